"""What a journal held at any time: documents that are deleted, and what was ever written of one."""

from collections.abc import Collection, Iterator

from netjournal.storage.fold import Key
from netjournal.storage.forgetting import without
from netjournal.storage.format import decode
from netjournal.storage.ledger import Ledger
from netjournal.storage.state import Document


class Past:
    """Reads the logs as far as the ledger has read them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def documents(self) -> Iterator[tuple[Key, Document]]:
        """Yield every document of every table, of those too that only a newer program knows."""
        for table, documents in self._ledger.fold.tables.items():
            yield from (((table, name), body) for name, body in documents.items())

    def graves(self) -> dict[Key, Document]:
        """Return the documents that are deleted and could be brought back."""
        fold = self._ledger.fold
        states = {key: fold.state(key) for key in fold.gone()}
        return {key: state.grave for key, state in states.items() if state and state.grave}

    def versions(self, key: Key) -> Iterator[Document]:
        """Yield what was ever written of a document."""
        state = self._ledger.fold.state(key)
        for line in state.numbers() if state else ():
            for operation in self._ledger.read_line(line)["ops"]:
                if (operation["table"], operation["id"]) == key:
                    yield operation.get("set", {})

    def naming(self, ids: Collection[str]) -> set[Key]:
        """Return every document that named one of these ids at any time, in the log of any device."""
        marks = [name.encode() for name in ids]
        found = set()
        for log in self._ledger.logs.values():
            for line in log.path.read_bytes().split(b"\n"):
                record = decode(line) if any(mark in line for mark in marks) else None
                for operation in (record or {}).get("ops", ()):
                    said = operation.get("set", {})
                    if without(said, ids) != said:
                        found.add((operation["table"], operation["id"]))
        return found
