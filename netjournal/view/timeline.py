"""The log: interactions and notes in one line of time, filtered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge

from netjournal.models import Entry
from netjournal.text import fold
from netjournal.view.view import View


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What to show of the log; everything that is set must hold. Times are aware, `until` is excluded."""

    query: str = ""
    contact_id: str | None = None
    event_id: str | None = None
    tag: str = ""
    channel: str = ""
    since: datetime | None = None
    until: datetime | None = None


def log(view: View, wanted: LogFilter | None = None) -> Iterator[Entry]:
    """Yield interactions and notes, newest first."""
    wanted = wanted or LogFilter()
    matching = holding(view, ("interactions", "notes"), wanted.query) if wanted.query.strip() else None
    subject = wanted.contact_id or wanted.event_id
    tables = (view.interactions, view.notes)
    streams = [table.newest_of(subject, matching) if subject else table.newest(matching) for table in tables]
    for entry in merge(*streams, key=lambda entry: entry.at, reverse=True):
        if wanted.since and entry.at < wanted.since:
            return
        if _fits(entry, wanted):
            yield entry


def holding(view: View, tables: Sequence[str], query: str) -> set[str]:
    """Return the ids of the records of some tables that hold every word, in text or by a person's name."""
    found: set[str] | None = None
    for word in fold(query).split():
        hits = {record_id for table in tables for record_id in view.search.matching(table, word)}
        for contact_id in view.search.named(word):
            for table in tables:
                hits.update(view.table(table).ids_of(contact_id))
        found = hits if found is None else found & hits
    return found or set()


def _fits(entry: Entry, wanted: LogFilter) -> bool:
    return (
        (wanted.until is None or entry.at < wanted.until)
        and (not wanted.contact_id or wanted.contact_id in entry.contact_ids)
        and (not wanted.event_id or entry.event_id == wanted.event_id)
        and (not wanted.tag or fold(wanted.tag) in map(fold, entry.tags))
        and (not wanted.channel or getattr(entry, "channel", "") == wanted.channel)
    )
