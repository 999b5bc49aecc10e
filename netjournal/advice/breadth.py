"""How broad the circle is: what the people of one's conversations have in common.

Pure, and told as shares of people: nobody is measured. Not only upward (P22) and not only people like
oneself (P21): Relationships Matter; Leadership and networking.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from netjournal.models import Contact
from netjournal.text import fold

Dimension = Literal["organisation", "department", "level", "field", "skill"]
UPPER_LEVELS = frozenset({"senior", "executive"})


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some people have one thing in common."""

    dimension: Dimension
    value: str
    """As first written; "" where nothing is known of anyone."""
    count: int
    """The people who have it."""
    known: int
    """The people of whom anything is known in this dimension."""
    people: int

    @property
    def percent(self) -> float:
        """Return the share of all the people, in percent."""
        return 100 * self.count / self.people if self.people else 0.0

    @property
    def known_percent(self) -> float:
        """Return the share of the people of whom anything is known, in percent."""
        return 100 * self.known / self.people if self.people else 0.0

    def __add__(self, other: "Share") -> "Share":
        return Share(
            self.dimension,
            self.value,
            self.count + other.count,
            self.known + other.known,
            self.people + other.people,
        )


def values(contact: Contact, dimension: Dimension) -> tuple[str, ...]:
    """Return what is known of someone in a dimension: one value, several skills, or nothing."""
    if dimension == "skill":
        return contact.skills
    value = getattr(contact, dimension)
    return (value,) if value else ()


def has(contact: Contact, dimension: Dimension, value: str) -> bool:
    """Return whether someone has this value in a dimension."""
    return fold(value) in map(fold, values(contact, dimension))


def is_outside(contact: Contact, dimension: Dimension, value: str) -> bool:
    """Return whether someone is known to have other values in a dimension, and not this one."""
    return bool(values(contact, dimension)) and not has(contact, dimension, value)


def largest_share(people: Collection[Contact], dimension: Dimension) -> Share:
    """Return what most of the people have in common in a dimension; ties go to what was met first."""
    written: dict[str, str] = {}
    counts: Counter[str] = Counter()
    known = 0
    for contact in people:
        mine = {fold(value): value for value in values(contact, dimension)}
        known += bool(mine)
        counts.update(mine.keys())
        written = mine | written
    value, count = counts.most_common(1)[0] if counts else ("", 0)
    return Share(dimension, written.get(value, ""), count, known, len(people))


def share_of(people: Collection[Contact], dimension: Dimension, value: str) -> Share:
    """Return how many of the people have one value in a dimension."""
    count = sum(has(contact, dimension, value) for contact in people)
    known = sum(bool(values(contact, dimension)) for contact in people)
    return Share(dimension, value, count, known, len(people))


def shares(people: Collection[Contact], dimensions: Iterable[Dimension]) -> Iterator[Share]:
    """Yield for each dimension what most of the people have in common."""
    return (largest_share(people, dimension) for dimension in dimensions)


def upward_share(people: Collection[Contact]) -> Share:
    """Return how many of the people are senior or executive; leads and mentors should be left out before."""
    known = [contact.level for contact in people if contact.level]
    upper = sum(level in UPPER_LEVELS for level in known)
    return Share("level", "senior or executive", upper, len(known), len(people))


def is_level_with_me(contact: Contact) -> bool:
    """Return whether someone is a peer or junior: by level, or by the tie where none is known."""
    if contact.level:
        return contact.level not in UPPER_LEVELS or contact.tie == "peer"
    return contact.tie in {"peer", "mentee", "report"}
