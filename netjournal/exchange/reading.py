"""What reading a file gives: drafts of records, and what was left out and why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from netjournal.exchange.source import Source
from netjournal.models import Record
from netjournal.text import one_line, shorten

MADE = "~"
"""With this begins a key that the file did not give, but that was made from what it says."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A record as a file has it; in the fields that refer to records stand the keys of other drafts."""

    model: type[Record]
    key: str
    """The key by which the file knows it, on one line; what belongs to one record is told apart by it."""
    fields: Mapping[str, Any]
    """Only what the file says; a field that is not here is not spoken of."""
    line: int
    """Where it stands in the file, counted from 1: a line, or the number of the record."""
    name: str
    """How it is told to a person."""
    owner: str = ""
    """The key of the draft that it is a part of, as a birthday is; it is not counted by itself."""
    raw: str = ""
    """Its text in the file, where the fields alone do not tell it."""
    floating: bool = False
    """Whether its times name no zone: they are read where the person is, and mean the same anywhere."""
    assumed: tuple[str, ...] = ()
    """The fields that the file does not tell, and that are filled in where it is new."""

    def __post_init__(self) -> None:
        for name in ("key", "owner"):  # as they will be remembered, so that they are found again
            object.__setattr__(self, name, one_line(getattr(self, name)))


@dataclass(frozen=True, slots=True)
class Stored:
    """A record of another journal, whole and under its own id, as its document."""

    table: str
    document: Mapping[str, Any]
    line: int
    name: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record that was left out."""

    line: int
    name: str
    reason: str


@dataclass(slots=True)
class Reading:
    """All that a file holds."""

    format: str
    incoming: list[Incoming] = field(default_factory=list)
    stored: list[Stored] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    not_carried: dict[str, None] = field(default_factory=dict)
    """The names of what is in the file and has no place in the journal, each once."""
    as_of: str = ""
    """The day up to which the file tells, where it says so; an older file changes nothing that is there."""

    def skip(self, line: int, name: str, reason: str) -> None:
        """Leave a record out, with the reason."""
        self.skipped.append(Skipped(line, shorten(name, 80), one_line(reason)))

    def leave(self, *names: str) -> None:
        """Say that something in the file is not carried over."""
        self.not_carried.update(dict.fromkeys(map(one_line, names)))

    def counted(self) -> Iterator[Incoming]:
        """Yield the drafts that stand for themselves."""
        return (one for one in self.incoming if not one.owner)


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file that can be read."""

    name: str
    title: str
    recognises: Callable[[Source], bool]
    read: Callable[[Source], Reading]
    """Raises InvalidInputError for a file that cannot be read at all; one bad record costs only itself."""
