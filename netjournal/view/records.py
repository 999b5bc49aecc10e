"""One table of the journal as a read-only mapping of records, each read when it is first asked for."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import ValidationError

from netjournal.models.base import Record

R = TypeVar("R", bound=Record)
Documents = Mapping[str, Mapping[str, Any]]


class Records(Mapping[str, R], Generic[R]):
    """The records of one table by id.

    Documents are made into records when they are first asked for, so that a large journal opens at once. A
    document that is no record of its model is left out and listed in `broken`.
    """

    def __init__(self, model: type[R], documents: Documents) -> None:
        self.model = model
        self._documents = documents
        self._records: dict[str, R] = {}
        self.broken: dict[str, str] = {}

    def touch(self, record_id: str) -> None:
        """Take up what the documents now hold for this id: new, changed or gone."""
        self._records.pop(record_id, None)
        self.broken.pop(record_id, None)

    def __getitem__(self, record_id: str) -> R:
        found = self._records.get(record_id)
        if found is not None:
            return found
        record = self._load(record_id)
        if record is None:
            raise KeyError(record_id)
        self._records[record_id] = record
        return record

    def _load(self, record_id: str) -> R | None:
        document = self._documents.get(record_id)
        try:
            return None if document is None else self.model.load(document)
        except ValidationError as error:
            self.broken[record_id] = f"{error.error_count()} fields cannot be read"
            return None

    def peek(self, record_id: str) -> R | None:
        """Return a record or None without keeping it, for those who look at thousands once."""
        return self._records.get(record_id) or self._load(record_id)

    def __iter__(self) -> Iterator[str]:
        return (record_id for record_id in self._documents if record_id in self)

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._records or (isinstance(record_id, str) and self.get(record_id) is not None)

    def __len__(self) -> int:
        return len(self._documents)

    if not TYPE_CHECKING:  # the types are those of Mapping.get

        def get(self, record_id: str, default: Any = None) -> Any:
            """Return a record, or the default where there is none; asked thousands of times by advice."""
            found = self._records.get(record_id)
            return found if found is not None else super().get(record_id, default)

    def ids(self) -> list[str]:
        """Return the ids of all documents, unread: some may be no record."""
        return list(self._documents)

    def document(self, record_id: str) -> Mapping[str, Any] | None:
        """Return a document as it is stored, for indexes that need not read it as a record."""
        return self._documents.get(record_id)

    def earliest_id(self) -> str:
        """Return the id that was made first, that of the record written down first; "" in an empty table."""
        return min(self._documents, default="")

    def latest_id(self) -> str:
        """Return the id that was made last, that of the record written down last; "" in an empty table."""
        return max(self._documents, default="")

    def starting_with(self, prefix: str) -> tuple[str, ...]:
        """Return the ids that begin with `prefix`."""
        return tuple(record_id for record_id in self._documents if record_id.startswith(prefix))
