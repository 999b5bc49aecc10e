"""The events: coming up, and what came of those that were."""

from netjournal.tui.screens.events.screen import EventsScreen

__all__ = ["EventsScreen"]
