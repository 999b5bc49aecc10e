"""Who was met or written down at an event, and what is left of the 48 hours for each who was met."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from netjournal.clock import time_between
from netjournal.insights.following_up import WINDOW
from netjournal.models import Contact, Event, Interaction, Note
from netjournal.view import View, happened

State = Literal["open", "late", "written", "no hurry", "noted"]


@dataclass(frozen=True, slots=True)
class Met:
    """One person who was met at an event, or of whom a note was written there."""

    contact_id: str
    entry: Interaction | Note
    """The last conversation with them there, else the last note."""
    due: datetime
    """When its 48 hours are over; nothing is due after a note, and then it is meaningless."""
    heard: datetime | None
    """The first contact of any kind after it."""
    state: State
    """Whether a first word is still to come, in time or late, was written, or has no hurry.

    Those of notes are "noted": a note is no conversation, so no word is waited for.
    """

    @property
    def after(self) -> timedelta | None:
        """Return how long after the conversation or note the first word came."""
        return time_between(_end(self.entry), self.heard) if self.heard else None


def board(view: View, event: Event, now: datetime) -> tuple[Met, ...]:
    """Return everyone met or written down at an event: those to write to first, the least time left on top.

    Nobody waits for a word after a cold conversation, or where others were chosen to get to know, or who is
    no longer active.
    """
    found = [_met(view, event, contact, entry, now) for contact, entry in _entries(view, event, now)]
    order = ("open", "late", "written", "no hurry", "noted")
    return tuple(sorted(found, key=lambda one: (order.index(one.state), one.due, one.contact_id)))


def _entries(view: View, event: Event, now: datetime) -> Iterator[tuple[Contact, Interaction | Note]]:
    """Yield each person of an event with the last conversation there, or where none is the last note."""
    last: dict[str, Interaction | Note] = {}
    for note in view.notes.of(event.id):
        if note.at <= now:
            last.update(dict.fromkeys(note.contact_ids, note))
    for talk in view.interactions.of(event.id):
        if talk.conversation and happened(talk, now):
            last.update(dict.fromkeys(talk.contact_ids, talk))
    for contact_id, entry in last.items():
        contact = view.contacts.get(contact_id)
        if contact:
            yield contact, entry


def _met(view: View, event: Event, contact: Contact, entry: Interaction | Note, now: datetime) -> Met:
    later = (each for each in view.interactions.of(contact.id) if happened(each, now))
    heard = next((each.at for each in later if each.at > entry.at), None)
    due = _end(entry) + WINDOW
    if heard:
        state: State = "written"
    elif isinstance(entry, Note):
        state = "noted"
    elif _unhurried(event, contact, entry):
        state = "no hurry"
    else:
        state = "open" if now <= due else "late"
    return Met(contact.id, entry, due, heard, state)


def _end(entry: Interaction | Note) -> datetime:
    return entry.ends if isinstance(entry, Interaction) else entry.at


def _unhurried(event: Event, contact: Contact, talk: Interaction) -> bool:
    others = bool(event.top_ids) and contact.id not in event.top_ids
    return others or talk.tone == "cold" or contact.state != "active"
