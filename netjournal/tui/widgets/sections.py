"""The parts of a screen by name, of which one is shown."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from netjournal.tui.content import QUIET, words

_GAPS = (3, 1)
"""Cells between two names: where there is room, and where there is not."""


class Sections(Widget):
    """Names in a line; the one that is shown is set off by a mark and by weight. A click shows another."""

    DEFAULT_CSS = "Sections { height: 1; width: 1fr; }"

    class Chosen(Message):
        """Another part shall be shown."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    shown: reactive[str] = reactive("")

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self.set_reactive(Sections.shown, self._names[0])

    def render(self) -> Content:
        """Return the names."""
        parts = []
        for name in self._names:
            mark, style = ("▸ ", "bold $text-accent") if name == self.shown else ("  ", QUIET)
            parts.append(words((mark, style), (name, style), " " * self._gap))
        return words(*parts).truncate(max(1, self.size.width), ellipsis=True)

    @property
    def _gap(self) -> int:
        names = sum(len(name) + 2 for name in self._names)
        return next((gap for gap in _GAPS if names + gap * len(self._names) <= self.size.width), _GAPS[-1])

    def after(self, step: int) -> str:
        """Return the name that many further on, around the end."""
        return self._names[(self._names.index(self.shown) + step) % len(self._names)]

    def on_click(self, event: events.Click) -> None:
        """Show the part that was clicked."""
        column, end = event.get_content_offset_capture(self).x, 0
        for name in self._names:
            end += len(name) + 2 + self._gap
            if column < end:
                self.post_message(self.Chosen(name))
                return
