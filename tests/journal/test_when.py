from datetime import date, datetime

import pytest

from netjournal.errors import InvalidInputError
from netjournal.journal.when import end_of, read_past, read_when, start_of


@pytest.mark.parametrize(
    ("read", "words", "when"),
    [
        (read_when, "monday", date(2026, 11, 23)),
        (read_past, "monday", date(2026, 11, 16)),
        (read_when, "in 3 weeks", date(2026, 12, 12)),
        (read_when, "3 weeks", date(2026, 12, 12)),
        (read_past, "2 weeks ago", date(2026, 11, 7)),
        (read_when, "2026-11-20", date(2026, 11, 20)),
    ],
)
def test_words_look_to_the_side_that_is_asked_for(now, read, words, when):
    assert read(words, now) == when


def test_a_time_is_a_time_in_my_zone(now):
    assert read_when("tomorrow 18:30", now) == datetime(2026, 11, 22, 18, 30, tzinfo=now.tzinfo)


@pytest.mark.parametrize("words", ["", "soon", "7", "32 January", "x" * 500])
def test_what_is_no_date_shows_how_to_write_one(now, words):
    with pytest.raises(InvalidInputError, match="2026-11-20") as problem:
        read_when(words, now)
    assert "\n" not in str(problem.value)


def test_a_day_has_a_start_and_an_end(now):
    day = date(2026, 11, 20)
    assert start_of(day, now) == datetime(2026, 11, 20, tzinfo=now.tzinfo)
    assert end_of(day, now) == datetime(2026, 11, 21, tzinfo=now.tzinfo)
    assert start_of(now, now) == end_of(now, now) == now
