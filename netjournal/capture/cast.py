"""Who is meant by each name in a text."""

from collections import defaultdict
from collections.abc import Iterable

from netjournal.capture.directory import Directory
from netjournal.capture.marks import Mark
from netjournal.capture.reading import Person, Problem
from netjournal.text import fold, listed

_MOST_LISTED = 5
_SHORTEST_ID = 8


class Cast:
    """The people of one text, each name settled once.

    Full names are settled before first names, so that "@Ada" means the Ada who is in the same text. Other
    single words mean the known contact of that name or nickname, else the one known by that first name; of
    several, the only one already met; else it has to be asked.
    """

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._settled: dict[tuple[str, bool], Person | None] = {}
        self._here: defaultdict[str, set[Person]] = defaultdict(set)
        self.problems: list[Problem] = []

    def settle(self, marks: Iterable[tuple[Mark, int]]) -> None:
        """Take up the people among these marks, each with the place of its line in the text."""
        named = [(mark, offset) for mark, offset in marks if mark.kind == "person"]
        for mark, offset in sorted(named, key=lambda pair: pair[0].single):
            key = _key(mark)
            if key not in self._settled:
                person = self._find(mark, (mark.start + offset, mark.end + offset))
                self._settled[key] = person
                if person:
                    self._here[_first_name(person.name)].add(person)

    def person(self, mark: Mark) -> Person | None:
        """Return who a settled mark means, or None where that has to be asked."""
        return self._settled.get(_key(mark))

    def _find(self, mark: Mark, place: tuple[int, int]) -> Person | None:
        directory = self._directory
        if mark.single:
            here = self._of_this_text(mark.name)
            if here:
                return here
        ids = directory.people_named(mark.name)
        if not ids and mark.single:
            ids = directory.people_first_named(mark.name)
        if not ids and len(mark.name) >= _SHORTEST_ID:
            by_id = directory.person_by_id(mark.name)
            ids = (by_id,) if by_id else ()
        return self._one_of(ids, mark.name, place) if ids else Person(None, mark.name)

    def _of_this_text(self, word: str) -> Person | None:
        here = self._here.get(fold(word), set())
        return next(iter(here)) if len(here) == 1 else None

    def _one_of(self, ids: tuple[str, ...], name: str, place: tuple[int, int]) -> Person | None:
        known = tuple(dict.fromkeys(ids))
        met = [contact_id for contact_id in known if self._directory.has_met(contact_id)]
        chosen = known[0] if len(known) == 1 else met[0] if len(met) == 1 else None
        if chosen is not None:
            return Person(chosen, self._directory.person_name(chosen))
        choices = tuple((contact_id, self._directory.person_name(contact_id)) for contact_id in known)
        self.problems.append(Problem(ambiguous(name, choices, sign="@"), place, choices))
        return None


def ambiguous(name: str, choices: tuple[tuple[str, str], ...], *, sign: str) -> str:
    """Return the sentence that asks which of several records a name means, and says how to tell."""
    names = [choice for _, choice in choices]
    if len(set(names)) < len(names):
        shown, how = [f"{choice} ({record_id})" for record_id, choice in choices], f"write {sign}[id]"
    else:
        shown, how = names, "write the full name"
    if len(shown) > _MOST_LISTED:
        shown = [*shown[: _MOST_LISTED - 1], f"{len(shown) - _MOST_LISTED + 1} more"]
    return f"{name} may be {listed(shown, 'or')}: {how}"


def _key(mark: Mark) -> tuple[str, bool]:
    return fold(mark.name), mark.single


def _first_name(name: str) -> str:
    return fold(name).split(" ", 1)[0]
