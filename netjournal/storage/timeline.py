"""Which changes there were, which of them are taken back, and what undo and redo would do next."""

from array import array
from collections.abc import Iterator

from netjournal.storage.format import Record
from netjournal.storage.index import Index, packed, unpack
from netjournal.storage.log import Entry
from netjournal.storage.stamps import Stamp


class Timeline:
    """The changes by line number, and the marks that undo and redo have left in the logs.

    Undo and redo are lines of their own that name the change they are about. What a device may take back are
    the changes in its own log; a new change there clears what could be redone.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._changes = array("L")
        self._own = array("L")
        self._marks: dict[Stamp, tuple[Stamp, bool]] = {}
        self._redo: list[tuple[int, int]] = []

    def note(self, entry: Entry, *, own: bool) -> None:
        """Take a line in."""
        _, line, record = entry
        if record.get("part", (1,))[0] != 1:
            return
        if "undoes" in record:
            self._mark(record["undoes"], entry, undone=True, own=own)
        elif "redoes" in record:
            self._mark(record["redoes"], entry, undone=False, own=own)
        elif record["ops"] or "forgot" not in record:
            self._changes.append(line)
            if own:
                self._redo.clear()
                if not (record.get("kept") or "forget" in record):
                    self._own.append(line)

    def is_undone(self, line: int) -> bool:
        """Say whether a change is taken back."""
        mark = self._marks.get(self._index.stamp(line))
        return mark is not None and mark[1]

    def to_undo(self) -> tuple[int, int] | None:
        """Return the newest own change that stands, twice: it is the line to take back."""
        line = next((line for line in reversed(self._own) if not self.is_undone(line)), None)
        return None if line is None else (line, line)

    def to_redo(self) -> tuple[int, int] | None:
        """Return the change last taken back: its line, and the line that took it back."""
        return self._redo[-1] if self._redo else None

    def newest_first(self) -> Iterator[int]:
        """Yield the first line of every change, each once though two files may hold it."""
        before = None
        for line in sorted(self._changes, key=self._index.stamp, reverse=True):
            stamp = self._index.stamp(line)
            if stamp != before:
                yield line
            before = stamp

    def clear(self) -> None:
        """Forget everything."""
        del self._changes[:], self._own[:]
        self._marks.clear()
        self._redo.clear()

    def known(self) -> Record:
        """Return everything as JSON, for `restore` on this machine."""
        marks = [(*change, *stamp, undone) for change, (stamp, undone) in self._marks.items()]
        columns = [packed(self._changes), packed(self._own)]
        return {"columns": columns, "marks": marks, "redo": self._redo}

    def restore(self, known: Record) -> None:
        """Begin, empty until now, with what `known` has returned."""
        for column, values in zip((self._changes, self._own), known["columns"], strict=True):
            unpack(values, column)
        for reading, device, marked, by, undone in known["marks"]:
            self._marks[reading, device] = (marked, by), undone
        self._redo = [(change, line) for change, line in known["redo"]]

    def _mark(self, reading: int, entry: Entry, *, undone: bool, own: bool) -> None:
        change = (reading, entry.stamp[1])
        known = self._marks.get(change)
        if known is None or known[0] < entry.stamp:
            self._marks[change] = (entry.stamp, undone)
        if not own:
            return
        line = next((line for line in reversed(self._own) if self._index.stamp(line) == change), None)
        if line is not None and undone:
            self._redo.append((line, entry.line))
        elif self._redo and not undone and self._redo[-1][0] == line:
            self._redo.pop()
