"""The JSON that other programs are given: keys are added, never renamed.

Times are ISO 8601 with their offset, in the person's zone; days are YYYY-MM-DD.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from netjournal.advice import Suggestion
from netjournal.advice.principles import sources_of
from netjournal.journal.difference_words import told
from netjournal.journal.differences import Comparison
from netjournal.journal.likeness import Pair
from netjournal.models import Contact, Entry, Event, Goal, Interaction, Promise, Record, When
from netjournal.view import View

Shape = dict[str, Any]


def iso(when: When | None, now: datetime) -> str | None:
    """Return a time as ISO 8601 in the zone of `now`, a day as YYYY-MM-DD."""
    if isinstance(when, datetime):
        return when.astimezone(now.tzinfo).isoformat()
    return when.isoformat() if isinstance(when, date) else None


def suggestion(view: View, one: Suggestion, now: datetime) -> Shape:
    """Return one object of `next` and `due`."""
    hours = one.hours_left(now)
    return {
        "id": one.id,
        "rule": one.rule,
        "title": one.title,
        "why": list(one.why),
        "contact_ids": list(one.contact_ids),
        "contacts": list(view.names_of(one.contact_ids)),
        "opens": iso(one.opens, now),
        "due": iso(one.due, now),
        "overdue": one.overdue(now),
        "hours_left": None if hours is None else round(hours, 2),
        "principles": list(one.principles),
        "sources": list(sources_of(one.principles)),
        "actions": list(one.actions),
        "draft": one.draft,
    }


def contact(view: View, one: Contact, now: datetime) -> Shape:
    """Return one object of `contacts`."""
    standing = view.standing(one, now)
    return {
        "id": one.id,
        "name": one.name,
        "organisation": one.organisation,
        "role": one.role,
        "tags": list(one.tags),
        "state": one.state,
        "last_contact": iso(standing.last_contact, now),
        "next_due": iso(standing.next_due, now),
        "given": standing.given,
        "received": standing.received,
        "asked": standing.asked,
        "open_promises": standing.open_promises,
    }


def fields(record: Record, now: datetime) -> Shape:
    """Return every field of a record, those at their defaults too, with its table."""
    return {"table": record.table, **_plain(record.model_dump(), now)}


def _plain(value: Any, now: datetime) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, date):
        return iso(value, now)
    if isinstance(value, dict):
        return {name: _plain(item, now) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item, now) for item in value]
    return value


def entry(view: View, one: Entry, now: datetime) -> Shape:
    """Return one object of `log`."""
    event = view.events.get(one.event_id or "")
    return {
        "id": one.id,
        "kind": "interaction" if isinstance(one, Interaction) else "note",
        "at": iso(one.at, now),
        "contacts": list(view.names_of(one.contact_ids)),
        "channel": one.channel if isinstance(one, Interaction) else None,
        "summary": one.summary,
        "notes": one.notes,
        "tags": list(one.tags),
        "event": event.name if event else None,
    }


def promise(view: View, one: Promise, now: datetime) -> Shape:
    """Return one object of `promises`."""
    return {
        "id": one.id,
        "owner": one.owner,
        "contacts": list(view.names_of(one.contact_ids)),
        "text": one.text,
        "due": iso(one.due, now),
        "state": one.state,
    }


def event(view: View, one: Event, now: datetime) -> Shape:
    """Return one object of `event list`."""
    met = dict.fromkeys(name for entry in view.interactions.of(one.id) for name in entry.contact_ids)
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "starts": iso(one.starts, now),
        "ends": iso(one.ends, now),
        "planned": one.plan is not None,
        "debriefed": bool(one.debrief),
        "contacts": list(view.names_of(met)),
    }


def goal(view: View, one: Goal, now: datetime) -> Shape:
    """Return one object of `goal list`."""
    return {
        "id": one.id,
        "title": one.title,
        "kind": one.kind,
        "by": iso(one.by, now),
        "contacts": list(view.names_of(one.contact_ids)),
        "state": one.state,
    }


def pair(view: View, one: Pair) -> Shape:
    """Return one object of `merge` without names: two who may be one person, and why."""
    return {
        **{
            side: {"id": contact_id, "name": view.contacts[contact_id].name}
            for side, contact_id in (("left", one.left), ("right", one.right))
        },
        "level": one.level,
        "certainty": round(one.certainty, 2),
        "evidence": [clue.text for clue in one.clues],
    }


def merging(view: View, comparison: Comparison, along: Mapping[str, int], *, merged: bool) -> Shape:
    """Return the object of `merge KEEP OTHER`: who becomes part of whom, and what is taken of each."""
    kept, gone = comparison.left, comparison.right
    return {
        "merged": merged,
        "kept": {"id": kept.id, "name": kept.name},
        "gone": {"id": gone.id, "name": gone.name},
        "comes_along": dict(along),
        "fields": [
            {
                "field": one.name,
                "kept": told(view, one.name, one.left, as_said=False),
                "gone": told(view, one.name, one.right, as_said=False),
                "taken": told(view, one.name, one.value(one.default), as_said=False),
            }
            for one in comparison.differences
        ],
    }
