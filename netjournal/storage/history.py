"""What callers are told about transactions."""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from netjournal.storage.fold import Key
from netjournal.storage.ledger import Ledger
from netjournal.storage.stamps import to_datetime, to_text


@dataclass(frozen=True, slots=True)
class Committed:
    """A transaction on disk: its id, "" where nothing differed, and what it and others touched."""

    id: str
    label: str
    touched: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """A change taken back or made again; what was changed since by someone else is left alone."""

    label: str
    touched: tuple[Key, ...]
    left_alone: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change: `at` in UTC, `changes` the number of documents, `undone` whether it is taken back now."""

    id: str
    at: datetime
    label: str
    changes: int
    undone: bool
    device: str


def history(ledger: Ledger, limit: int | None) -> list[HistoryEntry]:
    """Return the changes of all devices, newest first."""
    return [_entry(ledger, line) for line in islice(ledger.timeline.newest_first(), limit)]


def _entry(ledger: Ledger, line: int) -> HistoryEntry:
    stamp = ledger.index.stamp(line)
    record = ledger.read_line(line)
    others = list(ledger.index.transaction(line))[1:]
    return HistoryEntry(
        id=to_text(stamp),
        at=_time(record.get("at")) or to_datetime(stamp),
        label=str(record.get("label", "")),
        changes=len(record["ops"]) + sum(len(ledger.read_line(other)["ops"]) for other in others),
        undone=ledger.timeline.is_undone(line),
        device=stamp[1],
    )


def _time(text: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
