"""A log of this device, put in its place anew without what is forgotten."""

from collections.abc import Callable, Container, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from netjournal.errors import StorageError
from netjournal.storage.disk import Disk
from netjournal.storage.fold import Key
from netjournal.storage.forgetting import Forgetting
from netjournal.storage.ledger import Ledger
from netjournal.storage.rewrite import folded, replace_whole
from netjournal.storage.scrub import Scrubber
from netjournal.storage.state import Document

_Tables: TypeAlias = Mapping[str, Mapping[str, Document]]


def rewrite_log(
    ledger: Ledger,
    path: Path,
    rules: Sequence[Forgetting],
    settled: Container[str],
    disk: Disk,
    tick: Callable[[int], None],
) -> int:
    """Put a log without what is forgotten in its place; return how many bytes of it cannot be read.

    Most of the work is done before the lock is taken, so that others can write meanwhile; `tick` is told the
    bytes of each line. Raises OSError, and StorageError where another journal would come of it; then the log
    is as it was.
    """
    seen = path.read_bytes()
    seen = seen[: seen.rfind(b"\n") + 1]
    scrubber = Scrubber(path.stem, rules, settled, tick)
    ready = scrubber.fed(seen)
    with ledger.lock.held():
        ledger.owe(ledger.read())
        now = path.read_bytes()
        if not now.startswith(seen):  # another process was first
            seen, scrubber, ready = b"", Scrubber(path.stem, rules, settled), b""
        ready += scrubber.fed(now[len(seen) :])
        if ready != now:
            replace_whole(path, ready, disk, lambda beside: _check(ledger, path, beside, rules, disk))
            ledger.owe(ledger.read_anew())
    return scrubber.unread


def _check(ledger: Ledger, path: Path, beside: Path, rules: Sequence[Forgetting], disk: Disk) -> None:
    """Raise StorageError where the new file would change anything but what it is to change."""
    fold = folded(ledger, ledger.logs[path.name], beside, disk)
    before: _Tables = ledger.fold.tables
    after: _Tables = fold.tables if fold else {}
    for table in {*before, *after}:
        old, new = before.get(table, {}), after.get(table, {})
        others = (name for name in old if old[name] != new.get(name))
        if old.keys() != new.keys() or not all(
            _is_left(new[name], old[name], (table, name), rules) for name in others
        ):
            raise StorageError("It was left as it is: without the words it would not say the same.")


def _is_left(new: Document, old: Document, key: Key, rules: Sequence[Forgetting]) -> bool:
    """Say whether each field of a document is as it was, or as forgetting leaves it."""
    left: Mapping[str, object] = old
    for rule in rules:
        left = rule.document(key, dict(left))
    return new.keys() == old.keys() and all(new[name] in (old[name], left[name]) for name in new)
