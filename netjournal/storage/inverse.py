"""What takes a transaction back: only what nobody has changed since.

Every value has an origin, the change that brought it. What is restored keeps its old origin, so that one can
go back and forth over several changes of one field and still tell what somebody else has changed meanwhile.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from netjournal.storage.fold import Fold, Key, ReadLine
from netjournal.storage.format import Record
from netjournal.storage.index import Index
from netjournal.storage.operations import difference
from netjournal.storage.stamps import Stamp, to_json
from netjournal.storage.state import WHOLE, Document, State, origin_given

Cleaned: TypeAlias = Callable[[Key, str, State], Any]
"""Returns the value of a field of a document as it was, without what was forgotten since."""


@dataclass(slots=True)
class Inverse:
    """The operations that take a transaction back, and the documents left alone, in whole or in part."""

    operations: list[Record] = field(default_factory=list)
    left_alone: list[Key] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Change:
    """One operation of the line of `stamp`, its document then and now, and the device that takes it back."""

    key: Key
    operation: Record
    then: State
    now: State
    stamp: Stamp
    device: str

    def stands(self, name: str) -> bool:
        """Say whether a field still has the value that the operation gave it."""
        return self.now.origin(name) == origin_given(self.operation, name, self.stamp)


def inverse(
    line: int, fold: Fold, index: Index, read_line: ReadLine, device: str, cleaned: Cleaned
) -> Inverse:
    """Return what takes back the transaction that begins with a line, as a line of `device`.

    `cleaned` gives each old value as it may be written again.
    """
    stamp = index.stamp(line)
    operations = list(_operations(line, index, read_line))
    before = fold.before([key for key, _ in operations], stamp, read_line)
    result = Inverse()
    for key, operation in operations:
        then = before[key]
        if then.body is not None:
            then.body = {name: cleaned(key, name, then) for name in then.body}
        change = _Change(key, operation, then, fold.state(key) or State(), stamp, device)
        if "settle" in operation:
            result.operations.append(operation | {"again": not operation.get("again", False)})
        elif "delete" in operation:
            _restore(result, change)
        elif change.then.body is None:
            _remove(result, change)
        else:
            _revert(result, change)
    return result


def _operations(line: int, index: Index, read_line: ReadLine) -> Iterator[tuple[Key, Record]]:
    for number in index.transaction(line):
        for operation in read_line(number)["ops"]:
            yield (operation["table"], operation["id"]), operation


def _restore(result: Inverse, change: _Change) -> None:
    """Bring back a document that is still deleted by this very operation."""
    now, then = change.now, change.then
    is_so = now.body is None and now.dead_origin == origin_given(change.operation, WHOLE, change.stamp)
    if not is_so or then.body is None:
        result.left_alone.append(change.key)
        return
    names = (WHOLE, *then.body, *(then.fields or ()), *(then.origins or ()))  # what was cleared, too
    origins = {name: then.origin(name) for name in names}
    _write(result, change, then.body, origins)


def _remove(result: Inverse, change: _Change) -> None:
    """Take away a document that is still just as this operation made it."""
    names = (WHOLE, *(change.now.body or ()), *(change.now.fields or ()))
    if change.now.body is None or not all(map(change.stands, names)):
        result.left_alone.append(change.key)
        return
    _write(result, change, None, {WHOLE: change.then.dead_origin})


def _revert(result: Inverse, change: _Change) -> None:
    """Give back their old values to the fields that still have the value of this operation."""
    now, then = change.now.body, change.then.body
    names = [*change.operation.get("set", ()), *change.operation.get("unset", ())]
    same = [name for name in names if change.stands(name)]
    if now is None or then is None or len(same) < len(names):
        result.left_alone.append(change.key)
    if now is not None and then is not None:
        document = {name: value for name, value in now.items() if name not in same}
        document |= {name: then[name] for name in same if name in then}
        _write(result, change, document, {name: change.then.origin(name) for name in same})


def _write(result: Inverse, change: _Change, document: Document | None, origins: dict[str, Stamp]) -> None:
    operation = difference(change.key, change.now, document, change.device)
    if operation is not None:
        result.operations.append(with_origins(operation, origins, change.device))


def with_origins(operation: Record, origins: Mapping[str, Stamp], device: str) -> Record:
    """Return an operation of `device` whose fields keep older origins."""
    was: object = {name: to_json(origin, device) for name, origin in origins.items() if name != "id"}
    if len(set(origins.values())) == 1:
        was = to_json(next(iter(origins.values())), device)
    return operation | {"was": was}
