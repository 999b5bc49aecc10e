"""The people who are new in the journal, and the occasions at which they were met."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from netjournal.advice.moment import Moment
from netjournal.advice.words import effective, first_interaction, is_new, recent, since
from netjournal.models import Contact, Interaction


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone whom I dealt with for the first time not long ago."""

    contact: Contact
    first: Interaction
    """The first interaction with them."""


def newcomers(moment: Moment, start: datetime) -> list[Newcomer]:
    """Return the active new contacts from after `start` on, in the order in which they came."""

    def find() -> list[Newcomer]:
        ids = dict.fromkeys(contact_id for entry in recent(moment, start) for contact_id in entry.contact_ids)
        fresh = (contact for contact in moment.people(ids) if is_new(moment, contact, start))
        found = ((contact, first_interaction(moment, contact.id)) for contact in fresh)
        known = [Newcomer(contact, first) for contact, first in found if first is not None]
        return sorted(known, key=lambda one: one.first.at)

    return moment.remember(("newcomers", start), find)


def occasion_of(moment: Moment, entry: Interaction) -> str:
    """Return what tells occasions apart: the event, or without one the day."""
    return entry.event_id or moment.local(entry.at).isoformat()


def occasions(moment: Moment, people: Iterable[Newcomer]) -> list[str]:
    """Return the occasions at which people were met, each once."""
    return list(dict.fromkeys(occasion_of(moment, one.first) for one in people))


def followed_up(moment: Moment, contact_id: str, talk: Interaction) -> bool:
    """Return whether anything came after a conversation with someone."""
    return any(since(moment, contact_id, effective(talk), but=talk.id))
