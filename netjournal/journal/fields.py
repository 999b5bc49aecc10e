"""Assignments as they are typed: `field=value`, `tags+=x`, `tags-=x`, `role=`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, TypeVar

from netjournal.errors import InvalidInputError
from netjournal.journal import milestones
from netjournal.journal.journal import Journal
from netjournal.journal.lookup import find_contact, find_event, find_goal
from netjournal.journal.spoken import meant
from netjournal.journal.values import Slot, editable, slot_of
from netjournal.models import Contact, Link, Me, Milestone, Record
from netjournal.text import fold, one_line

R = TypeVar("R", bound=Record)

_ASSIGNMENT = re.compile(r"\s*(?P<name>[^=+]*?)\s*(?P<how>\+=|-=|=)(?P<value>.*)", re.DOTALL)
_PRIVATE = re.compile(r"\s*\(private\)\s*$", re.IGNORECASE)

_OTHER_NAMES = {
    "organization": "organisation",
    "company": "organisation",
    "email": "emails",
    "phone": "phones",
    "link": "links",
    "tag": "tags",
    "nickname": "nicknames",
    "skill": "skills",
    "interest": "interests",
    "with": "contact_ids",
    "people": "contact_ids",
    "contacts": "contact_ids",
    "event": "event_id",
    "goal": "goal_id",
}
"""Words that people use for a field, where the record has no field of that very name."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """One assignment: the field's name as typed and folded, what is done to it, and the value."""

    name: str
    how: Literal["=", "+=", "-="]
    value: str


@dataclass(frozen=True, slots=True)
class Changes(Generic[R]):
    """What assignments ask for: the record as it shall be, and what becomes of the days that belong to it."""

    record: R
    new: tuple[Milestone, ...] = ()
    edits: tuple[tuple[Milestone, Milestone], ...] = ()
    gone: tuple[Milestone, ...] = ()


def assign(journal: Journal, record: R, assignments: Sequence[str]) -> R:
    """Return the record as the assignments ask for, not written.

    Days such as `birthday=` are records of their own: they are checked here, and written by `editing.edit`.
    Raises InvalidInputError that names the field and says what it takes.
    """
    return changes(journal, record, assignments).record


def changes(journal: Journal, record: R, assignments: Sequence[str]) -> Changes[R]:
    """Return everything that the assignments ask for, not written; raises as `assign` does."""
    result = Changes(record)
    for assignment in map(parse, assignments):
        if isinstance(record, Contact) and assignment.name in milestones.KINDS:
            result = _with_milestone(journal, result, record, assignment)
        else:
            result = replace(result, record=_assigned(journal, result.record, assignment))
    return replace(result, record=_moved(journal, record, result.record))


def parse(text: str) -> Assignment:
    """Return what one argument assigns; raises InvalidInputError for what is no assignment."""
    match = _ASSIGNMENT.fullmatch(text)
    if match is None or not match["name"]:
        raise InvalidInputError(
            f"{one_line(text)!r} assigns nothing; write it like role=Editor or tags+=work"
        )
    name = fold(match["name"]).replace(" ", "_").replace("-", "_")
    how: Any = match["how"]
    return Assignment(name, how, match["value"].strip())


def _assigned(journal: Journal, record: R, assignment: Assignment) -> R:
    model = type(record)
    fields = editable(model)
    given = assignment.name
    name = given if given in fields else _OTHER_NAMES.get(given, given)
    key = ""
    if "." in given:
        name, _, key = given.partition(".")
    if name not in fields:
        known = ", ".join((*fields, *(milestones.KINDS if model is Contact else ())))
        raise InvalidInputError(f"{model.__name__.lower()} has no field {given!r}; it has: {known}")
    slot = slot_of(model, name)
    if slot.keyed:
        return record.evolve(**{name: _keyed(record, slot, key, assignment)})
    if not slot.many and assignment.how != "=":
        raise InvalidInputError(f"{name} holds one value; write {name}={one_line(assignment.value)}")
    if isinstance(record, Contact) and name == "needs":
        return record.evolve(**_needs(record, assignment))
    if slot.many:
        return record.evolve(**{name: _many(journal, record, slot, assignment)})
    return record.evolve(**{name: _one(journal, record, slot, assignment.value)})


def _keyed(record: Record, slot: Slot, key: str, assignment: Assignment) -> dict[str, Any]:
    if not key or assignment.how != "=":
        raise InvalidInputError(f"{slot.name} holds named values; write {slot.name}.NAME=value")
    kept = {name: value for name, value in getattr(record, slot.name).items() if name != key}
    return kept | {key: slot.item(assignment.value)} if assignment.value else kept


def _one(journal: Journal, record: Record, slot: Slot, value: str) -> Any:
    if not value:
        return slot.empty()
    if slot.refers:
        return _reference(journal, record, slot.name, value)
    return slot.read(value, journal.now())


def _many(journal: Journal, record: Record, slot: Slot, assignment: Assignment) -> tuple[Any, ...]:
    present: tuple[Any, ...] = getattr(record, slot.name)
    words = slot.split(assignment.value)
    if slot.links:
        return _links(journal, record, present, assignment, words)
    if slot.refers:
        items: tuple[Any, ...] = tuple(_reference(journal, record, slot.name, word) for word in words)
    elif assignment.how == "-=":
        items = tuple(meant(slot.name, word) for word in words)
    else:
        items = tuple(slot.item(word) for word in words)
    return combined(present, assignment.how, items)


def combined(present: tuple[Any, ...], how: str, items: Iterable[Any]) -> tuple[Any, ...]:
    """Return a list after `=`, `+=` or `-=`; words are the same whatever their accents and case."""
    if how == "=":
        present = ()
    keys = {_key(item) for item in items} if how == "-=" else {_key(item) for item in present}
    if how == "-=":
        return tuple(item for item in present if _key(item) not in keys)
    added = {_key(item): item for item in items if _key(item) not in keys}
    return (*present, *added.values())


def _key(item: Any) -> Any:
    return fold(item) if isinstance(item, str) else item


def _links(
    journal: Journal, record: Record, present: tuple[Link, ...], assignment: Assignment, words: list[str]
) -> tuple[Link, ...]:
    """Return whom a contact knows; a word is `Name` or `Name: how they know one another`."""
    given = []
    for word in words:
        name, _, how = word.partition(":")
        given.append(Link(contact_id=_reference(journal, record, "knows", name.strip()), how=how.strip()))
    ids = {link.contact_id for link in given}
    kept = () if assignment.how == "=" else tuple(link for link in present if link.contact_id not in ids)
    return kept if assignment.how == "-=" else (*kept, *given)


def _reference(journal: Journal, record: Record, field: str, value: str) -> str:
    view = journal.view
    if field == "event_id":
        return find_event(view, value).id
    if field == "goal_id":
        return find_goal(view, value).id
    if field in {"source_id", "mention_id", "subject_id"}:
        return _known(journal, value)
    contact = find_contact(view, value)
    if contact.id == record.id:
        raise InvalidInputError(f"{contact.name} cannot stand in their own {field.replace('_', ' ')}")
    return contact.id


def _known(journal: Journal, wanted: str) -> str:
    from netjournal.journal.lookup import find_record

    return find_record(journal.view, wanted).id


def _needs(contact: Contact, assignment: Assignment) -> dict[str, tuple[str, ...]]:
    """Return both lists of needs: what ends in "(private)" is told to nobody."""
    words = slot_of(Contact, "needs").split(assignment.value)
    private = [_PRIVATE.sub("", word) for word in words if _PRIVATE.search(word)]
    open_ones = [word for word in words if not _PRIVATE.search(word)]
    if assignment.how == "-=":
        open_ones = private = [*open_ones, *private]
    return {
        "needs": combined(contact.needs, assignment.how, open_ones),
        "private_needs": combined(contact.private_needs, assignment.how, private),
    }


def _with_milestone(
    journal: Journal, result: Changes[R], contact: Contact, assignment: Assignment
) -> Changes[R]:
    if assignment.how != "=":
        raise InvalidInputError(f"{assignment.name} holds one day; write {assignment.name}=--02-29")
    old, new = milestones.change(journal, contact, assignment.name, assignment.value)
    if new is None:
        return replace(result, gone=(*result.gone, *((old,) if old else ())))
    if old is None:
        return replace(result, new=(*result.new, new))
    return replace(result, edits=(*result.edits, (old, new)))


def _moved(journal: Journal, before: R, after: R) -> R:
    """Note on the Me record that my role, organisation or level changed; filling them in is no change."""
    if not isinstance(before, Me) or not isinstance(after, Me):
        return after
    changed = any(
        getattr(before, name) and getattr(before, name) != getattr(after, name)
        for name in ("role", "organisation")
    )
    risen = before.level != after.level and bool(before.role or before.organisation)
    return after.evolve(place_changed=journal.now().date()) if changed or risen else after
