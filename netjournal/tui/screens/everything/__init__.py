"""Every record there is, by its kind."""

from netjournal.tui.screens.everything.screen import EverythingScreen

__all__ = ["EverythingScreen"]
