"""How it felt, from 1 to 5, or nothing said."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from netjournal.tui.content import QUIET, words

_WORDS = ("not said", "hard", "a bit hard", "so-so", "good", "very good")


class Feeling(Static, can_focus=True):
    """Five marks: 1 to 5, or left and right; 0 takes it back. Said in words too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(value), f"say({value})", show=False) for value in range(6)),
        Binding("left,h", "step(-1)", show=False),
        Binding("right,l", "step(1)", show=False),
    ]
    DEFAULT_CSS = """
    Feeling { height: 1; width: auto; padding: 0 1; &:focus { background: $block-cursor-background; } }
    """

    value: reactive[int] = reactive(0)

    def render(self) -> Content:
        """Return the marks and the word."""
        marks = " ".join("●" if number <= self.value else "○" for number in range(1, 6))
        return words(
            ("How did it feel?  ", QUIET), (marks, "$text-accent"), (f"  {_WORDS[self.value]}", QUIET)
        )

    def action_say(self, value: int) -> None:
        """Set it."""
        self.value = value

    def action_step(self, by: int) -> None:
        """Set it one lower or higher."""
        self.value = max(0, min(5, self.value + by))

    def on_click(self, event: events.Click) -> None:
        """Set it by where the marks are clicked."""
        column = event.get_content_offset_capture(self).x - len("How did it feel?  ")
        if 0 <= column < 10:  # noqa: PLR2004  five marks of two cells
            self.value = column // 2 + 1
