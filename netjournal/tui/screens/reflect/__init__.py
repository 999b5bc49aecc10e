"""A question worth a few lines, and what was answered before."""

from netjournal.tui.screens.reflect.screen import ReflectScreen

__all__ = ["ReflectScreen"]
