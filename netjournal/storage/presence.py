"""Which processes are still there: each holds a lock of its own, which a kill frees."""

import secrets
import time
from contextlib import ExitStack, suppress
from pathlib import Path

from netjournal.errors import StorageError
from netjournal.storage.disk import FOLDER_MODE, Disk
from netjournal.storage.lock import Lock

_ALIVE = ".alive"

_YOUNG = 60.0
"""Seconds in which a file may still be about to be locked."""


class Presence:
    """This process's sign of life in a folder, under a name that no other process has.

    It is there from the first `begin` to `end`, or until the process is killed.
    """

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.name = fresh_name()
        self._folder, self._disk = folder, disk
        self._held: ExitStack | None = None

    def begin(self) -> bool:
        """Show that this process is there, for others to see; return whether that could be done."""
        if self._held is None:
            with suppress(OSError, StorageError), ExitStack() as stack:
                self._folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
                _sweep(self._folder, self._disk)
                lock = Lock(_sign(self._folder, self.name), self._disk)
                stack.callback(lock.close)
                stack.enter_context(lock.held(patience=0))
                self._held = stack.pop_all()
        return self._held is not None

    def end(self) -> None:
        """Take the sign away; what is left under the name is nobody's."""
        if self._held:
            self._held.close()
            self._held = None
            with suppress(OSError):
                _sign(self._folder, self.name).unlink(missing_ok=True)

    def is_elsewhere(self, name: str) -> bool:
        """Say whether a name is that of another process which is still there."""
        return name != self.name and not _is_free(_sign(self._folder, name), self._disk)


def fresh_name() -> str:
    """Return a name that nothing else has; a later one sorts after those before."""
    return f"{time.time_ns():x}{secrets.token_hex(2)}"


def is_sign(path: Path) -> bool:
    """Say whether a file is the sign of a process, and no text."""
    return path.suffix == _ALIVE


def _sign(folder: Path, name: str) -> Path:
    return folder / f".{name}{_ALIVE}"


def _is_free(sign: Path, disk: Disk) -> bool:
    lock = Lock(sign, disk)
    try:
        return lock.is_free()
    finally:
        lock.close()


def _sweep(folder: Path, disk: Disk) -> None:
    """Remove the signs of processes that were killed."""
    for sign in folder.glob(f".*{_ALIVE}"):
        with suppress(OSError):
            if time.time() - sign.stat().st_mtime > _YOUNG and _is_free(sign, disk):
                sign.unlink(missing_ok=True)
