"""Which people are listed, in which order; and where things stand with one, in sentences."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.models import Contact
from netjournal.text import fold, listed, plural
from netjournal.tui.content import ago, day
from netjournal.view import Standing, View, cadence_of, happened, is_contact, is_key

SHOWN = ("everyone", "your people", "to be in touch", "resting", "archived")
"""The groups of people, in the order in which they are gone through."""

ORDERS = ("name", "last contact", "next due", "newest")
"""The orders of the list."""

_SOON = timedelta(days=14)
_FAR = float("inf")


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which people to list: words that must occur, a group, and an order."""

    query: str = ""
    shown: str = SHOWN[0]
    order: str = ORDERS[0]


def find_people(view: View, now: datetime, wanted: PeopleFilter) -> list[str]:
    """Return the ids of the people to list, in order."""
    found = view.search.find("contacts", wanted.query) if wanted.query.strip() else iter(view.contacts)
    people = (contact for contact in map(view.contacts.get, found) if contact)
    in_group = [contact for contact in people if _in_group(view, contact, wanted.shown, now)]
    key = _orders(view, now)[wanted.order]
    return [contact.id for contact in sorted(in_group, key=key)]


def _in_group(view: View, contact: Contact, shown: str, now: datetime) -> bool:
    if shown in {"resting", "archived"}:
        return contact.state == shown or (shown == "archived" and contact.state == "died")
    if contact.state != "active":
        return False
    if shown == "your people":
        return is_key(contact)
    if shown == "to be in touch":
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


def last_contact(view: View, contact: Contact, now: datetime) -> datetime | None:
    """Return the last real contact with someone, reading no more entries than needed."""
    entries = view.interactions.newest_of(contact.id)
    return next((entry.at for entry in entries if happened(entry, now) and is_contact(entry)), None)


def standing_words(view: View, contact: Contact, now: datetime) -> Iterator[str]:
    """Yield where things stand with someone, a sentence each."""
    standing = view.standing(contact, now)
    yield _last_contact(standing, now)
    yield from _rhythm(contact, standing, now)
    yield from _give_and_take(standing)
    if standing.open_promises:
        yield f"{plural(standing.open_promises, 'promise is', 'promises are')} open between you."
    latest = next(view.assessments.newest_of(contact.id), None)
    if latest:
        strategy = f"; {latest.strategy}" if latest.strategy else ""
        yield f"Between you things are {latest.tone}{strategy}."


def _last_contact(standing: Standing, now: datetime) -> str:
    if standing.last_contact is None:
        return "You have not been in touch yet."
    talks = f", {plural(standing.conversations, 'conversation')} in all" if standing.conversations else ""
    return f"You were last in touch {ago(standing.last_contact, now)}{talks}."


def _rhythm(contact: Contact, standing: Standing, now: datetime) -> Iterator[str]:
    if contact.state != "active":
        yield {"resting": "This connection rests.", "archived": "Put away.", "died": "In memory."}[
            contact.state
        ]
    elif standing.cadence and standing.next_due:
        wish = f"You want to be in touch every {plural(standing.cadence, 'day')}"
        if standing.next_due < now.date():
            yield f"{wish}; it was time {ago(standing.next_due, now)}."
        else:
            yield f"{wish}; the next time is {day(standing.next_due, now)}."


_TIMES = ("nothing yet", "once", "twice")


def _give_and_take(standing: Standing) -> Iterator[str]:
    if not (standing.given or standing.received or standing.asked):
        return
    asked = f", and asked {_times(standing.asked)}" if standing.asked else ""
    yield f"You gave {_times(standing.given)} and received {_times(standing.received)}{asked}."


def _times(count: int) -> str:
    return _TIMES[count] if count < len(_TIMES) else f"{count} times"


_MOST_NAMES = 6


def named(view: View, contact_ids: Sequence[str]) -> str:
    """Return the names of some people, the rest as a number."""
    names = list(view.names_of(contact_ids[:_MOST_NAMES]))
    rest = len(contact_ids) - len(names)
    return listed([*names, f"{rest} more"] if rest > 0 else names)
