"""One table of the journal, indexed: its records in time, and by what they refer to."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from netjournal.view.labels import LABELS, labels_of
from netjournal.view.records import Documents, R, Records
from netjournal.view.rows import Groups, Row, RowIndex, placed

Ids = Container[str]

_MANY = 1000
"""Documents that change at once, from which on indexes are made anew."""


class Collection(Records[R]):
    """The records of one table by id, in time, and by what they refer to.

    Indexes are made when they are first asked for. `kept` are the indexes as `digest` returned them at
    another time; what has changed since is to be touched.
    """

    def __init__(self, model: type[R], documents: Documents, kept: bytes = b"") -> None:
        super().__init__(model, documents)
        self._kept = kept
        self._since: set[str] = set()

    @cached_property
    def _rows(self) -> RowIndex:
        if not self._kept:
            every = self._documents.items()
            return RowIndex.of(placed(self.model, record_id, document) for record_id, document in every)
        rows = RowIndex.restored(self._kept)
        for record_id in self._since:
            self._place(rows, record_id)
        self._kept = b""
        return rows

    @property
    def _labels(self) -> Groups:
        rows, labels = self._rows, LABELS[self.model.table]
        if rows.labels is None:
            every = self._documents.items()
            rows.labels = Groups.of((rows.row(name), labels_of(labels, document)) for name, document in every)
        return rows.labels

    def _place(self, rows: RowIndex, record_id: str) -> None:
        """Put a record to where it now stands."""
        document = self._documents.get(record_id)
        if document is None:
            rows.drop(record_id)
            return
        row, refs = placed(self.model, record_id, document)
        rows.put(row, refs)
        if rows.labels:
            rows.labels.put(row, labels_of(LABELS[self.model.table], document))

    def digest(self, *, labels: bool) -> bytes:
        """Return the indexes, to begin with another time; with the labels or without."""
        return self._rows.digest(self._labels if labels else None)

    def expect(self, changes: int) -> None:
        """Be told how many documents will be touched; for many the indexes are made anew, once needed."""
        if changes > max(_MANY, len(self) // 10):
            self.__dict__.pop("_rows", None)

    def touch(self, record_id: str) -> None:
        """Take up what the documents now hold for this id: new, changed or gone."""
        super().touch(record_id)
        if "_rows" in self.__dict__:
            self._place(self._rows, record_id)
        elif self._kept:
            self._since.add(record_id)

    def __iter__(self) -> Iterator[str]:
        return (record_id for _, record_id in self._rows.timeline if record_id in self)

    def make_ready(self) -> None:
        """Work out now what the first change of a record needs."""
        self._rows.linked.make_ready()
        if self._rows.labels:
            self._rows.labels.make_ready()

    def ids_of(self, subject_id: str) -> Iterator[str]:
        """Yield the ids of what refers to a record, unread."""
        return (record_id for _, record_id in self._rows.linked.rows.get(subject_id, ()))

    def unread(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Yield every id and document as it is stored, oldest first."""
        return ((record_id, self._documents[record_id]) for _, record_id in self._rows.timeline)

    def all(self, among: Ids | None = None) -> Iterator[R]:
        """Yield every record, or those among some ids, oldest first."""
        return self._of_rows(self._rows.timeline, among)

    def newest(self, among: Ids | None = None) -> Iterator[R]:
        """Yield every record, or those among some ids, newest first."""
        return self._of_rows(reversed(self._rows.timeline), among)

    def between(self, since: datetime, until: datetime) -> Iterator[R]:
        """Yield the records of since <= time < until, oldest first; both aware."""
        start = bisect_left(self._rows.timeline, (since.timestamp(), ""))
        end = bisect_left(self._rows.timeline, (until.timestamp(), ""))
        return self._of_rows(self._rows.timeline[start:end])

    def count_between(self, since: datetime, until: datetime) -> int:
        """Return how many records are of since <= time < until, unread; both aware."""
        start = bisect_left(self._rows.timeline, (since.timestamp(), ""))
        return bisect_left(self._rows.timeline, (until.timestamp(), "")) - start

    def of(self, subject_id: str) -> list[R]:
        """Return the records that refer to a record, oldest first."""
        return list(self._of_rows(self._rows.linked.rows.get(subject_id, ())))

    def newest_of(self, subject_id: str, among: Ids | None = None) -> Iterator[R]:
        """Yield the records that refer to a record, or those of them among some ids, newest first."""
        return self._of_rows(reversed(self._rows.linked.rows.get(subject_id, ())), among)

    def oldest_of(self, subject_id: str) -> Iterator[R]:
        """Yield the records that refer to a record, oldest first, reading only those that are taken."""
        return self._of_rows(self._rows.linked.rows.get(subject_id, ()))

    def labelled(self, label: str, since: datetime | None = None) -> list[R]:
        """Return the records under a label of `view.labels`, oldest first; if given, from `since` on."""
        found = self._labels.rows.get(label, [])
        return list(self._of_rows(found[bisect_left(found, (since.timestamp(), "")) :] if since else found))

    def count_of(self, subject_id: str) -> int:
        """Return how many records refer to a record."""
        return len(self._rows.linked.rows.get(subject_id, ()))

    def latest_time(self, subject_id: str) -> float:
        """Return the time stamp of the newest record that refers to a record, unread; 0.0 for none."""
        rows = self._rows.linked.rows.get(subject_id)
        return rows[-1][0] if rows else 0.0

    def quiet_since(self, moment: datetime) -> list[str]:
        """Return the ids of what the records refer to whose newest record is not later than `moment`."""
        limit = moment.timestamp()
        return [
            subject_id for subject_id, rows in self._rows.linked.rows.items() if rows and rows[-1][0] <= limit
        ]

    def _of_rows(self, rows: Iterable[Row], among: Ids | None = None) -> Iterator[R]:
        """Yield records in the order of the rows, reading only those that are asked for."""
        for _, record_id in rows:
            if among is not None and record_id not in among:
                continue
            record = self._records.get(record_id) or self.get(record_id)
            if record is not None:
                yield record
