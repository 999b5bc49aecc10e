"""Text that is not yet saved, kept in the state folder so that a crash does not take it."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from netjournal.errors import StorageError
from netjournal.storage.disk import FOLDER_MODE, Disk
from netjournal.storage.presence import Presence, fresh_name, is_sign

_FOLDER = "drafts"


def draft_files(state: Path) -> list[Path]:
    """Return the files of texts that are not saved yet, and of those that were open in an editor."""
    kept = (path for path in (state / _FOLDER).glob("*") if not is_sign(path))
    return sorted((*kept, *state.glob("*.md")))


class _Waiting(NamedTuple):
    """A text that may be taken up, later ones greater."""

    at: int
    path: Path
    text: str


class Drafts:
    """Unsaved texts by the name of the place they were typed in, such as "capture" or "reflect".

    A process has one text of its own for each place. Those of other processes are neither seen nor touched
    while they run; once they are gone, ended or killed, anyone may take up what they left.
    """

    def __init__(self, state: Path) -> None:
        self._folder = state / _FOLDER
        self._disk = Disk()
        self._presence = Presence(self._folder, self._disk)

    def save(self, slot: str, text: str) -> None:
        """Keep a text, in place of one's own before; StorageError where that cannot be."""
        path = self._own(slot)
        self._presence.begin()
        self._write(path, text)

    def leave(self, slot: str, text: str) -> None:
        """Keep a text beside all others, for anyone to take up; StorageError where that cannot be."""
        self._write(self._path(slot, fresh_name()), text)

    def load(self, slot: str) -> str | None:
        """Return one's own text, else the last that was left; of a damaged one all that can be read."""
        found = self._first(slot)
        return found.text if found else None

    def take_up(self, slot: str) -> str | None:
        """Return what `load` does, and have it as one's own from now on.

        Where the folder cannot be written it stays where it is, and so is there again the next time.
        """
        while found := self._first(slot):
            if found.path == self._own(slot) or not self._presence.begin():
                return found.text
            try:
                self._disk.replace(found.path, self._own(slot))
            except FileNotFoundError:
                continue  # another process was quicker
            except OSError:
                return found.text
            return found.text
        return None

    def texts(self, slot: str) -> tuple[str, ...]:
        """Return one's own text and all that were left, the first that is taken up first."""
        return tuple(found.text for found in self._all(slot))

    def kept_at(self, slot: str) -> datetime | None:
        """Return when the text that `load` returns was kept, by the real clock, in UTC; None for none."""
        found = self._first(slot)
        return datetime.fromtimestamp(found.at / 1e9, UTC) if found else None

    def slots(self) -> tuple[str, ...]:
        """Return the names of all places for which there is one's own text, or one that was left."""
        return tuple(sorted({slot for path, slot in self._files() if not self._is_others(path)}))

    def is_open_elsewhere(self, slot: str) -> bool:
        """Say whether another process that still runs has a text of its own for a place."""
        return any(self._is_others(path) for path, name in self._files() if name == slot)

    def move(self, slot: str, place: str) -> None:
        """Leave the texts of one place for another; one that cannot be moved stays where it is."""
        for found in self._all(slot):
            with suppress(OSError):
                self._disk.replace(found.path, self._path(place, fresh_name()))

    def discard(self, slot: str) -> None:
        """Forget one's own text, which is saved now or not wanted."""
        with suppress(OSError):
            self._own(slot).unlink(missing_ok=True)

    def close(self) -> None:
        """Leave one's own texts to whoever comes next."""
        self._presence.end()

    def _first(self, slot: str) -> _Waiting | None:
        return next(iter(self._all(slot)), None)

    def _all(self, slot: str) -> list[_Waiting]:
        """Return one's own text and those that were left, the latest first."""
        own = self._own(slot)
        paths = [path for path, name in self._files() if name == slot and not self._is_others(path)]
        found = sorted(filter(None, map(_read, paths)), reverse=True)
        return sorted(found, key=lambda one: one.path != own)

    def _files(self) -> Iterator[tuple[Path, str]]:
        """Yield the file of every text with its place; the name of its owner may be in it, too."""
        for path in sorted(self._folder.glob("[!.]*.txt")):
            yield path, path.name.partition(".")[0]

    def _is_others(self, path: Path) -> bool:
        owner = path.stem.partition(".")[2]
        return bool(owner) and self._presence.is_elsewhere(owner)

    def _write(self, path: Path, text: str) -> None:
        try:
            self._folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            self._disk.write_whole(path, text.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise StorageError(f"Could not keep the draft in {path}: {error.strerror}.") from error

    def _own(self, slot: str) -> Path:
        return self._path(slot, self._presence.name)

    def _path(self, slot: str, owner: str) -> Path:
        if not slot.replace("-", "").isalnum():
            raise ValueError(f"{slot!r} does not name a place for a draft")
        return self._folder / f"{slot}.{owner}.txt"


def _read(path: Path) -> _Waiting | None:
    """Return a text with the time it was kept; None for one that is empty, gone or not to be read."""
    try:
        data, at = path.read_bytes(), path.stat().st_mtime_ns
    except OSError:
        return None
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    return _Waiting(at, path, text) if text.strip() else None
