"""The state of the journal: every operation of every log, in the order of the stamps."""

from bisect import insort
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeAlias

from netjournal.storage.format import PLAIN_OPERATION, Record, opened
from netjournal.storage.index import Index
from netjournal.storage.log import Entry
from netjournal.storage.stamps import Stamp
from netjournal.storage.state import Document, State, fold, made, step
from netjournal.storage.unread import Unread

Key: TypeAlias = tuple[str, str]
"""(table, id)"""

ReadLine: TypeAlias = Callable[[int], Record]
"""Returns the record of a line by its number."""

Known: TypeAlias = State | int | list[int]
"""What is known of a document: the line alone where one made it and none has touched it since, the lines
alone where it was not folded yet."""

Lines: TypeAlias = Mapping[str, Mapping[str, int | list[int]]]
"""The lines of every document, by table and id; a document that one plain line made has a number."""


class Fold:
    """All documents by table and id; `documents` are replaced when they change, never changed themselves."""

    def __init__(self, index: Index) -> None:
        self.tables: dict[str, Unread] = {}
        self.states: dict[str, dict[str, Known]] = {}
        self.troubled: set[Key] = set()
        self.touched: dict[Key, None] = {}
        self._late: dict[Key, None] = {}
        self._index = index
        self._read_line: ReadLine | None = None

    def table(self, name: str) -> Unread:
        """Return the documents of a table by id, a live view."""
        if name not in self.tables:
            self.tables[name] = Unread((), partial(self._read, name))
        return self.tables[name]

    def absorb(self, entries: Iterable[Entry], read_line: ReadLine) -> None:
        """Take lines in; fold a document anew from all its lines where one came in late."""
        for stamp, line, record in entries:
            for operation in record["ops"]:
                self._take(stamp, line, operation)
        if self._late:
            self._fold_again(read_line)

    def state(self, key: Key) -> State | None:
        """Return what is known of a document, deleted or not."""
        states = self.states.get(key[0], {})
        known = states.get(key[1])
        if isinstance(known, list):
            self._read_all(key[0])
            known = states[key[1]]
        if isinstance(known, int):
            known = states[key[1]] = made(self.tables[key[0]][key[1]], self._index.stamp(known), known)
        return known if isinstance(known, State) else None

    def stamps_in_use(self) -> set[Stamp]:
        """Return the stamps of all writes that something still stands on."""
        used: set[Stamp] = set()
        for table, states in self.states.items():
            self._read_all(table)
            for known in states.values():
                if isinstance(known, State):
                    used.update(known.stamps())
                elif isinstance(known, int):
                    used.add(self._index.stamp(known))
        return used

    def lines(self) -> Lines:
        """Return where every document stands, from which `restore` makes the same state again."""
        return {
            table: {
                name: known.numbers() if isinstance(known, State) else known for name, known in states.items()
            }
            for table, states in self.states.items()
        }

    def gone(self) -> list[Key]:
        """Return the documents that are deleted."""
        return [
            (table, name)
            for table, states in self.states.items()
            for name in states
            if name not in self.tables[table]
        ]

    def restore(
        self,
        lines: Mapping[str, dict[str, Known]],
        gone: Iterable[Key],
        troubled: Iterable[Key],
        read_line: ReadLine,
    ) -> None:
        """Begin with documents of which only the lines are known; they are read when they are asked for."""
        self._read_line = read_line
        for table, states in lines.items():
            self.states[table] = states
            self.tables[table] = Unread(states, partial(self._read, table))
        for table, name in gone:
            del self.tables[table][name]
        self.troubled = set(troubled)

    def body(self, key: Key) -> Document | None:
        """Return a document, or None where there is none."""
        return self.tables[key[0]].get(key[1]) if key[0] in self.tables else None

    def before(self, keys: Iterable[Key], stamp: Stamp, read_line: ReadLine) -> dict[Key, State]:
        """Return what was known of documents just before a stamp."""
        lines = self._lines_of(keys, before=stamp)
        history = _operations(lines, self._index, read_line)
        return {key: fold(history[key]) for key in lines}

    def clear(self) -> None:
        """Forget everything, keeping the tables that others hold on to."""
        for table in self.tables.values():
            table.clear()
        self.states.clear()
        self.troubled.clear()
        self.touched.clear()
        self._late.clear()

    def _take(self, stamp: Stamp, line: int, operation: Record) -> None:
        table, name = operation["table"], operation["id"]
        states = self.states.get(table)
        if states is None:
            states = self.states[table] = {}
            self.table(table)
        key = (table, name)
        self.touched[key] = None
        if name not in states and len(operation) == PLAIN_OPERATION and "set" in operation:
            self.tables[table].make(name, operation["set"])
            states[name] = line
            return
        operation = opened(operation)
        state = self.state(key)
        if state is None:
            state = states[name] = State()
            state.lines = line
        else:
            self._add_line(state, line)
            if stamp < state.newest or key in self._late:
                self._late[key] = None
                return
        step(state, stamp, operation)
        self._show(key, state)

    def _read(self, table: str, name: str) -> None:
        """Read a document, and those beside it in its line."""
        line = self.states[table][name]
        if not isinstance(line, int) or self._read_line is None:
            self.state((table, name))
            return
        for operation in self._read_line(line)["ops"]:
            documents, one = self.tables[operation["table"]], operation["id"]
            if documents.lacks(one) and self.states[operation["table"]][one] == line:
                documents[one] = operation["set"] | {"id": one}

    def _read_all(self, table: str) -> None:
        """Fold the documents of a table that several lines have written, each line read once."""
        unread = [(table, name) for name, known in self.states[table].items() if isinstance(known, list)]
        if unread and self._read_line is not None:
            self._fold_lines({key: self._numbers(key) for key in unread}, self._read_line)

    def _add_line(self, state: State, line: int) -> None:
        lines = state.numbers()
        if lines[-1] == line:
            return
        if self._index.stamp(line) > self._index.stamp(lines[-1]):
            lines.append(line)
        else:
            insort(lines, line, key=self._index.stamp)
        state.lines = lines

    def _show(self, key: Key, state: State) -> None:
        table = self.tables[key[0]]
        if state.body is not None:
            table[key[1]] = state.body
        else:
            table.pop(key[1], None)
        if state.clashes:
            self.troubled.add(key)
        else:
            self.troubled.discard(key)

    def _fold_again(self, read_line: ReadLine) -> None:
        late, self._late = self._late, {}
        self._fold_lines(self._lines_of(late), read_line)

    def _fold_lines(self, lines: dict[Key, list[int]], read_line: ReadLine) -> None:
        history = _operations(lines, self._index, read_line)
        for key, numbers in lines.items():
            state = fold(history[key])
            state.lines = numbers
            self.states[key[0]][key[1]] = state
            self._show(key, state)

    def _lines_of(self, keys: Iterable[Key], before: Stamp | None = None) -> dict[Key, list[int]]:
        lines = {}
        for key in keys:
            numbers = self._numbers(key)
            lines[key] = [line for line in numbers if before is None or self._index.stamp(line) < before]
        return lines

    def _numbers(self, key: Key) -> list[int]:
        known = self.states.get(key[0], {}).get(key[1], [])
        if isinstance(known, State):
            return known.numbers()
        return [known] if isinstance(known, int) else known


def _operations(
    lines: dict[Key, list[int]], index: Index, read_line: ReadLine
) -> dict[Key, list[tuple[Stamp, Record]]]:
    """Return the operations on each document, each line read once, in the order of the stamps."""
    history: dict[Key, list[tuple[Stamp, Record]]] = {key: [] for key in lines}
    for line in sorted({line for numbers in lines.values() for line in numbers}, key=index.stamp):
        stamp = index.stamp(line)
        for operation in read_line(line)["ops"]:
            key = (operation["table"], operation["id"])
            if key in history:
                history[key].append((stamp, operation))
    return history
