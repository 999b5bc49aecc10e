"""TinyDB on the log: its queries read our documents, its changes become our transactions."""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any, Protocol, TypeAlias, cast

from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document as TinyDocument
from tinydb.table import Table

from netjournal.errors import NotFoundError
from netjournal.ids import new_id
from netjournal.storage.operations import Delete, Operation, Put
from netjournal.storage.state import Document

Tables: TypeAlias = dict[str, dict[str, Document]]


class Keeper(Protocol):
    """What the binding needs of the store."""

    def refresh(self) -> object:
        """Read what others have written."""

    def commit(self, label: str, operations: list[Operation]) -> object:
        """Write one transaction."""


class LogStorage(Storage):
    """TinyDB's storage seam: hands out the live tables, and turns a whole new picture into a transaction."""

    def __init__(self, keeper: Keeper, tables: Tables) -> None:
        self.keeper = keeper
        self.tables = tables

    def read(self) -> Tables:
        """Return the tables that hold a document; the documents are the stored ones."""
        return {name: documents for name, documents in self.tables.items() if documents}

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """Make the stored tables equal to `data`, as one transaction."""
        operations: list[Operation] = []
        for table, documents in self.read().items():
            kept = {str(name) for name in data.get(table, ())}
            operations += [Delete(table, name) for name in documents if name not in kept]
        for table, replaced in data.items():
            if replaced is not self.tables.get(table):
                operations += [Put(table, {**body, "id": str(name)}) for name, body in replaced.items()]
        self.keeper.commit("replace tables", operations)


class CopiedDocument(TinyDocument):
    """A document as TinyDB hands it out: a copy down to the leaves, so that the stored one is safe."""

    doc_id: str  # type: ignore[assignment]  # ours are strings, TinyDB's annotations say int

    def __init__(self, value: Mapping[str, Any], doc_id: str) -> None:
        super().__init__(deepcopy(dict(value)), cast("int", doc_id))


class Draft(MutableMapping[str, Document]):
    """A table as an updater sees it: a document is copied when it is first looked at, not before."""

    def __init__(self, stored: Mapping[str, Document]) -> None:
        self._stored = stored
        self._copies: dict[str, Document | None] = {}

    def __getitem__(self, key: str) -> Document:
        if key not in self._copies:
            self._copies[key] = deepcopy(self._stored[key])
        copy = self._copies[key]
        if copy is None:
            raise KeyError(key)
        return copy

    def __setitem__(self, key: str, value: Document) -> None:
        self._copies[key] = deepcopy(dict(value))

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self._copies[key] = None

    def __contains__(self, key: object) -> bool:
        return self._copies[key] is not None if key in self._copies else key in self._stored

    def __iter__(self) -> Iterator[str]:
        added = [key for key in self._copies if key not in self._stored]
        return (key for key in (*self._stored, *added) if key in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def operations(self, table: str) -> list[Operation]:
        """Return what makes the stored table equal to this one."""
        result: list[Operation] = []
        for key, document in self._copies.items():
            before = self._stored.get(key)
            if document is None:
                result.append(Delete(table, key))
            elif document.setdefault("id", key) != key:
                raise ValueError(f"The id of {table} {key} cannot be changed")
            else:
                result.append(Put(table, document, before))
        return result


class LogTable(Table):
    """A table whose every change is one transaction in the log, and whose ids are the documents' own."""

    document_class = CopiedDocument  # type: ignore[assignment]  # TinyDB infers the narrowest type
    document_id_class = str  # type: ignore[assignment]  # as above

    def __init__(self, storage: LogStorage, name: str, **_options: object) -> None:
        super().__init__(storage, name, cache_size=0)  # a cached answer would outlive what others write
        self._log = storage

    def insert(self, document: Mapping[str, Any]) -> str:  # type: ignore[override]
        """Add a document under its "id", or under a fresh one; ValueError where that is taken."""
        return cast("str", super().insert(self._named(document)))

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[str]:  # type: ignore[override]
        """Add documents, all or none."""
        return cast("list[str]", super().insert_multiple([self._named(document) for document in documents]))

    def update(  # type: ignore[override]
        self,
        fields: Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None],
        cond: QueryLike | None = None,
        doc_ids: Iterable[str] | None = None,
    ) -> list[str]:
        """Change the documents that match; NotFoundError for an id that is not there."""
        return cast("list[str]", super().update(fields, doc_ids=cast("Any", self._chosen(cond, doc_ids))))

    def upsert(self, document: Mapping[str, Any], cond: QueryLike | None = None) -> list[str]:  # type: ignore[override]
        """Change the documents that match, or the one with this id, else add it."""
        named = isinstance(document, self.document_class) or (cond is None and "id" in document)
        if not named:
            return cast("list[str]", super().upsert(document, cond))
        whole = self._named(document)
        if self.contains(doc_id=cast("Any", whole.doc_id)):
            return self.update(whole, doc_ids=[whole.doc_id])
        return [self.insert(whole)]

    def remove(  # type: ignore[override]
        self, cond: QueryLike | None = None, doc_ids: Iterable[str] | None = None
    ) -> list[str]:
        """Remove the documents that match; NotFoundError for an id that is not there."""
        if cond is None and doc_ids is None:
            raise RuntimeError("Use truncate() to remove all documents")
        return cast("list[str]", super().remove(doc_ids=cast("Any", self._chosen(cond, doc_ids))))

    def _chosen(self, cond: QueryLike | None, doc_ids: Iterable[str] | None) -> list[str]:
        """Return the ids meant, so that only the documents that change are ever copied."""
        self._log.keeper.refresh()
        stored = self._read_table()
        if doc_ids is None:
            return [key for key, document in stored.items() if cond is None or cond(document)]
        chosen = list(doc_ids)
        missing = [key for key in chosen if key not in stored]
        if missing:
            raise NotFoundError(f"No document in {self.name} has the id {', '.join(map(str, missing))}.")
        return chosen

    def _named(self, document: Mapping[str, Any]) -> CopiedDocument:
        if not isinstance(document, Mapping):
            raise ValueError("Document is not a Mapping")  # noqa: TRY004  TinyDB's own error
        given = document.doc_id if isinstance(document, TinyDocument) else document.get("id")
        name = str(given or self._get_next_id())
        return CopiedDocument({**document, "id": name}, name)

    def _get_next_id(self) -> str:
        return new_id(datetime.now(UTC))

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        return cast("dict[str, Mapping[str, Any]]", self._log.tables.get(self.name, {}))

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        self._log.keeper.refresh()
        draft = Draft(self._log.tables.get(self.name, {}))
        updater(draft)
        operations = draft.operations(self.name)
        self._log.keeper.commit(_label(operations, self.name), operations)


def _label(operations: list[Operation], table: str) -> str:
    if operations and all(isinstance(operation, Delete) for operation in operations):
        return f"remove from {table}"
    if operations and all(isinstance(operation, Put) and operation.base is None for operation in operations):
        return f"add to {table}"
    return f"edit {table}"
