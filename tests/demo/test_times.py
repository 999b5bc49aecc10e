"""The times of the made-up year."""

from datetime import date, datetime

import pytest

from netjournal.demo.times import Times


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("-1d 18:30", "2026-11-20 18:30"),
        ("+5d 09:00", "2026-11-26 09:00"),
        ("w-1 mon 10:00", "2026-11-09 10:00"),
        ("w+0 sun 10:00", "2026-11-22 10:00"),
        ("w-52 fri 17:00", "2025-11-21 17:00"),
    ],
)
def test_words_become_times_around_now(now, words, expected):
    assert Times(now).when(words) == datetime.fromisoformat(expected).replace(tzinfo=now.tzinfo)


def test_words_without_a_time_are_a_day(now):
    assert Times(now).when("+0d") == date(2026, 11, 21)
    assert Times(now).at("+0d") == datetime(2026, 11, 21, tzinfo=now.tzinfo)
    assert Times(now).day("w-3 wed 17:00") == date(2026, 10, 28)


@pytest.mark.parametrize("words", ["", "yesterday", "w-1", "-1d 6pm", "w-1 funday 10:00"])
def test_other_words_are_refused(now, words):
    with pytest.raises(ValueError, match="no time of the made-up year"):
        Times(now).when(words)
