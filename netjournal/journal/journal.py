"""The one door to the records, for both faces."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
from zlib import crc32

from netjournal.clock import Clock
from netjournal.errors import StorageError
from netjournal.ids import IdSource, new_id
from netjournal.models import TABLES, Record
from netjournal.paths import Paths
from netjournal.storage import (
    Committed,
    Conflict,
    Delete,
    Drafts,
    Finding,
    Forgetter,
    HistoryEntry,
    Put,
    Store,
    Undone,
    open_store,
)
from netjournal.view import View

R = TypeVar("R", bound=Record)


class Journal:
    """An open journal: a live view, and transactions that can be undone.

    Every change is one transaction: durable when the call returns, or not made at all. The view is always
    the state of the store; `refresh` takes up what other processes wrote.
    """

    def __init__(self, store: Store, paths: Paths, clock: Clock, id_source: IdSource = new_id) -> None:
        self._store = store
        self._id_source = id_source
        self.paths = paths
        self.drafts = Drafts(paths.state)
        self.clock = clock
        documents = {name: store.documents(name) for name in TABLES}
        self.view = View(documents, store.kept(), store.changed_since_kept())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the journal; the view stays as it is."""
        self.drafts.close()
        self._store.keep(self.view.digest)
        self._store.close()

    @property
    def read_only(self) -> str | None:
        """Return why nothing can be written, or None."""
        return self._store.read_only

    @property
    def has_written(self) -> bool:
        """Return whether something was written through this journal since it was opened."""
        return self._store.has_written

    def now(self) -> datetime:
        """Return the present, aware, in the person's zone."""
        return self.clock()

    def new_id(self, at: datetime | None = None) -> str:
        """Return a fresh id for a record made now."""
        return self._id_source(at or self.now())

    def make(self, model: type[R], **fields: Any) -> R:
        """Return a new record made now, not yet written; raises InvalidInputError that names the field."""
        return model.make(**{"id": self.new_id(), "created": self.now()} | fields)

    def commit(
        self,
        label: str,
        put: Iterable[Record] = (),
        edit: Iterable[tuple[Record, Record]] = (),
        delete: Iterable[Record] = (),
    ) -> Committed:
        """Write one transaction: whole records, edits as (seen, wanted), and deletions.

        An edit writes only what differs from what was seen. Raises StaleEditError where one of those fields
        was changed elsewhere meanwhile, and StorageError or ReadOnlyError where nothing could be written.
        """
        operations: list[Put | Delete] = [
            *(Put(record.table, record.document()) for record in put),
            *(Put(new.table, new.document(), self._seen(old, new)) for old, new in edit if new != old),
            *(Delete(record.table, record.id) for record in delete),
        ]
        return self.write(label, operations)

    def _seen(self, old: Record, new: Record) -> dict[str, Any]:
        """Return the document that was seen, the fields that change as the store says them.

        A file edited by hand, or by another version, may say the same in other words: a name with a control
        character, a time in another form, a default in full.
        """
        seen, table = old.document(), self.view.table(old.table)
        now, stored = table.get(old.id), table.document(old.id) or {}
        for name in type(old).model_fields:
            mine = getattr(old, name)
            if now is not None and mine == getattr(now, name) != getattr(new, name):
                seen.pop(name, None)
                seen.update({name: stored[name]} if name in stored else {})
        return seen

    def write(self, label: str, operations: Sequence[Put | Delete]) -> Committed:
        """Write operations on documents as one transaction, for what handles documents of any table."""
        committed = self._store.commit(label, operations)
        self.view.touch(committed.touched)
        return committed

    @property
    def forgetter(self) -> Forgetter:
        """What takes documents out of the store for good; whoever does so tells the view what changed."""
        return self._store.forgetter

    def refresh(self) -> bool:
        """Take up what others wrote to this journal; return whether there was anything."""
        touched = self._store.refresh()
        if touched:
            self.view.touch(touched)
        return bool(touched)

    def undo(self) -> Undone | None:
        """Take back this device's newest change that still stands; None when there is none."""
        return self._followed(self._store.undo())

    def redo(self) -> Undone | None:
        """Make again what was last taken back; None when there is none."""
        return self._followed(self._store.redo())

    def _followed(self, undone: Undone | None) -> Undone | None:
        if undone:
            self.view.touch(undone.touched)
        return undone

    def history(self, limit: int | None = None) -> list[HistoryEntry]:
        """Return what was changed and when, newest first."""
        return self._store.history(limit)

    def conflicts(self) -> list[Conflict]:
        """Return the fields that two devices changed without knowing of each other."""
        return self._store.conflicts()

    def settle(self, conflict: Conflict) -> Committed:
        """Accept what stands of a conflict; what was written on the other device is told no more."""
        committed = self._store.settle(conflict.table, conflict.id, conflict.field)
        self.view.touch(committed.touched)
        return committed

    def damage(self) -> list[Finding]:
        """Return what of the files could not be read; reads nothing, unlike `findings`."""
        return self._store.damage()

    def findings(self) -> list[Finding]:
        """Return what is wrong with the journal or worth knowing about it: files, conflicts, records."""
        self.refresh()
        findings = self._store.findings()
        for name in TABLES:
            table = self.view.table(name)
            for _ in table:
                pass
            findings.extend(
                Finding("damage", f"{name} {record_id}", reason) for record_id, reason in table.broken.items()
            )
        return findings


def open_journal(
    paths: Paths,
    clock: Clock,
    id_source: IdSource = new_id,
    progress: Callable[[int, int], None] | None = None,
) -> Journal:
    """Open the journal at these paths; a missing one is empty. Raises StorageError that says what to do.

    Where another device has forgotten someone, that is done here first; `progress` is told how far it is.
    """
    journal = Journal(open_store(paths, program=_program()), paths, clock, id_source)
    with suppress(StorageError):  # it is tried again at the next opening
        if journal.forgetter.is_due and not journal.read_only:
            from netjournal.journal.forgetting import finish

            finish(journal, progress)
    return journal


def _program() -> str:
    """Return what differs wherever the code does that reads the logs and indexes the records."""
    import netjournal.models
    import netjournal.storage
    import netjournal.view

    packages = (netjournal.models, netjournal.storage, netjournal.view)
    sources = [path for package in packages for path in sorted(Path(package.__path__[0]).glob("*.py"))]
    return f"{netjournal.__version__} {crc32(b''.join(path.read_bytes() for path in sources))}"
