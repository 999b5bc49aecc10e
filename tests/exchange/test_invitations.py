"""Calendars in."""

from datetime import date, datetime

import pytest

from netjournal.models import Event


def event(*lines):
    return "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""])


def calendar(*events):
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n" + "".join(events) + "END:VCALENDAR\r\n"


def test_an_event(read, now):
    text = calendar(
        event(
            "UID:1@example.org",
            "SUMMARY:Evening\\, with talks",
            "DTSTART:20261203T170000Z",
            "DTEND:20261203T190000Z",
            "LOCATION:Old Harbour",
            "DESCRIPTION:long",
            "ATTENDEE;CN=Ada:mailto:ada@example.org",
        )
    )
    found = read(text)
    assert found.format == "ics"
    assert found.of(Event) == [
        {
            "name": "Evening, with talks",
            "starts": datetime(2026, 12, 3, 18, tzinfo=now.tzinfo),
            "ends": datetime(2026, 12, 3, 20, tzinfo=now.tzinfo),
            "place": "Old Harbour",
        }
    ]
    assert found.not_carried == ["description", "attendee"]
    assert found.reading.incoming[0].line == 4


@pytest.mark.parametrize(
    ("place", "told", "left"),
    [("", "https://meet.example/1", []), ("LOCATION:Old Harbour", "Old Harbour", ["url"])],
)
def test_the_page_of_an_event_is_its_place_where_it_has_no_other(read, place, told, left):
    lines = filter(
        None, ("UID:1", "SUMMARY:Talk", "DTSTART:20261203T170000Z", place, "URL:https://meet.example/1")
    )
    found = read(calendar(event(*lines)))
    assert found.of(Event)[0]["place"] == told
    assert found.not_carried == left


def local(now, *parts):
    return datetime(*parts, tzinfo=now.tzinfo)


TIMES = [
    (["DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261205"], date(2026, 12, 3), date(2026, 12, 4)),
    (["DTSTART;VALUE=DATE:20261203"], date(2026, 12, 3), None),
    (["DTSTART:20261203T170000"], (2026, 12, 3, 17), None),
    (["DTSTART:20261203T170000Z", "DURATION:PT90M"], (2026, 12, 3, 18), (2026, 12, 3, 19, 30)),
    (["DTSTART;TZID=America/New_York:20261203T120000"], (2026, 12, 3, 18), None),
    (["DTSTART;TZID=Eastern Standard Time:20261203T120000"], (2026, 12, 3, 18), None),
    (["DTSTART;TZID=Nowhere:20261203T120000"], (2026, 12, 3, 12), None),
    (["DTSTART:20261203T170000Z", "DTEND:20261203T160000Z"], (2026, 12, 3, 18), None),
    (["DTSTART:20261203T170000Z", "DURATION:P9999999D"], (2026, 12, 3, 18), None),
    (["DTSTART:20261203T170000Z", "DTSTART:20271203T170000Z"], (2026, 12, 3, 18), None),
    (["DTSTART;VALUE=DATE:99991231"], None, None),
    (["DTSTART:rubbish"], None, None),
    ([], None, None),
]


@pytest.mark.parametrize(("lines", "starts", "ends"), TIMES)
def test_times(read, now, lines, starts, ends):
    [one] = read(calendar(event("SUMMARY:Talk", *lines))).of(Event)
    wanted = [local(now, *found) if isinstance(found, tuple) else found for found in (starts, ends)]
    assert [one.get("starts"), one.get("ends")] == wanted


@pytest.mark.parametrize(
    ("title", "name"),
    [("Ada Lovelace's birthday", "Ada Lovelace"), ("Birthday of Ada", "Ada"), ("Geburtstag von Ada", "Ada")],
)
def test_birthdays_are_days_of_people(read, title, name):
    text = event(f"SUMMARY:{title}", "DTSTART;VALUE=DATE:20261210", "RRULE:FREQ=YEARLY")
    found = read(calendar(text))
    assert found.days == [(name, "birthday", None, 12, 10)]
    assert not found.of(Event)


@pytest.mark.parametrize("start", ["DTSTART;VALUE=DATE:20260303", "DTSTART:20260303T230000Z"])
def test_a_birthday_is_the_day_that_stands_there(read, start):
    found = read(calendar(event("UID:1", "SUMMARY:Ada Lovelace's birthday", start)))
    assert found.days == [("Ada Lovelace", "birthday", None, 3, 3)]


def test_a_broken_event_costs_itself_alone(read):
    text = calendar(
        event(
            "UID:1",
            "SUMMARY:One",
            "DTSTART:20261203T170000Z",
            "EXDATE:bad",
            "RRULE:FREQ=WEEKLY;UNTIL=19990101",
        ),
        "BEGIN:VEVENT\r\nSUMMARY:Cut\r\n",
        event("UID:2", "SUMMARY:Two", "STATUS:CANCELLED"),
        event("UID:3", "DTSTART:20261203T170000Z"),
        event("UID:4", "SUMMARY:Four", "no colon here"),
        event("UID:5", "SUMMARY:Five", "DTSTART:20261203T170000Z"),
    )
    found = read(text)
    assert [one["name"] for one in found.of(Event)] == ["One", "Four", "Five"]
    assert [(line, name) for line, name, _ in found.skipped] == [(11, "Cut"), (13, "Two"), (18, "")]
    assert [reason for _, _, reason in found.skipped] == [
        "the event is not finished",
        "cancelled",
        "it has no title",
    ]


def test_a_changed_occurrence_has_a_key_of_its_own(read):
    found = read(
        calendar(
            event("UID:1", "SUMMARY:Weekly", "DTSTART:20261203T170000Z", "RRULE:FREQ=WEEKLY"),
            event("UID:1", "SUMMARY:Weekly", "DTSTART:20261211T170000Z", "RECURRENCE-ID:20261210T170000Z"),
        )
    )
    assert [one.key for one in found.reading.incoming] == ["1", "1 2026-12-10T17:00:00+00:00"]
    assert found.not_carried == ["rrule"]


def test_the_reason_of_a_skipped_event_is_one_line_without_an_end(read):
    found = read(calendar(event("SUMMARY:A"), event("SUMMARY:B", "DTSTART;" + "x" * 26 + " y\x1b: z")))
    assert all(reason == reason.strip() for _, _, reason in found.skipped)
