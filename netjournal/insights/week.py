"""A week on one page."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from netjournal.clock import local_date, start_of_day
from netjournal.models import Interaction, Note, Promise, Reflection
from netjournal.view import View, happened


@dataclass(frozen=True, slots=True)
class Week:
    """What the entries say about seven days; people are ids."""

    since: datetime
    until: datetime
    interactions: tuple[Interaction, ...]
    notes: tuple[Note, ...]
    people: tuple[str, ...]
    """Those with whom something happened; who is only noted about is not among them."""
    new_people: tuple[str, ...]
    given: int
    received: int
    promises_made: tuple[Promise, ...]
    promises_closed: tuple[Promise, ...]
    feelings: tuple[int, ...]
    reflections: tuple[Reflection, ...]

    @property
    def entries(self) -> int:
        """Return how many entries there are: what happened with people, and notes."""
        return len(self.interactions) + len(self.notes)


def week(view: View, now: datetime, days: int = 7) -> Week:
    """Return the `days` up to `now`."""
    return between(view, now - timedelta(days=days), now, now)


def past_weeks(view: View, now: datetime, first_weekday: int = 0) -> tuple[datetime, ...]:
    """Return when each week before this one began, newest first, back to the first entry.

    Weeks begin on `first_weekday`, Monday being 0.
    """
    earliest = begun(view, now)
    if earliest is None:
        return ()
    began, found = now.date() - timedelta(days=(now.weekday() - first_weekday) % 7), []
    while began > earliest:
        began -= timedelta(days=7)
        found.append(start_of_day(began, now.tzinfo))
    return tuple(found)


def count_entries(view: View, since: datetime, until: datetime, now: datetime) -> int:
    """Return how many entries there are from `since` to before `until`, reading no more than needed."""
    until = min(until, now + timedelta(microseconds=1))
    both = view.interactions.count_between(since, until) + view.notes.count_between(since, until)
    return both - sum(one.at < until for one in view.interactions.labelled("planned", since))


def begun(view: View, now: datetime) -> date | None:
    """Return the day of the first entry; None before there is one."""
    entries = (
        next((one.at for one in view.interactions.all() if happened(one, now)), None),
        next((one.at for one in view.notes.all() if one.at <= now), None),
    )
    first = min(filter(None, entries), default=None)
    return local_date(first, now.tzinfo) if first else None


def between(view: View, since: datetime, until: datetime, now: datetime) -> Week:
    """Return what happened from `since` to `until`, which may be the present."""
    end, until = until, until + timedelta(microseconds=1)
    entries = tuple(one for one in view.interactions.between(since, until) if happened(one, now))
    people = tuple(
        dict.fromkeys(name for one in entries for name in one.contact_ids if name in view.contacts)
    )
    acts = [one for one in view.exchanges.between(since, until) if one.kind != "thanks"]
    promises = _promises(view, since, until)
    told = tuple(view.reflections.between(since, until))
    return Week(
        since=since,
        until=end,
        interactions=entries,
        notes=tuple(one for one in view.notes.between(since, until) if one.at <= now),
        people=people,
        new_people=tuple(name for name in people if _met(view, name) >= since),
        given=sum(one.direction == "given" for one in acts),
        received=sum(one.direction == "received" for one in acts),
        promises_made=tuple(one for one in promises if since <= one.made < until),
        promises_closed=tuple(one for one in promises if one.closed and since <= one.closed < until),
        feelings=tuple(one.feeling for one in told if one.feeling),
        reflections=told,
    )


def _promises(view: View, since: datetime, until: datetime) -> list[Promise]:
    """Return the promises made or ended in a time, reading no other: few of them are of one week."""

    def within(when: object) -> bool:
        try:
            moment = datetime.fromisoformat(str(when))
        except ValueError:
            return False
        return moment.tzinfo is not None and since <= moment < until

    ids = (
        record_id
        for record_id, document in view.promises.unread()
        if within(document.get("made")) or within(document.get("closed"))
    )
    return [found for found in map(view.promises.get, ids) if found]


def _met(view: View, contact_id: str) -> datetime:
    return next(entry.at for entry in view.interactions.oldest_of(contact_id))
