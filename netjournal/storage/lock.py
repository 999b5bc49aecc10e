"""The lock that one writer at a time holds; the operating system releases it when its holder dies."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from netjournal.errors import StorageError
from netjournal.storage.disk import Disk

PATIENCE = 5.0
"""Seconds to wait for another writer, who holds the lock for milliseconds unless it is stuck."""

_PAUSE = 0.005
_PAUSE_MAX = 0.02
"""Seconds between two tries; short, for who writes without a rest leaves the lock free for moments only."""

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # beyond the text, which stays readable for those who wait

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

    _BUSY: tuple[type[OSError], ...] = (PermissionError, BlockingIOError)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)

    _BUSY = (BlockingIOError,)


class Lock:
    """An advisory lock on a file that is never replaced or removed and holds the id of its last holder."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk
        self._descriptor: int | None = None

    @contextmanager
    def held(self, patience: float | None = None) -> Iterator[None]:
        """Hold the lock; StorageError that names the holder when it cannot be had in `patience` seconds."""
        descriptor = self._open()
        self._wait(descriptor, PATIENCE if patience is None else patience)
        try:
            self._sign(descriptor)
            yield
        finally:
            _release(descriptor)

    def is_free(self) -> bool:
        """Say whether nobody is writing right now."""
        if not self._path.exists():
            return True
        try:
            descriptor = self._open()
            _take(descriptor)
        except _BUSY:
            return False
        except (OSError, StorageError):
            return True
        _release(descriptor)
        return True

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor is not None:
            self._disk.close(self._descriptor)
            self._descriptor = None

    def _open(self) -> int:
        if self._descriptor is None:
            try:
                self._descriptor = self._disk.open(self._path, os.O_RDWR | os.O_CREAT)
            except OSError as error:
                raise StorageError(f"Cannot open {self._path} for writing: {error.strerror}.") from error
        return self._descriptor

    def _wait(self, descriptor: int, patience: float) -> None:
        until = time.monotonic() + patience
        pause = _PAUSE
        while True:
            try:
                _take(descriptor)
            except _BUSY:
                if time.monotonic() >= until:
                    raise StorageError(self._busy_message(descriptor)) from None
            except OSError as error:
                raise StorageError(f"Cannot lock {self._path}: {error.strerror}.") from error
            else:
                return
            time.sleep(pause)
            pause = min(pause * 2, _PAUSE_MAX)

    def _busy_message(self, descriptor: int) -> str:
        holder = self._disk.read(descriptor, 32, 0).decode("ascii", "replace").strip()
        who = f"process {holder}" if holder.isdecimal() else "another process"
        return f"The journal is being written by {who}, which does not finish; close it, then try again."

    def _sign(self, descriptor: int) -> None:
        with suppress(OSError):  # the name only helps those who wait
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, b"%-19d\n" % os.getpid())
