"""What every part of the app stands on: the journal, and the screens that show it."""

from textual import on
from textual.app import App

from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import LiveDialog
from netjournal.tui.messages import Changed
from netjournal.tui.screens.base import Place


class DeskApp(App[int]):
    """An app with a desk."""

    desk: Desk

    @on(Changed)
    def follow(self) -> None:
        """Let every screen and dialog that shows the journal show it as it is now."""
        for screen in self.screen_stack:
            if isinstance(screen, Place | LiveDialog):
                screen.follow()
