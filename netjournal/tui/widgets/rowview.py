"""Rows of one line each, any number of them: only those in view are ever drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

_KEPT = 256
"""Lines that are kept as they were drawn: some screens full."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: the id of what it stands for, "" for a title; `of` is for drawing."""

    id: str
    of: object = None


Draw = Callable[[Row, int], Content]
"""Returns how a row is shown in a number of cells."""


class RowView(ScrollView):
    """Draws rows; a subclass fills them in and says in which style each stands."""

    def __init__(self, draw: Draw, *, id: str | None = None) -> None:  # noqa: A002  the name of the base
        self._drawn: LRUCache[tuple[int, int, str], Strip] = LRUCache(_KEPT)
        super().__init__(id=id)
        self._draw = draw
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """Return the rows that are there."""
        return self._rows

    def extend(self, rows: Sequence[Row]) -> None:
        """Append rows at the end."""
        self._rows.extend(rows)
        self._measure()
        self.refresh()

    def drawn(self, row: Row, width: int) -> Content:
        """Return how a row is shown in a number of cells."""
        return self._draw(row, width)

    def component(self, index: int) -> str:  # noqa: ARG002  it is for subclasses to say
        """Return the component class in whose style a row stands; "" for that of the list."""
        return ""

    def render_line(self, y: int) -> Strip:
        """Return one line of the list."""
        index = self.scroll_offset.y + y
        width = self.scrollable_content_region.width
        if index >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        component = self.component(index)
        strip = self._drawn.get((index, width, component))
        if strip is None:
            style = self.get_visual_style(component) if component else self.visual_style
            content = self.drawn(self._rows[index], width).truncate(width, ellipsis=True)
            strip = Visual.to_strips(self, content, width, 1, style, pad=True)[0]
            self._drawn[index, width, component] = strip
        return strip

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw again; whole lines are kept as they were drawn until all of the list is drawn anew."""
        if not regions:
            self._drawn.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Draw in the new colours."""
        self._drawn.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        """Measure anew."""
        if self.virtual_size.width != self.scrollable_content_region.width:
            self._measure()

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows))
