"""Who was met at an event, and what is left of the 48 hours for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from netjournal.clock import time_between
from netjournal.insights.following_up import WINDOW
from netjournal.models import Contact, Event, Interaction
from netjournal.view import View, happened

State = Literal["open", "late", "written", "no hurry"]


@dataclass(frozen=True, slots=True)
class Met:
    """One person who was met at an event."""

    contact_id: str
    entry: Interaction
    """The last conversation with them there."""
    due: datetime
    """When its 48 hours are over."""
    heard: datetime | None
    """The first contact of any kind after it."""
    state: State
    """Whether a first word is still to come, in time or late, was written, or has no hurry."""

    @property
    def after(self) -> timedelta | None:
        """Return how long after the conversation the first word came."""
        return time_between(self.entry.ends, self.heard) if self.heard else None


def board(view: View, event: Event, now: datetime) -> tuple[Met, ...]:
    """Return everyone met at an event: those to write to first, the least time left before all.

    Nobody waits for a word after a cold conversation, or where others were chosen to get to know, or who is
    no longer active.
    """
    found = [_met(view, event, contact, talk, now) for contact, talk in _talks(view, event, now)]
    order = ("open", "late", "written", "no hurry")
    return tuple(sorted(found, key=lambda one: (order.index(one.state), one.due, one.contact_id)))


def _talks(view: View, event: Event, now: datetime) -> Iterator[tuple[Contact, Interaction]]:
    """Yield each person met at an event with the last conversation there."""
    last: dict[str, Interaction] = {}
    for entry in view.interactions.of(event.id):
        if entry.conversation and happened(entry, now):
            last.update(dict.fromkeys(entry.contact_ids, entry))
    for contact_id, entry in last.items():
        contact = view.contacts.get(contact_id)
        if contact:
            yield contact, entry


def _met(view: View, event: Event, contact: Contact, talk: Interaction, now: datetime) -> Met:
    later = (entry for entry in view.interactions.of(contact.id) if happened(entry, now))
    heard = next((entry.at for entry in later if entry.at > talk.at), None)
    due = talk.ends + WINDOW
    if heard:
        state: State = "written"
    elif _unhurried(event, contact, talk):
        state = "no hurry"
    else:
        state = "open" if now <= due else "late"
    return Met(contact.id, talk, due, heard, state)


def _unhurried(event: Event, contact: Contact, talk: Interaction) -> bool:
    others = bool(event.top_ids) and contact.id not in event.top_ids
    return others or talk.tone == "cold" or contact.state != "active"
