"""What the advice stands on, and how it is set."""

from netjournal.tui.screens.library.screen import LibraryScreen

__all__ = ["LibraryScreen"]
