"""keep-promise: what I promised and did not close yet."""

import pytest
from advising import only, suggested

RULE = "keep-promise"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


def test_it_names_the_person_the_promise_and_the_day(journal, ada):
    journal.promised(ada, "send my parser notes", "2026-11-27", made="2026-11-20 22:00")
    step = only(journal, RULE)
    assert step.title == "Keep your promise to Ada Lovelace: send my parser notes"
    assert step.why == ("Fri 20 Nov, 22:00: you promised Ada Lovelace: send my parser notes, by Fri 27 Nov.",)
    assert step.completion == "keep"
    assert step.hard


@pytest.mark.parametrize(
    ("due", "at", "there"),
    [
        ("2026-12-10", "2026-12-02 23:59", False),
        ("2026-12-10", "2026-12-03 00:00", True),
        ("2026-12-10 15:00", "2026-12-03 14:59", False),
        ("2026-12-10 15:00", "2026-12-03 15:00", True),
        (None, "2026-11-21 09:00", True),
    ],
)
def test_it_comes_up_seven_days_before_its_date(journal, ada, due, at, there):
    journal.promised(ada, "call", due)
    assert bool(suggested(journal, RULE, at)) is there


@pytest.mark.parametrize(
    ("due", "late_from"),
    [
        ("2026-11-23", "2026-11-24 00:00"),
        ("2026-11-23 15:00", "2026-11-23 15:00"),
        (None, "2026-11-28 09:00"),
    ],
)
def test_it_is_late_after_its_time_or_the_end_of_its_day(journal, ada, due, late_from):
    journal.promised(ada, "call", due)
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.due == journal.at(late_from)


@pytest.mark.parametrize("state", ["kept", "released", "broken"])
def test_a_closed_promise_is_over(journal, ada, state):
    journal.promised(ada, "call", "2026-11-22", state=state)
    assert not suggested(journal, RULE)


def test_a_promise_to_nobody_in_particular_is_kept_too(journal):
    journal.promised((), "write the minutes", "2026-11-22")
    assert only(journal, RULE).title == "Keep your promise: write the minutes"


def test_people_at_rest_are_not_named(journal, ada):
    bob = journal.contact("Bob Berg", state="archived")
    journal.promised(bob, "call", "2026-11-22")
    assert not suggested(journal, RULE)
    journal.promised((ada, bob), "send both", "2026-11-22")
    step = only(journal, RULE)
    assert "Bob" not in step.title + " ".join(step.why)


def test_promises_late_for_more_than_30_days_gather_in_one_soft_card(journal, ada):
    bob = journal.contact("Bob Berg")
    journal.promised(ada, "call back", "2026-09-01", made="2026-08-01 10:00")
    journal.promised(bob, "find the link", "2026-10-01", made="2026-09-01 10:00")
    step = only(journal, RULE)
    assert step.title == "Set a new date for 2 promises from a while ago, or let go"
    assert step.contact_ids == (ada.id, bob.id)
    assert not step.hard
    assert step.actions[:2] == ("renegotiate", "release")
    assert len(step.why) == 2


@pytest.mark.parametrize(("at", "hard"), [("2026-11-21 00:00", True), ("2026-11-21 00:01", False)])
def test_the_30_days_run_from_the_end_of_its_day(journal, ada, at, hard):
    journal.promised(ada, "call back", "2026-10-21", made="2026-10-01 10:00")
    assert only(journal, RULE, at).hard is hard


def test_a_promise_of_a_day_without_a_time_is_told_by_its_day(journal, ada):
    journal.promised(ada, "send my notes", "2026-11-27", made="2026-11-20 00:00")
    assert only(journal, RULE).why[0].startswith("Fri 20 Nov: you promised Ada Lovelace")
