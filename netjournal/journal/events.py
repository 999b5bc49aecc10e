"""Occasions where people meet: coming up, planned, looked back on."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from netjournal.clock import deadline, local_date
from netjournal.errors import InvalidInputError
from netjournal.journal.journal import Journal
from netjournal.models import Event, EventPlan, Reflection, When
from netjournal.view import View


def add_event(
    journal: Journal, name: str, *, starts: When | None = None, ends: When | None = None, **fields: Any
) -> Event:
    """Write down an event; InvalidInputError for one that ends before it starts, or is there already."""
    event = journal.make(Event, name=name, starts=starts, ends=ends, **fields)
    check_times(journal, event)
    for known_id in journal.view.event_names.named(name):
        if _same_day(journal, journal.view.events[known_id].starts, starts):
            raise InvalidInputError(f"{event.name} is written down already; see: netjournal event show")
    journal.commit(f"add event {event.name}", put=[event])
    return event


def next_event(view: View, now: datetime) -> Event | None:
    """Return the event that comes next, today's included, or None within a year."""
    for event in view.events.between(now - timedelta(days=1), now + timedelta(days=366)):
        if event.starts and local_date(event.starts, now.tzinfo) >= now.date():
            return event
    return None


def plan_event(journal: Journal, event: Event, **wishes: Any) -> Event:
    """Plan an event: `people`, `learn`, `topic`, `find` (ids), `attempt`; what is left out stays as it is."""
    given = {name: value for name, value in wishes.items() if value not in (None, "", ())}
    if not given:
        raise InvalidInputError("a plan needs something: how many people, a topic, whom to find, what to try")
    before = event.plan or EventPlan()
    plan = {name: getattr(before, name) for name in EventPlan.model_fields} | given
    after = event.evolve(plan=plan)
    journal.commit(f"plan {event.name}", edit=[(event, after)])
    return after


def write_plan(journal: Journal, event: Event, plan: EventPlan) -> Event:
    """Write down the whole plan of an event, in place of the one before."""
    after = event.evolve(plan=None if plan == EventPlan() else plan)
    journal.commit(f"plan {event.name}", edit=[(event, after)])
    return after


def debrief_event(
    journal: Journal,
    event: Event,
    text: str = "",
    takeaways: Sequence[str] = (),
    top_ids: Sequence[str] = (),
    *,
    went_well: str = "",
    next_time: str = "",
) -> Event:
    """Look back on an event: what happened, what to take away, whom to get to know better.

    What went well and what to try next time are kept as reflections on the event.
    """
    if not (text.strip() or takeaways or top_ids or went_well.strip() or next_time.strip()):
        raise InvalidInputError("a debrief needs a word: who you met, what you take away, what went well")
    joined = "\n".join(filter(None, (event.debrief, text.strip())))
    after = event.evolve(
        debrief=joined,
        takeaways=(*event.takeaways, *takeaways),
        top_ids=tuple(dict.fromkeys((*event.top_ids, *top_ids))),
    )
    learned = [
        journal.make(
            Reflection, kind=kind, answer=said, event_id=event.id, at=journal.now(), open=kind == "next time"
        )
        for kind, said in (("went well", went_well.strip()), ("next time", next_time.strip()))
        if said
    ]
    journal.commit(f"debrief {event.name}", put=learned, edit=[(event, after)])
    return after


def check_times(journal: Journal, event: Event) -> None:
    """Raise InvalidInputError for an event that ends before it starts."""
    zone = journal.now().tzinfo
    if event.starts is None or event.ends is None:
        return
    if deadline(event.ends, zone) < deadline(event.starts, zone) and (
        local_date(event.ends, zone) < local_date(event.starts, zone)
        or type(event.ends) is type(event.starts)
    ):
        raise InvalidInputError(f"event ends: {event.name} would end before it starts")


def _same_day(journal: Journal, one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return one is other
    zone = journal.now().tzinfo
    return local_date(one, zone) == local_date(other, zone)
