"""Who is in here twice: likely pairs, the surest first, each with its reasons."""

from collections.abc import Collection, Iterator
from itertools import groupby
from time import monotonic

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from netjournal.journal import merging
from netjournal.journal.duplicates import Search, still_stands
from netjournal.journal.likeness import Pair
from netjournal.text import plural
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, heading, words
from netjournal.tui.desk import Desk
from netjournal.tui.messages import MergePeople, ShowPerson
from netjournal.tui.screens.base import Place
from netjournal.tui.screens.twins.words import NOBODY, NONE, pair_card, pair_row
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.reading import READING_KEYS, Reading
from netjournal.tui.widgets.rowview import Row

_PATIENCE, _EVERY = 1.0, 0.2
"""Seconds after which progress is told, and between two words of it."""


class TwinsScreen(Place):
    """Pairs of people who may be one; escape goes back to where you came from."""

    PLACE = "contacts"
    ABOUT = (
        "People who may be in here twice, the surest first. Enter shows two side by side, to make one of "
        "them; x remembers that they are two. u takes either back."
    )
    KEYS = (
        Command(
            "twins.back",
            "escape",
            "back",
            "Back",
            "Stop looking, back to where you were.",
            shown=True,
            display="esc",
        ),
        Command(
            "twins.open",
            "enter,o",
            "open",
            "Side by side",
            "Compare them, and make one of them.",
            shown=True,
            display="⏎",
        ),
        Command(
            "twins.apart", "x", "apart", "They are two", "Remember that they are not the same.", shown=True
        ),
        Command(
            "twins.left",
            "left_square_bracket",
            "page(0)",
            "First page",
            "The page of the first of them.",
            display="[",
        ),
        Command(
            "twins.right",
            "right_square_bracket",
            "page(1)",
            "Second page",
            "The page of the second of them.",
            display="]",
        ),
        *READING_KEYS,
    )
    BINDINGS = bindings(KEYS)
    NEEDS_ROW = frozenset({"open", "apart", "page"})
    CSS_PATH = "twins.tcss"

    class Sought(Message):
        """So much of it was looked at."""

        def __init__(self, percent: int) -> None:
            super().__init__()
            self.percent = percent

    class Found(Message):
        """All pairs were found."""

        def __init__(self, pairs: list[Pair], people: int) -> None:
            super().__init__()
            self.pairs, self.people = pairs, people

    def __init__(self, desk: Desk, among: Collection[str] | None = None) -> None:
        """Look for pairs of anyone; or only for those with someone of `among`."""
        super().__init__(desk)
        self._among = among
        self._pairs: list[Pair] = []
        self._people = 0
        self._sought_at = -1
        """The version of the journal in which pairs were last looked for."""

    def body(self) -> ComposeResult:
        """Lay out the pairs, and the highlighted one in full."""
        with Horizontal(id="twins"):
            with Vertical(id="left"):
                yield Static(id="told")
                yield LongList(self._draw, id="list")
                yield Static(id="teach")
            yield Reading(id="glance")

    # -- looking -------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the pairs that still stand, and look anew where the journal changed."""
        self._fill()
        if self._sought_at != self.desk.view.version:
            self._sought_at = self.desk.view.version
            if not self._people:
                self._tell("Comparing everyone …  esc stops")
            self._look()

    @work(thread=True, exclusive=True, group="reading")
    def _look(self) -> None:
        """Look for pairs in short strides: what is written meanwhile does not have to wait."""
        worker = get_current_worker()
        search = self.desk.read(lambda: Search(self.desk.view, self._among))
        told = monotonic() + _PATIENCE
        while not worker.is_cancelled and self.desk.read(search.stride):
            if monotonic() > told:
                told = monotonic() + _EVERY
                self.post_message(self.Sought(100 * search.done // max(1, search.total)))
        if not worker.is_cancelled:
            self.post_message(self.Found(search.found, search.people))

    @on(Sought)
    def _tell_progress(self, message: Sought) -> None:
        self._tell(f"Comparing everyone … {message.percent} %  esc stops")

    @on(Found)
    def _found(self, message: Found) -> None:
        self._pairs, self._people = message.pairs, message.people
        self._fill()
        count, people = len(self._pairs), plural(self._people, "person", "people")
        self._tell(f"{plural(count, 'likely pair')} among {people}" if count else "")
        self.query_one("#teach", Static).update(NONE if self._people > 1 else NOBODY)
        self._show_or_teach()

    def _tell(self, told: str) -> None:
        self.query_one("#told", Static).update(words((told, QUIET)))

    def _fill(self) -> None:
        self._pairs = [pair for pair in self._pairs if still_stands(self.desk.view, pair)]
        self.query_one(LongList).fill(list(_rows(self._pairs)))
        self._glance()
        if self._pairs or not self.query_one(LongList).display:
            self._show_or_teach()

    def _show_or_teach(self) -> None:
        self.show_or_teach(
            self.query_one(LongList), self.query_one("#teach", Static), there=bool(self._pairs)
        )

    # -- what is shown -------------------------------------------------------------------------------

    def _draw(self, row: Row, width: int) -> Content:
        if isinstance(row.of, Pair):
            return pair_row(self.desk.view, row.of, width)
        return heading(f" {row.of}") if row.of else Content("")

    @on(LongList.Highlighted, "#list")
    def _glance(self) -> None:
        pair = self.pair()
        content = pair_card(self.desk.view, pair, self.desk.now()) if pair else ""
        self.query_one(Reading).read(content, _id(pair) if pair else "")

    def pair(self) -> Pair | None:
        """Return the highlighted pair."""
        chosen = self.query_one(LongList).chosen
        return next((pair for pair in self._pairs if _id(pair) == chosen), None)

    # -- what can be done ----------------------------------------------------------------------------

    @on(LongList.Selected, "#list")
    def action_open(self) -> None:
        """Show the highlighted two side by side."""
        pair = self.pair()
        if pair:
            self.post_message(MergePeople(pair.left, pair.right))

    def action_apart(self) -> None:
        """Remember that the highlighted two are two."""
        pair = self.pair()
        if pair:
            left, right = (self.desk.view.contacts[one] for one in (pair.left, pair.right))
            told = f"{left.name} and {right.name} stay two people. u takes it back."
            self.attempt(lambda: merging.keep_apart(self.desk.journal, left, right), told)

    def action_page(self, side: int) -> None:
        """Open the page of one of the highlighted two."""
        pair = self.pair()
        if pair:
            self.post_message(ShowPerson((pair.left, pair.right)[side]))

    def action_back(self) -> None:
        """Go back; what is still being looked for is given up."""
        self.dismiss()


def _id(pair: Pair) -> str:
    return f"{pair.left} {pair.right}"


def _rows(pairs: list[Pair]) -> Iterator[Row]:
    for level, found in groupby(pairs, lambda pair: pair.level):
        same = list(found)
        yield Row("", f"{level.capitalize()} · {len(same):,}")
        yield from (Row(_id(pair), pair) for pair in same)
        yield Row("")
