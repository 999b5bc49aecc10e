"""What takes a transaction back: only what nobody has changed since."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from netjournal.storage.fold import Document, Fold, Key, ReadLine, State
from netjournal.storage.format import Record
from netjournal.storage.index import Index
from netjournal.storage.operations import Wanted
from netjournal.storage.stamps import Stamp


@dataclass(slots=True)
class Inverse:
    """The documents as they shall be again, what is left alone, and settled conflicts to open or close again."""

    wanted: Wanted = field(default_factory=dict)
    left_alone: list[Key] = field(default_factory=list)
    settlements: list[Record] = field(default_factory=list)


def inverse(line: int, fold: Fold, index: Index, read_line: ReadLine) -> Inverse:
    """Return what takes back the transaction that begins with a line."""
    stamp = index.stamp(line)
    operations = list(_operations(line, index, read_line))
    before = fold.before([key for key, _ in operations], stamp, read_line)
    result = Inverse()
    for key, operation in operations:
        if "settle" in operation:
            result.settlements.append(operation | {"again": not operation.get("again", False)})
        else:
            _take_back(result, key, operation, fold.state(key), before[key], stamp)
    return result


def _operations(line: int, index: Index, read_line: ReadLine) -> Iterator[tuple[Key, Record]]:
    for number in index.transaction(line):
        for operation in read_line(number)["ops"]:
            yield (operation["table"], operation["id"]), operation


def _take_back(
    result: Inverse, key: Key, operation: Record, state: State | None, then: Document | None, stamp: Stamp
) -> None:
    now = state.body if state else None
    if "delete" in operation:
        stands = state is not None and now is None and state.dead == stamp
        if stands and then is not None:
            result.wanted[key] = then
            return
    elif state is not None and now is not None:
        if then is not None:
            _take_back_edit(result, key, operation, state, then, stamp)
            return
        if state.born == stamp and not state.fields:
            result.wanted[key] = None
            return
    result.left_alone.append(key)


def _take_back_edit(
    result: Inverse, key: Key, operation: Record, state: State, then: Document, stamp: Stamp
) -> None:
    document = dict(state.body or {})
    fields = [*operation.get("set", ()), *operation.get("unset", ())]
    untouched = [name for name in fields if state.written(name) == stamp]
    for name in untouched:
        if name in then:
            document[name] = then[name]
        else:
            document.pop(name, None)
    if untouched:
        result.wanted[key] = document
    if len(untouched) < len(fields):
        result.left_alone.append(key)
