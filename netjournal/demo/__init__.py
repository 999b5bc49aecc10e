"""A believable made-up year, to try the journal without touching one's own."""

from netjournal.demo.journal import DemoJournal, demo_journal

__all__ = ["DemoJournal", "demo_journal"]
