"""milestone: a day in someone's life that is worth a word."""

import pytest
from advising import only, suggested

RULE = "milestone"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


@pytest.mark.parametrize(
    ("at", "there"),
    [
        ("2026-11-20 23:59", False),
        ("2026-11-21 00:00", True),
        ("2026-11-28 12:00", True),
        ("2026-12-05 23:59", True),
        ("2026-12-06 00:00", False),
    ],
)
def test_it_comes_a_week_before_and_lapses_a_week_after(journal, ada, at, there):
    journal.milestone(ada, "birthday", 11, 28)
    assert bool(suggested(journal, RULE, at)) is there


def test_the_day_itself_is_included_and_late_only_after_it(journal, ada):
    journal.milestone(ada, "birthday", 11, 28, year=1990)
    step = only(journal, RULE, "2026-11-28 23:59")
    assert step.title == "Wish Ada Lovelace a happy birthday (today)"
    assert step.due == journal.at("2026-11-29 00:00")
    assert "36" not in step.title + step.draft + "".join(step.why)


@pytest.mark.parametrize(
    ("year", "day"), [(2027, "2027-03-01 00:00"), (2028, "2028-03-01 00:00"), (2029, "2029-03-01 00:00")]
)
def test_29_february_is_the_28th_in_other_years(journal, ada, year, day):
    journal.milestone(ada, "birthday", 2, 29)
    due = journal.at(day)
    assert only(journal, RULE, f"{year}-02-27 12:00").due == due


def test_around_new_year_it_belongs_to_the_right_year(journal, ada):
    journal.milestone(ada, "birthday", 1, 2)
    assert only(journal, RULE, "2026-12-28 12:00").due == journal.at("2027-01-03 00:00")
    journal.milestone(journal.contact("Bob Berg"), "birthday", 12, 30)
    titles = {step.due for step in suggested(journal, RULE, "2027-01-02 12:00")}
    assert journal.at("2026-12-31 00:00") in titles


@pytest.mark.parametrize(
    ("kind", "year", "there"),
    [
        ("promotion", 2026, True),
        ("promotion", 2025, False),
        ("new job", 2025, False),
        ("new job", None, True),
        ("work anniversary", 2021, True),
        ("work anniversary", 2026, False),
        ("own", None, True),
    ],
)
def test_some_days_come_back_and_some_are_once(journal, ada, kind, year, there):
    journal.milestone(ada, kind, 11, 23, year=year)
    assert bool(suggested(journal, RULE)) is there


def test_an_anniversary_tells_the_years(journal, ada):
    journal.milestone(ada, "work anniversary", 11, 23, year=2021)
    step = only(journal, RULE)
    assert "5 years" in step.title
    assert "5 years" in step.draft


@pytest.mark.parametrize(
    ("word", "ends_it"),
    [
        (lambda journal, ada: journal.wrote(ada, "2026-11-07 00:00"), True),
        (lambda journal, ada: journal.wrote(ada, "2026-11-06 23:59"), False),
        (lambda journal, ada: journal.wrote(ada, "2026-11-22 10:00"), True),
        (lambda journal, ada: journal.heard(ada, "2026-11-21 10:00"), False),
        (lambda journal, ada: journal.talked(ada, "2026-11-20 23:59"), False),
        (lambda journal, ada: journal.talked(ada, "2026-11-21 00:00"), True),
    ],
    ids=["14 days before", "a minute too early", "later", "their word", "a talk before", "a talk on the day"],
)
def test_a_message_within_14_days_before_or_later_ends_it(journal, ada, word, ends_it):
    journal.milestone(ada, "birthday", 11, 21)
    word(journal, ada)
    assert bool(suggested(journal, RULE, "2026-11-22 12:00")) is not ends_it


def test_a_milestone_switched_off_is_silent(journal, ada):
    journal.milestone(ada, "birthday", 11, 21, on=False)
    assert not suggested(journal, RULE)


def test_nobody_dead_has_birthdays(journal):
    journal.milestone(journal.contact("Old Friend", state="died"), "birthday", 11, 21)
    assert not suggested(journal, RULE)
