"""Dates in words."""

from datetime import date

import pytest

from netjournal.advice.dates import day_words, entry_words, span_words, time_words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 20), "Fri 20 Nov"),
        (date(2025, 3, 1), "Sat 1 Mar 2025"),
        (date(2027, 1, 4), "Mon 4 Jan 2027"),
    ],
)
def test_a_day_has_its_year_when_it_is_another(day, words):
    assert day_words(day, date(2026, 11, 21)) == words


def test_a_time_is_told_in_the_zone_of_now(journal, now):
    assert time_words(journal.at("2026-11-20T22:30:00+00:00"), now) == "Fri 20 Nov, 23:30"
    assert time_words(journal.at("2026-11-20 00:00"), now, timed=False) == "Fri 20 Nov"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (30, "30 days"),
        (59, "59 days"),
        (90, "3 months"),
        (365, "12 months"),
    ],
)
def test_spans(days, words):
    assert span_words(days) == words


def test_an_entry_as_evidence(journal, now):
    ada = journal.contact("Ada Lovelace")
    coffee = journal.talked(ada, "2026-11-20 18:30", event=journal.event("PyCon"), topic="her talk")
    email = journal.heard(ada, "2026-11-20")
    assert entry_words(journal.view(), coffee, now) == "Fri 20 Nov, 18:30: coffee at PyCon about her talk"
    assert entry_words(journal.view(), email, now) == "Fri 20 Nov: email from them"
