"""A field for a path: it shows how it may go on, and tab completes it."""

import asyncio

from textual.suggester import Suggester
from textual.widgets import Input

from netjournal.text import one_line
from netjournal.tui.commands import Command, bindings
from netjournal.tui.pathwords import completed, suggested


class _Paths(Suggester):
    """Suggests files that are there."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return how a path may go on."""
        found = await asyncio.to_thread(suggested, value)
        return found if found and one_line(found) == found else None


class PathField(Input):
    """A path that is typed or pasted; `~` is the home folder."""

    BINDINGS = bindings(
        (Command("path.complete", "tab", "complete", "Complete", "Go on as far as it is clear."),)
    )

    def __init__(self, value: str = "", placeholder: str = "", *, id: str | None = None) -> None:  # noqa: A002  the name of the base
        super().__init__(value, placeholder, id=id, suggester=_Paths(), select_on_focus=False)

    def action_complete(self) -> None:
        """Complete the path; where nothing is to be completed, go on to the next field."""
        value = completed(self.value)
        if value != self.value and one_line(value) == value:
            self.value = value
            self.cursor_position = len(value)
        else:
            self.screen.focus_next()
