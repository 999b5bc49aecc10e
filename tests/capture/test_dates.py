"""Dates in words, on their own."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from netjournal.capture import parse_when
from netjournal.errors import InvalidInputError

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")


def told(when):
    if when is None:
        return None
    return when.strftime("%Y-%m-%d %H:%M") if isinstance(when, datetime) else when.isoformat()


# Today is Friday 2026-11-20, 22:00.
SAME_BOTH_WAYS = [
    ("2026-11-02", "2026-11-02"),
    ("2026/11/02", "2026-11-02"),
    ("2026-11-02 18:30", "2026-11-02 18:30"),
    ("2026-11-02T18:30", "2026-11-02 18:30"),
    ("2026-11-02, 18:30", "2026-11-02 18:30"),
    ("today", "2026-11-20"),
    ("Yesterday", "2026-11-19"),
    ("TOMORROW", "2026-11-21"),
    ("tonight", "2026-11-20"),
    ("last night", "2026-11-19"),
    ("this morning", "2026-11-20"),
    ("today 18:30", "2026-11-20 18:30"),
    ("today at 23:15", "2026-11-20 23:15"),
    ("18:30 yesterday", "2026-11-19 18:30"),
    ("yesterday 6pm", "2026-11-19 18:00"),
    ("yesterday at 6:30 pm", "2026-11-19 18:30"),
    ("yesterday 12 am", "2026-11-19 00:00"),
    ("tomorrow noon", "2026-11-21 12:00"),
    ("friday", "2026-11-20"),
    ("friday 14:00", "2026-11-20 14:00"),
    ("last friday", "2026-11-13"),
    ("last friday 14:00", "2026-11-13 14:00"),
    ("last tue", "2026-11-17"),
    ("next tue", "2026-11-24"),
    ("next friday", "2026-11-27"),
    ("in 3 weeks", "2026-12-11"),
    ("in a week", "2026-11-27"),
    ("in two months", "2027-01-20"),
    ("two days from now", "2026-11-22"),
    ("3 days ago", "2026-11-17"),
    ("a year ago", "2025-11-20"),
    ("in 2 hours", "2026-11-21 00:00"),
    ("45 minutes ago", "2026-11-20 21:15"),
    ("+3d", "2026-11-23"),
    ("-2w", "2026-11-06"),
    ("+1m", "2026-12-20"),
    ("-1y", "2025-11-20"),
    ("+2h", "2026-11-21 00:00"),
    ("june 1 2027", "2027-06-01"),
    ("1 June 2027", "2027-06-01"),
    ("the 1st of june, 2027", "2027-06-01"),
    ("jun 2027", "2027-06-01"),
    ("next week", "2026-11-27"),
    ("last month", "2026-10-20"),
    ("end of next month", "2026-12-31"),
    ("end of last month", "2026-10-31"),
    ("fri 27 nov", "2026-11-27"),
    ("the day before yesterday", "2026-11-18"),
    ("the day after tomorrow", "2026-11-22"),
    ("in a fortnight", "2026-12-04"),
    ("1 year and 2 months ago", "2025-09-20"),
]


@pytest.mark.parametrize("forward", [True, False])
@pytest.mark.parametrize(("phrase", "expected"), SAME_BOTH_WAYS)
def test_a_phrase_that_says_where_it_lies(now, phrase, expected, forward):
    assert told(parse_when(phrase, now, forward=forward)) == expected


@pytest.mark.parametrize(
    ("phrase", "back", "ahead"),
    [
        ("18:30", "2026-11-20 18:30", "2026-11-21 18:30"),
        ("at 23:00", "2026-11-19 23:00", "2026-11-20 23:00"),
        ("22:00", "2026-11-20 22:00", "2026-11-20 22:00"),
        ("noon", "2026-11-20 12:00", "2026-11-21 12:00"),
        ("monday", "2026-11-16", "2026-11-23"),
        ("this monday", "2026-11-16", "2026-11-23"),
        ("on saturday", "2026-11-14", "2026-11-21"),
        ("thu 14:00", "2026-11-19 14:00", "2026-11-26 14:00"),
        ("1 june", "2026-06-01", "2027-06-01"),
        ("20 november", "2026-11-20", "2026-11-20"),
        ("jan 5 at 3pm", "2026-01-05 15:00", "2027-01-05 15:00"),
        ("29 feb", "2024-02-29", "2028-02-29"),
        ("in May", "2026-05-01", "2027-05-01"),
        ("may", "2026-05-01", "2027-05-01"),
        ("end of may", "2026-05-31", "2027-05-31"),
        ("end of month", "2026-10-31", "2026-11-30"),
        ("end of the week", "2026-11-15", "2026-11-22"),
        ("end of quarter", "2026-09-30", "2026-12-31"),
        ("end of year", "2025-12-31", "2026-12-31"),
        ("start of the month", "2026-11-01", "2026-12-01"),
        ("this week", None, "2026-11-22"),
        ("this month", None, "2026-11-30"),
        ("by friday", "2026-11-20", "2026-11-20"),
        ("3 weeks", "2026-10-30", "2026-12-11"),
        ("two months", "2026-09-20", "2027-01-20"),
    ],
)
def test_a_phrase_that_takes_the_side_looked_to(now, phrase, back, ahead):
    assert told(parse_when(phrase, now, forward=False)) == back
    assert told(parse_when(phrase, now, forward=True)) == ahead


@pytest.mark.parametrize(
    "phrase",
    [
        "", " ", "5", "2026", "a", "t", "fri", "jun", "sat 3", "99 june", "25:00", "12:75", "13pm", "soon",
        "in", "in a", "in the year", "ago", "the", "in 9999 years", "9999 years ago", "9998-01-01",
        "tomorrow at 5", "coffee", "may be", "second friday", "monday blues", "next", "18.30", "²:00",
        "١٢:٠٠", "in ² weeks", "x" * 500,
    ],
)  # fmt: skip
@pytest.mark.parametrize("forward", [True, False])
def test_what_is_no_date(now, phrase, forward):
    assert parse_when(phrase, now, forward=forward) is None


@pytest.mark.parametrize(
    ("phrase", "hint"),
    [
        ("03/04/2026", "2026-04-03 or 2026-03-04"),
        ("13/04/2026", "write 2026-04-13"),
        ("3/4/26", "2026-04-03 or 2026-03-04"),
        ("3.4.2026", "2026-04-03 or 2026-03-04"),
        ("by 03-04-2026", "2026-04-03 or 2026-03-04"),
        ("40/40/2026", "2026-11-20"),
        ("31 june", "no 2026-06-31"),
        ("feb 30", "no 2026-02-30"),
        ("29 feb 2027", "no 2027-02-29"),
        ("2026-02-30", "no 2026-02-30"),
        ("2026-02-30 10:00", "2026-02-30"),
    ],
)
def test_a_date_that_is_refused_says_what_to_write(now, phrase, hint):
    with pytest.raises(InvalidInputError, match=hint):
        parse_when(phrase, now, forward=True)


@pytest.mark.parametrize(
    ("today", "phrase", "expected"),
    [
        ("2027-01-31", "in 1 month", "2027-02-28"),
        ("2028-01-31", "in a month", "2028-02-29"),
        ("2027-03-31", "1 month ago", "2027-02-28"),
        ("2027-05-31", "next month", "2027-06-30"),
        ("2028-02-29", "in a year", "2029-02-28"),
        ("2027-02-10", "end of month", "2027-02-28"),
        ("2028-02-10", "end of month", "2028-02-29"),
        ("2027-11-30", "end of month", "2027-11-30"),
        ("2027-12-31", "end of next month", "2028-01-31"),
        ("2027-12-31", "tomorrow", "2028-01-01"),
        ("2027-01-31", "end of february", "2027-02-28"),
    ],
)
def test_month_ends(today, phrase, expected):
    now = datetime.fromisoformat(today).replace(hour=12, tzinfo=BERLIN)

    assert told(parse_when(phrase, now, forward=True)) == expected


@pytest.mark.parametrize(
    ("zone", "now", "phrase", "expected"),
    [
        # The clocks go from 2:00 to 3:00: the time moves forward.
        (BERLIN, "2026-03-29T12:00", "today 02:30", "2026-03-29T03:30:00+02:00"),
        (NEW_YORK, "2026-03-08T12:00", "today 02:30", "2026-03-08T03:30:00-04:00"),
        (BERLIN, "2026-03-29T12:00", "2026-03-29 02:30", "2026-03-29T03:30:00+02:00"),
        # The hour comes twice: the first is meant.
        (BERLIN, "2026-10-25T12:00", "today 02:30", "2026-10-25T02:30:00+02:00"),
        (NEW_YORK, "2026-11-01T12:00", "today 01:30", "2026-11-01T01:30:00-04:00"),
        # The offset is that of the day meant, not of today.
        (BERLIN, "2026-11-20T12:00", "1 june 10:00", "2026-06-01T10:00:00+02:00"),
        (NEW_YORK, "2026-11-20T12:00", "1 june 10:00", "2026-06-01T10:00:00-04:00"),
        # Hours are hours that pass.
        (BERLIN, "2026-10-25T04:00", "2 hours ago", "2026-10-25T02:00:00+01:00"),
        (BERLIN, "2026-10-25T04:00", "3 hours ago", "2026-10-25T02:00:00+02:00"),
        (BERLIN, "2026-03-29T04:00", "2 hours ago", "2026-03-29T01:00:00+01:00"),
    ],
)
def test_when_the_clocks_change(zone, now, phrase, expected):
    when = parse_when(phrase, datetime.fromisoformat(now).replace(tzinfo=zone), forward=False)

    assert when.isoformat() == expected


def test_a_time_in_the_hour_that_comes_twice_is_not_taken_for_later():
    second = datetime(2026, 10, 25, 2, 15, tzinfo=BERLIN, fold=1)

    assert parse_when("02:30", second, forward=False).isoformat() == "2026-10-25T02:30:00+02:00"


def test_a_written_offset_is_kept(now):
    assert parse_when("2026-11-20T18:30:00Z", now, forward=False) == datetime(
        2026, 11, 20, 18, 30, tzinfo=UTC
    )


def test_a_fixed_offset_serves_as_a_zone():
    now = datetime.fromisoformat("2026-11-20T22:00:00+01:00")

    assert parse_when("1 june 10:00", now, forward=False).isoformat() == "2026-06-01T10:00:00+01:00"
    assert parse_when("today", now, forward=False) == date(2026, 11, 20)
