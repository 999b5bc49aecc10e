"""All logs of a journal together: read, followed and written as one state."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from heapq import merge
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

from netjournal.errors import ReadOnlyError, StorageError
from netjournal.storage.append import Appender, FailedSyncError
from netjournal.storage.device import Device
from netjournal.storage.disk import Disk
from netjournal.storage.fold import Fold, Key
from netjournal.storage.folders import logs_in
from netjournal.storage.forgetting import Forgetting
from netjournal.storage.format import FORMAT, Record, encode_transaction
from netjournal.storage.index import Index
from netjournal.storage.lock import Lock
from netjournal.storage.log import Entry, Log, LogChangedError
from netjournal.storage.logfile import Signature, tighten
from netjournal.storage.operations import encode_all
from netjournal.storage.stamps import Stamp, WallClock, next_reading
from netjournal.storage.timeline import Timeline
from netjournal.storage.tombstones import Tombstones

Plan: TypeAlias = Callable[[], Iterable[Record] | None]
"""Returns the operations to write, once everything of others is read."""

_ATTEMPTS = 5
_MARKS = frozenset({"forget", "knows", "forgot"})


@dataclass(frozen=True, slots=True)
class Written:
    """The stamp of a transaction, None where there was nothing to write, and what changed meanwhile."""

    stamp: Stamp | None
    touched: tuple[Key, ...]


class Ledger:
    """The logs in one folder, the fold of them, and the one door through which they are written."""

    def __init__(self, folder: Path, device: Device, lock: Lock, disk: Disk, wall_clock: WallClock) -> None:
        self.folder = folder
        self.lock = lock
        self.index = Index()
        self.fold = Fold(self.index)
        self.timeline = Timeline(self.index)
        self.tombstones = Tombstones()
        self.logs: dict[str, Log] = {}
        self.read_only: str | None = None
        self._disk = disk
        self._wall_clock = wall_clock
        self._numbered: list[Log] = []
        self.become(device)

    @property
    def own(self) -> Log | None:
        """Return this device's log, if it has one."""
        return self.logs.get(self._path.name)

    def become(self, device: Device) -> None:
        """Write as this device from now on."""
        self.device = device.id
        self._path = self.folder / f"{device.id}.jsonl"
        self._appender = Appender(self._path, self._disk, self._wall_clock, is_new=not device.has_log)

    def read(self) -> tuple[Key, ...]:
        """Take in what is new in any log and name the documents that it changed."""
        try:
            self._discover()
            self._absorb(merge(*(log.read() for log in self.logs.values())))
        except LogChangedError:
            return self.read_anew()
        except OSError as error:
            raise StorageError(f"Cannot read {error.filename or self.folder}: {error.strerror}.") from error
        return self._take_touched()

    def known(self) -> Record | None:
        """Return all that reading has found as JSON, for `restore`; None while a group of lines is open."""
        logs = [log.known() for log in self._numbered]
        if None in logs:
            return None
        return {
            "logs": logs,
            "index": self.index.known(),
            "timeline": self.timeline.known(),
            "tombstones": self.tombstones.known(),
            "lines": self.fold.lines(),
            "gone": self.fold.gone(),
            "troubled": list(self.fold.troubled),
        }

    def restore(self, known: Record) -> bool:
        """Begin, nothing read until now, where `known` has ended; where the logs are others, begin anew."""
        try:
            fits = all(self._open(self.folder / log["name"]).restore(log) for log in known["logs"])
        except OSError:
            fits = False
        if not fits:
            self._clear()
            return False
        self.index.restore(known["index"])
        self.timeline.restore(known["timeline"])
        self.tombstones.restore(known["tombstones"])
        gone, troubled = map(tuple, known["gone"]), map(tuple, known["troubled"])
        self.fold.restore(known["lines"], gone, troubled, self.read_line)
        return True

    def read_line(self, line: int) -> Record:
        """Return what a line says, from disk."""
        number, offset, length = self.index.place(line)
        try:
            return self._numbered[number].read_record(offset, length)
        except (OSError, LogChangedError) as error:
            message = (
                f"{self._numbered[number].path} has changed underneath; close netjournal and open it again."
            )
            raise StorageError(message) from error

    def forgettings(self) -> list[Forgetting]:
        """Return what all devices have asked to forget."""
        return [
            Forgetting.read(stamp, map(self.read_line, self.index.transaction(line)))
            for stamp, line in self.tombstones.lines.items()
        ]

    def write(self, label: str, plan: Plan, marks: Record | None = None) -> Written:
        """Append one transaction, durable on return: what `plan` returns once everything of others is read.

        A plan of None, or of nothing without marks, writes nothing. ReadOnlyError, StorageError; then neither
        the file nor the memory is changed.
        """
        self.check_writable()
        with self.lock.held():
            self.owe(self.read())
            self.check_writable()
            stamp = (next_reading(self.index.newest, self._wall_clock), self.device)
            head: Record = {"stamp": stamp[0], "at": self._appender.now(), "label": label}
            if unknown := self.tombstones.unknown_to(self.device):
                head["knows"] = unknown
            added = self._append(head, plan, marks)
            if added is None:
                return Written(None, self._take_touched())
            log = self.own or self._open(self._path)
        self._absorb(log.take(*added))
        return Written(stamp, self._take_touched())

    def _append(self, head: Record, plan: Plan, marks: Record | None) -> tuple[list[bytes], Signature] | None:
        """Append what `plan` returns; return what was added, or None where there is nothing to write."""
        planned = plan()
        if planned is None:
            return None
        operations = encode_all(planned)
        first = list(islice(operations, 1))
        if not (first or marks):
            return None
        lines = encode_transaction(head | (marks or {}), chain(first, operations))
        try:
            return self._appender.append(lines, self.own)
        except FailedSyncError:
            self.read_only = f"the disk failed to keep {self._path}; check the disk, then open it again."
            raise

    def check_writable(self) -> None:
        """Raise ReadOnlyError where the journal cannot be written."""
        if self.read_only:
            raise ReadOnlyError(f"Nothing was saved: {self.read_only}")

    def close(self) -> None:
        """Let go of all files."""
        for log in self._numbered:
            with suppress(OSError):
                log.close()
        self.lock.close()

    def _discover(self) -> None:
        for path in logs_in(self.folder):
            if path.name not in self.logs:
                self._open(path)

    def _open(self, path: Path) -> Log:
        with suppress(OSError):  # another owner's file may still be readable
            tighten(path)
        log = self.logs[path.name] = Log(path, len(self._numbered), self.index, self._disk)
        self._numbered.append(log)
        return log

    def _absorb(self, entries: Iterable[Entry]) -> None:
        self.fold.absorb(self._noted(entries), self.read_line)
        newer = next((log for log in self.logs.values() if log.format > FORMAT), None)
        if newer and not self.read_only:
            self.read_only = (
                f"{newer.path} was written by a newer netjournal (format {newer.format}, this one "
                f"writes {FORMAT}); update netjournal to write here."
            )

    def _noted(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        own = self.own.number if self.own else -1
        for entry in entries:
            self.timeline.note(entry, own=self.index.place(entry.line)[0] == own)
            if not _MARKS.isdisjoint(entry.record):
                self.tombstones.note(entry)
            yield entry

    def owe(self, touched: tuple[Key, ...]) -> None:
        """Keep what was read by the way, so that it is named by the next reading or writing."""
        self.fold.touched.update(dict.fromkeys(touched))

    @property
    def owes(self) -> bool:
        """Say whether something was read that was not named yet."""
        return bool(self.fold.touched)

    def _take_touched(self) -> tuple[Key, ...]:
        touched = tuple(self.fold.touched)
        self.fold.touched.clear()
        return touched

    def read_anew(self) -> tuple[Key, ...]:
        """Read every log from its beginning, because one was rewritten, and name what is different."""
        before: _Tables = {table: dict(documents) for table, documents in self.fold.tables.items()}
        owed = self._take_touched()
        for _ in range(_ATTEMPTS):
            self._clear()
            try:
                self._discover()
                self._absorb(merge(*(log.read() for log in self.logs.values())))
            except LogChangedError:
                continue
            self.fold.touched.clear()
            return tuple(dict.fromkeys((*owed, *_different(before, self.fold.tables))))
        raise StorageError(f"The logs in {self.folder} keep changing while they are read; try again.")

    def _clear(self) -> None:
        for log in self._numbered:
            log.close()
        self._numbered.clear()
        self.logs.clear()
        self.fold.clear()
        self.index.clear()
        self.timeline.clear()
        self.tombstones.clear()


_Tables: TypeAlias = Mapping[str, Mapping[str, Record]]


def _different(before: _Tables, after: _Tables) -> Iterator[Key]:
    for table in dict.fromkeys(chain(before, after)):
        old, new = before.get(table, {}), after.get(table, {})
        for name in dict.fromkeys(chain(old, new)):
            if old.get(name) != new.get(name):
                yield table, name
