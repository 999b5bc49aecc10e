"""One thing in full: it begins at its top, and stays where it is read while only its words change."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from netjournal.tui.commands import Command

READING_KEYS = (
    Command(
        "reading.more",
        "ctrl+down",
        "read_on(1)",
        "Read on",
        "Go down in what is shown in full.",
        display="^↓",
    ),
    Command("reading.back", "ctrl+up", "read_on(-1)", "Read back", "Go up in it.", display="^↑"),
)
"""For screens that show a thing in full."""


class Reading(VerticalScroll, can_focus=False):
    """Shows one thing at a time."""

    DEFAULT_CSS = """
    Reading { height: 1fr; }
    Reading > Static { height: auto; }
    """

    _about = ""

    def compose(self) -> Iterable[Widget]:
        """Lay out the text."""
        yield Static()

    def read(self, content: Content | str, about: str) -> None:
        """Show something; `about` is the id of what it is about, or ""."""
        self.query_one(Static).update(content)
        self.turn_to(about)

    def page(self, way: int) -> None:
        """Go down, or up for -1, by most of what is seen."""
        self.scroll_relative(y=way * max(1, self.size.height - 1), animate=False)

    def turn_to(self, about: str) -> None:
        """Begin at the top, unless it is about the same as before."""
        if about != self._about:
            self._about = about
            self.scroll_home(animate=False)
