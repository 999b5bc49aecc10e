"""Backups: all logs of a journal in one zip, with a checksum of each, made while others may write.

Logs only grow, so that a backup is what they hold at one moment: the lock is held while their ends are looked
up, and let go before they are copied. Every log in the zip is the plain text that it is in the journal.
"""

import errno
import hashlib
import os
import secrets
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from glob import escape
from pathlib import Path
from typing import IO, Any

import orjson

from netjournal.errors import InvalidInputError, StorageError
from netjournal.paths import Paths
from netjournal.storage.disk import FOLDER_MODE, Disk
from netjournal.storage.folders import LOCK_FILE, LOG_FOLDER, check_links, logs_in
from netjournal.storage.lock import Lock

BACKUPS_FOLDER = "backups"
Progress = Callable[[int, int], None]

MANIFEST = "manifest.json"
"""The file in a backup that says what else is in it."""
VERSION = 1
"""The version of backups that this program makes, and the newest that it reads."""

_STALE = 3600.0
"""Seconds after which what was begun beside a backup is of one that was killed."""
_PIECE = 1 << 20
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.EMLINK}


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup says of itself."""

    path: Path
    at: datetime
    """When it was made, an aware time."""
    counts: Mapping[str, int]
    """How many records it holds, by table."""
    files: Mapping[str, tuple[int, str]]
    """The bytes and the SHA-256 of each log in it, by its path."""

    @property
    def size(self) -> int:
        """Return how many bytes its logs have."""
        return sum(size for size, _ in self.files.values())


def make_backup(
    paths: Paths,
    target: Path,
    at: datetime,
    counts: Mapping[str, int],
    *,
    force: bool = False,
    disk: Disk | None = None,
    progress: Progress | None = None,
) -> Backup:
    """Copy the journal into a new file for its owner only: whole and durable on return, or not there at all.

    `progress` is told how many bytes of how many are copied. Raises InvalidInputError where the file is there
    already and `force` is not set, StorageError where it cannot be written.
    """
    disk = disk or Disk()
    check_links(target.parent)
    if target.exists() and not force:
        raise _taken(target)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")
    try:
        _sweep(target, disk)
        with ExitStack() as stack:
            logs = _opened(paths, disk, stack)
            descriptor = disk.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL)
            with os.fdopen(descriptor, "w+b") as stream:
                files = _write(stream, logs, at, counts, disk, progress)
                stream.flush()
                disk.fsync(stream.fileno())
        _put_in_place(beside, target, disk, force=force)
    except OSError as error:
        raise StorageError(f"Could not write {target}: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return Backup(target, at, dict(counts), files)


def _taken(target: Path) -> InvalidInputError:
    return InvalidInputError(f"{target} is there already; --force writes over it")


def _opened(paths: Paths, disk: Disk, stack: ExitStack) -> list[tuple[str, int, int]]:
    """Return the path in the zip, the descriptor and the end of each log, as they are at one moment."""
    if os.access(paths.data, os.W_OK) and (paths.data / LOCK_FILE).exists():
        lock = Lock(paths.data / LOCK_FILE, disk)
        stack.callback(lock.close)
        with lock.held():
            return list(_ends(paths, disk, stack))
    return list(_ends(paths, disk, stack))


def _ends(paths: Paths, disk: Disk, stack: ExitStack) -> Iterator[tuple[str, int, int]]:
    for path in logs_in(paths.data / LOG_FOLDER):
        descriptor = disk.open(path, os.O_RDONLY)
        stack.callback(disk.close, descriptor)
        yield f"{LOG_FOLDER}/{path.name}", descriptor, os.fstat(descriptor).st_size


def _write(
    stream: IO[bytes],
    logs: list[tuple[str, int, int]],
    at: datetime,
    counts: Mapping[str, int],
    disk: Disk,
    progress: Progress | None,
) -> dict[str, tuple[int, str]]:
    files: dict[str, tuple[int, str]] = {}
    total = sum(size for _, _, size in logs)
    done = 0
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, descriptor, size in logs:
            digest = hashlib.sha256()
            with archive.open(member(name, at), "w", force_zip64=True) as copy:
                for piece in _pieces(descriptor, size, disk):
                    copy.write(piece)
                    digest.update(piece)
                    done += len(piece)
                    if progress:
                        progress(done, total)
            files[name] = (size, digest.hexdigest())
        archive.writestr(member(MANIFEST, at), manifest(files, at, counts))
    return files


def member(name: str, at: datetime) -> zipfile.ZipInfo:
    """Return what a zip says of one of its files."""
    year = min(max(at.year, 1980), 2107)  # what a zip can say
    info = zipfile.ZipInfo(name, (year, at.month, at.day, at.hour, at.minute, at.second))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def manifest(files: Mapping[str, tuple[int, str]], at: datetime, counts: Mapping[str, int]) -> bytes:
    """Return what a backup says of itself, as it stands in its zip."""
    told: dict[str, Any] = {
        "netjournal_backup": VERSION,
        "at": at.isoformat(),
        "counts": counts,
        "files": {name: {"bytes": size, "sha256": digest} for name, (size, digest) in files.items()},
    }
    return orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _pieces(descriptor: int, size: int, disk: Disk) -> Iterator[bytes]:
    place = 0
    while place < size:
        piece = disk.read(descriptor, min(_PIECE, size - place), place)
        if not piece:
            raise OSError(errno.EIO, "a log became shorter while it was copied")
        place += len(piece)
        yield piece


def _sweep(target: Path, disk: Disk) -> None:
    """Make the folder, and remove what a backup that was killed has left in it."""
    if not target.parent.exists():
        target.parent.mkdir(mode=FOLDER_MODE, parents=True)
    for pattern in (".netjournal-*.zip.*.new", f".{escape(target.name)}.*.new"):
        for left in target.parent.glob(pattern):
            with suppress(OSError):
                if time.time() - left.lstat().st_mtime > _STALE:
                    disk.unlink(left)


def _put_in_place(beside: Path, target: Path, disk: Disk, *, force: bool) -> None:
    if force:
        disk.replace(beside, target)
    else:
        try:
            disk.link(beside, target)
        except FileExistsError:
            raise _taken(target) from None
        except OSError as error:
            if error.errno not in _NO_LINKS or target.exists():
                raise
            disk.replace(beside, target)
    disk.fsync_folder(target.parent)
