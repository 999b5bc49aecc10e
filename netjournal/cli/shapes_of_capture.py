"""The JSON of what a text became."""

from collections.abc import Iterable
from datetime import datetime

from netjournal.cli.shapes import Shape, fields, iso
from netjournal.cli.words import near_words
from netjournal.journal.capturing import Added
from netjournal.models import Contact, Event, Exchange, Interaction, Mention, Promise, Record, Reflection
from netjournal.view import View


def added(view: View, made: Added, now: datetime) -> Shape:
    """Return the answer of `add`; that of a dry run has the same shape, with ids that are not kept."""
    entry = made.entry
    return {
        "id": entry.id,
        "kind": made.capture.kind,
        "at": iso(entry.at, now),
        "channel": entry.channel if isinstance(entry, Interaction) else None,
        "summary": entry.summary,
        "topic": entry.topic,
        "tags": list(entry.tags),
        "planned": isinstance(entry, Interaction) and entry.planned,
        "contacts": _contacts(view, made),
        "event": _event(view, made),
        "promises": _lines(view, made, now, Promise),
        "mentions": _lines(view, made, now, Mention),
        "exchanges": _lines(view, made, now, Exchange),
        "reflections": _lines(view, made, now, Reflection),
        "notes": entry.notes,
        "hints": [{"rule": one.rule, "text": one.text} for one in made.hints],
        "remarks": [*made.capture.remarks, *near_words(made)],
    }


def _contacts(view: View, made: Added) -> list[Shape]:
    """Return everyone named, those of the entry first."""
    new = _new_names(made)
    named = dict.fromkeys((*made.entry.contact_ids, *_named(made.records), *new))
    return [
        {"id": name, "name": new.get(name) or view.contacts[name].name, "created": name in new}
        for name in named
    ]


def _named(records: Iterable[Record]) -> Iterable[str]:
    return (contact_id for one in records for contact_id in getattr(one, "contact_ids", ()))


def _new_names(made: Added) -> dict[str, str]:
    return {one.id: one.name for one in made.records if isinstance(one, Contact)}


def _event(view: View, made: Added) -> Shape | None:
    wanted = made.entry.event_id
    if wanted is None:
        return None
    new = next((one for one in made.records if isinstance(one, Event)), None)
    return {"id": wanted, "name": (new or view.events[wanted]).name, "created": new is not None}


def _lines(view: View, made: Added, now: datetime, model: type[Record]) -> list[Shape]:
    """Return the lines of one kind with every field, and the names of their people."""
    new = _new_names(made)

    def names(one: Record) -> list[str]:
        known = (new.get(name) or view.contacts[name].name for name in getattr(one, "contact_ids", ()))
        return list(known)

    return [{**fields(one, now), "contacts": names(one)} for one in made.records if isinstance(one, model)]
