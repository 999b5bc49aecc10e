"""Finding the record that a person means: by id, by a unique beginning of an id, or by exact name."""

from collections.abc import Container, Sequence
from typing import TypeVar, cast

from netjournal.errors import AmbiguousError, NotFoundError
from netjournal.models import (
    TABLES,
    Contact,
    Decision,
    Event,
    Goal,
    Interaction,
    Note,
    Place,
    Promise,
    Record,
    SavedFilter,
)
from netjournal.text import fold, one_line, shorten
from netjournal.view import Collection, View

R = TypeVar("R", bound=Record)

SHORTEST_PREFIX = 4
"""Fewer characters than this are a name, not the beginning of an id."""


def find_contact(view: View, wanted: str) -> Contact:
    """Return the contact named; raises NotFoundError, or AmbiguousError with the choices."""
    return _one(view, Contact, wanted, view.people.named(wanted) or _by_first_name(view, wanted))


def find_event(view: View, wanted: str) -> Event:
    """Return the event named; raises NotFoundError, or AmbiguousError with the choices."""
    return _one(view, Event, wanted, view.event_names.named(wanted))


def find_goal(view: View, wanted: str) -> Goal:
    """Return the goal named; raises NotFoundError, or AmbiguousError with the choices."""
    return _one(view, Goal, wanted, view.goal_names.named(wanted))


def find_promise(view: View, wanted: str) -> Promise:
    """Return the promise of this id, beginning of one, or text, an open one before those that have ended.

    Raises NotFoundError, or AmbiguousError with the choices.
    """
    called = [one for one in view.promises.all() if fold(one.text) == fold(wanted)]
    still_open = [one for one in called if one.state == "open"]
    return _one(view, Promise, wanted, tuple(one.id for one in still_open or called))


def latest(view: View, record: R) -> R:
    """Return a record as it is now; one that was deleted as it was."""
    found: R = view.table(record.table).get(record.id, record)
    return found


def find_record(view: View, wanted: str) -> Record:
    """Return the record of any table with this id or beginning of one, else the contact of this name."""
    found: list[Record] = []
    for model in TABLES.values():
        table = view.table(model.table)
        if wanted in table:
            record: Record = table[wanted]
            return record
        if len(wanted) >= SHORTEST_PREFIX:
            found.extend(table[record_id] for record_id in table.starting_with(wanted))
    if not found:
        return find_contact(view, wanted)
    if len(found) > 1:
        raise _ambiguous("record", wanted, view, found)
    return found[0]


def label_of(view: View, record: Record) -> str:
    """Return the words by which a person recognises a record."""
    if isinstance(record, Contact | Event | Place | SavedFilter):
        return record.name
    if isinstance(record, Goal):
        return record.title
    if isinstance(record, Interaction | Note):
        return shorten(record.summary or record.notes, 60)
    if isinstance(record, Decision):
        people = ", ".join(view.names_of(record.contact_ids))
        return f"{record.verdict}: {record.rule}{f': {people}' if people else ''}"
    text = getattr(record, "text", "") or getattr(record, "answer", "") or getattr(record, "title", "")
    people = ", ".join(view.names_of(record.references()))
    return shorten(f"{people}: {text}" if people and text else str(text) or people or record.table, 60)


def _by_first_name(view: View, wanted: str) -> tuple[str, ...]:
    return view.people.first_named(wanted) if " " not in wanted.strip() else ()


def _one(view: View, model: type[R], wanted: str, named: tuple[str, ...]) -> R:
    table = cast("Collection[R]", view.table(model.table))
    if wanted in table:
        return table[wanted]
    found = named
    if not found and len(wanted) >= SHORTEST_PREFIX:
        found = table.starting_with(wanted)
    kind = model.__name__.lower()
    if not found:
        raise NotFoundError(f"no {kind} is called {one_line(wanted)!r}{_nearest(view, model, wanted)}")
    if len(found) > 1:
        raise _ambiguous(kind, wanted, view, [table[record_id] for record_id in found])
    return table[found[0]]


def _ambiguous(kind: str, wanted: str, view: View, records: Sequence[Record]) -> AmbiguousError:
    choices = tuple((record.id, label_of(view, record)) for record in records)
    return AmbiguousError(f"more than one {kind} answers to {one_line(wanted)!r}; name it by its id", choices)


def _nearest(view: View, model: type[Record], wanted: str) -> str:
    """Return a hint at the nearest known name, for a slip of the keyboard."""
    if model is not Contact:
        return ""
    from rapidfuzz import fuzz, process, utils

    names = [contact.name for contact in view.contacts.all()]
    close = process.extractOne(
        wanted, names, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=80
    )
    return f"; did you mean {close[0]}?" if close else ""


_SHORTEST_SLIP = 6
"""Names shorter than this differ by a letter too easily."""


def slip_of(view: View, name: str, but: Container[str]) -> Contact | None:
    """Return the known contact of whose name `name` may be a slip of the keyboard; `but` are left out."""
    if len(name) < _SHORTEST_SLIP:
        return None
    from rapidfuzz import fuzz, process, utils

    names = {one.id: one.name for one in view.contacts.all() if one.id not in but}
    close = process.extractOne(
        name, names, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=85
    )
    return view.contacts[close[2]] if close else None
