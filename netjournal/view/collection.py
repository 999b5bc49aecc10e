"""One table of the journal as an indexed, read-only mapping of records."""

from bisect import bisect_left, insort
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from netjournal.models.base import Record, references_of
from netjournal.view.labels import LABELS, LabelIndex

R = TypeVar("R", bound=Record)
_Row = tuple[float, str]
Documents = Mapping[str, Mapping[str, Any]]
Ids = Container[str]


class Collection(Mapping[str, R], Generic[R]):
    """The records of one table by id, in time, and by what they refer to.

    Documents are made into records when they are first asked for, so that a large journal opens at the
    cost of its indexes. A document that is no record of its model is left out and listed in `broken`.
    """

    def __init__(self, model: type[R], documents: Documents) -> None:
        self.model = model
        self._documents = documents
        self._records: dict[str, R] = {}
        self._rows: dict[str, tuple[_Row, tuple[str, ...]]] = {}
        self._timeline: list[_Row] = []
        self._linked: dict[str, list[_Row]] = {}
        self._labels: LabelIndex | None = None
        self.broken: dict[str, str] = {}
        self._fill()

    def _fill(self) -> None:
        for record_id, document in self._documents.items():
            row, refs = self._index_of(record_id, document)
            self._rows[record_id] = (row, refs)
            self._timeline.append(row)
            for ref in refs:
                self._linked.setdefault(ref, []).append(row)
        self._timeline.sort()
        for rows in self._linked.values():
            rows.sort()

    def _index_of(self, record_id: str, document: Mapping[str, Any]) -> tuple[_Row, tuple[str, ...]]:
        when = document.get(self.model.when) or document.get("created")
        return (_timestamp(when), record_id), references_of(self.model, document)

    def touch(self, record_id: str) -> None:
        """Take up what the documents now hold for this id: new, changed or gone."""
        self._records.pop(record_id, None)
        self.broken.pop(record_id, None)
        if self._labels is not None:
            self._labels.drop(record_id)
        if record_id in self._rows:
            row, refs = self._rows.pop(record_id)
            _remove(self._timeline, row)
            for ref in refs:
                _remove(self._linked[ref], row)
        document = self._documents.get(record_id)
        if document is None:
            return
        row, refs = self._index_of(record_id, document)
        if self._labels is not None:
            self._labels.put(row, document)
        self._rows[record_id] = (row, refs)
        insort(self._timeline, row)
        for ref in refs:
            insort(self._linked.setdefault(ref, []), row)

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
        return (record_id for _, record_id in self._timeline if record_id in self)

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._records or (isinstance(record_id, str) and self.get(record_id) is not None)

    def __len__(self) -> int:
        return len(self._rows)

    def document(self, record_id: str) -> Mapping[str, Any] | None:
        """Return a document as it is stored, for indexes that need not read it as a record."""
        return self._documents.get(record_id)

    def unread(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Yield every id and document as it is stored, oldest first."""
        return ((record_id, self._documents[record_id]) for _, record_id in self._timeline)

    def all(self, among: Ids | None = None) -> Iterator[R]:
        """Yield every record, or those among some ids, oldest first."""
        return self._of_rows(self._timeline, among)

    def newest(self, among: Ids | None = None) -> Iterator[R]:
        """Yield every record, or those among some ids, newest first."""
        return self._of_rows(reversed(self._timeline), among)

    def between(self, since: datetime, until: datetime) -> Iterator[R]:
        """Yield the records of since <= time < until, oldest first; both aware."""
        start = bisect_left(self._timeline, (since.timestamp(), ""))
        end = bisect_left(self._timeline, (until.timestamp(), ""))
        return self._of_rows(self._timeline[start:end])

    def of(self, subject_id: str) -> list[R]:
        """Return the records that refer to a record, oldest first."""
        return list(self._of_rows(self._linked.get(subject_id, ())))

    def newest_of(self, subject_id: str, among: Ids | None = None) -> Iterator[R]:
        """Yield the records that refer to a record, or those of them among some ids, newest first."""
        return self._of_rows(reversed(self._linked.get(subject_id, ())), among)

    def oldest_of(self, subject_id: str) -> Iterator[R]:
        """Yield the records that refer to a record, oldest first, reading only those that are taken."""
        return self._of_rows(self._linked.get(subject_id, ()))

    def labelled(self, label: str, since: datetime | None = None) -> list[R]:
        """Return the records under a label of `view.labels`, oldest first; if given, from `since` on."""
        if self._labels is None:
            rows = ((self._rows[record_id][0], document) for record_id, document in self._documents.items())
            self._labels = LabelIndex(LABELS[self.model.table], rows)
        return list(self._of_rows(self._labels.of(label, since.timestamp() if since else None)))

    def earliest_id(self) -> str:
        """Return the id that was made first, that of the record written down first; "" in an empty table."""
        return min(self._rows, default="")

    def latest_id(self) -> str:
        """Return the id that was made last, that of the record written down last; "" in an empty table."""
        return max(self._rows, default="")

    def count_of(self, subject_id: str) -> int:
        """Return how many records refer to a record."""
        return len(self._linked.get(subject_id, ()))

    def latest_time(self, subject_id: str) -> float:
        """Return the time stamp of the newest record that refers to a record, unread; 0.0 for none."""
        rows = self._linked.get(subject_id)
        return rows[-1][0] if rows else 0.0

    def quiet_since(self, moment: datetime) -> list[str]:
        """Return the ids of what the records refer to whose newest record is not later than `moment`."""
        limit = moment.timestamp()
        return [subject_id for subject_id, rows in self._linked.items() if rows and rows[-1][0] <= limit]

    def starting_with(self, prefix: str) -> tuple[str, ...]:
        """Return the ids that begin with `prefix`."""
        return tuple(record_id for record_id in self._rows if record_id.startswith(prefix))

    def _of_rows(self, rows: Iterable[_Row], among: Ids | None = None) -> Iterator[R]:
        """Yield records in the order of the rows, reading only those that are asked for."""
        for _, record_id in rows:
            if among is not None and record_id not in among:
                continue
            record = self._records.get(record_id) or self.get(record_id)
            if record is not None:
                yield record


def _remove(rows: list[_Row], row: _Row) -> None:
    del rows[bisect_left(rows, row)]


def _timestamp(when: object) -> float:
    """Return the seconds of an ISO time; a day counts from its start in UTC, what cannot be read is first."""
    if isinstance(when, str):
        try:
            moment = datetime.fromisoformat(when)
        except ValueError:
            return 0.0
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return 0.0
