"""What may be said to a person: the whitelist that drafts are written from.

What conversations were about, specifics, mentions that are neither private nor sensitive, events that both
attended, interests. Never tone, private facts, assessments or strategy.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from itertools import islice

from netjournal.advice.phrases import is_clause, names_a_thing, sayable
from netjournal.models import Contact, Interaction
from netjournal.view import View, happened

_ENTRIES = 20
"""How many of the latest entries are looked at."""


class Known:
    """What may be said to one person at a moment, turned to "you", each list newest first.

    Everything is read only when it is asked for.
    """

    def __init__(self, view: View, contact: Contact, now: datetime) -> None:
        self._view = view
        self._contact = contact
        newest = (entry for entry in view.interactions.newest_of(contact.id) if happened(entry, now))
        self._newest = islice(newest, _ENTRIES)

    @cached_property
    def _entries(self) -> tuple[Interaction, ...]:
        return tuple(self._newest)

    @cached_property
    def _talks(self) -> tuple[Interaction, ...]:
        return tuple(entry for entry in self._entries if entry.conversation)

    @property
    def entry(self) -> Interaction | None:
        """Return the latest conversation."""
        return self._talks[0] if self._talks else None

    @property
    def first_meeting(self) -> bool:
        """Return whether it is the only conversation so far."""
        return len(self._talks) == 1

    @property
    def topic(self) -> str:
        """Return the thing that it was about; "" where there is none, or the words tell more than name it."""
        return self._say(self.entry.topic) if self.entry and names_a_thing(self.entry.topic) else ""

    @property
    def event(self) -> str:
        """Return the event at which it was, or ""."""
        return self._event_of(self.entry) if self.entry else ""

    @property
    def topics(self) -> tuple[str, ...]:
        """Return what the latest entries were about."""
        return self._said(entry.topic for entry in self._entries)

    @property
    def events(self) -> tuple[str, ...]:
        """Return the events of the latest entries."""
        return self._said(self._event_of(entry) for entry in self._entries)

    @property
    def specifics(self) -> tuple[str, ...]:
        """Return what is worth remembering them by: what was noted as such, and what the latest talk told."""
        facts = self._view.facts.newest_of(self._contact.id)
        noted = (fact.text for fact in facts if fact.kind == "specific" and not fact.private)
        told = (self.entry.topic,) if self.entry and is_clause(self.entry.topic) else ()
        return self._said((*noted, *told))

    @property
    def mentions(self) -> tuple[str, ...]:
        """Return the open goals and challenges that they told."""
        told = self._view.mentions.newest_of(self._contact.id)
        return self._said(one.text for one in told if one.open and not one.private and not one.sensitive)

    @property
    def interests(self) -> tuple[str, ...]:
        """Return what they like."""
        return self._said(self._contact.interests)

    @property
    def everything(self) -> tuple[str, ...]:
        """Return all that could make a message personal."""
        found = (*self.topics, *self.specifics, *self.mentions, *self.events, *self.interests)
        return tuple(dict.fromkeys(found))

    def _said(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(text for text in map(self._say, words) if text))

    def _say(self, words: str) -> str:
        return sayable(words, self._contact)

    def _event_of(self, entry: Interaction) -> str:
        event = self._view.events.get(entry.event_id or "")
        return event.name if event else ""
