"""What stands over a screen that has no room."""

from textual.content import Content
from textual.widgets import Static

LEAST_WIDTH, LEAST_HEIGHT = 40, 10
"""The cells below which nothing sensible can be shown."""

MEDIUM_WIDTH = 76
"""The cells from which there is room for the names of all places."""

HORIZONTAL = [(0, "-tiny"), (LEAST_WIDTH, "-slim"), (MEDIUM_WIDTH, "-medium"), (104, "-wide")]
VERTICAL = [(0, "-flat"), (LEAST_HEIGHT, "-low"), (20, "-usual"), (32, "-tall")]
"""The classes of every screen by its size."""


class TooSmall(Static):
    """Says that the terminal is too small, in place of a broken screen."""

    DEFAULT_CSS = """
    TooSmall {
        display: none; layer: cover; width: 100vw; height: 100vh; position: absolute; offset: 0 0;
        background: $background; color: $foreground-muted; content-align: center middle; text-align: center;
    }
    .-tiny TooSmall, .-flat TooSmall { display: block; }
    """

    def render(self) -> Content:
        """Return how much room is needed."""
        return Content(f"A little more room, please: {LEAST_WIDTH} × {LEAST_HEIGHT}")
