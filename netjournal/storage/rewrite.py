"""A file written anew: beside its place, made durable, and put there in one step."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from heapq import merge
from pathlib import Path

from netjournal.storage.disk import Disk
from netjournal.storage.fold import Fold
from netjournal.storage.format import Record
from netjournal.storage.index import Index
from netjournal.storage.ledger import Ledger
from netjournal.storage.log import Log, LogChangedError


def write_beside(path: Path, parts: Iterable[bytes], disk: Disk) -> None:
    """Write a new file for its owner only, durable on return; OSError."""
    descriptor = disk.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL)
    try:
        for part in parts:
            disk.write_all(descriptor, part)
        disk.fsync(descriptor)
    finally:
        disk.close(descriptor)


def replace_whole(path: Path, data: bytes, disk: Disk, check: Callable[[Path], None] | None = None) -> None:
    """Put other bytes in the place of a file; not if `check` raises for the file that holds them. OSError."""
    beside = path.with_name(f".{path.name}.forget")
    try:
        sweep(beside, disk)
        write_beside(beside, (data,), disk)
        if check:
            check(beside)
        disk.replace(beside, path)
        disk.fsync_folder(path.parent)
    finally:
        sweep(beside, disk)


def sweep(beside: Path, disk: Disk) -> None:
    """Remove what somebody who did not come to an end has left."""
    if beside.exists():
        with suppress(OSError):
            disk.unlink(beside)


def folded(ledger: Ledger, own: Log, beside: Path, disk: Disk) -> Fold | None:
    """Return what all logs say with the file beside `own` in its place; None where they change meanwhile."""
    index = Index()
    paths = [beside if log is own else log.path for log in ledger.logs.values()]
    logs = [Log(path, number, index, disk) for number, path in enumerate(paths)]
    fold = Fold(index)

    def read_line(line: int) -> Record:
        number, offset, length = index.place(line)
        return logs[number].read_record(offset, length)

    try:
        fold.absorb(merge(*(log.read() for log in logs)), read_line)
    except LogChangedError:
        return None
    finally:
        for log in logs:
            log.close()
    return fold
