"""Rows of separated values with the line on which each begins; a bad row costs itself alone."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from netjournal.errors import InvalidInputError
from netjournal.exchange.reading import Reading
from netjournal.exchange.source import Source
from netjournal.text import one_line

SEPARATORS = (",", ";", "\t")
_PREAMBLE = 40
"""Rows among which the header is looked for."""
_FIRST_LINE = 20_000
_MANY = 6
"""So many cells by one separator are no chance."""
_LONGEST = 2_000
"""Lines that one row may go over."""
_UNCLOSED = 1_000
"""Rows with an unclosed quote after which a file is given up."""

Header = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """One row by the names of its columns; only cells that are not empty."""

    line: int
    cells: dict[str, str]

    def get(self, *names: str) -> str:
        """Return the first of some columns that is filled, else ""."""
        return next((self.cells[name] for name in names if name in self.cells), "")


@dataclass(slots=True)
class Lines:
    """The lines of a text as csv reads them, with the place where it is."""

    lines: list[str]
    place: int = 0
    stop: int = field(default=0)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.place >= min(len(self.lines), self.stop):
            raise StopIteration
        self.place += 1
        return self.lines[self.place - 1]


def lines_of(text: str) -> Lines:
    """Return a text line by line; every kind of line end counts."""
    return Lines(list(io.StringIO(text, newline=None)))


def find_header(text: str, wanted: Header, among: int = _PREAMBLE) -> tuple[int, str, list[str]] | None:
    """Return how many lines come before the rows, the separator and the header; None where there is none.

    It is looked for among so many rows. A header names more columns than any line before it does, so that
    what stands in a row is never taken for one.
    """
    for separator in _separators(text):
        lines = lines_of(text)
        most = 0
        for _ in range(among):
            row = _next_row(lines, separator)
            if row is None:
                break
            names = [one_line(cell) for cell in row]
            filled = sum(map(bool, names))
            if filled > most and wanted(names):
                return lines.place, separator, names
            most = max(most, filled)
    return None


def _separators(text: str) -> tuple[str, ...]:
    """Return what may separate the cells: only that by which the first line has many, where there is such."""
    for separator in SEPARATORS:
        first = _next_row(lines_of(text[:_FIRST_LINE]), separator) or []
        if sum(map(bool, first)) >= _MANY:
            return (separator,)
    return SEPARATORS


def has_header(source: Source, wanted: Header) -> bool:
    """Return whether a file begins like a table with such a header."""
    head = source.head()
    return not head.startswith(b"PK") and find_header(source.head_text(), wanted) is not None


def rows_of(text: str, wanted: Header, source: Source, reading: Reading) -> Iterator[Row]:
    """Yield the rows under the header; a row that cannot be read is skipped, and the next one is read."""
    found = find_header(text, wanted)
    if found is None:
        raise InvalidInputError(f"{source.name}: no line names the columns")
    place, separator, names = found
    lines = lines_of(text)
    lines.place = place
    unclosed = 0
    columns = _distinct(names)
    while lines.place < len(lines.lines):
        start = lines.place
        source.progress(start, len(lines.lines))
        if start - place > source.limits.rows:
            raise InvalidInputError(f"{source.name}: more than {source.limits.rows} rows")
        cells = _next_row(lines, separator)
        if cells is None or _is_unclosed(lines, start):
            unclosed += 1
            if unclosed > _UNCLOSED:
                raise InvalidInputError(f"{source.name}: too many rows with a quote that is not closed")
            lines.place = start + 1
            reading.skip(start + 1, one_line(lines.lines[start])[:40], "a quote is not closed")
        elif any(cell.strip() for cell in cells):
            yield Row(start + 1, _named(columns, cells))


def _next_row(lines: Lines, separator: str) -> list[str] | None:
    """Return the cells of the next row; None at the end, and for what is no row."""
    lines.stop = lines.place + _LONGEST
    try:
        return next(csv.reader(lines, delimiter=separator), None)
    except csv.Error:
        return None


def _is_unclosed(lines: Lines, start: int) -> bool:
    """Return whether a row went on over lines that are not its own."""
    taken = lines.lines[start : lines.place]
    return len(taken) > 1 and sum(line.count('"') for line in taken) % 2 == 1


def _named(columns: list[str], cells: list[str]) -> dict[str, str]:
    names = [*columns, *(f"Column {number}" for number in range(len(columns) + 1, len(cells) + 1))]
    return {name: cell.strip() for name, cell in zip(names, cells, strict=False) if cell.strip()}


def _distinct(names: list[str]) -> list[str]:
    seen: dict[str, int] = {}
    found = []
    for number, name in enumerate(names, 1):
        title = name or f"Column {number}"
        seen[title] = seen.get(title, 0) + 1
        found.append(title if seen[title] == 1 else f"{title} {seen[title]}")
    return found
