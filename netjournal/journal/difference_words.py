"""The words for what two people differ in, for both faces."""

from datetime import date
from typing import Any

from netjournal.journal.spoken import said
from netjournal.models import Link, Milestone
from netjournal.view import View

_LABELS = {
    "private_needs": "needs (private)",
    "emails": "e-mail",
    "met_how": "how you met",
    "met_where": "where you met",
    "focus": "your person",
    "cadence": "every … days",
    "gentle_until": "gentle until",
}


def label(name: str) -> str:
    """Return what a difference is called."""
    if name.startswith("extra."):
        return name.removeprefix("extra.")
    return _LABELS.get(name, name.replace("_", " "))


def told(view: View, name: str, value: Any, *, as_said: bool = True) -> str:
    """Return a value in words, "" for none; prose keeps its lines.

    As a person says them, or as they are stored.
    """
    if isinstance(value, tuple):
        return ", ".join(told(view, name, item, as_said=as_said) for item in value)
    if isinstance(value, Link):
        return f"{_name(view, value.contact_id)}{f' ({value.how})' if value.how else ''}"
    if isinstance(value, Milestone):
        return f"{value.day} {date(2000, value.month, 1):%B}{f' {value.year}' if value.year else ''}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name == "introduced_by" and value:
        return _name(view, value)
    text = value.isoformat() if isinstance(value, date) else str(value or "")
    return said(name, text) if as_said else text


def _name(view: View, contact_id: str) -> str:
    contact = view.contacts.get(contact_id)
    return contact.name if contact else contact_id
