"""The numbers of the whole journal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from netjournal.insights.following_up import follow_ups_with
from netjournal.view import View, happened


@dataclass(frozen=True, slots=True)
class Numbers:
    """Counts are of all time; rates run from 0 to 1 and are None where there is nothing to count."""

    follow_up_rate_48h: float | None
    """Of the conversations that ask for a follow-up and had their 48 hours, those that got one in time."""
    promises_kept_rate: float | None
    """Of my promises that ended as kept or broken, those kept."""
    contacts: int
    interactions: int
    conversations: int
    notes: int
    events: int
    reflections: int
    overdue: int
    """People whom the person wanted to be in touch with by now."""
    given: int
    received: int
    asked: int
    promises_open: int
    promises_kept: int
    promises_broken: int
    goals_open: int


def numbers(view: View, now: datetime) -> Numbers:
    """Return the numbers of the journal at `now`; what is ahead or merely planned does not count."""
    past = [entry for entry in view.interactions.all() if happened(entry, now)]
    acts = [act for act in view.exchanges.all() if act.kind != "thanks" and act.at <= now]
    mine = [promise.state for promise in view.promises.all() if promise.owner == "me"]
    kept, broken = mine.count("kept"), mine.count("broken")
    return Numbers(
        follow_up_rate_48h=_share(list(follow_ups(view, now))),
        promises_kept_rate=_share([True] * kept + [False] * broken),
        contacts=len(view.contacts),
        interactions=len(past),
        conversations=sum(entry.conversation for entry in past),
        notes=len(view.notes),
        events=len(view.events),
        reflections=len(view.reflections),
        overdue=_overdue(view, now),
        given=sum(act.direction == "given" for act in acts),
        received=sum(act.direction == "received" for act in acts),
        asked=sum(act.direction == "asked" and act.state != "planned" for act in acts),
        promises_open=mine.count("open"),
        promises_kept=kept,
        promises_broken=broken,
        goals_open=len(view.goals.labelled("open")),
    )


def follow_ups(view: View, now: datetime) -> Iterator[bool]:
    """Yield for each conversation that asks for a follow-up whether one came within 48 hours."""
    for contact in view.contacts.all():
        yield from (one.in_time for one in follow_ups_with(view, contact.id, now))


def _overdue(view: View, now: datetime) -> int:
    today = now.date()
    dues = (view.standing(contact, now).next_due for contact in view.contacts.labelled("key"))
    return sum(due is not None and due < today for due in dues)


def _share(outcomes: list[bool]) -> float | None:
    return round(sum(outcomes) / len(outcomes), 3) if outcomes else None
