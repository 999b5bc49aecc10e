"""One device's log: read to its end, followed as it grows, appended to under the lock."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import orjson

from netjournal.storage.disk import Disk
from netjournal.storage.format import FORMAT, Record, closed, decode, salvage
from netjournal.storage.index import Index
from netjournal.storage.logfile import LogFile, Signature
from netjournal.storage.stamps import Stamp

_TOLD = ("offset", "device", "format", "has_header")


class Entry(NamedTuple):
    """One line of a transaction that is whole: its stamp, its number in the index and what it says."""

    stamp: Stamp
    line: int
    record: Record


@dataclass(slots=True)
class Flaw:
    """Bytes that hold no whole line; `closed` once a writer has found them and closed them off."""

    offset: int
    length: int
    what: str
    closed: bool = False


class LogChangedError(Exception):
    """The bytes that were read before are others now; everything is to be read anew."""


class Log:
    """A log file, the place up to which it has been read, and what was wrong on the way."""

    def __init__(self, path: Path, number: int, index: Index, disk: Disk) -> None:
        self.path = path
        self.number = number
        self.device = path.stem
        self.format = FORMAT
        self.offset = 0
        self.torn = b""
        self.flaws: list[Flaw] = []
        self.has_header = False
        self.file = LogFile(path, disk)
        self._index = index
        self._sum = 0
        self._closes = False
        self._group: list[tuple[Record, int, int]] = []
        self._kept = b""
        self._signature: Signature | None = None

    @property
    def end(self) -> int:
        """Return the size of the file as far as it was read, an unfinished line included."""
        return self.offset + len(self.torn)

    @property
    def group_is_open(self) -> bool:
        """Say whether the log ends within a group of lines."""
        return bool(self._group)

    @property
    def is_missing(self) -> bool:
        """Say whether the file has been taken away since it was read."""
        return self.file.look() is None

    def read(self) -> Iterator[Entry]:
        """Yield what has been appended; LogChangedError where what was read before is no longer so.

        Costs one look at the file's size and age when there is nothing new.
        """
        look = self.file.look()
        if look is None or look == self._signature:
            return
        if look.inode != self.file.inode:
            self.file.follow()
            self._check_past()
        elif self._signature and look.size <= self.end:
            self._check_past()
        self._signature = look
        flaws, place = len(self.flaws), self.offset
        yield from self._read_on()
        if place and len(self.flaws) > flaws:
            self._check_past()

    def take(self, appended: list[bytes], signature: Signature) -> Iterator[Entry]:
        """Yield the lines of bytes that this process has appended; the file had the signature just after.

        Takes the bytes out of the list as they are read, and holds what many lines make as JSON.
        """
        self._signature = signature
        self._closes = len(appended) > 1
        while appended:
            yield from self._consume(self.torn + appended.pop(0))
        self._closes = False

    def read_record(self, offset: int, length: int) -> Record:
        """Return the record of a line that was read before; LogChangedError where it is no longer there."""
        if offset + length <= len(self._kept):
            kept: Record = orjson.loads(memoryview(self._kept)[offset : offset + length])
            return kept
        record = decode(self.file.read(length, offset))
        if record is None:
            raise LogChangedError
        return record

    def known(self) -> Record | None:
        """Return what reading has found as JSON, for `restore`; None within a group of lines."""
        if self._group:
            return None
        flaws = [(flaw.offset, flaw.length, flaw.what, flaw.closed) for flaw in self.flaws]
        told = {name: getattr(self, name) for name in _TOLD}
        return {"name": self.path.name, "sum": self._sum, "flaws": flaws, **told}

    def restore(self, known: Record) -> bool:
        """Begin where `known` has ended, if every byte before that is still the same; say whether it is.

        Those bytes are kept in memory, so that their lines can be read whatever becomes of the file.
        """
        kept = b""
        while chunk := self.file.read(known["offset"] - len(kept), len(kept)):
            kept += chunk
        if len(kept) != known["offset"] or crc32(kept) != known["sum"]:
            return False
        self._kept, self._sum = kept, known["sum"]
        self.flaws = [Flaw(*flaw) for flaw in known["flaws"]]
        for name in _TOLD:
            setattr(self, name, known[name])
        return True

    def close(self) -> None:
        """Let go of the file."""
        self.file.close()

    def _check_past(self) -> None:
        """Raise LogChangedError where the file no longer begins with what was read before."""
        if not self.file.begins_with(self.offset, self._sum):
            raise LogChangedError

    def _read_on(self) -> Iterator[Entry]:
        self.torn = b""
        while chunk := self.file.read_on(self.end):
            yield from self._consume(self.torn + chunk)

    def _consume(self, data: bytes) -> Iterator[Entry]:
        """Yield the whole transactions of bytes that begin where the last whole line ended."""
        *lines, rest = data.split(b"\n")
        self._sum = crc32(memoryview(data)[: len(data) - len(rest)], self._sum)
        self.torn = rest
        place = self.offset
        self.offset += len(data) - len(rest)
        for line in lines:
            record = decode(line)
            if record is not None and "ops" in record and "part" not in record and not self._group:
                yield self._entry(record, place, len(line))
            elif record is None:
                yield from self._salvage(line, place)
            else:
                yield from self._sort(record, place, len(line))
            place += len(line) + 1

    def _salvage(self, line: bytes, place: int) -> Iterator[Entry]:
        whole = list(salvage(line))
        if self.format <= FORMAT:
            what = "a damaged line, read as far as it is whole" if whole else "a damaged line, not read"
            self.flaws.append(Flaw(place, len(line), what))
        for start, found, record in whole:
            yield from self._sort(record, place + start, len(found))

    def _sort(self, record: Record, place: int, length: int) -> Iterator[Entry]:
        """Yield what a record is to the fold: nothing, itself, or a group that it ends."""
        if "ops" in record:
            yield from self._gather(record, place, length)
        elif "format" in record:
            self.has_header = True
            self.format = max(self.format, record["format"])
            self.device = record["device"]
        else:
            self._close_off(record["closed"], place)

    def _gather(self, record: Record, place: int, length: int) -> Iterator[Entry]:
        """Hold back the lines of a group until its last one is there; drop a group that has no end."""
        part, of = record.get("part", (1, 1))
        before = self._group
        if before and (part != len(before) + 1 or before[0][0]["stamp"] != record["stamp"]):
            self._drop_group()
        if part != len(self._group) + 1:
            self.flaws.append(Flaw(place, length, "a line of a group that is not whole, not read"))
            return
        self._group.append((closed(record) if self._closes else record, place, length))
        if part == of:
            group, self._group = self._group, []
            while group:
                yield self._entry(*group.pop(0))

    def _entry(self, record: Record, offset: int, length: int) -> Entry:
        stamp = (record["stamp"], self.device)
        return Entry(stamp, self._index.add(stamp, self.number, offset, length), record)

    def _drop_group(self) -> Flaw:
        _, offset, _ = self._group[0]
        _, last, length = self._group[-1]
        flaw = Flaw(offset, last + length - offset, "a group of lines without its end, not read")
        self.flaws.append(flaw)
        self._group = []
        return flaw

    def _close_off(self, count: int, place: int) -> None:
        """Take a writer's word that the `count` bytes before `place` were the unfinished end of the file."""
        if self._group:
            self._drop_group().closed = True
        begins = place - 1 - count
        unfinished = [flaw for flaw in self.flaws if flaw.offset >= begins]
        for flaw in unfinished:
            flaw.closed = True
        if count and not unfinished:
            self.flaws.append(Flaw(begins, count, "an unfinished line", closed=True))
