"""Bringing people and entries from files: choosing the files, looking at what would change, the next step."""

from netjournal.tui.screens.bring.screen import BringScreen

__all__ = ["BringScreen"]
