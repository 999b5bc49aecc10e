"""How broad the circle is: whom I talked with, by organisation, department, level and field (P21, P22)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from netjournal.models import Contact
from netjournal.text import fold
from netjournal.view import View, happened

Dimension = Literal["organisation", "department", "level", "field"]
DIMENSIONS: tuple[Dimension, ...] = ("organisation", "department", "level", "field")
DAYS = 90


@dataclass(frozen=True, slots=True)
class Group:
    """The people who have one thing in common, by id."""

    value: str
    contact_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Breadth:
    """The people of some time in one dimension, the largest group first."""

    dimension: Dimension
    groups: tuple[Group, ...]
    unknown: tuple[str, ...]
    """Those of whom nothing is known in this dimension."""
    diversity: float | None
    """The chance, from 0 to 1, that two of the others taken at random differ; None for fewer than two."""


def talked_with(view: View, now: datetime, days: int = DAYS) -> tuple[Contact, ...]:
    """Return the active people of the conversations of the last days, each once."""
    entries = view.interactions.between(now - timedelta(days=days), now + timedelta(microseconds=1))
    talks = (entry for entry in entries if entry.conversation and happened(entry, now))
    ids = dict.fromkeys(contact_id for entry in talks for contact_id in entry.contact_ids)
    known = (view.contacts.get(contact_id) for contact_id in ids)
    return tuple(contact for contact in known if contact and contact.state == "active")


def breadth(view: View, now: datetime, days: int = DAYS) -> tuple[Breadth, ...]:
    """Return the circle of the last days in each dimension."""
    people = talked_with(view, now, days)
    return tuple(_breadth(people, dimension) for dimension in DIMENSIONS)


def _breadth(people: Iterable[Contact], dimension: Dimension) -> Breadth:
    found: dict[str, tuple[str, list[str]]] = {}
    unknown = []
    for contact in people:
        value = getattr(contact, dimension)
        if value:
            found.setdefault(fold(value), (value, []))[1].append(contact.id)
        else:
            unknown.append(contact.id)
    groups = [Group(value, tuple(ids)) for value, ids in found.values()]
    groups.sort(key=lambda group: -len(group.contact_ids))
    sizes = [len(group.contact_ids) for group in groups]
    return Breadth(dimension, tuple(groups), tuple(unknown), diversity_of(sizes))


def diversity_of(sizes: list[int]) -> float | None:
    """Return the chance that two people taken at random stand in different groups of these sizes."""
    total = sum(sizes)
    if total < 2:  # noqa: PLR2004  it takes two to differ
        return None
    same = sum(size * (size - 1) for size in sizes) / (total * (total - 1))
    return round(1 - same, 3)
