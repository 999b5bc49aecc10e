"""One thing in full: it begins at its top, and stays where it is read while only its words change."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static


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

    def turn_to(self, about: str) -> None:
        """Begin at the top, unless it is about the same as before."""
        if about != self._about:
            self._about = about
            self.scroll_home(animate=False)
