"""Whatever a file holds, it is planned for or refused in one line."""

import io
from datetime import UTC, datetime

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netjournal.demo import demo_journal
from netjournal.errors import InvalidInputError
from netjournal.exchange import Source
from netjournal.exchange.formats import read
from netjournal.journal import importing

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)

NAMES = st.sampled_from(
    [
        "account", "data", "type", "values", "properties", "uuid", "instance", "first_name",
        "tags", "birthdate", "date", "is_year_unknown", "stay_in_touch_frequency", "body",
        "called_at", "happened_at", "messages", "title", "created_at", "contact_is", "of_contact",
        "entries", "time", "starred", "creationDate", "timeZone", "text", "richText", "contents",
        "location", "tables", "contacts", "interactions", "id", "created", "name",
    ]
)  # fmt: skip
KINDS = st.sampled_from(
    [
        "contact", "note", "call", "activity", "relationship", "task", "entry", "contact-field",
        "a", "2026-02-30", "2026-06-09T13:39:00Z", "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:00Z",
        "", "\ud800", "é",
    ]
)  # fmt: skip
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(-5, 99999), st.floats(), KINDS)
JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6)
)


def encoded(value):
    import json

    return json.dumps(value).encode()


@pytest.fixture(scope="module")
def year():
    with demo_journal(lambda: NOW) as journal:
        yield journal


def planned(journal, data, form):
    """Return the plan for a file, or None where it was refused in one line."""
    try:
        reading = read(Source("file", io.BytesIO(data), NOW), form)
    except InvalidInputError as error:
        told = str(error)
    else:
        return importing.prepare(journal, [("file", reading)])
    assert "\n" not in told
    return None


@pytest.mark.parametrize("form", ["monica", "jrnl", "dayone", "archive"])
@settings(deadline=None)
@given(JSON)
def test_any_json_under_any_name(year, form, value):
    planned(year, encoded(value), form)


@settings(deadline=None)
@given(st.lists(JSON, max_size=4))
def test_any_contacts_of_monica(year, values):
    people = [
        {"uuid": str(number), "properties": value, "data": value} for number, value in enumerate(values)
    ]
    data = [{"type": "contact", "values": people}, {"type": "relationship", "values": values}]
    data += [
        {"type": kind, "values": [{"properties": value} for value in values]}
        for kind in ("activity", "entry")
    ]
    planned(year, encoded({"app_version": "4", "account": {"data": data}}), "monica")


@settings(deadline=None)
@given(st.lists(JSON, max_size=4))
def test_any_entries(year, values):
    entries = [{"date": "2026-01-01", "time": "10:00", "title": value, "tags": value} for value in values]
    planned(year, encoded({"entries": entries}), "jrnl")
    entries = [
        {
            "creationDate": "2026-01-01T10:00:00Z",
            "text": value,
            "richText": value,
            "location": value,
            "tags": value,
        }
        for value in values
    ]
    planned(year, encoded({"entries": entries}), "dayone")


WORDS = st.sampled_from(
    [
        "SUMMARY:Talk", 'SUMMARY;X="', "DTSTART:20261203T170000Z", "DTSTART:00010101",
        "DTEND:99991231", "DTSTART;TZID=Europe/Berlin:20260329T023000",
        "DTSTART;VALUE=DATE:20260230", "DURATION:-P1D", "DURATION:P9999999D",
        "RRULE:FREQ=YEARLY;COUNT=1", "RDATE:x", "EXDATE:", "UID:1", "RECURRENCE-ID:x",
        "STATUS:CANCELLED", "BEGIN:VALARM", "END:VALARM", "LOCATION:\\n;,", "X", ":", " folded",
        "BEGIN:VEVENT", "END:VEVENT", "DTSTART:x", "DTEND:x", "SUMMARY:Ada's birthday",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(WORDS, max_size=15))
def test_any_event(year, lines):
    text = "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""])
    planned(year, text.encode(), "ics")


def test_the_archive_of_the_year_changes_nothing_in_it(year):
    from netjournal.journal.exporting import Wishes, to_file

    data = to_file(year, "archive", Wishes())
    assert orjson.loads(data)["netjournal_archive"] == 1
    assert not planned(year, data, "").writes
