"""The end of this device's log: lines are added there durably, or not at all."""

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from netjournal.errors import StorageError
from netjournal.storage.disk import Disk
from netjournal.storage.format import FORMAT, encode
from netjournal.storage.log import Log
from netjournal.storage.logfile import Signature, signature_of
from netjournal.storage.stamps import WallClock


class FailedSyncError(StorageError):
    """The disk did not confirm a write; what it holds now is not known until it is read again."""


class Appender:
    """Appends to one log under the lock; one that `is_new` may not be durable in its folders yet."""

    def __init__(self, path: Path, disk: Disk, wall_clock: WallClock, *, is_new: bool) -> None:
        self._path = path
        self._disk = disk
        self._wall_clock = wall_clock
        self._is_new = is_new

    def append(self, lines: Iterable[bytes], log: Log | None) -> tuple[list[bytes], Signature]:
        """Return all that was added, and the file's signature before anybody else can add to it.

        `log` is the file as it was just read to its end, None where there is none yet. What is unfinished
        there is closed off first. StorageError, and then the file ends where it did. Many lines are written
        one after the other as they are made.
        """
        flags = os.O_RDWR | os.O_APPEND | (0 if log else os.O_CREAT | os.O_EXCL)
        try:
            descriptor = self._disk.open(self._path, flags)
        except OSError as error:
            raise StorageError(self._failure(error)) from error
        try:
            if log and os.fstat(descriptor).st_ino != log.file.inode:
                raise StorageError(
                    f"{self._path} was replaced by another program; nothing was saved, try again."
                )
            added = self._write(descriptor, self._opening(log), lines, log.end if log else 0)
            return added, signature_of(os.fstat(descriptor))
        finally:
            self._disk.close(descriptor)

    def now(self) -> str:
        """Return the real time as it stands in a line."""
        return datetime.fromtimestamp(self._wall_clock(), UTC).isoformat()

    def _write(self, descriptor: int, opening: bytes, lines: Iterable[bytes], end: int) -> list[bytes]:
        added: list[bytes] = []
        try:
            for line in lines:
                added.append(line if added else opening + line)
                self._disk.write_all(descriptor, added[-1])
        except BaseException as error:  # an interrupt too: half a group must not stay behind
            self._take_back(descriptor, end)
            if isinstance(error, OSError):
                raise StorageError(self._failure(error)) from error
            raise
        try:
            self._disk.fsync(descriptor)
            if self._is_new:
                for folder in list(self._path.parents)[:3]:  # those that may have been made for it
                    self._disk.fsync_folder(folder)
        except OSError as error:
            self._take_back(descriptor, end)
            raise FailedSyncError(self._failure(error)) from error
        self._is_new = False
        return added

    def _take_back(self, descriptor: int, end: int) -> None:
        """Cut off what was written in part; where even that fails, the next writer closes it off."""
        with suppress(OSError):
            self._disk.truncate(descriptor, end)

    def _opening(self, log: Log | None) -> bytes:
        """Return what comes before new lines: the end of an unfinished one, a first line that is missing."""
        first = {"format": FORMAT, "program": "netjournal", "device": self._path.stem, "at": self.now()}
        header = b"" if log and log.has_header else encode(first)
        if log is None or not (log.torn or log.group_is_open):
            return header
        newline = b"\n" if log.torn else b""
        return newline + encode({"closed": len(log.torn), "at": self.now()}) + header

    def _failure(self, error: OSError) -> str:
        return (
            f"Could not save to {self._path}: {error.strerror}. Nothing was changed; mend that and try again."
        )
