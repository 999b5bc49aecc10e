"""What was known after reading the logs, kept in the cache folder so that they need not be parsed again.

It holds no words, only where each document stands: ids, line numbers and places. The logs are still read
whole, and a snapshot counts only where the checksum of every byte it speaks of is the same as when it was
made. What was appended since is read as ever. One that does not fit is left unused, and deleting it loses
nothing.

The floors above may keep sections of their own in it, which fit whenever it does.
"""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from zlib import crc32

import orjson

from netjournal.storage.disk import FOLDER_MODE, Disk
from netjournal.storage.fold import Key
from netjournal.storage.format import Record
from netjournal.storage.ledger import Ledger

_FILE = "opening.json"
_VERSION = 1
_LEAST = 2_000
"""Lines that an opening may parse before it is worth keeping what they say."""
_SHARE = 50
"""Of so many lines one may be newer than the snapshot."""

Sections = Mapping[str, bytes]


def snapshot_files(cache: Path) -> list[Path]:
    """Return the snapshot in a cache folder, and what was left of making one."""
    return [*cache.glob(_FILE), *cache.glob(f".{_FILE}.*.new")]


class Snapshot:
    """The snapshot of one journal; `program` names what made it, so that another version begins anew.

    `sections` are what the floors above have kept, and `touched` what was changed since.
    """

    def __init__(self, folder: Path, program: str, disk: Disk) -> None:
        self._path = folder / _FILE
        self._program = program
        self._disk = disk
        self._lines = 0
        self.sections: Sections = {}
        self.touched: tuple[Key, ...] = ()

    def restore(self, ledger: Ledger) -> None:
        """Let a ledger that has read nothing begin where the snapshot ends, if it fits."""
        sections = self._read(self._made_for(ledger))
        known = orjson.loads(sections["ledger"]) if "ledger" in sections else None
        if known is None or not ledger.restore(known):
            return
        self.sections = sections
        self._lines = len(ledger.index)

    def is_worthwhile(self, ledger: Ledger) -> bool:
        """Say whether so much is new that the next opening gains by another snapshot."""
        lines = len(ledger.index)
        return lines - self._lines > max(_LEAST, lines // _SHARE)

    def keep(self, ledger: Ledger, sections: Sections) -> None:
        """Put a new snapshot in place; where that cannot be, the next opening only takes longer."""
        known = ledger.known()
        if known is None:
            return
        parts = {"ledger": orjson.dumps(known), **sections}
        body = b"".join(parts.values())
        sizes = [[name, len(part)] for name, part in parts.items()]
        head = {"snapshot": _VERSION, "of": self._made_for(ledger), "sizes": sizes, "crc": _sum(sizes, body)}
        with suppress(OSError):
            self._write(orjson.dumps(head) + b"\n" + body)

    def _made_for(self, ledger: Ledger) -> str:
        return f"{self._program} {ledger.device} {sys.byteorder} {sys.maxsize}"

    def _read(self, made_for: str) -> Sections:
        """Return the sections of the file, or none where it is not whole, or made by or for another."""
        try:
            head, _, body = self._path.read_bytes().partition(b"\n")
            told: Record = orjson.loads(head)
            sizes = told["sizes"]
            if (told["snapshot"], told["of"], told["crc"]) != (_VERSION, made_for, _sum(sizes, body)):
                return {}
        except (OSError, ValueError, TypeError, KeyError):
            return {}
        sections, place = {}, 0
        for name, size in sizes:
            sections[name] = body[place : place + size]
            place += size
        return sections

    def _write(self, data: bytes) -> None:
        """Write the file beside its place and put it there; it need not outlive a power cut."""
        self._path.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        beside = self._path.with_name(f".{_FILE}.{os.getpid()}.new")
        descriptor = self._disk.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        try:
            try:
                self._disk.write_all(descriptor, data)
            finally:
                self._disk.close(descriptor)
            self._disk.replace(beside, self._path)
        except BaseException:  # an interrupt too: half a file must not stay behind
            beside.unlink(missing_ok=True)
            raise


def _sum(sizes: list[list[object]], body: bytes) -> int:
    return crc32(body, crc32(orjson.dumps(sizes)))
