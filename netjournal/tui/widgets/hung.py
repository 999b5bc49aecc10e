"""A mark and the text beside it: what wraps stands under the text, at any width."""

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from netjournal.tui.content import hanging


class Hung(Visual):
    """Text set in under the mark that begins it."""

    def __init__(self, mark: tuple[str, str], text: Content) -> None:
        self._mark, self._text = mark, text

    def __str__(self) -> str:
        return f"{self._mark[0]}{self._text.plain}"

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Return the lines in a number of cells."""
        return hanging(self._mark, self._text, width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the cells in which nothing wraps."""
        return Content(str(self)).get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the lines that a number of cells makes of it."""
        return hanging(self._mark, self._text, width).get_height(rules, width)
