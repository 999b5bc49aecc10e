"""A week on one page."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.models import Interaction, Promise
from netjournal.view import View, happened


@dataclass(frozen=True, slots=True)
class Week:
    """What the entries say about seven days; people are ids."""

    since: datetime
    until: datetime
    interactions: tuple[Interaction, ...]
    people: tuple[str, ...]
    new_people: tuple[str, ...]
    given: int
    received: int
    promises_made: tuple[Promise, ...]
    promises_closed: tuple[Promise, ...]
    feelings: tuple[int, ...]


def week(view: View, now: datetime, days: int = 7) -> Week:
    """Return the `days` up to `now`."""
    since = now - timedelta(days=days)
    until = now + timedelta(microseconds=1)
    entries = tuple(one for one in view.interactions.between(since, until) if happened(one, now))
    people = tuple(
        dict.fromkeys(name for one in entries for name in one.contact_ids if name in view.contacts)
    )
    acts = [one for one in view.exchanges.between(since, until) if one.kind != "thanks"]
    promises = list(view.promises.all())
    return Week(
        since=since,
        until=now,
        interactions=entries,
        people=people,
        new_people=tuple(name for name in people if _met(view, name) >= since),
        given=sum(one.direction == "given" for one in acts),
        received=sum(one.direction == "received" for one in acts),
        promises_made=tuple(one for one in promises if since <= one.made <= now),
        promises_closed=tuple(one for one in promises if one.closed and since <= one.closed <= now),
        feelings=tuple(one.feeling for one in view.reflections.between(since, until) if one.feeling),
    )


def _met(view: View, contact_id: str) -> datetime:
    return next(entry.at for entry in view.interactions.oldest_of(contact_id))
