"""What is coming up in the next weeks: milestones, check-ins and events, as rows in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from netjournal.clock import local_date
from netjournal.models import Promise
from netjournal.view import View

WITHIN = timedelta(days=21)
MOST = 8


@dataclass(frozen=True, slots=True)
class Ahead:
    """One thing that is coming: its day, its words, and the contact or event it leads to."""

    on: date
    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """What stands beside the next steps."""

    promises: tuple[Promise, ...]
    """The open ones, mine first, the most urgent first."""
    coming: tuple[Ahead, ...]
    """What is coming, the next first; what is written down twice stands here once."""
    focus: tuple[tuple[str, datetime | None], ...]
    """The focus people by id, each with the last contact."""


def outlook(view: View, now: datetime) -> Outlook:
    """Return what is coming up at `now`, an aware time in the person's zone."""
    found = {*_milestones(view, now), *_check_ins(view, now), *_events(view, now)}
    coming = sorted(found, key=_by_day)
    focus = view.contacts.labelled("focus")
    return Outlook(
        promises=open_promises(view),
        coming=tuple(coming[:MOST]),
        focus=tuple((one.id, view.standing(one, now).last_contact) for one in focus),
    )


def _by_day(one: Ahead) -> tuple[date, str, str]:
    return one.on, one.text, one.target


def open_promises(view: View) -> tuple[Promise, ...]:
    """Return the open promises: mine first, the most urgent first."""
    found: list[Promise] = []
    for owner in ("me", "them"):
        one_way = view.promises.labelled(f"open:{owner}")
        found.extend(sorted(one_way, key=lambda one: (one.due is None, str(one.due or one.made))))
    return tuple(found)


def _milestones(view: View, now: datetime) -> Iterator[Ahead]:
    for days in range(WITHIN.days + 1):
        on = now.date() + timedelta(days=days)
        for one in view.milestones.labelled(f"day:{on.month}-{on.day}"):
            contact = view.contacts.get(one.contact_id)
            if contact and contact.state == "active" and (one.yearly or one.year == on.year):
                yield Ahead(on, f"{contact.name}: {one.title or one.kind}", contact.id)


def _check_ins(view: View, now: datetime) -> Iterator[Ahead]:
    today = now.date()
    for contact in view.contacts.labelled("key"):
        due = view.standing(contact, now).next_due
        if due and today < due <= today + WITHIN:
            yield Ahead(due, f"check in with {contact.name}", contact.id)


def _events(view: View, now: datetime) -> Iterator[Ahead]:
    for event in view.events.between(now - timedelta(days=1), now + WITHIN):
        on = local_date(event.moment(), now.tzinfo)
        if event.starts and on >= now.date():
            yield Ahead(on, event.name, event.id)
