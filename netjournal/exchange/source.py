"""The file that an importer is given: bytes with a name, read within bounds."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO

from netjournal.errors import InvalidInputError

_MEGABYTE = 1 << 20
_HEAD = 1 << 16
_TOLD_EVERY = 256
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is believed; sizes are bytes."""

    file: int = 1024 * _MEGABYTE
    """A file that is read piece by piece."""
    text: int = 128 * _MEGABYTE
    """A file, or a file in a zip, that is read as a whole; inflated."""
    line: int = 64 * _MEGABYTE
    card: int = 2 * _MEGABYTE
    """The text of one card, without pictures."""
    rows: int = 500_000
    files: int = 100_000
    """Files in a zip."""


def _silent(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


@dataclass(slots=True)
class Source:
    """A file to read from; `now` is an aware time, in the zone of times that name none."""

    name: str
    stream: BinaryIO
    now: datetime
    columns: Mapping[str, str] = field(default_factory=dict)
    """For tables of any kind: the column in which each field is."""
    limits: Limits = field(default_factory=Limits)
    progress: Callable[[int, int], None] = _silent
    """Told how many bytes or records of how many are done."""
    size: int = field(init=False)
    _head: bytes | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.size = self.stream.seek(0, io.SEEK_END)
        if self.size > self.limits.file:
            raise InvalidInputError(f"{self.name}: larger than {self.limits.file // _MEGABYTE} MB")

    def head(self) -> bytes:
        """Return the first bytes, by which a format is recognised."""
        if self._head is None:
            self.stream.seek(0)
            self._head = self.stream.read(_HEAD)
        return self._head

    def head_text(self) -> str:
        """Return the first characters."""
        head = self.head()
        return decode(head if len(head) < _HEAD else head[: head.rfind(b"\n") + 1 or _HEAD])

    def data(self) -> bytes:
        """Return the whole file; raises InvalidInputError where that is too much."""
        if self.size > self.limits.text:
            raise InvalidInputError(f"{self.name}: larger than {self.limits.text // _MEGABYTE} MB")
        self.stream.seek(0)
        return self.stream.read()

    def text(self) -> str:
        """Return the whole file as text."""
        return decode(self.data())

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield each line with its number, without its end; what is longer than the bound comes in pieces."""
        encoding = encoding_of(self.head())
        self.stream.seek(0)
        if encoding == "utf-16":
            whole = io.StringIO(self.text(), newline=None)
            yield from ((number, line.rstrip("\n")) for number, line in enumerate(whole, 1))
            return
        done = number = 0
        while line := self.stream.readline(self.limits.line):
            done += len(line)
            number += 1
            if number % _TOLD_EVERY == 0:
                self.progress(done, self.size)
            yield number, _decode_line(line.rstrip(b"\r\n"))


def _decode_line(line: bytes) -> str:
    try:
        return line.decode().removeprefix("\ufeff")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def encoding_of(head: bytes) -> str:
    """Return the encoding that the first bytes speak for: utf-8-sig, utf-16 or utf-8, if not cp1252."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    return "utf-16" if re.match(rb"(?:[\t\n\r -~]\x00){4}|(?:\x00[\t\n\r -~]){4}", head) else "utf-8"


def decode(data: bytes) -> str:
    """Return bytes as text: by their byte order mark, else as UTF-8, else as Windows-1252."""
    encoding = encoding_of(data)
    if encoding == "utf-16":
        byte_order = (
            "" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "-be" if data[:1] == b"\0" else "-le"
        )
        return data.decode(encoding + byte_order, "replace")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
