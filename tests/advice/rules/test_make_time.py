"""make-time: a week without time for anyone."""

import pytest
from advising import only, suggested

RULE = "make-time"
WEDNESDAY = "2026-11-18 00:00"


@pytest.fixture
def waiting(journal):
    """Someone whose rhythm has passed."""
    ada = journal.contact("Ada Lovelace", cadence=30)
    journal.talked(ada, "2026-09-01 10:00")
    return ada


@pytest.mark.usefixtures("waiting")
def test_it_begins_with_wednesday_and_lasts_to_the_end_of_the_week(journal):
    assert not suggested(journal, RULE, "2026-11-17 23:59")
    step = only(journal, RULE, WEDNESDAY)
    assert step.title == "Block 30 or 60 minutes this week with Ada Lovelace"
    assert step.why == (
        "Nothing is blocked this week yet.",
        "Ada Lovelace: you wanted to be in touch every 30 days; the last time was Tue 1 Sep.",
    )
    assert step.due.isoformat() == "2026-11-23T00:00:00+01:00"
    assert "block" in step.actions
    assert suggested(journal, RULE, "2026-11-22 23:59")
    assert not suggested(journal, RULE, "2026-11-23 00:00")


def test_nothing_due_needs_no_time(journal):
    ada = journal.contact("Ada Lovelace", cadence=90)
    journal.talked(ada, "2026-11-01 10:00")
    assert not suggested(journal, RULE, WEDNESDAY)


@pytest.mark.parametrize(
    ("due", "there"), [("2026-11-22", True), ("2026-11-23", False), (None, False)], ids=["week", "next", "no"]
)
def test_a_promise_due_this_week_needs_time(journal, due, there):
    ada = journal.contact("Ada Lovelace")
    journal.promised(ada, "send the notes", due, made="2026-11-01 10:00")
    assert bool(suggested(journal, RULE, WEDNESDAY)) is there


def test_an_answer_owed_needs_time_until_it_is_given(journal):
    ada = journal.contact("Ada Lovelace")
    journal.heard(ada, "2026-11-14 10:00", awaits=True)
    assert (
        only(journal, RULE, WEDNESDAY).why[1] == "Sat 14 Nov, 10:00: email from them; it awaits your answer."
    )
    journal.wrote(ada, "2026-11-15 10:00")
    assert not suggested(journal, RULE, WEDNESDAY)


@pytest.mark.parametrize(
    ("when", "ends_it"),
    [
        ("2026-11-16 00:00", True),
        ("2026-11-22 23:59", True),
        ("2026-11-15 23:59", False),
    ],
)
def test_a_block_in_the_week_ends_it(journal, waiting, when, ends_it):
    block = journal.block(when, waiting)
    journal.put(block.evolve(created=journal.at("2026-11-14 10:00")))
    assert bool(suggested(journal, RULE, WEDNESDAY)) is not ends_it


def test_a_block_saved_this_week_for_later_ends_it(journal, waiting):
    block = journal.block("2026-12-02 10:00", waiting)
    journal.put(block.evolve(created=journal.at("2026-11-17 10:00")))
    assert not suggested(journal, RULE, WEDNESDAY)


@pytest.mark.usefixtures("waiting")
def test_an_entry_before_wednesday_keeps_it_away(journal):
    journal.wrote(journal.contact("Grace"), "2026-11-17 23:59")
    assert not suggested(journal, RULE, WEDNESDAY)


@pytest.mark.usefixtures("waiting")
def test_two_entries_after_it_began_end_it(journal):
    grace = journal.contact("Grace")
    journal.wrote(grace, "2026-11-18 10:00")
    assert suggested(journal, RULE, "2026-11-19 10:00")
    journal.wrote(grace, "2026-11-18 11:00")
    assert not suggested(journal, RULE, "2026-11-19 10:00")


@pytest.mark.usefixtures("waiting")
@pytest.mark.parametrize(
    ("season", "there"), [("away", False), ("parental leave", False), ("new role", True)]
)
def test_it_is_silent_while_away(journal, season, there):
    journal.me(season=season)
    assert bool(suggested(journal, RULE, WEDNESDAY)) is there
