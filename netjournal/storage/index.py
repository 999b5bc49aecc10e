"""Where each line stands: a few bytes a line, so that its words can be read from disk again."""

from array import array
from base64 import b64decode, b64encode
from collections.abc import Set as AbstractSet

from netjournal.storage.format import Record
from netjournal.storage.stamps import Stamp


class Index:
    """The stamp and the place of every line by its number; numbers are given in reading order."""

    def __init__(self) -> None:
        self._readings = array("q")
        self._devices = array("H")
        self._logs = array("H")
        self._offsets = array("Q")
        self._lengths = array("L")
        self._names: list[str] = []
        self._numbers: dict[str, int] = {}
        self.newest = 0

    def __len__(self) -> int:
        return len(self._readings)

    def add(self, stamp: Stamp, log: int, offset: int, length: int) -> int:
        """Take a line in and return its number."""
        device = self._numbers.get(stamp[1])
        if device is None:
            device = self._numbers[stamp[1]] = len(self._names)
            self._names.append(stamp[1])
        self._readings.append(stamp[0])
        self.newest = max(self.newest, stamp[0])
        self._devices.append(device)
        self._logs.append(log)
        self._offsets.append(offset)
        self._lengths.append(length)
        return len(self._readings) - 1

    def stamp(self, line: int) -> Stamp:
        """Return the stamp of a line."""
        return self._readings[line], self._names[self._devices[line]]

    def place(self, line: int) -> tuple[int, int, int]:
        """Return the number of the log, the offset and the length of a line."""
        return self._logs[line], self._offsets[line], self._lengths[line]

    def transaction(self, first: int) -> range:
        """Return the numbers of all lines of the transaction that begins with line `first`."""
        end = first + 1
        while end < len(self) and self._same(first, end):
            end += 1
        return range(first, end)

    def offsets(self, log: int) -> dict[int, bool]:
        """Return where the lines of a log stand, and whether each begins a transaction."""
        lines = [line for line in range(len(self)) if self._logs[line] == log]
        return {self._offsets[line]: line == 0 or not self._same(line - 1, line) for line in lines}

    def bytes_without(self, stamps: AbstractSet[Stamp], log: int, end: int) -> int:
        """Return the length of the lines of a log before the offset `end` that have none of these stamps."""
        lines = (line for line in range(len(self)) if self._logs[line] == log and self._offsets[line] < end)
        return sum(self._lengths[line] + 1 for line in lines if self.stamp(line) not in stamps)

    def latest(self) -> dict[str, int]:
        """Return the newest reading of each device."""
        newest: dict[str, int] = {}
        for reading, device in zip(self._readings, self._devices, strict=True):
            name = self._names[device]
            newest[name] = max(reading, newest.get(name, reading))
        return newest

    def clear(self) -> None:
        """Forget every line."""
        for column in self._columns():
            del column[:]
        self.newest = 0

    def known(self) -> Record:
        """Return everything as JSON, for `restore` on this machine."""
        return {"columns": list(map(packed, self._columns())), "devices": self._names, "newest": self.newest}

    def restore(self, known: Record) -> None:
        """Begin, empty until now, with what `known` has returned."""
        for column, values in zip(self._columns(), known["columns"], strict=True):
            unpack(values, column)
        self._names = known["devices"]
        self._numbers = {name: number for number, name in enumerate(self._names)}
        self.newest = known["newest"]

    def _columns(self) -> tuple["array[int]", ...]:
        return self._readings, self._devices, self._logs, self._offsets, self._lengths

    def _same(self, one: int, other: int) -> bool:
        return self._readings[one] == self._readings[other] and self._logs[one] == self._logs[other]


def packed(column: "array[int]") -> str:
    """Return the numbers of a column as text."""
    return b64encode(column.tobytes()).decode()


def unpack(values: str, column: "array[int]") -> None:
    """Put the numbers that were packed back into an empty column of the same kind."""
    column.frombytes(b64decode(values))
