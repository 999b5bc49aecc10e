"""Finding a person, an entry or any other record from anywhere, as you type."""

from itertools import chain, islice

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from netjournal.journal.lookup import label_of
from netjournal.models import Contact, Entry, Record
from netjournal.text import spans
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, STRONG, day, marked, words
from netjournal.tui.dialogs.base import CANCEL, LiveDialog
from netjournal.tui.screens.journal.days import entry_row
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.personcard import place_of
from netjournal.tui.widgets.rowview import Row
from netjournal.view import LogFilter, holding, log

_PEOPLE, _OTHERS, _ENTRIES = 12, 6, 100
"""How many of each are shown."""

_TABLES = (
    "events", "goals", "promises", "facts", "mentions", "exchanges", "reflections", "assessments",
    "introductions", "resources", "places", "blocks", "milestones",
)  # fmt: skip
"""What is found beside people and entries."""


class SearchDialog(LiveDialog[str]):
    """Searches every word and every name; the answer is the id of what was chosen."""

    TITLE_WORDS = "Search"
    KEYS = (
        CANCEL,
        Command("search.down", "down", "down", "Down", "To what was found.", listed=False),
        Command(
            "search.open",
            "enter",
            "open",
            "Open",
            "Open what is highlighted.",
            shown=True,
            display="⏎",
            priority=True,  # in the words, too, where enter would only send them off
        ),
    )
    BINDINGS = bindings(KEYS)

    class Found(Message):
        """People and entries were found."""

        def __init__(self, records: list[Record]) -> None:
            super().__init__()
            self.records = records

    def body(self) -> ComposeResult:
        """Lay out the words and what was found."""
        yield Input(placeholder="A name, a topic, a word you wrote")
        yield Static(words(("Every word must occur; accents and case do not matter.", QUIET)), id="told")
        yield LongList(self._draw, id="found")

    def on_mount(self) -> None:
        """Begin in the words."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def show(self) -> None:
        """Find what holds the words."""
        self._find(self.query_one(Input).value)

    @work(thread=True, exclusive=True, group="reading")
    def _find(self, query: str) -> None:
        found = self.desk.read(lambda: self._look(query)) if query.strip() else []
        if not get_current_worker().is_cancelled:
            self.post_message(self.Found(found))

    def _look(self, query: str) -> list[Record]:
        view = self.desk.view
        people = [view.contacts[one] for one in islice(view.search.find("contacts", query), _PEOPLE)]
        others = (islice(view.table(one).newest(holding(view, (one,), query)), _OTHERS) for one in _TABLES)
        entries = islice(log(view, LogFilter(query=query)), _ENTRIES)
        return [*people, *chain.from_iterable(others), *entries]

    @on(Found)
    def _show(self, message: Found) -> None:
        self.query_one(LongList).fill([Row(record.id, record) for record in message.records])
        nothing = "Nothing found." if self.query_one(Input).value.strip() and not message.records else ""
        self.query_one("#told", Static).update(words((nothing, QUIET)))
        self.refresh_bindings()

    def _draw(self, row: Row, width: int) -> Content:
        if not isinstance(row.of, Record):
            return Content("")
        wanted = self.query_one(Input).value.split()
        line = self._line(row.of, width)
        unseen = next((word for word in wanted if not spans(line.plain, [word])), "")
        excerpt = self.desk.view.search.excerpt(row.of, unseen, width // 2) if unseen else ""
        if excerpt:
            room = max(1, width - len(excerpt) - 3)
            line = words(line.truncate(room, ellipsis=True), (f"  {excerpt}", QUIET))
        return marked(line, wanted)

    def _line(self, record: Record, width: int) -> Content:
        """Return a record on one line, as it stands where there is nothing to find in it."""
        view, now = self.desk.view, self.desk.now()
        if isinstance(record, Contact):
            return words((f" {record.name}", STRONG), (f"  {place_of(record)}", QUIET))
        when = (f" {day(record.moment(), now):<12}", QUIET)
        if isinstance(record, Entry):
            return words(when, entry_row(view, record, now, width - 13))
        return words(when, label_of(view, record), (f"  {kind_of(record)}", QUIET))

    def action_down(self) -> None:
        """Go to what was found."""
        self.query_one(LongList).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense now: opening, once something was found."""
        if action == "open" and self.is_mounted:
            return bool(self.query_one(LongList).rows)
        return super().check_action(action, parameters)

    def action_open(self) -> None:
        """Choose what is highlighted."""
        self.dismiss(self.query_one(LongList).chosen or None)

    @on(LongList.Selected)
    def _selected(self, message: LongList.Selected) -> None:
        self.dismiss(message.id)


def kind_of(record: Record) -> str:
    """Return in a word what a record is."""
    return type(record).__name__.lower()
