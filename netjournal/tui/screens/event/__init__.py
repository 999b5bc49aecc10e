"""The page of one event."""

from netjournal.tui.screens.event.screen import EventScreen

__all__ = ["EventScreen"]
