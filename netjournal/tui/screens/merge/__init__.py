"""Two people side by side, to make one of them."""

from netjournal.tui.screens.merge.screen import MergeScreen

__all__ = ["MergeScreen"]
