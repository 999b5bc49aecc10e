"""One document: its fields, when each was written, and what an operation does to it.

Each field remembers the stamp of its last write. An operation names the stamps it was based on; a write later
than those was not known to its author, so the two are a conflict: the later stands, the other is kept.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from netjournal.storage.format import Record
from netjournal.storage.stamps import NEVER, Stamp, from_json

Document: TypeAlias = dict[str, Any]

WHOLE = ""
"""Stands for the document as a whole where a field is named."""

FORGOTTEN: Document = {}
"""The grave of a document that is gone for good, whatever else is written of it."""


@dataclass(slots=True)
class Clash:
    """A write that lost without its winner knowing of it: its field, its value, its stamp."""

    field: str
    value: Any
    stamp: Stamp


class State:
    """One document, when each of its fields was written, and in which lines."""

    __slots__ = (
        "body",
        "born",
        "clashes",
        "dead",
        "dead_origin",
        "fields",
        "grave",
        "lines",
        "newest",
        "origins",
        "settled",
    )

    def __init__(self) -> None:
        self.body: Document | None = None
        self.born: Stamp = NEVER
        self.fields: dict[str, Stamp] | None = None
        self.origins: dict[str, Stamp] | None = None
        self.dead: Stamp | None = None
        self.dead_origin: Stamp = NEVER
        self.grave: Document | None = None
        self.newest: Stamp = NEVER
        self.lines: int | list[int] = []
        self.clashes: list[Clash] | None = None
        self.settled: dict[tuple[str, Stamp], bool] | None = None

    def written(self, field: str) -> Stamp:
        """Return when a field was last written or removed."""
        return self.fields.get(field, self.born) if self.fields else self.born

    def origin(self, field: str) -> Stamp:
        """Return when the value of a field was first written: what undo restores keeps its old origin.

        That of WHOLE is the origin of the fields that have never been written.
        """
        if self.origins and field in self.origins:
            return self.origins[field]
        if self.fields and field in self.fields:
            return self.fields[field]
        return self.origins.get(WHOLE, self.born) if self.origins else self.born

    def stamps(self) -> Iterator[Stamp]:
        """Yield the stamps of the writes that something still stands on."""
        yield self.born
        yield self.dead or self.born
        yield from (self.fields or {}).values()
        yield from (clash.stamp for clash in self.clashes or ())

    def numbers(self) -> list[int]:
        """Return the numbers of the lines that hold this document's operations."""
        return [self.lines] if isinstance(self.lines, int) else self.lines


def made(body: Document, stamp: Stamp, line: int) -> State:
    """Return the state of a document that one line has made and none has touched since."""
    state = State()
    state.body, state.lines = body, line
    state.born = state.newest = stamp
    return state


def fold(history: Iterable[tuple[Stamp, Record]]) -> State:
    """Return the state that operations on one document make, given in the order of their stamps."""
    state = State()
    for stamp, operation in history:
        step(state, stamp, operation)
    return state


def step(state: State, stamp: Stamp, operation: Record) -> None:
    """Do one operation on a document; operations come in the order of their stamps."""
    if state.grave is FORGOTTEN:
        pass
    elif "settle" in operation:
        _settle(state, operation, stamp)
    elif "forget" in operation:
        state.body, state.grave, state.clashes = None, FORGOTTEN, None
        state.dead = state.dead_origin = stamp
    elif "delete" in operation:
        _delete(state, stamp, operation)
    elif state.body is not None:
        _edit(state, stamp, operation)
    elif state.dead is not None and state.dead > base_of(operation, WHOLE, stamp):
        _edit_deleted(state, stamp, operation)
    else:
        _create(state, stamp, operation)
    state.newest = stamp


def _create(state: State, stamp: Stamp, operation: Record) -> None:
    body: Document = operation.get("set", {})
    body["id"] = operation["id"]
    state.body, state.born, state.fields = body, stamp, None
    state.dead = state.grave = None
    state.origins = None
    if "was" in operation:
        was = operation["was"]
        names = (WHOLE, *body, *(was if isinstance(was, dict) else ()))
        state.origins = {field: origin_given(operation, field, stamp) for field in names}


def _edit_deleted(state: State, stamp: Stamp, operation: Record) -> None:
    """Let a document live again whose deletion the author of a later edit did not know of: a conflict.

    Where compaction has dropped its words it stays deleted, and what the edit wrote is what is kept.
    """
    if state.grave is None:
        for field, value in operation.get("set", {}).items():
            _clash(state, field, value, stamp)
        return
    _clash(state, WHOLE, None, state.dead or NEVER)
    state.body, state.grave, state.dead = state.grave, None, None
    _edit(state, stamp, operation)


def _edit(state: State, stamp: Stamp, operation: Record) -> None:
    written = operation.get("set", {})
    removed = operation.get("unset", ())
    old = state.body or {}
    fields = dict(state.fields or {})
    origins = dict(state.origins or {})
    for field in (*written, *removed):
        known = state.written(field) if field in old or field in fields else NEVER
        if base_of(operation, field, stamp) < known < stamp and old.get(field) != written.get(field):
            _clash(state, field, old.get(field), known)
        fields[field] = stamp
        origins.pop(field, None)
        if "was" in operation:
            origins[field] = origin_given(operation, field, stamp)
    state.fields, state.origins = fields, origins or None
    state.body = {**old, **written, "id": operation["id"]}
    for field in removed:
        state.body.pop(field, None)


def _delete(state: State, stamp: Stamp, operation: Record) -> None:
    for field, value in (state.body or {}).items():
        known = state.written(field)
        if field != "id" and base_of(operation, field, stamp) < known < stamp:
            _clash(state, field, value, known)
    state.grave = None if operation.get("bare") else state.body or state.grave
    state.body, state.dead = None, stamp
    state.dead_origin = origin_given(operation, WHOLE, stamp)


def _settle(state: State, operation: Record, stamp: Stamp) -> None:
    settled = state.settled = dict(state.settled or {})
    for other in operation.get("others", ()):
        settled[operation["settle"], from_json(other, stamp[1])] = not operation.get("again", False)


def _clash(state: State, field: str, value: Any, stamp: Stamp) -> None:
    state.clashes = [*(state.clashes or ()), Clash(field, value, stamp)]


def origin_given(operation: Record, field: str, stamp: Stamp) -> Stamp:
    """Return the origin that an operation gives a field: its own stamp, or an older one where it restores."""
    was = operation.get("was", stamp[0])
    if isinstance(was, dict):
        was = was.get(field, was.get(WHOLE))
    return from_json(was, stamp[1])


def base_of(operation: Record, field: str, stamp: Stamp) -> Stamp:
    """Return the newest write of a field that the author of an operation knew of."""
    base = operation.get("base")
    if isinstance(base, dict):
        if field == WHOLE:
            return max((from_json(value, stamp[1]) for value in base.values()), default=NEVER)
        base = base.get(field, base.get(WHOLE))
    return from_json(base, stamp[1])
