"""A list in which several things can be marked."""

from typing import TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widgets import SelectionList

from netjournal.tui.commands import LIST_KEYS, bindings

T = TypeVar("T")

_BOX = 4
"""The segments with which a line begins: three for the box, and a gap."""


class Checklist(SelectionList[T]):
    """Choices of which any number can be marked, told apart by a sign and not by colour alone."""

    BINDINGS = bindings(LIST_KEYS)

    def render_line(self, y: int) -> Strip:
        """Return a line with its box before it, in the ink of the line."""
        strip = super().render_line(y)
        index = self.scroll_offset.y + y
        if index >= self.option_count:
            return strip
        _, button, _, gap = list(strip)[:_BOX]
        mark = "✓" if self.get_option_at_index(index).value in self.selected else " "
        clicked = Style(meta=button.style.meta if button.style else {})
        return Strip([Segment(f"[{mark}]", (gap.style or Style()) + clicked), gap, *list(strip)[_BOX:]])
