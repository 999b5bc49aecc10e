"""How far a work on several files is."""

from collections.abc import Callable, Iterable
from pathlib import Path

from netjournal.errors import InvalidInputError, NotFoundError
from netjournal.storage.restore import read_backup

Progress = Callable[[int, int], None]

_OFTEN = 1 << 18
"""Bytes between two words on how far it is."""


class Meter:
    """Tells how many bytes of how many are done; what is within a zip counts as it is outside."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._total = self._done = self._told = 0

    def expect(self, paths: Iterable[Path]) -> None:
        """Count the bytes of files that are to be done."""
        self._total += sum(map(_size, paths))

    def tick(self, size: int) -> None:
        """Take note that more bytes are done, and tell it now and then."""
        self._done += size
        if self._progress and self._done - self._told > _OFTEN:
            self._told = self._done
            self._progress(min(self._done, self._total), self._total)

    def end(self) -> None:
        """Tell that everything is done."""
        if self._progress:
            self._progress(self._total, self._total)


def _size(path: Path) -> int:
    try:
        return read_backup(path).size if path.suffix == ".zip" else path.stat().st_size
    except (OSError, InvalidInputError, NotFoundError):
        return 0
