"""What differs in two people, in two columns of which either, or both, can be taken."""

from collections.abc import Mapping
from itertools import zip_longest
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.style import Style

from netjournal.journal.difference_words import label, told
from netjournal.journal.differences import Difference, Side
from netjournal.tui.commands import LIST_KEYS, bindings
from netjournal.tui.content import QUIET, STRONG, lines, words
from netjournal.tui.widgets.picklist import PickList
from netjournal.view import View

SIDES: tuple[Side, Side] = ("left", "right")
LABEL = 17
"""Cells of the names of the fields."""
_ROOM = 62
"""Cells below which the columns stand one above the other."""
_LINES = 3
"""Lines of a value that are shown."""


class Columns(PickList, inherit_bindings=False):
    """The differences; a click on a side takes it, or leaves it where both were taken."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(LIST_KEYS),
        Binding("pagedown,ctrl+d", "page_down", "Page down", show=False),
        Binding("pageup,ctrl+u", "page_up", "Page up", show=False),
    ]

    class Clicked(Message):
        """A side of a difference was clicked; "" for its name."""

        def __init__(self, name: str, side: str) -> None:
            super().__init__()
            self.name, self.side = name, side

    async def _on_click(self, event: events.Click) -> None:
        """Highlight the difference that was clicked, and tell which side of it."""
        event.prevent_default()
        option = event.style.meta.get("option")
        if option is not None:
            self.highlighted = option
            self.post_message(self.Clicked(self.chosen or "", event.style.meta.get("side", "")))


def stacked(width: int) -> bool:
    """Return whether the columns stand one above the other in so many cells."""
    return width < _ROOM


def cell_width(width: int) -> int:
    """Return the cells of one column."""
    return width - LABEL if stacked(width) else (width - LABEL) // 2


def difference_row(view: View, one: Difference, side: Side, width: int) -> Content:
    """Return a difference: its name, and what either says of it; what is taken is marked and stands out."""
    cell = cell_width(width)
    left, right = (_cell(view, one, each, side, cell) for each in SIDES)
    name = words((label(one.name), QUIET)).truncate(LABEL - 2, ellipsis=True, pad=True).pad_right(2)
    blank = words(" " * LABEL)
    if stacked(width):
        rows = [words(row) for row in (*left, *right)]
    else:
        gap = words(" " * cell)
        pairs = zip_longest(left, right)
        rows = [
            words(one_row or _side(gap, "left"), other or _side(gap, "right")) for one_row, other in pairs
        ]
    return lines(*(words(name if not at else blank, row) for at, row in enumerate(rows)))


def _cell(view: View, one: Difference, each: Side, taken: Side, width: int) -> list[Content]:
    """Return the lines of one side."""
    value = one.left if each == "left" else one.right
    text = told(view, one.name, value)
    is_taken = taken in {each, "both"}
    style = QUIET if not text or not is_taken else STRONG
    wrapped = words((text or "–", style)).wrap(max(4, width - 4))
    if len(wrapped) > _LINES:
        last = wrapped[_LINES - 1].rstrip().truncate(width - 5)
        wrapped = [*wrapped[: _LINES - 1], words(last, ("…", style))]
    mark = ("● ", "$text-accent") if is_taken else ("○ ", QUIET)
    marked = [words(mark if not at else "  ", row.rstrip()) for at, row in enumerate(wrapped)]
    return [_side(row.truncate(width, ellipsis=True, pad=True), each) for row in marked]


def _side(content: Content, side: Side) -> Content:
    """Return a part of a column that knows when it is clicked whose it is."""
    return content.stylize(Style.from_meta({"side": side}))


def after_click(one: Difference, taken: Side, clicked: str) -> Side:
    """Return what is taken after a click on a side: lists take or leave it, else it takes the place."""
    if clicked not in {"left", "right"}:
        return after(one, taken)
    if "both" not in one.sides:
        return "left" if clicked == "left" else "right"
    if taken == "both":
        return "right" if clicked == "left" else "left"
    return taken if taken == clicked else "both"


def after(one: Difference, taken: Side) -> Side:
    """Return the next of what can be taken."""
    return one.sides[(one.sides.index(taken) + 1) % len(one.sides)]


def only(side: Side, differences: tuple[Difference, ...]) -> Mapping[str, Side]:
    """Return the choice of one side wherever it says something."""
    return {one.name: side for one in differences if (one.left if side == "left" else one.right)}
