"""What may be said to a person: the whitelist that drafts are written from.

What conversations were about, specifics, mentions that are neither private nor sensitive, events that both
attended, interests. Never tone, private facts, assessments or strategy.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from netjournal.advice.phrases import first_clause, to_them
from netjournal.models import Contact, Interaction
from netjournal.view import View, happened

_ENTRIES = 20
"""How many of the latest entries are looked at."""


@dataclass(frozen=True, slots=True)
class Known:
    """What may be said to one person, turned to "you", each list newest first."""

    entry: Interaction | None
    """The latest conversation."""
    first_meeting: bool
    """Whether it is the only conversation so far."""
    topic: str
    """What it was about, or ""."""
    event: str
    """The event at which it was, or ""."""
    topics: tuple[str, ...]
    events: tuple[str, ...]
    specifics: tuple[str, ...]
    mentions: tuple[str, ...]
    interests: tuple[str, ...]

    @property
    def everything(self) -> tuple[str, ...]:
        """Return all that could make a message personal."""
        found = (*self.topics, *self.specifics, *self.mentions, *self.events, *self.interests)
        return tuple(dict.fromkeys(found))


def known_of(view: View, contact: Contact, now: datetime) -> Known:
    """Return what may be said to someone at `now`."""
    newest = (entry for entry in view.interactions.newest_of(contact.id) if happened(entry, now))
    entries = list(islice(newest, _ENTRIES))
    talks = [entry for entry in entries if entry.conversation]
    entry = talks[0] if talks else None

    def said(words: Iterable[str]) -> tuple[str, ...]:
        turned = (to_them(first_clause(text), contact) for text in words)
        return tuple(dict.fromkeys(text for text in turned if text))

    facts = [
        fact for fact in view.facts.newest_of(contact.id) if fact.kind == "specific" and not fact.private
    ]
    mentions = [
        mention
        for mention in view.mentions.newest_of(contact.id)
        if mention.open and not mention.private and not mention.sensitive
    ]
    return Known(
        entry=entry,
        first_meeting=len(talks) == 1,
        topic=next(iter(said([entry.topic] if entry else [])), ""),
        event=_event_of(view, entry),
        topics=said(entry.topic for entry in entries),
        events=said(_event_of(view, entry) for entry in entries),
        specifics=said(fact.text for fact in facts),
        mentions=said(mention.text for mention in mentions),
        interests=said(contact.interests),
    )


def _event_of(view: View, entry: Interaction | None) -> str:
    event = view.events.get(entry.event_id or "") if entry else None
    return event.name if event else ""
