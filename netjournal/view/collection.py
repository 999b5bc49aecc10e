"""One table of the journal as an indexed, read-only mapping of records."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import ValidationError

from netjournal.models.base import Record
from netjournal.view.labels import LABELS, labels_of
from netjournal.view.rows import Groups, Row, RowIndex, placed

R = TypeVar("R", bound=Record)
Documents = Mapping[str, Mapping[str, Any]]
Ids = Container[str]


class Collection(Mapping[str, R], Generic[R]):
    """The records of one table by id, in time, and by what they refer to.

    Documents are made into records, and indexes are made, when they are first asked for, so that a large
    journal opens at once. A document that is no record of its model is left out and listed in `broken`.
    `kept` are the indexes as `digest` returned them at another time; what has changed since is to be touched.
    """

    def __init__(self, model: type[R], documents: Documents, kept: bytes = b"") -> None:
        self.model = model
        self._documents = documents
        self._records: dict[str, R] = {}
        self._kept = kept
        self._since: set[str] = set()
        self.broken: dict[str, str] = {}

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

    def touch(self, record_id: str) -> None:
        """Take up what the documents now hold for this id: new, changed or gone."""
        self._records.pop(record_id, None)
        self.broken.pop(record_id, None)
        if "_rows" in self.__dict__:
            self._place(self._rows, record_id)
        elif self._kept:
            self._since.add(record_id)

    def __getitem__(self, record_id: str) -> R:
        found = self._records.get(record_id)
        if found is not None:
            return found
        document = self._documents[record_id]
        try:
            record = self.model.load(document)
        except ValidationError as error:
            self.broken[record_id] = f"{error.error_count()} fields cannot be read"
            raise KeyError(record_id) from None
        self._records[record_id] = record
        return record

    def __iter__(self) -> Iterator[str]:
        return (record_id for _, record_id in self._rows.timeline if record_id in self)

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._records or (isinstance(record_id, str) and self.get(record_id) is not None)

    def __len__(self) -> int:
        return len(self._documents)

    if not TYPE_CHECKING:  # the types are those of Mapping.get

        def get(self, record_id: str, default: Any = None) -> Any:
            """Return a record, or the default where there is none; asked thousands of times by advice."""
            found = self._records.get(record_id)
            return found if found is not None else super().get(record_id, default)

    def make_ready(self) -> None:
        """Work out now what the first change of a record needs."""
        self._rows.linked.make_ready()
        if self._rows.labels:
            self._rows.labels.make_ready()

    def ids(self) -> list[str]:
        """Return the ids of all documents, unread: some may be no record."""
        return list(self._documents)

    def ids_of(self, subject_id: str) -> Iterator[str]:
        """Yield the ids of what refers to a record, unread."""
        return (record_id for _, record_id in self._rows.linked.rows.get(subject_id, ()))

    def document(self, record_id: str) -> Mapping[str, Any] | None:
        """Return a document as it is stored, for indexes that need not read it as a record."""
        return self._documents.get(record_id)

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

    def earliest_id(self) -> str:
        """Return the id that was made first, that of the record written down first; "" in an empty table."""
        return min(self._documents, default="")

    def latest_id(self) -> str:
        """Return the id that was made last, that of the record written down last; "" in an empty table."""
        return max(self._documents, default="")

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

    def starting_with(self, prefix: str) -> tuple[str, ...]:
        """Return the ids that begin with `prefix`."""
        return tuple(record_id for record_id in self._documents if record_id.startswith(prefix))

    def _of_rows(self, rows: Iterable[Row], among: Ids | None = None) -> Iterator[R]:
        """Yield records in the order of the rows, reading only those that are asked for."""
        for _, record_id in rows:
            if among is not None and record_id not in among:
                continue
            record = self._records.get(record_id) or self.get(record_id)
            if record is not None:
                yield record
