"""The people: a list of any length, and a page for each."""

from netjournal.tui.screens.contacts.screen import ContactsScreen

__all__ = ["ContactsScreen"]
