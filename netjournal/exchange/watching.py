"""How far a long piece of work is, told while what it works on is gone through."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Told how many of how many are done; what it raises ends the work."""


class Watch(Protocol):
    """Hands things on, one after the other."""

    def __call__(self, items: Sequence[T], /) -> Iterable[T]:
        """Return the same things in the same order."""


def unwatched(items: Sequence[T], /) -> Iterable[T]:
    """Return things while nobody is told how far it is."""
    return items


def watched(progress: Progress) -> Watch:
    """Return what tells `progress` of each thing before it is handed on."""

    def watch(items: Sequence[T], /) -> Iterator[T]:
        for done, item in enumerate(items):
            progress(done, len(items))
            yield item

    return watch
