"""The log as rows: a title for each day, then its entries."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from textual.content import Content

from netjournal.clock import local_date
from netjournal.models import Entry, Interaction, Note
from netjournal.region import day_month
from netjournal.text import listed
from netjournal.tui.content import ACCENT, QUIET, STRONG, ago, words
from netjournal.tui.widgets.rowview import Row
from netjournal.view import View

_TIME, _CHANNEL = 7, 11
"""Cells of the columns."""


def by_day(entries: Iterable[Entry], now: datetime, last: date | None) -> Iterator[Row]:
    """Yield entries, newest first, under the titles of their days; `last` is the day already begun."""
    for entry in entries:
        on = local_date(entry.at, now.tzinfo)
        if on != last:
            if last is not None:
                yield Row("")
            yield Row("", on)
            last = on
        yield Row(entry.id, on)


def draw(view: View, row: Row, width: int, now: datetime) -> Content:
    """Return one row of the log."""
    if not row.id:
        return _title(row.of, now) if isinstance(row.of, date) else Content("")
    entry = view.interactions.get(row.id) or view.notes.get(row.id)
    return entry_row(view, entry, now, width) if entry else Content("")


def _title(on: date, now: datetime) -> Content:
    told = day_month(on, full=True, year=on.year != now.year)
    return words((f" {on:%A} {told}", STRONG), (f"  {ago(on, now)}", QUIET))


def entry_row(view: View, entry: Entry, now: datetime, width: int) -> Content:
    """Return an entry on one line: time, kind, people and what it was about; a note on nobody in full."""
    clock = f"{entry.at.astimezone(now.tzinfo):%H:%M}" if entry.timed else ""
    kind = entry.channel if isinstance(entry, Interaction) else "note"
    people = listed(view.names_of(entry.contact_ids[:3]))
    topic = "" if isinstance(entry, Note) and not people else entry.topic
    text = topic or entry.summary or entry.notes
    planned = ("  planned", ACCENT) if isinstance(entry, Interaction) and entry.planned else ""
    head = words((f"   {clock:<{_TIME}}", QUIET), (f"{kind:<{_CHANNEL}}", QUIET))
    room = width - head.cell_length
    told = words((people, STRONG), ("  " if people else ""), (text.replace("\n", " "), ""), planned)
    return words(head, told.truncate(max(1, room), ellipsis=True))
