"""The fields of a record as text to edit: the other way round than assignments."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from pydantic import AwareDatetime

from netjournal.journal.milestones import KINDS
from netjournal.journal.spoken import said
from netjournal.models import Contact, Record
from netjournal.tui.dialogs.form import Field
from netjournal.view import View

PROSE = frozenset({"notes", "address", "debrief", "answer", "prompt", "outcome", "text", "why", "takeaways"})
"""Fields that may have several lines."""

_FIRST = {
    "contacts": (
        "name organisation role department level field tie focus cadence support tags skills interests "
        "offers needs emails phones links nicknames pronouns met_where met_how introduced_by knows remote "
        "time_zone address state gentle_until notes"
    ),
    "interactions": (
        "at contact_ids channel topic summary notes places tags event_id minutes initiator awaits answered "
        "tone energy goal_id planned"
    ),
    "notes": "at contact_ids topic summary notes places tags event_id goal_id",
    "promises": "text due contact_ids owner state private",
    "exchanges": "text direction kind contact_ids state size thanked reported private",
    "mentions": "text kind check_back contact_ids open sensitive private",
    "facts": "text kind origin on contact_ids private",
    "reflections": "answer feeling prompt contact_ids open",
    "assessments": "tone matters personal strategy on",
}
"""The fields worth editing in a form, in their order; other tables show all."""

_LABELS = {
    "contact_ids": "with",
    "event_id": "event",
    "goal_id": "goal",
    "at": "when",
    "gentle_until": "gentle until",
    "met_where": "where you met",
    "met_how": "how you met",
    "awaits": "awaits an answer",
    "cadence": "every … days",
}

_HINTS = {
    "cadence": "90, or none",
    "level": "junior, mid, senior or executive",
    "tie": "peer, colleague, client, mentor, mentee, sponsor, lead, report or friend",
    "support": "would cover for you, you can talk to",
    "focus": "yes or no",
    "remote": "yes or no",
    "state": "",
    "tags": "separated by commas",
    "places": "separated by commas",
    "needs": "with commas; (private) is yours alone",
    "knows": "Name: how they know one another",
    "birthday": "--02-29, or 1990-02-28",
    "at": "2026-11-20 18:30",
    "due": "friday, in 2 weeks, 2026-12-01",
}


def form_fields(view: View, record: Record) -> tuple[Field, ...]:
    """Return the fields of a record as lines of a form."""
    from netjournal.journal.values import editable

    known = editable(type(record))
    chosen = _FIRST.get(record.table, "").split() or known
    names = [name for name in chosen if name in known]
    fields = [_field(name, field_text(view, record, name)) for name in names]
    if isinstance(record, Contact):
        fields.extend(_field(name, _day_text(view, record, name)) for name in KINDS)
    return tuple(fields)


def _field(name: str, text: str) -> Field:
    label = _LABELS.get(name, name.replace("_", " "))
    return Field(name, label, text, _HINTS.get(name, ""), prose=name in PROSE)


def field_text(view: View, record: Record, name: str) -> str:
    """Return the value of one field as it would be typed."""
    value = getattr(record, name)
    if isinstance(record, Contact) and name == "needs":
        return ", ".join((*record.needs, *(f"{need} (private)" for need in record.private_needs)))
    if name in type(record).refers:
        return ", ".join(_named(view, name, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {item}" for key, item in value.items())
    if isinstance(value, tuple):
        return ("\n" if name in PROSE else ", ").join(said(name, str(item)) for item in value)
    return _plain(value)


def _named(view: View, name: str, value: Any) -> Iterable[str]:
    ids = value if isinstance(value, tuple) else (value,) if value else ()
    table: Any = {"event_id": view.events, "goal_id": view.goals}.get(name, view.contacts)
    for item in ids:
        if isinstance(item, str):
            found = table.get(item)
            yield getattr(found, "title", "") or getattr(found, "name", item)
        elif item.contact_id in view.contacts:
            yield ": ".join(part for part in (view.contacts[item.contact_id].name, item.how) if part)


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _day_text(view: View, contact: Contact, name: str) -> str:
    found = next((one for one in view.milestones.of(contact.id) if one.kind == KINDS[name]), None)
    if found is None:
        return ""
    return (
        f"{found.year:04}-{found.month:02}-{found.day:02}"
        if found.year
        else f"--{found.month:02}-{found.day:02}"
    )


def dated_fields(record: Record) -> frozenset[str]:
    """Return the fields of a record that take a day or a time in words."""
    from netjournal.journal.values import editable, members, slot_of

    model = type(record)
    kinds = {name: members(slot_of(model, name).kind) for name in editable(model)}
    return frozenset(name for name, found in kinds.items() if found & {date, datetime, AwareDatetime})


def prose_field(record: Record) -> str:
    """Return the field that holds the longer words of a record, or ""."""
    return next(
        (name for name in ("notes", "debrief", "answer", "text") if name in type(record).model_fields), ""
    )
