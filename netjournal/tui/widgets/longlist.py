"""A list of any length, walked by keys and mouse."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive

from netjournal.tui.commands import LIST_KEYS, bindings
from netjournal.tui.widgets.rowview import Draw, Row, RowView


class LongList(RowView, can_focus=True):
    """Rows of one line each. The highlight stays with its id when the rows change."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(LIST_KEYS),
        Binding("enter", "select", "Open", show=False),
        Binding("pagedown,ctrl+d", "page(1)", "Page down", show=False),
        Binding("pageup,ctrl+u", "page(-1)", "Page up", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"longlist--highlighted", "longlist--blurred"}
    DEFAULT_CSS = """
    LongList {
        height: 1fr; min-width: 10; overflow-x: hidden; scrollbar-gutter: stable; background: transparent;
        & > .longlist--highlighted {
            background: $block-cursor-background; color: $block-cursor-foreground;
            text-style: $block-cursor-text-style;
        }
        & > .longlist--blurred {
            background: $block-cursor-blurred-background; color: $block-cursor-blurred-foreground;
            text-style: $block-cursor-blurred-text-style;
        }
    }
    """

    cursor: reactive[int] = reactive(0, repaint=False)
    """The index of the highlighted row."""

    @dataclass
    class Highlighted(Message):
        """Another row is highlighted; `id` is "" where there is none."""

        list: "LongList"
        id: str

        @property
        def control(self) -> "LongList":
            """Return the list, for selectors."""
            return self.list

    @dataclass
    class Selected(Highlighted):
        """The highlighted row was chosen."""

    @dataclass
    class NearEnd(Message):
        """The last rows came near: more may be appended."""

        list: "LongList"

        @property
        def control(self) -> "LongList":
            """Return the list, for selectors."""
            return self.list

    def __init__(self, draw: Draw, *, id: str | None = None) -> None:  # noqa: A002  the name of the base
        super().__init__(draw, id=id)
        self._has_chosen = False

    # -- rows ----------------------------------------------------------------------------------------

    def fill(self, rows: Sequence[Row]) -> None:
        """Show these rows; the highlight stays with its id, else near where it was."""
        kept, at = self.chosen, self.cursor
        self._rows = list(rows)
        found = next((index for index, row in enumerate(self._rows) if kept and row.id == kept), None)
        self._measure()
        self.set_reactive(LongList.cursor, self._near(at if found is None else found))
        self._into_view()
        self.refresh()
        self.post_message(self.Highlighted(self, self.chosen))

    def highlight(self, row_id: str) -> None:
        """Highlight the row of this id, if there is one."""
        for index, row in enumerate(self._rows):
            if row.id == row_id:
                self.cursor = index

    @property
    def chosen(self) -> str:
        """Return the id of the highlighted row, or ""."""
        return self._rows[self.cursor].id if self.cursor < len(self._rows) else ""

    def _near(self, index: int, step: int = 1) -> int:
        """Return the index of the item at or after `index` in the direction of `step`, else before it."""
        last = len(self._rows) - 1
        index = max(0, min(index, last))
        for direction in (step, -step):
            at = index
            while 0 <= at <= last:
                if self._rows[at].id:
                    return at
                at += direction
        return 0

    def component(self, index: int) -> str:
        """Return the style of the highlight for the highlighted row."""
        if index != self.cursor or not self._rows[index].id:
            return ""
        return "longlist--highlighted" if self.has_focus else "longlist--blurred"

    def on_focus(self) -> None:
        """Show the highlight."""
        self.refresh()

    def on_blur(self) -> None:
        """Dim the highlight."""
        self.refresh()

    # -- walking -------------------------------------------------------------------------------------

    def watch_cursor(self, before: int, after: int) -> None:
        """Bring the highlight into view and tell of it; the other lines stay as they are drawn."""
        self._into_view()
        self.refresh_line(before)
        self.refresh_line(after)
        self.post_message(self.Highlighted(self, self.chosen))
        if self.cursor + self.size.height * 2 >= len(self._rows):
            self.post_message(self.NearEnd(self))

    def _into_view(self) -> None:
        if self.is_mounted and self._rows:
            top = self.cursor - 1 if self.cursor and not self._rows[self.cursor - 1].id else self.cursor
            self.scroll_to_region(
                Region(0, top, 1, self.cursor - top + 1), animate=False, force=True, immediate=True
            )

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for more rows when the end comes near."""
        super().watch_scroll_y(old_value, new_value)
        if new_value + self.size.height * 2 >= len(self._rows):
            self.post_message(self.NearEnd(self))

    def action_cursor_down(self) -> None:
        """Go one item down."""
        self.cursor = self._near(self.cursor + 1)

    def action_cursor_up(self) -> None:
        """Go one item up."""
        self.cursor = self._near(self.cursor - 1, -1)

    def action_page(self, direction: int) -> None:
        """Go a page down or up."""
        self.cursor = self._near(self.cursor + direction * max(1, self.size.height - 1), direction)

    def action_first(self) -> None:
        """Go to the first item."""
        self.cursor = self._near(0)

    def action_last(self) -> None:
        """Go to the last item that is there."""
        self.cursor = self._near(len(self._rows) - 1, -1)

    def action_select(self) -> None:
        """Choose the highlighted item."""
        if self.chosen:
            self.post_message(self.Selected(self, self.chosen))

    def on_click(self, event: events.Click) -> None:
        """Highlight what is clicked; choose it when it was highlighted, but once for a double click."""
        if event.chain == 1:
            self._has_chosen = False
        index = self.index_at(event)
        if index is not None:
            if index == self.cursor and not self._has_chosen:
                self._has_chosen = True
                self.action_select()
            self.cursor = index

    def index_at(self, event: events.Click) -> int | None:
        """Return the index of the item that was clicked, or None beside all items."""
        index = self.scroll_offset.y + event.get_content_offset_capture(self).y
        return index if index < len(self._rows) and self._rows[index].id else None
