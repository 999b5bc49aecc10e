"""Who could introduce me to whom: the ways through the people I know well (P08)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.models import Contact
from netjournal.view import View, happened
from netjournal.view.acquaintance import linked

WELL = timedelta(days=365)
"""I know someone well with whom I talked within this time."""

MOST = 5
_HANDS = 3
"""Through so many people a way leads at most."""


@dataclass(frozen=True, slots=True)
class Introducers:
    """Someone whom I do not know well, and those I know well who know them, by id."""

    contact_id: str
    through: tuple[str, ...]


def known_well(view: View, now: datetime) -> frozenset[str]:
    """Return the ids of the active people with whom I talked in the last year."""
    entries = view.interactions.between(now - WELL, now + timedelta(microseconds=1))
    talks = (entry for entry in entries if entry.conversation and happened(entry, now))
    ids = {contact_id for entry in talks for contact_id in entry.contact_ids}
    return frozenset(one for one in ids if (who := view.contacts.get(one)) and who.state == "active")


def introducers(view: View, now: datetime) -> tuple[Introducers, ...]:
    """Return everyone I could be introduced to, those known by most of my people first."""
    well = known_well(view, now)
    found: dict[str, list[str]] = {}
    for contact_id in sorted(well):
        for other_id in sorted(linked(view, contact_id) - well):
            other = view.contacts.get(other_id)
            if other and other.state == "active":
                found.setdefault(other_id, []).append(contact_id)
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), view.contacts[item[0]].name))
    return tuple(Introducers(contact_id, tuple(through)) for contact_id, through in ranked)


@dataclass(frozen=True, slots=True)
class Acquainted:
    """Someone I know well, and those I know well whom they know, by id."""

    contact_id: str
    knows: tuple[str, ...]


def acquainted(view: View, now: datetime) -> tuple[Acquainted, ...]:
    """Return those of my own people who know one another, those who know most before all."""
    well = known_well(view, now)
    found = (Acquainted(one, tuple(sorted(linked(view, one) & well))) for one in well)
    known = (one for one in found if one.knows)
    return tuple(sorted(known, key=lambda one: (-len(one.knows), view.contacts[one.contact_id].name)))


def ways_to(view: View, contact: Contact, now: datetime) -> tuple[tuple[str, ...], ...]:
    """Return the shortest ways to someone, each from a person I know well to the last who knows them."""
    return tuple(_ways(view, contact.id, known_well(view, now) - {contact.id}))[:MOST]


def _ways(view: View, target: str, well: frozenset[str]) -> Iterator[tuple[str, ...]]:
    seen = {target}
    edge: list[tuple[str, ...]] = [(target,)]
    for _ in range(_HANDS):
        wider: list[tuple[str, ...]] = []
        for way in edge:
            for other_id in sorted(linked(view, way[0]) - seen):
                other = view.contacts.get(other_id)
                if other is None or other.state != "active":
                    continue
                if other_id in well:
                    yield (other_id, *way[:-1])
                else:
                    wider.append((other_id, *way))
        seen.update(way[0] for way in wider)
        edge = wider
