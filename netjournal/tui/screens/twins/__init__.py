"""Who is in here twice."""

from netjournal.tui.screens.twins.screen import TwinsScreen

__all__ = ["TwinsScreen"]
