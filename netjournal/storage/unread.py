"""A table whose documents are read from their lines when they are first asked for."""

from collections.abc import Callable, Iterable, Iterator, MutableMapping

from netjournal.storage.state import Document


class Unread(MutableMapping[str, Document]):
    """Documents by id, of which at first only the ids are known; `read` puts in the one asked for."""

    __slots__ = ("_documents", "_read")

    def __init__(self, names: Iterable[str], read: Callable[[str], None]) -> None:
        self._documents: dict[str, Document | None] = dict.fromkeys(names)
        self._read = read

    def __getitem__(self, name: str) -> Document:
        document = self._documents[name]
        if document is None:
            self._read(name)
            document = self._documents[name]
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
        """Remove a document without reading it; one that is not there is no error."""
        return self._documents.pop(name, None)

    def clear(self) -> None:
        """Remove every document."""
        self._documents.clear()

    def lacks(self, name: str) -> bool:
        """Say whether a document is there that was not read yet."""
        return name in self._documents and self._documents[name] is None
