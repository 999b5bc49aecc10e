"""One record in full: its words as they were written, and what came of it."""

from collections.abc import Iterator
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from netjournal.journal.exporting import has_calendar
from netjournal.journal.lookup import label_of, latest
from netjournal.models import Entry, Interaction, Record
from netjournal.region import day_month
from netjournal.text import listed
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, heading, lines, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import CANCEL, LiveDialog
from netjournal.tui.fieldtext import form_fields
from netjournal.tui.prose import prose
from netjournal.view import View

_TITLE = 60
"""Characters of a summary that stand in the title already."""


class RecordDialog(LiveDialog[str]):
    """Shows a record; the answer is what to do with it: "edit", "outside", "delete" or "calendar"."""

    KEYS = (
        CANCEL,
        Command(
            "shown.edit",
            "e,enter",
            "choose('edit')",
            "Edit",
            "Every field in a form.",
            shown=True,
            display="e",
        ),
        Command("shown.outside", "E", "choose('outside')", "In $EDITOR", "In your own editor.", shown=True),
        Command(
            "shown.delete",
            "D,delete",
            "choose('delete')",
            "Delete",
            "u takes it back.",
            shown=True,
            display="D",
        ),
        Command(
            "shown.calendar",
            "C",
            "choose('calendar')",
            "Calendar file",
            "Write it as an .ics file.",
            shown=True,
        ),
    )
    BINDINGS = bindings(KEYS)

    def __init__(self, desk: Desk, record: Record) -> None:
        super().__init__(desk)
        self._record = record

    def heading(self) -> str:
        """Return the words by which the record is known."""
        return label_of(self.desk.view, self._record)

    def body(self) -> ComposeResult:
        """Lay out the words."""
        with VerticalScroll(classes="help"):
            yield Static()

    def on_mount(self) -> None:
        """Show the record, and let the arrows scroll."""
        self.show()
        self.query_one(VerticalScroll).focus()

    def show(self) -> None:
        """Show the record; one that was deleted meanwhile as it was."""
        view = self.desk.view
        self._record = latest(view, self._record)
        self.query_one(".help Static", Static).update(record_content(view, self._record, self.desk.now()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Return whether an action makes sense: only what has a time goes into a calendar."""
        return parameters != ("calendar",) or has_calendar(self._record)

    def action_choose(self, verb: str) -> None:
        """Close with what to do."""
        self.dismiss(verb)


def record_content(view: View, record: Record, now: datetime) -> Content:
    """Return a record in full."""
    if isinstance(record, Entry):
        return Content("\n\n").join(_entry(view, record, now))
    fields = [field for field in form_fields(view, record) if field.value]
    short = [words((f"{one.label:<18}", QUIET), one.value) for one in fields if not one.prose]
    long = [lines(heading(one.label), prose(one.value)) for one in fields if one.prose]
    return Content("\n\n").join([*long, *([lines(*short)] if short else [])])


def _entry(view: View, entry: Entry, now: datetime) -> Iterator[Content]:
    at = entry.at.astimezone(now.tzinfo)
    clock = f", {at:%H:%M}" if entry.timed else ""
    kind = entry.channel if isinstance(entry, Interaction) else "note"
    people = listed(view.names_of(entry.contact_ids))
    event = view.events.get(entry.event_id or "")
    told = [words((f"{at:%A} {day_month(at, full=True, year=True)}{clock} · {kind}", QUIET))]
    if people:
        told.append(words(people, (f" · {event.name}" if event else "", QUIET)))
    if entry.places:
        told.append(words((f"at {listed(entry.places)}", QUIET)))
    yield lines(*told)
    if len(entry.summary) > _TITLE:
        yield words(entry.summary)
    if entry.notes:
        yield prose(entry.notes)
    came = list(_came_of(view, entry))
    if came:
        yield lines(heading("What came of it"), *came)
    if entry.tags:
        yield words((" ".join(f"#{tag}" for tag in entry.tags), QUIET))


def _came_of(view: View, entry: Entry) -> Iterator[Content]:
    for promise in view.promises.of(entry.id):
        yield words(("you promised  " if promise.owner == "me" else "they promised  ", QUIET), promise.text)
    for act in view.exchanges.of(entry.id):
        yield words((f"{act.direction}  ", QUIET), act.text)
    for mention in view.mentions.of(entry.id):
        yield words(("they mentioned  ", QUIET), mention.text)
    for fact in view.facts.of(entry.id):
        yield words((f"{fact.kind}  ", QUIET), fact.text)
    for reflection in view.reflections.of(entry.id):
        yield words((f"{reflection.kind}  ", QUIET), reflection.answer)
