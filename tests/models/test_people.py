"""People and the days in their lives."""

from datetime import UTC, date, datetime

import pytest

from netjournal.errors import InvalidInputError
from netjournal.models import Contact, Milestone

AT = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)


def milestone(**fields):
    return Milestone.make(**{"id": "1", "created": AT, "contact_id": "a", "kind": "birthday"} | fields)


@pytest.mark.parametrize(
    ("month", "day", "year", "in_year", "expected"),
    [
        (2, 29, None, 2028, date(2028, 2, 29)),
        (2, 29, None, 2027, date(2027, 2, 28)),
        (2, 29, 1996, 2100, date(2100, 2, 28)),
        (12, 31, None, 2026, date(2026, 12, 31)),
    ],
)
def test_a_day_comes_back_each_year(month, day, year, in_year, expected):
    assert milestone(month=month, day=day, year=year).in_year(in_year) == expected


@pytest.mark.parametrize(
    "fields",
    [
        {"month": 2, "day": 30},
        {"month": 2, "day": 29, "year": 2027},
        {"month": 4, "day": 31},
        {"month": 13, "day": 1},
    ],
)
def test_a_day_that_no_calendar_has_is_refused(fields):
    with pytest.raises(InvalidInputError, match="milestone"):
        milestone(**fields)


@pytest.mark.parametrize(
    ("kind", "yearly"),
    [("birthday", True), ("work anniversary", True), ("own", True), ("promotion", False), ("new job", False)],
)
def test_some_days_come_back_and_some_come_once(kind, yearly):
    assert milestone(month=5, day=4, kind=kind).yearly is yearly


def test_a_contact_put_to_rest_is_kept_but_out_of_focus():
    rested = Contact.make(id="a", created=AT, name="Ada", focus=True, tie="peer").rest()
    assert (rested.state, rested.focus, rested.tie) == ("resting", False, "peer")
