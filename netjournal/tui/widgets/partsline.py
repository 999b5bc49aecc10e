"""A line of things to click, drawn as one: a widget for each would cost more than the rest of a screen."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to click on."""

    content: Content
    tip: str
    """What the tooltip says."""
    do: Callable[[], object]


class PartsLine(Widget):
    """A line of parts, side by side; a click does what one is for.

    A subclass returns its `parts`, and what stands right of them in `rest`.
    """

    ALLOW_SELECT = False
    _pointed: int | None = None

    def parts(self) -> list[Part]:
        """Return what stands in the line."""
        return []

    def gap(self) -> int:
        """Return the cells between two parts."""
        return 2

    def rest(self, width: int) -> Content:  # noqa: ARG002  for subclasses
        """Return what stands at the right, in the cells that are left."""
        return Content("")

    def render(self) -> Content:
        """Return the parts, and the rest at the right."""
        contents = [
            part.content.stylize("underline") if number == self._pointed else part.content
            for number, part in enumerate(self.parts())
        ]
        line = Content(" " * self.gap()).join(contents)
        left = self.size.width - line.cell_length - self.gap()
        rest = self.rest(left)
        return Content.assemble(line, " " * (left + self.gap() - rest.cell_length), rest)

    def _at(self, event: events.MouseEvent) -> int | None:
        """Return the number of the part under the pointer."""
        offset = event.get_content_offset(self)
        start = 0
        for number, part in enumerate(self.parts()):
            end = start + part.content.cell_length
            if offset and offset.y == 0 and start <= offset.x < end:
                return number
            start = end + self.gap()
        return None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which part is pointed at, and what it does."""
        self._point(self._at(event))

    def on_leave(self) -> None:
        """Point at nothing."""
        self._point(None)

    def _point(self, number: int | None) -> None:
        if number != self._pointed:
            self._pointed = number
            self.tooltip = None if number is None else self.parts()[number].tip
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Do what the part is for."""
        number = self._at(event)
        if number is not None:
            self.parts()[number].do()
