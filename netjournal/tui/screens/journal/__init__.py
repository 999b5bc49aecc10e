"""Everything that happened, newest first."""

from netjournal.tui.screens.journal.screen import JournalScreen

__all__ = ["JournalScreen"]
