"""How soon new acquaintances hear from the person (P01)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import takewhile

from netjournal.clock import local_date, start_of_day
from netjournal.insights.week import begun
from netjournal.models import Interaction
from netjournal.view import View, happened

WINDOW = timedelta(hours=48)
"""How soon a new acquaintance hears from the person who follows up."""

_WRITTEN_WITHIN = timedelta(days=7)
"""A conversation that was written down later than this asks for no follow-up."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A conversation that asks for a follow-up, and whether one came within 48 hours."""

    contact_id: str
    at: datetime
    in_time: bool
    running: bool = False
    """Whether nothing came yet and the 48 hours are not over."""


def follow_ups_with(
    view: View, contact_id: str, now: datetime, since: datetime | None = None
) -> Iterator[FollowUp]:
    """Yield the conversations with someone that ask for a follow-up, oldest first; if given, from `since` on.

    Those are first conversations and conversations at an event, written down within a week and not cold, as
    the rule `follow-up` has them; one whose 48 hours still run is left out until it is followed up.
    """
    return (one for one in _asked_with(view, contact_id, now, since) if not one.running)


def _asked_with(view: View, contact_id: str, now: datetime, since: datetime | None) -> Iterator[FollowUp]:
    """Yield the same, with those whose 48 hours still run."""
    newest = view.interactions.newest_of(contact_id)
    late = takewhile(lambda entry: since is None or entry.at >= since, newest)
    entries = [entry for entry in reversed([*late]) if happened(entry, now)]
    every = view.interactions.oldest_of(contact_id)
    first = next((entry for entry in every if entry.conversation and happened(entry, now)), None)
    for talk in entries:
        if not talk.conversation or not (talk == first or talk.event_id) or not _asks(talk):
            continue
        until = talk.ends + WINDOW
        in_time = any(talk.at < entry.at <= until for entry in entries)
        yield FollowUp(contact_id, talk.at, in_time, running=not in_time and now <= until)


def _asks(talk: Interaction) -> bool:
    return talk.tone != "cold" and talk.created - talk.at <= _WRITTEN_WITHIN and not talk.source_key


@dataclass(frozen=True, slots=True)
class FollowUpWeek:
    """The people of one week who were to hear from me, by id."""

    monday: date
    in_time: tuple[str, ...]
    missed: tuple[str, ...]
    running: tuple[str, ...]
    """Those whose 48 hours are not over."""


def follow_up_weeks(view: View, now: datetime, weeks: int = 12) -> tuple[FollowUpWeek, ...]:
    """Return the last weeks, oldest first, this one included; none before that of the first entry."""
    this = now.date() - timedelta(days=now.weekday())
    first = begun(view, now) or this
    every = (this - timedelta(weeks=number) for number in reversed(range(weeks)))
    mondays = [monday for monday in every if monday + timedelta(weeks=1) > first]
    start = start_of_day(mondays[0], now.tzinfo)
    recent = view.interactions.between(start, now)
    people = dict.fromkeys(contact_id for entry in recent for contact_id in entry.contact_ids)
    known = [name for name in people if name in view.contacts]
    found = [one for name in known for one in _asked_with(view, name, now, start)]
    return tuple(_week(monday, found, now) for monday in mondays)


def _week(monday: date, found: list[FollowUp], now: datetime) -> FollowUpWeek:
    end = monday + timedelta(weeks=1)
    mine = [one for one in found if monday <= local_date(one.at, now.tzinfo) < end]
    return FollowUpWeek(
        monday,
        tuple(dict.fromkeys(one.contact_id for one in mine if one.in_time)),
        tuple(dict.fromkeys(one.contact_id for one in mine if not one.in_time and not one.running)),
        tuple(dict.fromkeys(one.contact_id for one in mine if one.running)),
    )
