"""How likely two entries among the people are one person, with the evidence for and against it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from netjournal.clock import local_date
from netjournal.journal.differences import day_of
from netjournal.journal.identity import Marks, compatible
from netjournal.models import Contact, Interaction
from netjournal.view import View

Level = Literal["almost certain", "likely", "perhaps"]

LEAST = 0.4
"""Less likely pairs are not told."""
_CERTAIN, _LIKELY = 0.9, 0.65
SLIP = 5
"""Shorter words differ by a letter too easily."""


@dataclass(frozen=True, slots=True)
class Clue:
    """One reason for or against it that two are one: its words, and how much it weighs.

    For it: how likely it makes it alone, 0 to 1. Against it: by how much the likelihood shrinks, -1 to 0.
    """

    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Someone:
    """A contact with the marks by which they are compared."""

    contact: Contact
    marks: Marks
    words: tuple[str, ...]
    """Those of the name, folded, the first name first."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who may be one."""

    left: str
    right: str
    """The ids; the left is the one about whom more is known."""
    clues: tuple[Clue, ...]
    """The heaviest first; what speaks against it last."""
    certainty: float
    """From 0 to 1."""

    @property
    def level(self) -> Level:
        """Return in words how sure it is."""
        if self.certainty >= _CERTAIN:
            return "almost certain"
        return "likely" if self.certainty >= _LIKELY else "perhaps"


def weighed(view: View, one: Someone, other: Someone) -> tuple[tuple[Clue, ...], float]:
    """Return the clues on two people, the heaviest first, and how likely they are one, from 0 to 1.

    It is 0 for those who are known to be two: by the person, or by pages of their own.
    """
    if _known_apart(one, other):
        return (), 0.0
    reach, names = list(_reach(one.marks, other.marks)), list(_names(one, other))
    if not reach and not names:
        return (), 0.0
    found = [*reach, *names, *_surroundings(view, one, other)]
    against = [clue for clue in _against(view, one, other) if clue.weight]
    doubt, shrunk = 1.0, 1.0
    for clue in found:
        doubt *= 1 - clue.weight
    for clue in against:
        shrunk *= 1 + clue.weight
    found.sort(key=lambda clue: -clue.weight)
    return (*found, *against), (1 - doubt) * shrunk


def _known_apart(one: Someone, other: Someone) -> bool:
    a, b = one.contact, other.contact
    pages = one.marks.slugs and other.marks.slugs and not _both(one.marks.slugs, other.marks.slugs)
    return bool(pages or b.id in a.not_same or a.id in b.not_same)


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    return sorted(value for value in one if value in other)


def _reach(one: Marks, other: Marks) -> Iterator[Clue]:
    """Yield where both are reached; offices share addresses and numbers, nobody a page."""
    fits = any(compatible(mine, theirs) for mine in one.names for theirs in other.names)
    for page in _both(one.slugs, other.slugs)[:1]:
        yield Clue(f"the same page linkedin.com/in/{page}", 0.97)
    for email in _both(one.emails, other.emails)[:1]:
        yield Clue(f"the same e-mail {email}", 0.93 if fits else 0.45)
    for number in _both(one.phones, other.phones)[:1]:
        yield Clue(f"the same number {number}", 0.9 if fits else 0.4)


def _names(one: Someone, other: Someone) -> Iterator[Clue]:
    mine, theirs = one.words, other.words
    if one.marks.names[0] == other.marks.names[0] or mine == theirs:
        yield Clue("the same name", 0.75)
    elif len(mine) > 1 and sorted(mine) == sorted(theirs):
        yield Clue("the same name, in another order", 0.72)
    elif set(one.marks.names) & set(other.marks.names):
        yield Clue("a nickname of one is a name of the other", 0.7)
    elif mine and theirs:
        yield from _short_forms(*sorted((mine, theirs), key=len))


def _short_forms(less: tuple[str, ...], more: tuple[str, ...]) -> Iterator[Clue]:
    """Yield how one name may be another way to write the other; `less` has no more words."""
    if len(less) == 1:
        if less[0] == more[0]:
            yield Clue("one is only the first name of the other", 0.42)
        return
    if set(less) <= set(more) and less[0] == more[0]:
        what = "without a middle name" if less[-1] == more[-1] else "without the last name"
        yield Clue(f"one name is the other {what}", 0.68)
    elif less[-1] == more[-1] and _initialled(less[:-1], more[:-1]):
        yield Clue("one name has an initial where the other has a name", 0.55)
    elif len(less) == len(more) and (slip := _slip(less, more)):
        yield Clue(f"the names are a letter apart: {slip}", 0.45)


def _initialled(less: tuple[str, ...], more: tuple[str, ...]) -> bool:
    """Return whether names before the last one fit: each is the other's, or its initial."""
    pairs = list(zip(less, more, strict=False))
    short = any(len(a) != len(b) and 1 in {len(a), len(b)} for a, b in pairs)
    return short and all(a == b or (a[0] == b[0] and 1 in {len(a), len(b)}) for a, b in pairs)


def _slip(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return the one word that differs, as both have it, where a finger may have slipped; "" otherwise."""
    from rapidfuzz.distance import OSA

    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(apart) != 1 or not all(len(word) >= SLIP and word.isalpha() for word in apart[0]):
        return ""
    a, b = apart[0]
    return f"{a}, {b}" if OSA.distance(a, b, score_cutoff=1) == 1 else ""


def _surroundings(view: View, one: Someone, other: Someone) -> Iterator[Clue]:
    """Yield what makes two people of like names or ways to reach them likelier one."""
    place = one.marks.organisation
    if place and place == other.marks.organisation:
        yield Clue(f"both at {one.contact.organisation}", 0.6)
    days = [day_of(view, each.contact, "birthday") for each in (one, other)]
    if days[0] and days[1] and (days[0].month, days[0].day) == (days[1].month, days[1].day):
        yield Clue("the same birthday", 0.7)


def _against(view: View, one: Someone, other: Someone) -> Iterator[Clue]:
    a, b = one.contact, other.contact
    places = {one.marks.organisation, other.marks.organisation}
    if "" not in places and len(places) > 1:
        yield Clue(f"but one is at {a.organisation}, the other at {b.organisation}", -0.4)
    days = [day_of(view, each, "birthday") for each in (a, b)]
    if days[0] and days[1] and (days[0].month, days[0].day) != (days[1].month, days[1].day):
        yield Clue("but their birthdays differ", -0.5)
    yield from _seen_together(view, a, b)


def _seen_together(view: View, one: Contact, other: Contact) -> Iterator[Clue]:
    """Yield that both were there at once, or know one another: who was met together is two."""
    few, many = sorted((one, other), key=lambda each: view.interactions.count_of(each.id))
    entry: Interaction
    for entry in view.interactions.of(few.id):
        if many.id in entry.contact_ids:
            on = local_date(entry.at, entry.at.tzinfo)
            yield Clue(f"but you met them together on {on.day} {on:%B %Y}", -0.85)
            return
    linked = {link.contact_id for each in (one, other) for link in each.knows}
    if {one.id, other.id} & {*linked, one.introduced_by, other.introduced_by}:
        yield Clue("but they know each other", -0.85)
