"""Where the records of one table stand in time, and in which groups; read from the stored documents."""

from array import array
from base64 import b64decode, b64encode
from bisect import bisect_left, insort
from collections.abc import Collection as Several
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Self

from netjournal.models.base import Record, references_of

Row = tuple[float, str]
"""Where a record stands in time, and its id."""


class Groups:
    """Rows by group, each list in time; kept incrementally."""

    def __init__(self, rows: dict[str, list[Row]]) -> None:
        self.rows = rows

    @classmethod
    def of(cls, grouped: Iterable[tuple[Row, Several[str]]]) -> Self:
        """Return the groups of rows that come in any order."""
        rows: dict[str, list[Row]] = {}
        for row, names in grouped:
            for name in names:
                rows.setdefault(name, []).append(row)
        for listed in rows.values():
            listed.sort()
        return cls(rows)

    def make_ready(self) -> None:
        """Work out now what the first `drop` needs."""
        _ = self._names

    @cached_property
    def _names(self) -> dict[Row, list[str]]:
        names: dict[Row, list[str]] = {}
        for name, rows in self.rows.items():
            for row in rows:
                names.setdefault(row, []).append(name)
        return names

    def drop(self, row: Row) -> None:
        """Take a row out of all its groups."""
        for name in self._names.pop(row, ()):
            _remove(self.rows[name], row)

    def put(self, row: Row, names: Several[str]) -> None:
        """Put a row that is in no group into some."""
        for name in names:
            insort(self.rows.setdefault(name, []), row)
        if names and "_names" in self.__dict__:
            self._names[row] = list(names)


class RowIndex:
    """The rows of one table in time, by what they refer to, and by label once someone asked for that."""

    def __init__(self, timeline: list[Row], linked: Groups, labels: Groups | None = None) -> None:
        self.timeline = timeline
        self.linked = linked
        self.labels = labels
        self._rows = {row[1]: row for row in timeline}

    @classmethod
    def of(cls, placed: Iterable[tuple[Row, Several[str]]]) -> Self:
        """Return the index of rows that come in any order, each with the ids that it refers to."""
        found = list(placed)
        return cls(sorted(row for row, _ in found), Groups.of(found))

    @classmethod
    def restored(cls, kept: bytes) -> Self:
        """Return the index of which `kept` is the digest."""
        import orjson

        told = orjson.loads(kept)
        times = array("d", b64decode(told["times"]))
        rows = list(zip(times, told["ids"], strict=True))

        def groups(kept: dict[str, list[int]]) -> Groups:
            return Groups({name: [rows[place] for place in places] for name, places in kept.items()})

        return cls(rows, groups(told["linked"]), None if told["labels"] is None else groups(told["labels"]))

    def digest(self, labels: Groups | None) -> bytes:
        """Return the index, with these labels or without any, for `restored` on this machine."""
        import orjson

        places = {row: place for place, row in enumerate(self.timeline)}

        def told(groups: Groups) -> dict[str, list[int]]:
            return {name: [places[row] for row in rows] for name, rows in groups.rows.items() if rows}

        return orjson.dumps(
            {
                "ids": [record_id for _, record_id in self.timeline],
                "times": b64encode(array("d", (when for when, _ in self.timeline)).tobytes()).decode(),
                "linked": told(self.linked),
                "labels": told(labels) if labels else None,
            }
        )

    def row(self, record_id: str) -> Row:
        """Return where a record stands; KeyError for one that is not there."""
        return self._rows[record_id]

    def drop(self, record_id: str) -> None:
        """Forget a record; unknown ids are no error."""
        row = self._rows.pop(record_id, None)
        if row:
            _remove(self.timeline, row)
            self._ungroup(row)

    def put(self, row: Row, refs: Several[str]) -> None:
        """Know where a record stands now and what it refers to; its labels come apart.

        Most changes leave it where it stood, and moving it in a long line of time is what would cost.
        """
        if self._rows.get(row[1]) == row:
            self._ungroup(row)
        else:
            self.drop(row[1])
            self._rows[row[1]] = row
            insort(self.timeline, row)
        self.linked.put(row, refs)

    def _ungroup(self, row: Row) -> None:
        self.linked.drop(row)
        if self.labels:
            self.labels.drop(row)


def placed(model: type[Record], record_id: str, document: Mapping[str, Any]) -> tuple[Row, tuple[str, ...]]:
    """Return where a stored document stands, and what it refers to.

    A day counts from its start in UTC, what is no time comes first.
    """
    when = document.get(model.when) or document.get("created")
    return (_timestamp(when), record_id), references_of(model, document)


def _remove(rows: list[Row], row: Row) -> None:
    del rows[bisect_left(rows, row)]


def _timestamp(when: object) -> float:
    if isinstance(when, str):
        try:
            moment = datetime.fromisoformat(when)
        except ValueError:
            return 0.0
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return 0.0
