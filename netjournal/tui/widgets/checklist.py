"""A list in which several things can be marked."""

from typing import TypeVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import SelectionList

T = TypeVar("T")

_BOX = 1
"""The segment of a line that holds the mark."""


class Checklist(SelectionList[T]):
    """Choices of which any number can be marked, told apart by a sign and not by colour alone."""

    def render_line(self, y: int) -> Strip:
        """Return a line with a sign in its box only where it is marked."""
        strip = super().render_line(y)
        index = self.scroll_offset.y + y
        if index >= self.option_count:
            return strip
        segments = list(strip)
        marked = self.get_option_at_index(index).value in self.selected
        segments[_BOX] = Segment("✓" if marked else " ", segments[_BOX].style)
        return Strip(segments)
