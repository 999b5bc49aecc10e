"""Who is worth comparing with whom, so that nobody is compared with everybody.

Those are who share a way to reach them, a name, or two words of one, and those whose names stand a letter
apart under the same first or last name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from netjournal.journal.likeness import SLIP, Someone

Key = tuple[str, ...]
Ids = tuple[str, str]

_CROWD = 12
"""Where more people share something, each is compared with the next one only."""
_NAMES = 400
"""More different names beside one first or last name are not looked through for slips."""


class Known:
    """People under everything by which they may be met again."""

    def __init__(self) -> None:
        self._keyed: defaultdict[Key, list[Someone]] = defaultdict(list)
        self._names: defaultdict[Key, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))

    def add(self, one: Someone) -> None:
        """Know someone."""
        for key in dict.fromkeys(_keys(one)):
            self._keyed[key].append(one)
        if len(one.words) > 1:
            first, last = " ".join(one.words[:-1]), one.words[-1]
            self._names["last", last][first].append(one.contact.id)
            self._names["first", first, last[0]][last].append(one.contact.id)

    def shared(self) -> Iterator[Iterable[Ids]]:
        """Yield for each key who shares it; of a crowd each with the next."""
        for key, found in self._keyed.items():
            if key[0] == "alone":
                yield _fuller(found, self._keyed.get(("first name", key[1]), []))
            elif key[0] == "initial":
                yield _initials(found)
            elif key[0] != "first name":
                yield _pairs(found)

    def slips(self) -> Iterator[Iterable[Ids]]:
        """Yield for each first and last name whose names beside it stand a letter apart."""
        for names in self._names.values():
            if 1 < len(names) <= _NAMES:
                yield _slips(names)


def _keys(one: Someone) -> Iterator[Key]:
    marks, words = one.marks, one.words
    for kind, values in (("page", marks.slugs), ("e-mail", marks.emails), ("number", marks.phones)):
        yield from ((kind, value) for value in values)
    yield from (("name", name) for name in marks.names)
    if len(words) > 1:
        yield "words", *sorted(words)
        yield from (("two words", words[0], word) for word in words[1:])
        yield "initial", words[0][0], words[-1]
        yield "first name", words[0]
    elif words:
        yield "alone", words[0]


def _pairs(found: list[Someone]) -> Iterator[Ids]:
    if len(found) <= _CROWD:
        pairs: Iterable[tuple[Someone, Someone]] = combinations(found, 2)
    else:
        pairs = pairwise(sorted(found, key=lambda one: (one.words, one.marks.organisation, one.contact.id)))
    return ((one.contact.id, other.contact.id) for one, other in pairs)


def _fuller(alone: list[Someone], named: list[Someone]) -> Iterator[Ids]:
    """Yield those with a first name alone, each with the one person who has that first name."""
    return ((one.contact.id, named[0].contact.id) for one in alone[:_CROWD]) if len(named) == 1 else iter(())


def _initials(found: list[Someone]) -> Iterator[Ids]:
    """Yield those of one last name and first letter, where one of two has an initial only."""
    short = [one for one in found if any(len(word) == 1 for word in one.words[:-1])]
    for one in short[:_CROWD]:
        yield from ((one.contact.id, other.contact.id) for other in found[:_NAMES] if other is not one)


def _slips(names: dict[str, list[str]]) -> Iterator[Ids]:
    """Yield those whose names are a letter apart; `names` holds ids by the name that may differ."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    long = sorted(name for name in names if len(name) >= SLIP)
    for place, name in enumerate(long):
        near = process.extract(name, long[place + 1 :], scorer=OSA.distance, score_cutoff=1, limit=_CROWD)
        for other, _, _ in near:
            yield from ((a, b) for a in names[name][:_CROWD] for b in names[other][:_CROWD])
