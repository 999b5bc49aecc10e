"""Every record by its kind: to look at, find, change and delete, and to begin a new one."""

from collections.abc import Iterator
from itertools import islice

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from netjournal.journal.lookup import label_of
from netjournal.models import Contact, Event, Me, Record
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, day, words
from netjournal.tui.dialogs.adding import adding_form
from netjournal.tui.messages import Capture, Changed, ShowEvent, ShowPerson
from netjournal.tui.personrow import person_row
from netjournal.tui.screens.everything.kinds import BY_TABLE, KINDS, Kind, count_of, record_of, records_of
from netjournal.tui.screens.finding import FindPlace
from netjournal.tui.screens.person_actions import PersonPlace
from netjournal.tui.screens.records import RECORD_KEYS
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.rowview import Row

_PAGE = 200
"""Records that are read at a time."""
_DAY = 13


class EverythingScreen(FindPlace, PersonPlace):
    """All that is written down, kind by kind; escape goes back to where you came from."""

    BEGINS_AT = "#kinds"
    ABOUT = (
        "Everything that is written down, kind by kind. Tab goes between the kinds and their records; enter "
        "opens a record, to change or delete it; N begins a new one."
    )
    KEYS = (
        Command("all.back", "escape", "back", "Back", "Back to where you were.", shown=True, display="esc"),
        Command("all.open", "enter,o", "open", "Open", "See it in full.", shown=True, display="⏎"),
        Command("all.find", "slash", "find", "Find", "Narrow by words as you type.", shown=True, display="/"),
        Command("all.new", "N", "begin", "New", "Begin a new one of this kind.", shown=True),
        *RECORD_KEYS,
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "everything.tcss"

    class Found(Message):
        """The first records of a kind that fit were read."""

        def __init__(self, kind: Kind, rows: list[Row], rest: Iterator[Record]) -> None:
            super().__init__()
            self.kind, self.rows, self.rest = kind, rows, rest

    _rest: Iterator[Record] = iter(())
    _shown_kind: Kind = KINDS[0]
    """The kind whose records stand in the list, which follows the highlight in a moment."""

    def body(self) -> ComposeResult:
        """Lay out the kinds and the records of one."""
        with Horizontal():
            yield LongList(self._draw_kind, id="kinds")
            with Vertical(id="records"):
                yield Input(placeholder="/ to find", id="find")
                yield Static(id="teach")
                yield LongList(self._draw, id="list")

    def show(self) -> None:
        """Show the kinds with their numbers, and the records of the highlighted one."""
        self.query_one("#kinds", LongList).fill([Row(kind.table, kind) for kind in KINDS])

    def _draw_kind(self, row: Row, width: int) -> Content:
        if not isinstance(row.of, Kind):
            return Content("")
        count = "" if row.id == "me" else f"{count_of(self.desk.view, row.of):,}"
        title = words(f" {row.of.title}").truncate(max(1, width - len(count) - 2), ellipsis=True, pad=True)
        return words(title, " ", (count, QUIET))

    @property
    def kind(self) -> Kind:
        """Return the kind that is shown."""
        return BY_TABLE.get(self.query_one("#kinds", LongList).chosen, KINDS[0])

    @on(LongList.Highlighted, "#kinds")
    @on(Input.Changed, "#find")
    def _fill(self) -> None:
        self._read(self.kind, self.words_to_find.value, max(_PAGE, len(self.listing.rows)))

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, kind: Kind, query: str, most: int) -> None:
        def first() -> tuple[list[Row], Iterator[Record]]:
            found = records_of(self.desk.view, kind, query)
            return [Row(one.id) for one in islice(found, most)], found

        rows, rest = self.desk.read(first)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Found(kind, rows, rest))

    @on(Found)
    def _found(self, message: Found) -> None:
        self._shown_kind, self._rest = message.kind, message.rest
        told = "Nothing holds these words." if self.words_to_find.value.strip() else message.kind.teach
        self.show_rows(message.rows, words((told, QUIET)))
        self.refresh_bindings()

    @on(LongList.NearEnd, "#list")
    def _more(self) -> None:
        rows = [Row(one.id) for one in islice(self._rest, _PAGE)]
        if rows:
            self.listing.extend(rows)

    def _draw(self, row: Row, width: int) -> Content:
        record, view = record_of(self.desk.view, self._shown_kind, row.id), self.desk.view
        if record is None:
            return Content("")
        if isinstance(record, Contact):
            return person_row(view, record, self.desk.now(), width, of_all=True)
        when = "" if isinstance(record, Me) else day(record.moment(), self.desk.now())
        told = record.name or "About you" if isinstance(record, Me) else label_of(view, record)
        return words((f" {when:<{_DAY}}", QUIET), told)

    # -- what is highlighted -------------------------------------------------------------------------

    def target(self) -> Record | None:
        """Return the highlighted record."""
        return record_of(self.desk.view, self._shown_kind, self.listing.chosen)

    def person(self) -> str | None:
        """Return the person who is highlighted, or whom the highlighted record speaks of first."""
        record = self.target()
        ids = (record.id, *record.references()) if record else ()
        return next((one for one in ids if one in self.desk.view.contacts), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense: most need a record, and you stay."""
        if not self.is_mounted or action not in {"open", "edit", "edit_outside", "delete", "begin"}:
            return super().check_action(action, parameters)
        if action == "begin":
            return bool(self.kind.form or self.kind.seed or self.kind.table == "contacts")
        record = self.target()
        return record is not None and not (action == "delete" and isinstance(record, Me))

    # -- what can be done ----------------------------------------------------------------------------

    @on(LongList.Selected, "#kinds")
    def _to_records(self) -> None:
        self.action_to_list()

    @on(LongList.Selected, "#list")
    def _selected(self) -> None:
        self.action_open()

    @work
    async def action_open(self) -> None:
        """Open the highlighted record: a person and an event on their page."""
        record = self.target()
        if isinstance(record, Contact):
            self.post_message(ShowPerson(record.id))
        elif isinstance(record, Event):
            self.post_message(ShowEvent(record.id))
        elif record:
            await self.open_record(record)

    @work
    async def _add(self, kind: Kind) -> None:
        if await self.app.push_screen_wait(adding_form(self.desk, kind.form, None)) is not None:
            self.post_message(Changed())
            self.tell("Kept. u takes it back.")

    def action_begin(self) -> None:
        """Begin a new record of the kind that is shown."""
        kind = self.kind
        if kind.table == "contacts":
            self.action_new()
        elif kind.form:
            self._add(kind)
        elif kind.seed:
            self.post_message(Capture(kind.seed, f"capture-{kind.table}"))
