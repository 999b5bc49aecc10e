"""One line of an import in full: what would be written, what stays, and why something is left out."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from textual.content import Content

from netjournal.exchange.days import Day
from netjournal.journal.importing import Line, Plan
from netjournal.models import Entry, Milestone, Origin, Packed, Record
from netjournal.text import clean, listed, one_line, shorten
from netjournal.tui.content import QUIET, STRONG, day, heading, lines, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.record import record_content
from netjournal.tui.screens.bring.lines import Item, field_words, noun
from netjournal.view import View

_UNTOLD = frozenset({"id", "created", "name", "sources", "source_key"})
"""Fields that say nothing to a person here."""

_LONGEST = 300
"""Characters of a value that are shown."""


def new_records(plan: Plan) -> dict[str, Packed]:
    """Return the new records of a plan by their ids; what is remembered for the next time is no record."""
    return {one.id: one for one in plan.put if one.model is not Origin}


def detail(desk: Desk, plan: Plan, records: Mapping[str, Packed], one: Item) -> Content:
    """Return everything about a line."""
    parts = [lines(words((one.name, STRONG)), words((_where(one), QUIET)))]
    if one.skipped:
        parts.append(words(("Left out: ", "$text-error"), one_line(one.skipped.reason)))
    if one.line:
        parts.extend(_line(desk, plan, records, one.line))
    if one.file.note:
        parts.append(words((one.file.note, "$text-warning")))
    if one.file.not_carried:
        names = shorten(listed(one.file.not_carried), 600)
        parts.append(lines(heading("Not carried over from this file"), words((names, QUIET))))
    return Content("\n\n").join(parts)


def _where(one: Item) -> str:
    what = f"{noun(one.line.table)} · " if one.line else ""
    return f"{what}{one.kind} · {Path(one.file.path).name}, line {one.at}"


def _line(desk: Desk, plan: Plan, records: Mapping[str, Packed], line: Line) -> Iterator[Content]:
    now = desk.now()
    if line.changes:
        yield lines(heading("What changes"), *(_change(*change, now) for change in line.changes))
    if line.kept:
        yield lines(heading("Yours stays"), *(_kept(*kept, now) for kept in line.kept))
    if line.status == "new":
        record = records.get(line.record)
        if record is not None:
            parts = [records[one].record() for one in line.parts if one in records]
            yield _new(desk.view, record.record(), parts, now)
    if line.status == "same" and not line.kept:
        yield words(("Your journal says the same already.", QUIET))
    alike = [other.name for new, other in plan.alike if new.id == line.record]
    if alike:
        yield words(
            ("Perhaps the same as ", "$text-warning"), listed(alike), ("; you can join them later.", QUIET)
        )
    odd = [value for name, value in plan.doubtful if name == line.name]
    if odd:
        yield words((f"{listed([shorten(value, 60) for value in odd])} looks like no e-mail address.", QUIET))


def _new(view: View, record: Record, parts: Sequence[Record], now: datetime) -> Content:
    """Return what is said about something new, and what comes with it."""
    if isinstance(record, Entry):
        return record_content(view, record, now)
    told = [
        words((f"{field_words(name):<16}", QUIET), text)
        for name, field in type(record).model_fields.items()
        if name not in _UNTOLD
        and (value := getattr(record, name)) != field.default
        and (text := _words(value, now))
    ]
    told += [_part(part, now) for part in parts]
    return lines(*told) if told else words(("Nothing but the name.", QUIET))


def _part(part: Record, now: datetime) -> Content:
    if isinstance(part, Milestone):
        return words((f"{part.title or part.kind:<16}", QUIET), Day(part.month, part.day, part.year).text())
    return words((f"{noun(part.table):<16}", QUIET), _words(getattr(part, "text", ""), now))


def _change(field: str, before: Any, after: Any, now: datetime) -> Content:
    old, new = _words(before, now), _words(after, now)
    return words((f"{field_words(field)}: ", QUIET), (f"{old} → " if old else "", QUIET), new or "nothing")


def _kept(field: str, mine: Any, theirs: Any, now: datetime) -> Content:
    return words(
        (f"{field_words(field)}: ", QUIET),
        _words(mine, now) or "nothing",
        (f"  (file: {_words(theirs, now)})", QUIET),
    )


def _words(value: Any, now: datetime) -> str:
    """Return a value of a field in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return day(value, now)
    if isinstance(value, dict):
        return shorten(", ".join(f"{name}: {one}" for name, one in value.items()), _LONGEST)
    if isinstance(value, tuple | list):
        return shorten(", ".join(str(getattr(one, "text", one)) for one in value), _LONGEST)
    return shorten(clean(str(value)), _LONGEST) if value is not None else ""
