"""The log of everything: newest first, by day, read as far as it is looked at, searched as you type."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from netjournal.models import Entry, Record
from netjournal.region import day_month
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, STRONG, lines, words
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.screens.finding import FindPlace
from netjournal.tui.screens.journal.days import by_day, draw
from netjournal.tui.screens.journal.narrowing import SPANS, options
from netjournal.tui.screens.records import RECORD_KEYS, RecordPlace
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.rowview import Row
from netjournal.view import LogFilter, log

PAGE = 300
"""Entries that are read at a time."""

EMPTY = lines(
    words(("Nothing written down yet.", STRONG)),
    "",
    words("Press ", ("n", "bold $text-accent"), " after you met someone: a name is enough."),
)
NOTHING = words(("Nothing fits. ", STRONG), ("escape takes the filters away.", QUIET))


class JournalScreen(FindPlace, RecordPlace):
    """Every interaction and note."""

    PLACE = "journal"
    ABOUT = (
        "Everything that happened, newest first. Type / to search every word and every name; "
        "filters narrow it by tag, event, channel or time."
    )
    KEYS = (
        Command(
            "journal.open",
            "enter,o",
            "open",
            "Open",
            "The entry in full, and what came of it.",
            shown=True,
            display="⏎",
        ),
        Command("journal.find", "slash", "find", "Find", "Search as you type.", shown=True, display="/"),
        Command("journal.narrow", "v", "narrow", "Filter", "By channel, tag, event or time.", shown=True),
        *RECORD_KEYS,
        Command(
            "journal.leave", "escape", "leave", "Clear", "Leave the search; again takes the filters away."
        ),
    )
    BINDINGS = bindings(KEYS)
    NEEDS_ROW = frozenset({"open", "edit", "edit_outside", "delete"})
    CSS_PATH = "journal.tcss"

    class Found(Message):
        """The first entries that fit were read."""

        def __init__(self, entries: list[Entry], rest: Iterator[Entry], wanted: LogFilter) -> None:
            super().__init__()
            self.entries, self.rest, self.wanted = entries, rest, wanted

    _wanted = LogFilter()
    _rest: Iterator[Entry] = iter(())
    _last: date | None = None

    def body(self) -> ComposeResult:
        """Lay out the search and the log."""
        with Horizontal(id="bar"):
            yield Input(placeholder="/ to search", id="find")
            yield Static(id="told")
        yield Static(id="teach")
        yield LongList(self._draw, id="list")

    def show(self) -> None:
        """Read the log anew, as far as it was read before."""
        self._read(self._wanted, max(PAGE, len(self.query_one(LongList).rows)))

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, wanted: LogFilter, most: int) -> None:
        def first() -> tuple[list[Entry], Iterator[Entry]]:
            found = log(self.desk.view, wanted)
            return list(islice(found, most)), found

        entries, rest = self.desk.read(first)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Found(entries, rest, wanted))

    @on(Found)
    def _found(self, message: Found) -> None:
        self._rest, self._last = message.rest, None
        view = self.desk.view
        nothing = NOTHING if len(view.interactions) + len(view.notes) else EMPTY
        self.show_rows(self._rows(message.entries), nothing)
        self.query_one("#told", Static).update(words((self._told(len(message.entries)), QUIET)))

    def _rows(self, entries: list[Entry]) -> list[Row]:
        rows = list(by_day(entries, self.desk.now(), self._last))
        self._last = next((row.of for row in reversed(rows) if isinstance(row.of, date)), self._last)
        return rows

    @on(LongList.NearEnd, "#list")
    def _more(self) -> None:
        entries = list(islice(self._rest, PAGE))
        if entries:
            self.query_one(LongList).extend(self._rows(entries))

    def _draw(self, row: Row, width: int) -> Content:
        return draw(self.desk.view, row, width, self.desk.now())

    def _told(self, found: int) -> str:
        """Return what is shown, and how much; of more than a page only that there is more."""
        wanted, view = self._wanted, self.desk.view
        event = view.events.get(wanted.event_id or "")
        parts = [wanted.channel, f"#{wanted.tag}" if wanted.tag else "", event.name if event else ""]
        parts.append(f"since {day_month(wanted.since, year=True)}" if wanted.since else "")
        narrowed = [part for part in parts if part]
        every = not narrowed and not wanted.query.strip()
        count = len(view.interactions) + len(view.notes) if every else found
        more = " or more" if not every and found >= PAGE else ""
        return " · ".join((*narrowed, f"{count:,}{more} {'entry' if count == 1 else 'entries'}"))

    # -- what is highlighted -------------------------------------------------------------------------

    def target(self) -> Record | None:
        """Return the highlighted entry."""
        chosen = self.query_one(LongList).chosen
        return self.desk.view.interactions.get(chosen) or self.desk.view.notes.get(chosen)

    def person(self) -> str | None:
        """Return the first person of the highlighted entry."""
        entry = self.target()
        return entry.contact_ids[0] if isinstance(entry, Entry) and entry.contact_ids else None

    @on(LongList.Selected, "#list")
    def _selected(self) -> None:
        self.action_open()

    @work
    async def action_open(self) -> None:
        """Show the highlighted entry in full."""
        entry = self.target()
        if entry:
            await self.open_record(entry)

    # -- search and filters --------------------------------------------------------------------------

    def _want(self, wanted: LogFilter) -> None:
        self._wanted = wanted
        self._read(wanted, PAGE)

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        self._want(replace(self._wanted, query=event.value))

    def widen(self) -> None:
        """Take the words and every filter away."""
        with self.prevent(Input.Changed):
            self.words_to_find.value = ""
        self._want(LogFilter())

    @work
    async def action_narrow(self) -> None:
        """Filter by channel, tag, event or time."""
        kinds = (
            Choice("channel", "c", "Channel"),
            Choice("tag", "t", "Tag"),
            Choice("event", "e", "Event"),
            Choice("since", "w", "Time"),
        )
        kind = await self.app.push_screen_wait(Choose("Show only …", kinds))
        options = self._options(kind or "")
        if kind and not options:
            self.warn(f"There is no {kind} in your journal yet.")
        elif kind:
            value = await self.app.push_screen_wait(Choose(f"Which {kind}?", options))
            if value:
                self._want(self._narrowed(kind, value))

    def _options(self, kind: str) -> list[Choice]:
        names = options(self.desk.view, kind)
        return [Choice(value, key, label) for key, (value, label) in zip(_KEYS, names, strict=False)]

    def _narrowed(self, kind: str, value: str) -> LogFilter:
        if kind == "since":
            days = SPANS[value]
            return replace(self._wanted, since=self.desk.now() - timedelta(days=days) if days else None)
        if kind == "event":
            return replace(self._wanted, event_id=value)
        if kind == "tag":
            return replace(self._wanted, tag=value)
        return replace(self._wanted, channel=value)


_KEYS = (*"123456789", *(" " * 90))
"""Keys of the options of a filter; the later ones are walked to."""
