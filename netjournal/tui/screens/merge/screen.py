"""Two people side by side: what differs is chosen, what comes of it is shown, enter makes them one."""

from functools import partial
from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from netjournal.journal import merging
from netjournal.journal.differences import Comparison, Difference, Side, compare
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, words
from netjournal.tui.desk import Desk
from netjournal.tui.messages import ShowPerson
from netjournal.tui.screens.base import Place
from netjournal.tui.screens.merge.columns import Columns, after, after_click, difference_row, only
from netjournal.tui.screens.merge.words import heads, outcome

GONE = "One of them is not in here any more. esc goes back; u may bring them back."


class MergeScreen(Place):
    """Two people, of whom the left keeps the records of both; escape goes back and joins nothing."""

    PLACE = "contacts"
    BEGINS_AT = "#columns"
    ABOUT = (
        "Two people side by side. What differs is taken from the left, the right, or both; what they will be "
        "together stands beside it. Enter makes one person of them, with everything that happened with "
        "either. u takes it back."
    )
    KEYS = (
        Command("merge.back", "escape", "back", "Back", "Join nothing.", shown=True, display="esc"),
        Command(
            "merge.do", "enter", "merge", "Make one", "Make one person of them.", shown=True, display="⏎"
        ),
        Command(
            "merge.left",
            "left,h",
            "take('left')",
            "Left",
            "Take what the left says.",
            shown=True,
            display="←",
        ),
        Command(
            "merge.right",
            "right,l",
            "take('right')",
            "Right",
            "Take what the right says.",
            shown=True,
            display="→",
        ),
        Command("merge.both", "b", "take('both')", "Both", "Take both, where both can be.", shown=True),
        Command(
            "merge.next", "space", "take('')", "Next", "Take the next of what can be taken.", display="space"
        ),
        Command("merge.all_left", "H", "all('left')", "All left", "Take the left, where it says something."),
        Command(
            "merge.all_right", "L", "all('right')", "All right", "Take the right, where it says something."
        ),
        Command(
            "merge.apart", "x", "apart", "They are two", "Remember that they are not the same.", shown=True
        ),
        Command(
            "merge.page_left",
            "left_square_bracket",
            "page(0)",
            "Left page",
            "The page of the left.",
            display="[",
        ),
        Command(
            "merge.page_right",
            "right_square_bracket",
            "page(1)",
            "Right page",
            "The page of the right.",
            display="]",
        ),
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "merge.tcss"

    def __init__(self, desk: Desk, left_id: str, right_id: str) -> None:
        super().__init__(desk)
        self._ids = (left_id, right_id)
        self._choices: dict[str, Side] = {}
        self._comparison: Comparison | None = None

    def body(self) -> ComposeResult:
        """Lay out the columns at the left, what comes of it at the right."""
        with Horizontal(id="merge"):
            with Vertical(id="left"):
                yield Static(id="heads")
                yield Columns(id="columns")
            with VerticalScroll(id="outcome", can_focus=False):
                yield Static()

    def on_resize(self) -> None:
        """Draw the heads for the width of the columns."""
        self.call_after_refresh(self._show_heads)

    # -- what is shown -------------------------------------------------------------------------------

    def show(self) -> None:
        """Compare them anew; what was chosen stays chosen."""
        view = self.desk.view
        left, right = (view.contacts.get(one) for one in self._ids)
        self._comparison = compare(view, left, right) if left and right and left != right else None
        self._draw()
        self.call_after_refresh(self._show_heads)

    def _draw(self) -> None:
        found, view = self._comparison, self.desk.view
        differences = found.differences if found else ()
        rows = [(one.name, partial(difference_row, view, one, self._taken(one))) for one in differences]
        self.query_one(Columns).fill(rows)
        told = outcome(view, found, self._choices) if found else words((GONE, QUIET))
        self.query_one("#outcome Static", Static).update(told)

    def _show_heads(self) -> None:
        columns = self.query_one(Columns)
        if self._comparison and self.is_mounted:
            content = heads(self.desk.view, self._comparison, self.desk.now(), columns.room)
            self.query_one("#heads", Static).update(content)

    # -- what is chosen ------------------------------------------------------------------------------

    def _taken(self, one: Difference) -> Side:
        side = self._choices.get(one.name, one.default)
        return side if side in one.sides else one.default

    def _highlighted(self) -> Difference | None:
        chosen = self.query_one(Columns).chosen
        found = self._comparison.differences if self._comparison else ()
        return next((one for one in found if one.name == chosen), None)

    def _choose(self, one: Difference, side: Side) -> None:
        self._choices[one.name] = side
        self._draw()

    def action_take(self, side: Side | Literal[""]) -> None:
        """Take a side of the highlighted difference, or the next of what can be taken."""
        one = self._highlighted()
        if one and not side:
            self._choose(one, after(one, self._taken(one)))
        elif one and side in one.sides:
            self._choose(one, side)

    def action_all(self, side: Side) -> None:
        """Take one side wherever it says something."""
        if self._comparison:
            self._choices |= only(side, self._comparison.differences)
            self._draw()

    @on(Columns.Clicked)
    def _clicked(self, message: Columns.Clicked) -> None:
        one = self._highlighted()
        if one:
            self._choose(one, after_click(one, self._taken(one), message.side))

    # -- what is done --------------------------------------------------------------------------------

    def action_merge(self) -> None:
        """Make one person of them, and go back."""
        found = self._comparison
        if found is None:
            return
        name = found.joined(self._choices).name
        told = f"{found.left.name} and {found.right.name} are one now: {name}. u takes it back."
        work = partial(merging.merge, self.desk.journal, found.left, found.right, self._choices)
        if self.attempt(work, told):
            self.action_back()

    def action_apart(self) -> None:
        """Remember that they are two, and go back."""
        found = self._comparison
        if found is None:
            return
        told = f"{found.left.name} and {found.right.name} stay two people. u takes it back."
        if self.attempt(partial(merging.keep_apart, self.desk.journal, found.left, found.right), told):
            self.action_back()

    def action_page(self, side: int) -> None:
        """Open the page of one of them."""
        self.post_message(ShowPerson(self._ids[side]))

    def action_back(self) -> None:
        """Go back."""
        self.dismiss()
