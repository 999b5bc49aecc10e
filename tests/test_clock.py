"""What time it is, and when things are late."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netjournal.clock import (
    deadline,
    end_of_day,
    local_date,
    local_zone,
    start_of_day,
    system_clock,
    time_between,
)
from netjournal.errors import InvalidInputError

BERLIN = ZoneInfo("Europe/Berlin")
NOW = "2026-11-20T22:00:00+01:00"


def test_the_clock_can_be_fixed():
    clock = system_clock({"NETJOURNAL_NOW": NOW})
    assert clock() == clock() == datetime.fromisoformat(NOW)
    assert clock().utcoffset() == timedelta(hours=1)


def test_a_fixed_clock_shows_the_time_of_the_zone_that_is_named():
    clock = system_clock({"NETJOURNAL_NOW": NOW, "TZ": "America/New_York"})
    assert clock().isoformat() == "2026-11-20T16:00:00-05:00"


def test_a_fixed_time_without_an_offset_is_local():
    clock = system_clock({"NETJOURNAL_NOW": "2026-07-01T12:00", "TZ": "Europe/Berlin"})
    assert clock().utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize("text", ["tomorrow", "2026-13-01", "25:00", "x" * 5000])
def test_a_fixed_time_that_is_none_is_refused_with_an_example(text):
    with pytest.raises(InvalidInputError, match="2026-11-20T22:00:00"):
        system_clock({"NETJOURNAL_NOW": text})


def test_without_a_fixed_time_the_clock_goes_in_the_zone_that_is_named():
    before = datetime.now(UTC)
    now = system_clock({"TZ": "Asia/Tokyo"})()
    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == timedelta(hours=9)


@pytest.mark.parametrize("name", ["Europe/Berlin", ":Europe/Berlin"])
def test_the_zone_is_the_one_that_is_named(name):
    assert local_zone({"TZ": name}) == BERLIN


@pytest.mark.parametrize("name", ["Nowhere/AtAll", "../../etc/passwd", "/", ""])
def test_a_zone_that_is_none_falls_back_to_the_system(name):
    assert local_zone({"TZ": name}).utcoffset(datetime(2026, 1, 1)) is not None  # noqa: DTZ001  a wall time


@pytest.mark.parametrize(
    ("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-11-20", 24)]
)  # fmt: skip
def test_days_have_the_hours_that_the_zone_gives_them(day, hours):
    local = date.fromisoformat(day)
    length = end_of_day(local, BERLIN).astimezone(UTC) - start_of_day(local, BERLIN).astimezone(UTC)
    assert length == timedelta(hours=hours)


def test_a_date_is_late_after_its_local_end_and_a_time_after_itself():
    moment = datetime(2026, 11, 20, 18, 30, tzinfo=BERLIN)
    assert deadline(moment, BERLIN) == moment
    assert deadline(date(2026, 11, 20), BERLIN) == datetime(2026, 11, 21, tzinfo=BERLIN)


@given(st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1), timezones=st.timezones()))  # noqa: DTZ001
def test_a_moment_lies_in_its_local_day(moment):
    in_utc = moment.astimezone(UTC)
    assert local_date(in_utc, moment.tzinfo) == in_utc.astimezone(moment.tzinfo).date()


def test_a_day_is_its_own_local_day():
    assert local_date(date(2026, 11, 20), BERLIN) == date(2026, 11, 20)
    assert local_date(datetime(2026, 11, 20, 23, 30, tzinfo=UTC), BERLIN) == date(2026, 11, 21)


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-11-20", 24)])
def test_time_between_is_what_passes_on_a_clock_that_changes(day, hours):
    start = start_of_day(date.fromisoformat(day), BERLIN)
    end = end_of_day(date.fromisoformat(day), BERLIN)
    assert time_between(start, end) == timedelta(hours=hours)
    assert time_between(end, start) == -timedelta(hours=hours)
