"""Compaction: this device's own log without the writes that its own later writes replaced.

The newest transactions stay as they are, so that they can be undone. Of the older ones a write of a field is
dropped where the same device has written the field again, knowing of no other write in between. The later one
then counts as based on what the dropped one was based on, so that conflicts fold as before. Deletions stay,
but not the words of what they deleted. Lines that are no whole transaction are carried over.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from netjournal.errors import StorageError
from netjournal.storage.disk import FOLDER_MODE, Disk
from netjournal.storage.fold import Fold, Key
from netjournal.storage.format import Record, decode, encode_transaction
from netjournal.storage.ledger import Ledger
from netjournal.storage.log import Log
from netjournal.storage.operations import encode_all
from netjournal.storage.rewrite import folded, sweep, write_beside
from netjournal.storage.stamps import Stamp, to_json
from netjournal.storage.state import WHOLE, Document, base_of

_MARKS = frozenset({"undoes", "redoes", "knows", "forgot"})
"""With one of these a transaction says something though none of its operations is left."""

MIN_SIZE = 4 << 20
"""Bytes below which a log is not worth the trouble."""

KEPT_WHOLE = 200
"""How many of the newest transactions stay as they are."""


def is_worthwhile(ledger: Ledger, min_size: int = MIN_SIZE, kept_whole: int = KEPT_WHOLE) -> bool:
    """Say whether this device's log is large, and less than half of it without what is superseded."""
    own = ledger.own
    if own is None or own.end < min_size:
        return False
    documents = sum(map(len, ledger.fold.states.values()))
    if len(ledger.index) < 2 * documents:  # nearly every line is the newest of something
        return False
    old = _end_of_old(ledger, own, kept_whole)
    return 2 * ledger.index.bytes_without(ledger.fold.stamps_in_use(), own.number, old) > own.end


def compact(ledger: Ledger, disk: Disk, kept_whole: int = KEPT_WHOLE) -> None:
    """Put a shorter log in the place of this device's own and keep the old one as a backup; StorageError."""
    ledger.check_writable()
    with ledger.lock.held():
        ledger.read()
        own = ledger.own
        if own is None:
            return
        beside = own.path.with_name(f".{own.path.name}.compact")
        try:
            sweep(beside, disk)
            write_beside(beside, _compacted(ledger, own, kept_whole), disk)
            _check(ledger, own, beside, disk)
            _put_in_place(beside, own.path, ledger.folder.parent / "backups", disk)
        except OSError as error:
            raise StorageError(
                f"Could not compact {own.path}: {error.strerror}. Nothing was changed."
            ) from error
        finally:
            sweep(beside, disk)
        ledger.read_anew()


def _compacted(ledger: Ledger, own: Log, kept_whole: int) -> Iterator[bytes]:
    """Yield the lines of the shorter log."""
    offsets = ledger.index.offsets(own.number)
    boundary = _end_of_old(ledger, own, kept_whole)
    old = _Old(own.device)
    kept: list[bytes | Record] = []
    place = 0
    for line in own.path.read_bytes().splitlines(keepends=True):
        record = decode(line.rstrip(b"\n")) if place < boundary and place in offsets else None
        if record is None:
            kept.append(line)
        else:
            old.add(record)
            kept.append(record)
        place += len(line)
    yield from _lines(kept)


def _end_of_old(ledger: Ledger, own: Log, kept_whole: int) -> int:
    """Return the offset where the transactions begin that stay as they are."""
    starts = [offset for offset, is_first in ledger.index.offsets(own.number).items() if is_first]
    return (0, *starts, own.end)[-1 - min(kept_whole, len(starts) + 1)]


def _lines(kept: list[bytes | Record]) -> Iterator[bytes]:
    """Yield lines carried over as they are, and the transactions of which something is left, each as one."""
    head: Record = {}
    operations: list[Record] = []
    for line in [*kept, b""]:
        begins = isinstance(line, bytes) or line["stamp"] != head.get("stamp")
        if begins and head and (operations or not _MARKS.isdisjoint(head)):
            yield from encode_transaction(head, encode_all(operations))
        if begins:
            head, operations = {}, []
        if isinstance(line, bytes):
            yield line
        else:
            operations += [operation for operation in line["ops"] if _says_something(operation)]
            head = {name: line[name] for name in line if name not in {"ops", "part", "sum"}} | {"kept": True}


def _says_something(operation: Record) -> bool:
    """Say whether something is left of an operation; one that makes a document may be without a field."""
    makes = operation.pop("makes", False)
    return bool(makes or operation.get("set") or operation.keys() & {"unset", "delete", "settle"})


@dataclass(slots=True)
class _Writers:
    """The operation that made a document, or first touched it, and the last writer of each of its fields."""

    maker: Record
    fields: dict[str, tuple[Stamp, Record]] = field(default_factory=dict)


class _Old:
    """The older transactions, thinned while they pass by in their order."""

    def __init__(self, device: str) -> None:
        self._nothing: Stamp = (0, device)
        self._documents: dict[Key, _Writers] = {}

    def add(self, record: Record) -> None:
        """Thin what earlier transactions wrote by what this one writes again."""
        for operation in record["ops"]:
            if "settle" in operation:
                continue
            key = (operation["table"], operation["id"])
            if "delete" in operation:
                self._delete(operation, self._documents.pop(key, None))
                continue
            if key not in self._documents:
                operation["makes"] = True
                self._documents[key] = _Writers(operation)
            self._write(operation, self._documents[key], (record["stamp"], self._nothing[1]))

    def _write(self, operation: Record, writers: _Writers, stamp: Stamp) -> None:
        bases = {}
        for name in (*operation.get("set", ()), *operation.get("unset", ())):
            bases[name] = self._base(operation, name)
            earlier, writer = writers.fields.get(name, (None, operation))
            if bases[name] == earlier:
                bases[name] = self._base(writer, name)
                _drop(writer, name)
            writers.fields[name] = (stamp, operation)
        self._rebase(operation, bases)

    def _delete(self, operation: Record, writers: _Writers | None) -> None:
        """Drop the words of a deleted document where this device alone wrote them."""
        if writers is None or any(
            self._base(operation, name) != stamp for name, (stamp, _) in writers.fields.items()
        ):
            return
        bases = {}
        for name, (_, writer) in writers.fields.items():
            bases[name] = self._base(writer, name)
            _drop(writer, name)
        writers.maker.pop("makes", None)
        self._rebase(operation, bases)
        operation["bare"] = True

    def _base(self, operation: Record, name: str) -> Stamp:
        return base_of(operation, name, self._nothing)

    def _rebase(self, operation: Record, bases: dict[str, Stamp]) -> None:
        """Name the writes that an operation is based on, now that some between are gone."""
        if all(self._base(operation, name) == base for name, base in bases.items()):
            return
        before = operation.get("base")
        kept = before if isinstance(before, dict) else {WHOLE: before}
        operation["base"] = kept | {name: to_json(base, self._nothing[1]) for name, base in bases.items()}


def _drop(operation: Record, name: str) -> None:
    """Take a field out of an operation."""
    operation.get("set", {}).pop(name, None)
    removed = [other for other in operation.pop("unset", ()) if other != name]
    if removed:
        operation["unset"] = removed


def _check(ledger: Ledger, own: Log, shorter: Path, disk: Disk) -> None:
    """Fold the shorter log with those of the other devices; StorageError where that gives another journal."""
    fold = folded(ledger, own, shorter, disk)
    if fold is None or _said(fold) != _said(ledger.fold) or fold.troubled != ledger.fold.troubled:
        raise StorageError("The log was left as it is: a shorter one would not say the same.")


def _said(fold: Fold) -> dict[str, dict[str, Document]]:
    """Return every document; a table that was only asked for, and holds none, says nothing."""
    return {table: dict(documents) for table, documents in fold.tables.items() if documents}


def _put_in_place(shorter: Path, path: Path, backups: Path, disk: Disk) -> None:
    if not backups.exists():
        disk.make_folder(backups)
    backups.chmod(FOLDER_MODE)
    taken = {backup.name for backup in backups.iterdir()}
    names = (f"{path.stem}-{number}.jsonl" for number in count(1))
    disk.link(path, backups / next(name for name in names if name not in taken))
    disk.fsync_folder(backups)
    disk.replace(shorter, path)
    disk.fsync_folder(path.parent)
