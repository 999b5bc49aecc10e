"""Everything that happened with one person, in one line of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from netjournal.clock import start_of_day
from netjournal.models import Contact, Entry, Exchange, Interaction, Promise, When
from netjournal.text import shorten
from netjournal.view import View

_WIDTH = 200
"""Characters of a text that stand in a line."""

_TABLES = (
    "interactions", "notes", "promises", "exchanges", "mentions", "facts", "reflections", "assessments",
    "introductions",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing in a person's timeline: what kind, when, and its words on one line."""

    kind: str
    id: str
    at: When
    text: str


def timeline(view: View, contact: Contact) -> list[Happening]:
    """Return everything about a contact, newest first."""
    found = [
        Happening(_kind(record), record.id, record.moment(), _words(record))
        for table in _TABLES
        for record in view.table(table).of(contact.id)
    ]
    zone = contact.created.tzinfo

    def moment(one: Happening) -> tuple[float, str]:
        at = one.at if isinstance(one.at, datetime) else start_of_day(one.at, zone)
        return at.timestamp(), one.id

    return sorted(found, key=moment, reverse=True)


_DIRECTIONS = {"given": "gave", "received": "received", "asked": "asked", "asked of me": "they asked"}


def _kind(record: Any) -> str:
    """Return the field's word for what this is."""
    if isinstance(record, Interaction):
        return record.channel
    if isinstance(record, Promise):
        return "promised" if record.owner == "me" else "they promised"
    if isinstance(record, Exchange):
        return _DIRECTIONS[record.direction]
    kind = getattr(record, "kind", "")
    return kind if record.table in {"facts", "reflections"} and kind != "answer" else _SINGULAR[record.table]


_SINGULAR = {
    "notes": "note",
    "mentions": "mentioned",
    "facts": "fact",
    "reflections": "reflection",
    "assessments": "assessment",
    "introductions": "introduction",
}


def _words(record: Any) -> str:
    if isinstance(record, Entry):
        return shorten(record.summary or record.topic or record.notes, _WIDTH)
    parts = [getattr(record, name, "") for name in ("tone", "text", "answer", "why", "strategy")]
    return shorten(": ".join(part for part in parts if part), _WIDTH)


def facts_by_kind(view: View, contact: Contact) -> Iterator[tuple[str, list[str]]]:
    """Yield what is known about a person, by kind of fact, newest first within a kind."""
    kinds: dict[str, list[str]] = {}
    for fact in view.facts.newest_of(contact.id):
        kinds.setdefault(fact.kind, []).append(fact.text + (" (private)" if fact.private else ""))
    yield from kinds.items()
