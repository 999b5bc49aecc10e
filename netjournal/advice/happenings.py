"""Events in time: when they begin and end, and whether I took part, also where their dates are partial."""

from datetime import date, datetime

from netjournal.advice.moment import Moment
from netjournal.advice.words import recent
from netjournal.clock import deadline, end_of_day, start_of_day
from netjournal.models import Event


def begins(moment: Moment, event: Event) -> datetime | None:
    """Return the first moment of an event; None where it has no date."""
    if event.starts is None or isinstance(event.starts, datetime):
        return event.starts
    return start_of_day(event.starts, moment.zone)


def ended(moment: Moment, event: Event) -> datetime | None:
    """Return when an event was over; None where nothing says.

    Without an end it lasts through the day of its start, without any date through the day of its last entry.
    An end before the start is not believed.
    """
    start, end = event.starts, event.ends
    if end is not None and (start is None or _not_before(moment, end, start)):
        return deadline(end, moment.zone)
    if start is not None:
        return end_of_day(moment.local(start), moment.zone)
    entry = next(moment.view.interactions.newest_of(event.id), None)
    return end_of_day(moment.local(entry.at), moment.zone) if entry else None


def _not_before(moment: Moment, end: datetime | date, start: datetime | date) -> bool:
    if isinstance(start, datetime):
        return deadline(end, moment.zone) >= start
    return moment.local(end) >= start


def is_mine(event: Event) -> bool:
    """Return whether I count an event as one of mine; a calendar entry does once it is given a kind."""
    return not event.source_key or event.kind is not None


def took_part(moment: Moment, event: Event) -> bool:
    """Return whether an event of the past is one that I took part in, as far as the journal says."""
    return is_mine(event) or moment.view.interactions.count_of(event.id) > 0


def around(moment: Moment, since: datetime, until: datetime) -> list[Event]:
    """Return the events that start within a time, and those that entries since then speak of."""

    def find() -> list[Event]:
        dated = {event.id: event for event in moment.view.events.between(since, until)}
        spoken = {entry.event_id for entry in recent(moment, since) if entry.event_id}
        named = (moment.view.events.get(event_id) for event_id in sorted(spoken))
        return list((dated | {event.id: event for event in named if event}).values())

    return moment.remember(("events around", since, until), find)


def lately_begun(moment: Moment, since: datetime) -> list[tuple[datetime, Event]]:
    """Return the events of mine that began after `since` and not after now, with when, oldest first."""
    dated = ((begins(moment, event), event) for event in around(moment, since, moment.now))
    found = [
        (start, event)
        for start, event in dated
        if start is not None and since < start <= moment.now and took_part(moment, event)
    ]
    return sorted(found, key=lambda pair: (pair[0], pair[1].id))
