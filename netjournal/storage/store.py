"""The store: documents in named tables, changed only by transactions that are durable and can be undone."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from tinydb import TinyDB

from netjournal.errors import NotFoundError, StorageError
from netjournal.paths import Paths
from netjournal.storage.compact import compact, is_worthwhile
from netjournal.storage.device import Device, this_device
from netjournal.storage.disk import Disk
from netjournal.storage.doctor import Conflict, Finding, conflicts, damage, findings, open_conflicts
from netjournal.storage.fold import Key
from netjournal.storage.folders import LOCK_FILE, LOG_FOLDER, make_folders
from netjournal.storage.forget import Forgetter
from netjournal.storage.format import Record
from netjournal.storage.history import Committed, HistoryEntry, Undone, history
from netjournal.storage.inverse import inverse
from netjournal.storage.ledger import Ledger, Plan
from netjournal.storage.lock import Lock
from netjournal.storage.memory import loading
from netjournal.storage.operations import Operation, differences, wanted
from netjournal.storage.snapshot import Sections, Snapshot
from netjournal.storage.stamps import WallClock, real_time, to_json, to_text
from netjournal.storage.table import LogStorage, LogTable


class Store(TinyDB):
    """A journal's documents. Not for several threads at once; any number of processes may have it open.

    `read_only` says why nothing can be written, or is None. Every write raises ReadOnlyError or StorageError
    where it fails, and then has changed nothing, neither on disk nor in memory. `has_written` says whether
    there was one since it was opened.
    """

    table_class = LogTable  # type: ignore[assignment]  # TinyDB infers the narrowest type
    default_storage_class = LogStorage  # type: ignore[assignment]  # likewise

    def __init__(self, paths: Paths, disk: Disk, wall_clock: WallClock, program: str) -> None:
        self._paths = paths
        self._disk = disk
        self._wall_clock = wall_clock
        self.has_written = False
        self._device = this_device(paths)
        why = make_folders(paths, self._device, disk)
        logs = paths.data / LOG_FOLDER
        if self._device.has_log and not (logs / f"{self._device.id}.jsonl").exists():
            self._device = self._device.renewed()
        self._ledger = Ledger(logs, self._device, Lock(paths.data / LOCK_FILE, disk), disk, wall_clock)
        self._ledger.read_only = why
        self.forgetter = Forgetter(self._ledger, paths, disk, wall_clock, self._owned, self._write)
        super().__init__(self, self._ledger.fold.tables)
        with loading(lambda: sum(map(len, self._ledger.fold.tables.values()))):
            self._snapshot = Snapshot(paths.cache, program, disk)
            self._snapshot.restore(self._ledger)
            self._snapshot.touched = self._ledger.read()
        if len(self._ledger.index) and not self._device.remembers and not why:
            with suppress(StorageError):  # this warns should the folder ever be missing; it need not be now
                self._snapshot.touched += self._claim(patience=0)
                self._save(self._device.seen())

    @property
    def read_only(self) -> str | None:
        """Return why the journal can only be read, or None."""
        return self._ledger.read_only

    def documents(self, table: str) -> Mapping[str, Mapping[str, Any]]:
        """Return a live view of a table by id; documents are replaced when they change, never changed."""
        return MappingProxyType(self._ledger.fold.table(table))

    def commit(self, label: str, operations: Iterable[Operation]) -> Committed:
        """Write one transaction, durable on return; StaleEditError where an edit was overtaken."""
        fold = self._ledger.fold
        return self._write(label, lambda: differences(wanted(operations, fold), fold, self._device.id))

    def refresh(self) -> tuple[Key, ...]:
        """Read what other processes and devices have appended; return the documents that it touched."""
        return self._ledger.read()

    def undo(self) -> Undone | None:
        """Take back this device's newest change that stands, or return None where there is none."""
        return self._turn(self._ledger.timeline.to_undo, "undo", "undoes")

    def redo(self) -> Undone | None:
        """Make again the change last taken back, or return None where there is none."""
        return self._turn(self._ledger.timeline.to_redo, "redo", "redoes")

    def history(self, limit: int | None = None) -> list[HistoryEntry]:
        """Return the changes of all devices, newest first."""
        return history(self._ledger, limit)

    def findings(self) -> list[Finding]:
        """Return damage, conflicts and notes."""
        self._ledger.owe(self._ledger.read())
        remains = [
            Finding("note", str(one.path), f"holds what is forgotten: {one.why}")
            for one in self.forgetter.unreached()
        ]
        return [*findings(self._ledger, self._device, self._wall_clock), *remains]

    def damage(self) -> list[Finding]:
        """Return what of the files could not be read when they last were; reads nothing itself."""
        return damage(self._ledger, self._device)

    def conflicts(self) -> list[Conflict]:
        """Return the conflicts that nobody has settled."""
        return conflicts(self._ledger)

    def settle(self, table: str, id: str, field: str) -> Committed:  # noqa: A002  the field's word
        """Record that a person has seen the conflict of a field and accepts what stands; NotFoundError."""

        def plan() -> list[Record]:
            found = open_conflicts(self._ledger, (table, id))
            others = [to_json(stamp, self._device.id) for conflict, stamp in found if conflict.field == field]
            if not others:
                raise NotFoundError(f"There is no conflict about {field or 'the whole'} of {table} {id}.")
            return [{"table": table, "id": id, "settle": field, "others": others}]

        return self._write("settle a conflict", plan)

    def kept(self) -> Sections:
        """Return what `keep` was given when the snapshot was made with which this store began, if any."""
        return self._snapshot.sections

    def changed_since_kept(self) -> tuple[Key, ...]:
        """Return the documents that were changed after what is kept, and before the store was opened."""
        return self._snapshot.touched

    def keep(self, sections: Callable[[], Sections]) -> None:
        """Keep in the cache folder what the next opening would else work out, where that is worth it.

        Not where something was read of which the floors above were not told: `sections` would lack it.
        """
        if not self._ledger.owes and self._snapshot.is_worthwhile(self._ledger):
            self._snapshot.keep(self._ledger, sections())

    def close(self) -> None:
        """Shorten this device's log where that is worthwhile, and let go of all files; again is no error."""
        if not self._opened:
            return
        self._opened = False
        if self.has_written and is_worthwhile(self._ledger):
            with suppress(StorageError):  # the long log is as good as the short one
                compact(self._ledger, self._disk)
        self._ledger.close()

    def _owned(self) -> frozenset[str]:
        """Return the ids under which this device writes or has written."""
        return frozenset((self._device.id, *self._device.lost))

    def _write(self, label: str, plan: Plan, marks: Record | None = None) -> Committed:
        """Write a line under this device's id, kept before, and remember afterwards that there is one."""
        self._ledger.check_writable()
        if not self._device.is_saved:
            self._ledger.owe(self._claim())
        written = self._ledger.write(label, plan, marks)
        if written.stamp is None:
            return Committed("", label, written.touched)
        self.has_written = True
        if not self._device.has_log:
            with suppress(StorageError):  # the words are safe; this warns should the folder be missing
                self._save(self._device.written())
        return Committed(to_text(written.stamp), label, written.touched)

    def _turn(self, choose: Callable[[], tuple[int, int] | None], label: str, mark: str) -> Undone | None:
        """Append what takes back one line, marked with the change it is about."""
        ledger = self._ledger
        done: list[Undone] = []
        marks: Record = {}

        def plan() -> list[Record] | None:
            chosen = choose()
            if chosen is None:
                return None
            change, line = chosen
            cleaned = self.forgetter.cleaned()
            back = inverse(line, ledger.fold, ledger.index, ledger.read_line, self._device.id, cleaned)
            marks[mark] = ledger.index.stamp(change)[0]
            what = str(ledger.read_line(change).get("label", ""))
            done.append(Undone(what, (), tuple(back.left_alone)))
            return back.operations

        written = self._write(label, plan, marks)
        if not done:
            ledger.owe(written.touched)
            return None
        return replace(done[0], touched=written.touched)

    def _claim(self, patience: float | None = None) -> tuple[Key, ...]:
        """Keep this device's id for good, or take the one that another process has kept meanwhile.

        Return what others have changed, where the logs had to be read for it.
        """
        with self._ledger.lock.held(patience):
            kept = this_device(self._paths)
            if kept.is_saved and kept.id not in self._device.lost:
                self._device = kept
            else:
                self._save(self._device)
        if self._ledger.device == self._device.id:
            return ()
        self._ledger.become(self._device)
        return self._ledger.read_anew()  # now it is known which of the changes are this device's own

    def _save(self, device: Device) -> None:
        try:
            self._device = device.save(self._paths.state, self._disk)
        except OSError as error:
            raise StorageError(f"Could not save to {self._paths.state}: {error.strerror}.") from error


def open_store(
    paths: Paths, *, disk: Disk | None = None, wall_clock: WallClock = real_time, program: str = ""
) -> Store:
    """Open the journal, making a new one where there never was one; StorageError where that cannot be.

    `wall_clock` gives the stamps and is the real time even where the rest of the program is told another.
    `program` names the version of everything that makes what is kept with `keep`.
    """
    return Store(paths, disk or Disk(), wall_clock, program)
