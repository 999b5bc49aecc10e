"""A table whose documents are read when they are first asked for: from their lines, or from their JSON."""

from collections.abc import Callable, Iterable, Iterator, MutableMapping

import orjson

from netjournal.storage.state import Document


class Unread(MutableMapping[str, Document]):
    """Documents by id, of which some may not be read yet.

    Of one that stands in the log only the id is known; `read` puts it in. Another is held as its JSON.
    """

    __slots__ = ("_documents", "_read")

    def __init__(self, names: Iterable[str], read: Callable[[str], None]) -> None:
        self._documents: dict[str, Document | bytes | None] = dict.fromkeys(names)
        self._read = read

    def __getitem__(self, name: str) -> Document:
        document = self._documents[name]
        if document is None:
            self._read(name)
            document = self._documents[name]
        if isinstance(document, bytes):
            document = self._documents[name] = orjson.loads(document) | {"id": name}
        if document is None:
            raise KeyError(name)
        return document

    def __setitem__(self, name: str, document: Document) -> None:
        self._documents[name] = document

    def __delitem__(self, name: str) -> None:
        del self._documents[name]

    def __contains__(self, name: object) -> bool:
        return name in self._documents

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)

    def pop(self, name: str, *_default: object) -> Document | None:  # type: ignore[override]
        """Remove a document without reading it; one that is not there is no error, and None is returned."""
        self._documents.pop(name, None)
        return None

    def clear(self) -> None:
        """Remove every document."""
        self._documents.clear()

    def make(self, name: str, fields: Document | bytes) -> None:
        """Put a document in by its fields, or by their JSON, which is read when it is asked for."""
        if not isinstance(fields, bytes):
            fields["id"] = name
        self._documents[name] = fields

    def lacks(self, name: str) -> bool:
        """Say whether a document is there that was not read yet from its line."""
        return name in self._documents and self._documents[name] is None
