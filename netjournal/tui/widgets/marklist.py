"""A long list in which any number of rows can be marked, to do something with all of them at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from netjournal.tui.content import words
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.rowview import Draw, Row

_MARK, _BLANK = "✓ ", "  "


class MarkList(LongList):
    """Marks belong to ids, so they outlive filters, orders and changes; they are told by a sign.

    A click in the column of marks marks a row or takes its mark away, and so does one with ctrl anywhere;
    with shift it marks every row from the highlight on.
    """

    @dataclass
    class Marked(Message):
        """Other rows are marked."""

        list: "MarkList"

        @property
        def control(self) -> "MarkList":
            """Return the list, for selectors."""
            return self.list

    def __init__(self, draw: Draw, *, id: str | None = None) -> None:  # noqa: A002  the name of the base
        super().__init__(draw, id=id)
        self._marks: dict[str, None] = {}
        self._last = ""

    @property
    def marks(self) -> Sequence[str]:
        """Return the ids that are marked, in the order in which they were; some may have no row now."""
        return tuple(self._marks)

    def keep_marks(self, row_ids: Iterable[str]) -> None:
        """Take every mark away but those of some ids."""
        self._set_marks(dict.fromkeys(row_ids))

    def toggle(self) -> None:
        """Mark the highlighted row, or take its mark away."""
        self._turn(self.chosen)

    def mark_and_walk(self, step: int) -> None:
        """Mark the highlighted row and the one that comes next in a direction, and go there."""
        before = self.chosen
        self.cursor = self._near(self.cursor + step, step)
        self._mark([before, self.chosen])

    def mark_range(self) -> None:
        """Mark every row from the one that was marked last to the highlighted one."""
        ids = [row.id for row in self.rows]
        start = ids.index(self._last) if self._last in ids else self.cursor
        self._mark_between(start, self.cursor)

    def mark_shown(self) -> None:
        """Mark every row that is there, or take their marks away where all have one."""
        shown = [row.id for row in self.rows if row.id]
        if all(row_id in self._marks for row_id in shown):
            gone = set(shown)
            self.keep_marks(row_id for row_id in self._marks if row_id not in gone)
        else:
            self._mark(shown)

    def _mark_between(self, start: int, end: int) -> None:
        low, high = sorted((start, end))
        self._mark([row.id for row in self.rows[low : high + 1]])

    def _mark(self, row_ids: Sequence[str]) -> None:
        self._last = next((row_id for row_id in reversed(row_ids) if row_id), self._last)
        self._set_marks(self._marks | {row_id: None for row_id in row_ids if row_id})

    def _turn(self, row_id: str) -> None:
        if row_id in self._marks:
            self.keep_marks(one for one in self._marks if one != row_id)
        elif row_id:
            self._mark([row_id])

    def _set_marks(self, marks: dict[str, None]) -> None:
        if marks != self._marks:
            self._marks = marks
            self.refresh()
            self.post_message(self.Marked(self))

    def drawn(self, row: Row, width: int) -> Content:
        """Return a row with the sign of its mark before it."""
        mark = _MARK if row.id in self._marks else _BLANK
        return words((mark, "bold $text-accent"), super().drawn(row, max(0, width - len(mark))))

    def on_click(self, event: events.Click) -> None:
        """Mark what is clicked in the column of marks, or with ctrl or shift; else let the list answer."""
        index = self.index_at(event)
        in_column = event.get_content_offset_capture(self).x < len(_MARK)
        if index is None or not (in_column or event.ctrl or event.shift):
            return
        event.prevent_default()
        if event.shift:
            self._mark_between(self.cursor, index)
        else:
            self._turn(self.rows[index].id)
        self.cursor = index
