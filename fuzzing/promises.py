"""What an import promises, whatever the file holds; a broken promise is an AssertionError that names it."""

import io
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from netjournal.errors import InvalidInputError
from netjournal.exchange import Reading, Source
from netjournal.exchange.formats import read
from netjournal.exchange.friends.marks import marked
from netjournal.journal import importing
from netjournal.journal.exporting import Wishes, to_file
from netjournal.journal.importing import Plan
from netjournal.journal.journal import Journal
from netjournal.models import TABLES
from netjournal.text import clean, one_line

_FAR = ZoneInfo("Asia/Tokyo")
_COME_BACK = ("archive", "vcard", "csv")
"""What is taken out in these formats changes nothing when it is brought in again."""


def check(journal: Journal, data: bytes, form: str = "", *, out: bool = True) -> Plan | None:
    """Import a file and undo it; return the plan, or None where the file was refused in one line.

    With `out` the journal is also taken out and brought in again in between.
    """
    reading = _read(journal.now(), data, form)
    if reading is None:
        return None
    before = everything(journal)
    plan = importing.prepare(journal, [("file", reading)])
    _nothing_is_dropped(reading, plan)
    if plan.writes:
        importing.apply(journal, plan)
    _all_is_clean(journal)
    _again_changes_nothing(journal, lambda: _read(journal.now(), data, form), "the same file")
    elsewhere = (journal.now() + timedelta(days=9)).astimezone(_FAR)
    _again_changes_nothing(
        journal, lambda: _read(elsewhere, data, form), "the same file, later and elsewhere,"
    )
    if plan.writes:
        for name in _COME_BACK if out else ():
            written = to_file(journal, name, Wishes())
            _again_changes_nothing(journal, lambda: _read(journal.now(), written, ""), f"the {name}")  # noqa: B023  used at once
        if out and reading.format == "friends":
            _goes_out_as_it_came(journal, reading)
        journal.undo()
    assert everything(journal) == before, "undo gives another journal"
    return plan


def everything(journal: Journal) -> dict[str, dict[str, Any]]:
    """Return every document of a journal."""
    return {name: dict(journal.view.table(name).unread()) for name in TABLES}


def _read(now: datetime, data: bytes, form: str) -> Reading | None:
    try:
        return read(Source("file", io.BytesIO(data), now), form)
    except InvalidInputError as error:
        told = str(error)
        assert one_line(told) == told, f"not one line: {told!r}"
        return None


def _nothing_is_dropped(reading: Reading, plan: Plan) -> None:
    seen = sum(1 for _ in reading.counted()) + len(reading.stored) + len(reading.skipped)
    told = sum(len(file.lines) + len(file.skipped) for file in plan.files)
    refused = {(one.line, one.name) for file in plan.files for one in file.skipped}
    parts = sum(1 for one in reading.incoming if one.owner and (one.line, one.name) in refused)
    assert seen <= told <= seen + parts, f"{seen} records are in the file and {told} are told of"


def _all_is_clean(journal: Journal) -> None:
    for name in TABLES:
        for record in journal.view.table(name).all():
            for text in _texts(record.model_dump()):
                assert clean(text) == text, f"{name} hold what can steer a terminal: {text!r}"


def _goes_out_as_it_came(journal: Journal, reading: Reading) -> None:
    """Check that every line of friends.md that was taken up is in the one that is taken out."""
    lines = set(to_file(journal, "friends", Wishes()).decode().split("\n"))
    for one in reading.incoming:
        if "summary" in one.fields:
            text = one.raw or marked(one.fields["summary"], (), (), one.fields.get("tags", ()))
            line = f"- {one.fields['at'].date()}: {text}".strip()
            assert line in lines, f"{line!r} does not go out as it came in"


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def _again_changes_nothing(journal: Journal, again: Callable[[], Reading | None], what: str) -> None:
    reading = again()
    if reading is None:
        assert not len(journal.view.contacts) or what.startswith("the same file"), f"{what} cannot be read"
        return
    plan = importing.prepare(journal, [("file", reading)])
    changed = [line for file in plan.files for line in file.lines if line.status != "same"]
    assert not changed, f"{what} changes the journal again: {changed[0]}"
    if what in {"the same file", "the archive"}:
        assert not plan.writes, f"{what} writes something again"
