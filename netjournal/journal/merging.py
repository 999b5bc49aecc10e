"""Making one person of two, or remembering that they are two."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from netjournal.errors import InvalidInputError
from netjournal.journal import twins
from netjournal.journal.differences import ONCE, Choices, Comparison, compare, together
from netjournal.journal.editing import referring
from netjournal.journal.journal import Journal
from netjournal.models import TABLES, Contact, Decision, Introduction, Link, Milestone, Note, Record
from netjournal.storage import Committed, Drafts
from netjournal.text import listed, plural
from netjournal.view import View


@dataclass(frozen=True, slots=True)
class Merging:
    """What making one person of two writes."""

    kept: Contact
    gone: Contact
    joined: Contact
    put: tuple[Record, ...]
    edit: tuple[tuple[Record, Record], ...]
    delete: tuple[Record, ...]


def merge(journal: Journal, kept: Contact, gone: Contact, choices: Choices | None = None) -> Committed:
    """Give `kept` everything that is about `gone`, who is deleted, in one transaction.

    Where they differ `choices` say whose value is taken (left is `kept`); by default lists and longer words
    are joined, and of other fields that of `kept` is taken where it has one. The name that is not taken
    becomes a nickname. Raises InvalidInputError for a person and themselves.
    """
    plan = prepare(journal, kept, gone, choices or {})
    label = f"merge {gone.name} into {kept.name}"
    committed = journal.commit(label, put=plan.put, edit=plan.edit, delete=plan.delete)
    _carry_drafts(journal.drafts, kept.id, gone.id)
    return committed


def prepare(journal: Journal, kept: Contact, gone: Contact, choices: Choices) -> Merging:
    """Return what `merge` would write; raises as it does."""
    if kept.id == gone.id:
        raise InvalidInputError(f"{kept.name} is one person already")
    comparison = compare(journal.view, kept, gone)
    joined = comparison.joined(choices)
    edit: list[tuple[Record, Record]] = [(kept, joined)]
    put: list[Record] = []
    delete: dict[str, Record] = {day.id: day for day in _lesser_days(journal.view, comparison, choices)}
    for other in _naming(journal, gone.id):
        if isinstance(other, Introduction) and set(other.contact_ids) == {kept.id, gone.id}:
            delete[other.id] = other
            put.extend(_words_of(journal, other, kept))
        elif other.id not in {kept.id, *delete}:
            edit.append((other, _pointed(other, kept.id, gone.id)))
    return Merging(kept, gone, joined, tuple(put), tuple(edit), (gone, *delete.values()))


def keep_apart(journal: Journal, one: Contact, other: Contact) -> Committed:
    """Remember of both that they are not the same person.

    Raises InvalidInputError for a person and themselves.
    """
    if one.id == other.id:
        raise InvalidInputError(f"{one.name} is one person already")
    edits = [(a, a.evolve(not_same=(*a.not_same, b.id))) for a, b in _unmarked(one, other)]
    return journal.commit(f"not the same: {one.name} and {other.name}", edit=edits)


def _unmarked(one: Contact, other: Contact) -> Iterator[tuple[Contact, Contact]]:
    return ((a, b) for a, b in ((one, other), (other, one)) if b.id not in a.not_same)


# -- what comes along ------------------------------------------------------------------------------------

NOUNS: Mapping[str, tuple[str, str]] = {
    "interactions": ("entry", "entries"),
    "notes": ("entry", "entries"),
    "promises": ("promise", "promises"),
    "exchanges": ("exchange", "exchanges"),
    "mentions": ("mention", "mentions"),
    "facts": ("fact", "facts"),
    "milestones": ("day", "days"),
    "events": ("event", "events"),
    "goals": ("goal", "goals"),
    "introductions": ("introduction", "introductions"),
    "resources": ("resource", "resources"),
    "blocks": ("time block", "time blocks"),
    "reflections": ("reflection", "reflections"),
    "assessments": ("assessment", "assessments"),
}
"""What of a person is told of; settings and answers to advice come along untold."""


_BY_KIND = frozenset({"birthday", "promotion"})
"""The kinds of days that are told by their own name."""


def coming_along(view: View, gone: Contact) -> dict[str, int]:
    """Return how many records of each table are about someone, and so would be about who takes them over."""
    counts = {table: view.table(table).count_of(gone.id) for table in NOUNS}
    return {table: count for table, count in counts.items() if count}


def told_along(view: View, gone: Contact) -> str:
    """Return what comes along in words: "12 entries, 2 promises and 1 birthday"; "" for nothing."""
    counts: Counter[tuple[str, str]] = Counter()
    for table, count in coming_along(view, gone).items():
        if table == Milestone.table:
            kinds = sorted(day.kind for day in view.milestones.of(gone.id))
            counts.update((kind, f"{kind}s") if kind in _BY_KIND else NOUNS[table] for kind in kinds)
        else:
            counts[NOUNS[table]] += count
    return listed([plural(count, *noun) for noun, count in counts.items()])


def weight(view: View, contact_id: str) -> int:
    """Return how many records are about someone: of two, who has more is best kept."""
    return sum(view.table(table).count_of(contact_id) for table in TABLES)


# -- references ------------------------------------------------------------------------------------------


def _naming(journal: Journal, record_id: str) -> Iterator[Record]:
    """Yield every record that holds the id of one, also those that are not about it."""
    found: set[str] = set()
    for other in referring(journal, record_id):
        found.add(other.id)
        yield other
    for model in TABLES.values():
        if model.also_names:
            table = journal.view.table(model.table)
            for other_id, document in table.unread():
                named = (document.get(field) or () for field in model.also_names)
                if other_id not in found and any(record_id in ids for ids in named) and other_id in table:
                    yield table[other_id]


def _pointed(other: Record, kept: str, gone: str) -> Record:
    """Return a record with one id in place of another, wherever it stands."""
    changed = {
        name: _swapped(getattr(other, name), kept, gone) for name in type(other).model_fields if name != "id"
    }
    if isinstance(other, Decision) and other.subject_id == gone:
        # A suggestion is known by its subject: what was said of `gone` holds for what had opened by then.
        changed["suggestion_id"] = ""
    return other.evolve(**changed)


def _swapped(value: Any, kept: str, gone: str) -> Any:
    """Return the value of a field with one id in place of another; a list has nothing twice for it."""
    if isinstance(value, str):
        return kept if value == gone else value
    if isinstance(value, BaseModel):
        return value.model_copy(
            update={name: _swapped(getattr(value, name), kept, gone) for name in type(value).model_fields}
        )
    if isinstance(value, tuple):
        items = tuple(_swapped(item, kept, gone) for item in value)
        if items == value:
            return value
        return together("", items, ()) if isinstance(items[0], Link) else tuple(dict.fromkeys(items))
    return value


def _lesser_days(view: View, comparison: Comparison, choices: Choices) -> Iterator[Milestone]:
    """Yield the days that say nothing more once two people are one, or that are not wanted."""
    taken = comparison.taken(choices)
    mine = view.milestones.of(comparison.left.id)
    for theirs in view.milestones.of(comparison.right.id):
        for day in mine:
            if theirs.kind != day.kind:
                continue
            if theirs.kind in ONCE:
                wanted = taken.get(theirs.kind) or (day if day.year or not theirs.year else theirs)
                yield theirs if wanted.id == day.id else day
            elif _same_day(day, theirs):
                yield theirs


def _same_day(one: Milestone, other: Milestone) -> bool:
    moved = other.evolve(contact_id=one.contact_id)
    days = [(day.month, day.day, day.year) for day in (one, other)]
    return days[0] == days[1] and bool(twins.sameness(one) == twins.sameness(moved))


def _words_of(journal: Journal, introduction: Introduction, kept: Contact) -> Iterator[Note]:
    """Yield a note with what was written of an introduction that there was none to make."""
    words = "\n\n".join(filter(None, (introduction.why, introduction.outcome)))
    if words:
        summary = f"an introduction that was not needed: {kept.name}"
        yield journal.make(Note, at=introduction.at, contact_ids=(kept.id,), summary=summary, notes=words)


def _carry_drafts(drafts: Drafts, kept: str, gone: str) -> None:
    """Keep what was typed about someone and not saved yet where it is looked for from now on."""
    for slot in drafts.slots():
        before, found, after = slot.partition(gone)
        if found and not after:
            drafts.move(slot, before + kept)
