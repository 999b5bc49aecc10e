"""Who is in the journal twice: likely pairs, the most certain first, each with its evidence."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeVar

from netjournal.journal.crowds import Known
from netjournal.journal.identity import marks_of, name_words
from netjournal.journal.likeness import LEAST, Pair, Someone, weighed
from netjournal.journal.merging import weight
from netjournal.view import View

T = TypeVar("T")
Progress = Callable[[int, int], None]

_STRIDE = 100
"""So many people or pairs are looked at in one go."""


class Search:
    """Looks for pairs in short strides, so that something else can be done between them.

    `among` limits it to pairs with one of these people.
    """

    def __init__(self, view: View, among: Collection[str] | None = None) -> None:
        self._view = view
        self._among = among
        self._people: dict[str, Someone] = {}
        self._known = Known()
        self._candidates: dict[tuple[str, str], None] = {}
        self._pairs: list[Pair] = []
        self._work = self._whole()
        self.done, self.total = 0, 2 * len(view.contacts)

    def stride(self) -> bool:
        """Look at some more; return whether anything is left to do."""
        return next(self._work, None) is not None

    @property
    def found(self) -> list[Pair]:
        """Return the pairs found so far, the most certain first."""
        return sorted(self._pairs, key=lambda pair: (-pair.certainty, pair.left, pair.right))

    @property
    def people(self) -> int:
        """Return how many people were looked at."""
        return len(self._people)

    def _whole(self) -> Iterator[bool]:
        """Do everything, and yield after every stride."""
        ids = [contact_id for contact_id, _ in self._view.contacts.unread()]
        yield from _in_strides(ids, self._read)
        yield from _in_strides(self._known.shared(), self._note)
        yield from _in_strides(self._known.slips(), self._note)
        self.total = self.done + len(self._candidates)
        yield from _in_strides(self._candidates, self._weigh)

    def _read(self, contact_id: str) -> None:
        self.done += 1
        contact = self._view.contacts.get(contact_id)
        if contact:
            marks = marks_of(contact.name, {name: getattr(contact, name) for name in _MARKED})
            one = Someone(contact, marks, name_words(contact.name))
            self._people[contact.id] = one
            self._known.add(one)

    def _note(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Keep pairs that are worth weighing, each once."""
        for one, other in pairs:
            if self._among is None or one in self._among or other in self._among:
                self._candidates[min(one, other), max(one, other)] = None

    def _weigh(self, pair: tuple[str, str]) -> None:
        self.done += 1
        one, other = (self._people[each] for each in pair)
        clues, certainty = weighed(self._view, one, other)
        if certainty >= LEAST:
            left, right = sorted(pair, key=lambda each: (-weight(self._view, each), each))
            self._pairs.append(Pair(left, right, clues, certainty))


_MARKED = ("nicknames", "organisation", "links", "emails", "phones")


def find(view: View, progress: Progress | None = None, among: Collection[str] | None = None) -> list[Pair]:
    """Return the likely pairs; `progress` is told how much of how much is done, and may raise to stop it."""
    search = Search(view, among)
    while search.stride():
        if progress:
            progress(search.done, search.total)
    return search.found


def still_stands(view: View, pair: Pair) -> bool:
    """Return whether a pair that was found is still two people whom nobody told apart."""
    left, right = view.contacts.get(pair.left), view.contacts.get(pair.right)
    return bool(left and right and right.id not in left.not_same and left.id not in right.not_same)


def _in_strides(items: Iterable[T], work: Callable[[T], None]) -> Iterator[bool]:
    """Do some work on every item, and yield after every so many."""
    for number, item in enumerate(items, 1):
        work(item)
        if number % _STRIDE == 0:
            yield True
