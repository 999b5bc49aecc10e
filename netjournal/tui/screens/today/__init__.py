"""Today: the next steps, and what is coming up."""

from netjournal.tui.screens.today.screen import TodayScreen

__all__ = ["TodayScreen"]
