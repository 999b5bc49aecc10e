"""The one door to the records: open, read, commit, undo, watch; and what a person does with them."""

from netjournal.journal.journal import Journal, open_journal

__all__ = ["Journal", "open_journal"]
