"""The page of one person."""

from netjournal.tui.screens.person.screen import PersonScreen

__all__ = ["PersonScreen"]
