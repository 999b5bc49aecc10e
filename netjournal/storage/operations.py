"""What callers ask to be written, and the operations that say it in the log: only the fields that change."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import orjson

from netjournal.errors import InvalidInputError, StaleEditError
from netjournal.storage.fold import Fold, Key
from netjournal.storage.format import Record, exact
from netjournal.storage.stamps import Stamp, to_json
from netjournal.storage.state import Document, State


@dataclass(frozen=True, slots=True)
class Put:
    """Write a document, whose "id" names it and whose values are JSON-native; it may be given as its JSON.

    Without a `base` it is written whole as given. With one, the version that the editor saw, only the fields
    that differ between the two are written, and one that was changed elsewhere meanwhile is a StaleEditError.
    A field that the document lacks is removed.
    """

    table: str
    document: Document | bytes
    base: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Delete:
    """Remove a document; one that is not there is no error."""

    table: str
    id: str


Operation: TypeAlias = Put | Delete
Wanted: TypeAlias = dict[Key, Document | bytes | None]
"""Documents as they shall be, or their JSON; None for those that shall be gone."""

_ABSENT = object()


def wanted(operations: Iterable[Operation], fold: Fold) -> Wanted:
    """Return what the operations ask for, one after the other; StaleEditError, InvalidInputError."""
    result: Wanted = {}
    for operation in operations:
        if isinstance(operation, Delete):
            result[operation.table, operation.id] = None
            continue
        key = _key(operation)
        now = result[key] if key in result else fold.body(key)
        result[key] = operation.document if operation.base is None else _edited(operation, _opened(now))
    return result


def differences(documents: Wanted, fold: Fold, device: str) -> Iterator[Record]:
    """Yield the operations of a line by `device` that make the documents what is wanted."""
    made = (
        difference(key, fold.state(key), _opened(document), device) for key, document in documents.items()
    )
    return (operation for operation in made if operation is not None)


def encode_all(operations: Iterable[Record]) -> Iterator[bytes]:
    """Yield the JSON of each operation; InvalidInputError for a value that JSON cannot hold."""
    for operation in operations:
        try:
            _check_numbers(operation)
            made = orjson.dumps(operation, option=orjson.OPT_PASSTHROUGH_DATETIME)
        except (TypeError, ValueError) as error:
            place = f"{operation['table']} {operation['id']}"
            raise InvalidInputError(f"{place} holds a value that cannot be saved: {error}.") from error
        yield exact(made)


def _opened(document: Document | bytes | None) -> Document | None:
    return orjson.loads(document) if isinstance(document, bytes) else document


def _key(put: Put) -> Key:
    name = (_opened(put.document) or {}).get("id")
    if not isinstance(name, str) or not name:
        raise InvalidInputError(f'A document for {put.table} has no "id".')
    return put.table, name


def _edited(put: Put, now: Document | None) -> Document | None:
    """Return the document as it is now with the editor's changes; StaleEditError where overtaken."""
    base, document = put.base or {}, _opened(put.document) or {}
    changed = [field for field in {**base, **document} if not _same(base, document, field)]
    if not changed:
        return now
    if now is None:
        theirs: dict[str, object] = dict.fromkeys(changed)
        raise StaleEditError("This was deleted elsewhere while you edited it; nothing was written.", theirs)
    stale = [field for field in changed if not _same(base, now, field) and not _same(document, now, field)]
    if stale:
        message = f"Changed elsewhere while you edited it: {', '.join(stale)}; nothing was written."
        raise StaleEditError(message, {field: now.get(field) for field in stale})
    kept = {field: value for field, value in now.items() if field not in changed}
    return kept | {field: document[field] for field in changed if field in document}


def _same(one: Mapping[str, Any], other: Mapping[str, Any], field: str) -> bool:
    """Say whether two documents agree on a field; 1, 1.0 and true are three different values."""
    mine, theirs = one.get(field, _ABSENT), other.get(field, _ABSENT)
    if mine is theirs:
        return True
    if mine is _ABSENT or theirs is _ABSENT or mine != theirs:
        return False
    return repr(mine) == repr(theirs) or isinstance(mine, dict)


def difference(key: Key, state: State | None, document: Document | None, device: str) -> Record | None:
    """Return the operation that makes a document what it shall be, or None where it is so already."""
    operation: Record = {"table": key[0], "id": key[1]}
    now = state.body if state else None
    if state is None or now is None:
        if document is None:
            return None
        operation["set"] = {field: value for field, value in document.items() if field != "id"}
        if state and state.dead:
            operation["base"] = to_json(state.dead, device)
        return operation
    if document is None:
        changed = [field for field in now if field != "id"]
        operation["delete"] = True
    else:
        changed = [field for field in {**now, **document} if not _same(now, document, field)]
        if not changed:
            return None
        operation["set"] = {field: document[field] for field in changed if field in document}
        removed = [field for field in changed if field not in document]
        if removed:
            operation["unset"] = removed
    return operation | _base({field: state.written(field) for field in changed}, device)


def _base(known: dict[str, Stamp], device: str) -> Record:
    if len(set(known.values())) == 1:
        return {"base": to_json(next(iter(known.values())), device)}
    return {"base": {field: to_json(stamp, device) for field, stamp in known.items()}}


def _check_numbers(value: object) -> None:
    """Refuse numbers that JSON would turn into null."""
    if isinstance(value, str):  # nearly everything is
        return
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{value} is not a number")
    elif isinstance(value, dict):
        for item in value.values():
            _check_numbers(item)
    elif isinstance(value, list | tuple):
        for item in value:
            _check_numbers(item)
