"""Which people are listed, in which order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.models import GROUPS, ORDERS, Contact, Group, Order, SavedFilter
from netjournal.text import fold
from netjournal.view.fieldwords import people_answering, read_words
from netjournal.view.standing import cadence_of, is_key, last_contact
from netjournal.view.view import View

_SOON = timedelta(days=14)
_FAR = float("inf")


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which people to list: words that must hold, a group, and an order."""

    query: str = ""
    group: Group = GROUPS[0]
    order: Order = ORDERS[0]

    @classmethod
    def of(cls, saved: SavedFilter) -> "PeopleFilter":
        """Return what was kept under a name."""
        return cls(saved.query, saved.group, saved.order)


def find_people(view: View, now: datetime, wanted: PeopleFilter) -> list[str]:
    """Return the ids of the people to list, in order.

    A query that asks about the state of people looks among everyone, whatever their state.
    """
    words = read_words(wanted.query)
    anyone = "state" in words.fields and wanted.group == GROUPS[0]
    people = people_answering(view, now, words)
    found = [one for one in people if anyone or _in_group(view, one, wanted.group, now)]
    return [one.id for one in sorted(found, key=_orders(view, now)[wanted.order])]


def _in_group(view: View, contact: Contact, group: Group, now: datetime) -> bool:
    if group in {"resting", "archived"}:
        return contact.state == group or (group == "archived" and contact.state == "died")
    if contact.state != "active":
        return False
    if group == "your people":
        return is_key(contact)
    if group == "to be in touch":
        due = view.standing(contact, now).next_due if cadence_of(contact) else None
        return due is not None and due <= now.date() + _SOON
    return True


def _orders(view: View, now: datetime) -> dict[str, Callable[[Contact], tuple[float, str]]]:
    def last(contact: Contact) -> tuple[float, str]:
        at = last_contact(view, contact, now)
        return (-at.timestamp() if at else 0.0), fold(contact.name)

    def due(contact: Contact) -> tuple[float, str]:
        on = view.standing(contact, now).next_due if cadence_of(contact) else None
        return (float(on.toordinal()) if on else _FAR), fold(contact.name)

    return {
        "name": lambda contact: (0.0, fold(contact.name)),
        "last contact": last,
        "next due": due,
        "newest": lambda contact: (-contact.created.timestamp(), fold(contact.name)),
    }
