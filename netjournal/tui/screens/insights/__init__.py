"""The whole network in pictures."""

from netjournal.tui.screens.insights.screen import InsightsScreen

__all__ = ["InsightsScreen"]
