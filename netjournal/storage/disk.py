"""The one object through which the journal reaches the disk; tests put faults in its place."""

import os
import sys
from pathlib import Path

FILE_MODE = 0o600
FOLDER_MODE = 0o700

_BINARY = getattr(os, "O_BINARY", 0)


class Disk:
    """Plain calls to the operating system; every method may raise OSError."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file, only for its owner where it is made by this call, and return its descriptor."""
        return os.open(path, flags | _BINARY, FILE_MODE)

    def read(self, descriptor: int, size: int, offset: int) -> bytes:
        """Return up to `size` bytes from `offset` on; none at the end of the file."""
        os.lseek(descriptor, offset, os.SEEK_SET)
        return os.read(descriptor, size)

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        """Append to a file opened for that; return how many bytes were taken, perhaps not all."""
        return os.write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        """Return once what was written is durable."""
        os.fsync(descriptor)

    def truncate(self, descriptor: int, size: int) -> None:
        """Cut a file off at `size` bytes."""
        os.ftruncate(descriptor, size)

    def replace(self, source: Path, target: Path) -> None:
        """Put one file in the place of another, at once."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""
        target.hardlink_to(source)

    def unlink(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def make_folder(self, path: Path) -> None:
        """Make a folder for its owner only, inside one that exists, and make that durable."""
        path.mkdir(mode=FOLDER_MODE, exist_ok=True)
        self.fsync_folder(path.parent)

    def fsync_folder(self, path: Path) -> None:
        """Return once the names in a folder are durable.

        Windows keeps them so by itself, and a folder that may not be read is somebody else's to keep.
        """
        if sys.platform == "win32":
            return
        try:
            descriptor = os.open(path, os.O_RDONLY)
        except PermissionError:
            return
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def close(self, descriptor: int) -> None:
        """Close a descriptor."""
        os.close(descriptor)

    def write_all(self, descriptor: int, data: bytes) -> None:
        """Write every byte, however often the operating system takes only a part."""
        rest = memoryview(data)
        while rest:
            taken = self.write(descriptor, rest)
            if taken <= 0:
                raise OSError(5, "the disk took none of the bytes")
            rest = rest[taken:]

    def write_whole(self, path: Path, data: bytes) -> None:
        """Put a small file in place at once and durably: readers see the old one or the new one."""
        beside = path.with_name(f".{path.name}.{os.getpid()}.new")
        descriptor = self.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        try:
            self.write_all(descriptor, data)
            self.fsync(descriptor)
        finally:
            self.close(descriptor)
        self.replace(beside, path)
        self.fsync_folder(path.parent)
