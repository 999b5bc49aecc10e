"""A log's file: looked at, read at any place, and followed when another takes its name."""

import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from netjournal.storage.disk import FILE_MODE, Disk

_CHUNK = 1 << 20
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # for whoever writes into a pipe that took the name of a log


class Signature(NamedTuple):
    """What changes whenever a file does."""

    inode: int
    size: int
    changed: int


def signature_of(status: os.stat_result) -> Signature:
    """Return the signature of a file from its status."""
    return Signature(status.st_ino, status.st_size, status.st_mtime_ns)


class LogFile:
    """The file that had a name when it was opened or last followed; it can be read whatever becomes of it."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk
        self._open()

    def look(self) -> Signature | None:
        """Return the signature of the file that has the name now, or None where no file has it."""
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return None
        return signature_of(status) if stat.S_ISREG(status.st_mode) else None

    def follow(self) -> None:
        """Take the file that has the name now in place of the one before; OSError, then that one stays."""
        before = self._descriptor
        self._open()
        self._disk.close(before)

    def read(self, length: int, offset: int) -> bytes:
        """Return so many bytes from a place, or those that are there."""
        return self._disk.read(self._descriptor, length, offset)

    def read_on(self, offset: int) -> bytes:
        """Return the next bytes from a place on, a bounded number; none at the end."""
        return self.read(_CHUNK, offset)

    def begins_with(self, length: int, checksum: int) -> bool:
        """Say whether the file's first bytes, so many, have this CRC-32."""
        running, place = 0, 0
        while place < length:
            chunk = self.read(min(_CHUNK, length - place), place)
            if not chunk:
                return False
            running = crc32(chunk, running)
            place += len(chunk)
        return running == checksum

    def close(self) -> None:
        """Let go of the file."""
        self._disk.close(self._descriptor)

    def _open(self) -> None:
        descriptor = self._disk.open(self._path, os.O_RDONLY | _NO_WAIT)
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            self._disk.close(descriptor)
            raise OSError(errno.EINVAL, "it is no file", str(self._path))
        self._descriptor, self.inode = descriptor, status.st_ino


def tighten(path: Path) -> None:
    """Let only the owner read a log that came with looser rights, as from a version control checkout."""
    if path.stat().st_mode & 0o077:
        path.chmod(FILE_MODE)
