"""A backup written anew, with its logs changed and all its checksums right."""

import hashlib
import os
import secrets
import zipfile
from collections.abc import Callable, Mapping

from netjournal.errors import StorageError
from netjournal.storage.backup import MANIFEST, Backup, manifest, member
from netjournal.storage.disk import Disk
from netjournal.storage.restore import UNREADABLE, damaged


def rewrite_backup(backup: Backup, changed: Callable[[str, bytes], bytes], disk: Disk) -> None:
    """Put a backup with each of its logs as `changed` gives it in place of itself, unless that is the same.

    Raises OSError where it cannot be written, and StorageError where it is damaged.
    """
    before = _logs(backup)
    logs = {name: changed(name, data) for name, data in before.items()}
    if logs == before:
        return
    beside = backup.path.with_name(f".{backup.path.name}.{secrets.token_hex(4)}.new")
    try:
        descriptor = disk.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL)
        with os.fdopen(descriptor, "w+b") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, data in logs.items():
                    archive.writestr(member(name, backup.at), data)
                files = {name: (len(data), _digest(data)) for name, data in logs.items()}
                archive.writestr(member(MANIFEST, backup.at), manifest(files, backup.at, backup.counts))
            stream.flush()
            disk.fsync(stream.fileno())
        disk.replace(beside, backup.path)
        disk.fsync_folder(backup.path.parent)
    finally:
        beside.unlink(missing_ok=True)


def _logs(backup: Backup) -> Mapping[str, bytes]:
    """Return the logs of a backup, every byte checked."""
    try:
        with zipfile.ZipFile(backup.path) as archive:
            logs = {name: archive.read(name) for name in backup.files}
    except (*UNREADABLE, KeyError) as error:
        raise StorageError(damaged(backup, str(error))) from error
    for name, (_, digest) in backup.files.items():
        if _digest(logs[name]) != digest:
            raise StorageError(damaged(backup, name))
    return logs


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
