"""The week on one page: what happened with people, what is open, what is ahead."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.models import Contact, Event, Exchange, Interaction, Promise, Reflection
from netjournal.view import View, happened

DAYS = 7
"""How many days a weekly review looks back, and ahead."""

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Week:
    """What the journal says of some days up to a moment, each list oldest first; times are aware."""

    since: datetime
    until: datetime
    entries: tuple[Interaction, ...]
    people: tuple[Contact, ...]
    """The active people of these entries, each once."""
    new_people: tuple[Contact, ...]
    """Those of them who appear for the first time."""
    promises_made: tuple[Promise, ...]
    promises_kept: tuple[Promise, ...]
    promises_open: tuple[Promise, ...]
    """My promises that are open at the end, whenever they were made."""
    given: tuple[Exchange, ...]
    received: tuple[Exchange, ...]
    reflections: tuple[Reflection, ...]
    ahead: tuple[Event, ...]
    """The events of the days that follow."""

    @property
    def conversations(self) -> int:
        """Return how many of the entries were conversations."""
        return sum(entry.conversation for entry in self.entries)

    @property
    def feelings(self) -> tuple[int, ...]:
        """Return the feelings that were written down, from 1 to 5."""
        return tuple(one.feeling for one in self.reflections if one.feeling is not None)


def week_of(view: View, now: datetime, days: int = DAYS) -> Week:
    """Return the page of the last days before `now`, an aware time in the person's zone."""
    since = now - timedelta(days=days)
    until = now + _SECOND
    entries = tuple(entry for entry in view.interactions.between(since, until) if happened(entry, now))
    people = _people(view, entries)
    dealings = tuple(act for act in view.exchanges.between(since, until) if act.kind != "thanks")
    promises = tuple(one for one in view.promises.labelled("open:me") if one.made <= now)
    return Week(
        since=since,
        until=now,
        entries=entries,
        people=people,
        new_people=tuple(one for one in people if _is_new(view, one, since)),
        promises_made=tuple(one for one in view.promises.between(since, until) if one.owner == "me"),
        promises_kept=tuple(_kept(view, since, now)),
        promises_open=promises,
        given=tuple(act for act in dealings if act.direction == "given"),
        received=tuple(act for act in dealings if act.direction == "received"),
        reflections=tuple(view.reflections.between(since, until)),
        ahead=tuple(view.events.between(now, now + timedelta(days=days))),
    )


def _people(view: View, entries: Iterable[Interaction]) -> tuple[Contact, ...]:
    ids = dict.fromkeys(contact_id for entry in entries for contact_id in entry.contact_ids)
    found = (view.contacts.get(contact_id) for contact_id in ids)
    return tuple(contact for contact in found if contact and contact.state == "active")


def _is_new(view: View, contact: Contact, since: datetime) -> bool:
    first = next(view.interactions.oldest_of(contact.id), None)
    return not contact.sources and first is not None and first.at >= since


def _kept(view: View, since: datetime, now: datetime) -> Iterable[Promise]:
    for promise in view.promises.labelled("kept:me"):
        if promise.closed is not None and since <= promise.closed <= now:
            yield promise
