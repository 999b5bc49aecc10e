"""Text that is not yet saved, kept in the state folder so that a crash does not take it."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from netjournal.errors import StorageError
from netjournal.storage.disk import FOLDER_MODE, Disk

_FOLDER = "drafts"


def draft_files(state: Path) -> list[Path]:
    """Return the files of texts that are not saved yet, and of those that were open in an editor."""
    return sorted((*(state / _FOLDER).glob("*"), *state.glob("*.md")))


class Drafts:
    """Unsaved texts by the name of the place they were typed in, such as "capture" or "reflect"."""

    def __init__(self, state: Path) -> None:
        self._folder = state / _FOLDER
        self._disk = Disk()

    def save(self, slot: str, text: str) -> None:
        """Keep a text, in place of the one before; StorageError where that cannot be."""
        path = self._path(slot)
        try:
            self._folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            self._disk.write_whole(path, text.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise StorageError(f"Could not keep the draft in {path}: {error.strerror}.") from error

    def load(self, slot: str) -> str | None:
        """Return the text that was kept, or None; of a damaged one all that can be read."""
        try:
            data = self._path(slot).read_bytes()
        except OSError:
            return None
        try:
            return data.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return data.decode("utf-8", "replace")

    def kept_at(self, slot: str) -> datetime | None:
        """Return when a text was kept last, by the real clock, in UTC; None where none is kept."""
        try:
            return datetime.fromtimestamp(self._path(slot).stat().st_mtime, UTC)
        except OSError:
            return None

    def slots(self) -> tuple[str, ...]:
        """Return the names of all places for which a text is kept."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.txt")))

    def discard(self, slot: str) -> None:
        """Forget a text, which is saved now or not wanted."""
        with suppress(OSError):
            self._path(slot).unlink(missing_ok=True)

    def _path(self, slot: str) -> Path:
        if not slot.replace("-", "").isalnum():
            raise ValueError(f"{slot!r} does not name a place for a draft")
        return self._folder / f"{slot}.txt"
