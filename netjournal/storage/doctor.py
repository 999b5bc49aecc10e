"""What is wrong with a journal, what has been, and what a person should decide."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from netjournal.storage.device import Device
from netjournal.storage.fold import Key
from netjournal.storage.folders import LOG_PATTERN
from netjournal.storage.ledger import Ledger
from netjournal.storage.log import Log
from netjournal.storage.stamps import Stamp, WallClock, to_datetime
from netjournal.storage.state import WHOLE

_SKEW = 24 * 3600
"""Seconds that a stamp may lie ahead of this machine's clock before it is worth a word."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a health report; damage and conflicts want attention, notes do not."""

    severity: Literal["damage", "conflict", "note"]
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two writes of one field, neither knowing of the other: `kept` stands, `other`, written `at`, does not.

    An empty `field` means the whole document; None stands for a value or a document that was removed.
    """

    table: str
    id: str
    field: str
    kept: Any
    other: Any
    at: datetime


def findings(ledger: Ledger, device: Device, wall_clock: WallClock) -> list[Finding]:
    """Return everything there is to say about a journal's health."""
    found = [
        finding for log in ledger.logs.values() for finding in (*_of_log(log), *_of_its_end(log, ledger))
    ]
    found += _of_device(ledger, device)
    found += _of_strangers(ledger)
    found += _of_rights(ledger)
    found += _of_clocks(ledger, wall_clock)
    if ledger.read_only:
        found.append(Finding("note", str(ledger.folder), f"open for reading only: {ledger.read_only}"))
    for conflict in conflicts(ledger):
        what = f"{conflict.field or 'the whole'} was changed twice at once; both versions are kept"
        found.append(Finding("conflict", f"{conflict.table} {conflict.id}", what))
    return found


def damage(ledger: Ledger, device: Device) -> list[Finding]:
    """Return what of the files could not be read when they last were; reads nothing itself.

    An unfinished last line is left out: it was never acknowledged, and the next entry closes it off.
    """
    found = (*(one for log in ledger.logs.values() for one in _of_log(log)), *_of_device(ledger, device))
    return [one for one in found if one.severity == "damage"]


def conflicts(ledger: Ledger) -> list[Conflict]:
    """Return the conflicts that nobody has settled and whose two sides still differ."""
    found = (conflict for key in sorted(ledger.fold.troubled) for conflict, _ in open_conflicts(ledger, key))
    return list(found)


def open_conflicts(ledger: Ledger, key: Key) -> Iterator[tuple[Conflict, Stamp]]:
    """Yield the conflicts of one document, each with the stamp of the write that lost."""
    state = ledger.fold.state(key)
    if state is None:
        return
    for clash in state.clashes or ():
        kept = state.body if clash.field == WHOLE else (state.body or {}).get(clash.field)
        settled = state.settled and state.settled.get((clash.field, clash.stamp))
        if not settled and kept != clash.value:
            yield Conflict(*key, clash.field, kept, clash.value, to_datetime(clash.stamp)), clash.stamp


def _of_log(log: Log) -> Iterator[Finding]:
    where = str(log.path)
    if log.is_missing:
        yield Finding("damage", where, "was read before and is gone now; put it back")
    for flaw in log.flaws:
        if flaw.closed:
            yield Finding("note", where, f"closed {flaw.length} bytes at byte {flaw.offset}: {flaw.what}")
        else:
            what = f"{flaw.what}, at byte {flaw.offset} ({flaw.length} bytes); kept as it is"
            yield Finding("damage", where, what)


def _of_its_end(log: Log, ledger: Ledger) -> Iterator[Finding]:
    if (log.torn or log.group_is_open) and ledger.lock.is_free():
        closes = "the next entry closes it off" if log is ledger.own else "its own device closes it off"
        yield Finding(
            "damage", str(log.path), f"the last line is unfinished ({len(log.torn)} bytes); {closes}"
        )


def _of_device(ledger: Ledger, device: Device) -> Iterator[Finding]:
    for lost in device.lost:
        path = ledger.folder / f"{lost}.jsonl"
        if not path.exists():
            yield Finding("damage", str(path), "was written by this device and is gone; put it back")


def _of_strangers(ledger: Ledger) -> Iterator[Finding]:
    for path in sorted(ledger.folder.glob(LOG_PATTERN)):
        if not path.is_file():
            yield Finding("note", str(path), "is no file and is not read; take it out of the folder")


def _of_rights(ledger: Ledger) -> Iterator[Finding]:
    data = ledger.folder.parent
    rights = stat.S_IMODE(data.stat().st_mode)
    if rights & 0o077:
        yield Finding(
            "note", str(data), f"other people on this machine may look in (rights {rights:o}; 700 is safe)"
        )


def _of_clocks(ledger: Ledger, wall_clock: WallClock) -> Iterator[Finding]:
    for device, reading in ledger.index.latest().items():
        ahead = reading / 1_000_000 - wall_clock()
        if ahead > _SKEW:
            what = f"has entries {ahead / 86400:.0f} days in the future; check the clocks of both machines"
            yield Finding("note", f"device {device}", what)
