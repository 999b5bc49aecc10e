"""Backups in: looking at one, checking every byte of it, and putting it where there is no journal."""

import hashlib
import os
import re
import zipfile
import zlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import IO

import orjson

from netjournal.errors import InvalidInputError, NotFoundError, StorageError
from netjournal.paths import Paths
from netjournal.storage.backup import MANIFEST, VERSION, Backup
from netjournal.storage.device import this_device
from netjournal.storage.disk import Disk
from netjournal.storage.folders import LOG_FOLDER, logs_in

Progress = Callable[[int, int], None]

_LOG_NAME = re.compile(rf"{LOG_FOLDER}/[\w-]{{1,64}}\.jsonl")
_PIECE = 1 << 20
_MANIFEST_LIMIT = 16 << 20
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, OverflowError, NotImplementedError,
    RuntimeError,
)  # fmt: skip
"""What reading a zip that is none, or damaged, can raise."""


def has_logs(paths: Paths) -> bool:
    """Return whether there is a journal at these paths, be it damaged."""
    return bool(logs_in(paths.data / LOG_FOLDER))


def read_backup(path: Path) -> Backup:
    """Return what a backup says of itself; NotFoundError, or InvalidInputError for what is none."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise InvalidInputError(f"{path} is no backup of a journal")  # a device may have no end
    try:
        with zipfile.ZipFile(path) as archive:
            info = archive.getinfo(MANIFEST)
            if info.file_size > _MANIFEST_LIMIT:
                raise InvalidInputError(f"{path} is no backup of a journal")
            told = orjson.loads(archive.read(info))
        if told["netjournal_backup"] > VERSION:
            raise InvalidInputError(f"{path} was made by a newer netjournal; update it and try again")
        files = {str(name): (int(one["bytes"]), str(one["sha256"])) for name, one in told["files"].items()}
        at = datetime.fromisoformat(told["at"])
        counts = {str(name): int(count) for name, count in told["counts"].items()}
    except FileNotFoundError:
        raise NotFoundError(f"{path}: there is no such file") from None
    except IsADirectoryError:
        raise InvalidInputError(f"{path} is a folder; name a backup in it") from None
    except PermissionError:
        raise InvalidInputError(f"{path} cannot be read; see its owner and rights") from None
    except (*UNREADABLE, KeyError, TypeError, AttributeError):
        raise InvalidInputError(f"{path} is no backup of a journal") from None
    if at.tzinfo is None or not files or not all(_LOG_NAME.fullmatch(name) for name in files):
        raise InvalidInputError(f"{path} is no backup of a journal")
    return Backup(path, at, counts, files)


def unpack(backup: Backup, data: Path, disk: Disk | None = None, progress: Progress | None = None) -> None:
    """Write the logs of a backup into the log folder of an empty data folder, each with its checksum checked.

    Raises StorageError where the backup is damaged or cannot be written.
    """
    disk = disk or Disk()
    done = 0
    try:
        disk.make_folder(data / LOG_FOLDER)
        with zipfile.ZipFile(backup.path) as archive:
            for name, (size, digest) in backup.files.items():
                with archive.open(name) as member:
                    if _copied(member, data / name, size, disk) != digest:
                        raise StorageError(damaged(backup, name))
                done += size
                if progress:
                    progress(done, backup.size)
        disk.fsync_folder(data / LOG_FOLDER)
    except (*UNREADABLE, KeyError) as error:
        if isinstance(error, OSError) and error.filename != str(backup.path) and error.strerror:
            raise StorageError(f"Could not unpack {backup.path}: {error.strerror}.") from error
        raise StorageError(damaged(backup, str(error))) from error


def put_in_place(backup: Backup, unpacked: Path, paths: Paths, disk: Disk | None = None) -> None:
    """Make unpacked logs those of a journal that has none, in one step.

    This device goes on under a new id, so that no two pasts stand under one. Raises StorageError.
    """
    disk = disk or Disk()
    logs = paths.data / LOG_FOLDER
    if has_logs(paths):
        raise StorageError(f"There is a journal in {paths.data} already.")
    try:
        device = this_device(paths)
        if device.is_saved:
            device.renewed().save(paths.state, disk)
        if logs.exists():
            logs.rmdir()
        disk.replace(unpacked / LOG_FOLDER, logs)
        disk.fsync_folder(paths.data)
    except OSError as error:
        raise StorageError(f"Could not restore {backup.path}: {error.strerror}.") from error


def damaged(backup: Backup, what: str) -> str:
    """Return what is said of a backup whose bytes are not those that it was made with."""
    return f"{backup.path} is damaged ({what}); nothing was changed."


def _copied(member: IO[bytes], path: Path, size: int, disk: Disk) -> str:
    """Write a member of a zip to a file and return its SHA-256; what is longer than it says is cut off."""
    digest = hashlib.sha256()
    descriptor = disk.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        left = size + 1
        while left > 0 and (piece := member.read(min(left, _PIECE))):
            left -= len(piece)
            digest.update(piece)
            disk.write_all(descriptor, piece)
        disk.fsync(descriptor)
    finally:
        disk.close(descriptor)
    return digest.hexdigest()
