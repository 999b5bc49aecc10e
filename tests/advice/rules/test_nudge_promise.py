"""nudge-promise: what someone promised me and did not come back to."""

import pytest
from advising import only, suggested

RULE = "nudge-promise"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


@pytest.fixture
def promise(journal, ada):
    return journal.they_promised(ada, "intro to Grace Hopper", "2026-11-10", made="2026-11-01 10:00")


@pytest.mark.usefixtures("promise")
@pytest.mark.parametrize(("at", "there"), [("2026-11-17 23:59", False), ("2026-11-18 00:00", True)])
def test_the_first_reminder_comes_when_it_is_seven_days_late(journal, at, there):
    assert bool(suggested(journal, RULE, at)) is there


@pytest.mark.usefixtures("promise")
def test_it_is_gentle_and_leaves_a_way_out(journal):
    step = only(journal, RULE)
    assert step.title == "Remind Ada Lovelace gently: intro to Grace Hopper"
    assert "that is fine too" in step.draft
    assert "intro to Grace Hopper" in step.draft
    assert not step.hard
    assert step.due is None


@pytest.mark.usefixtures("promise")
@pytest.mark.parametrize(("at", "there"), [("2026-11-27 11:59", False), ("2026-11-27 12:00", True)])
def test_the_second_comes_a_week_after_the_first(journal, ada, at, there):
    journal.wrote(ada, "2026-11-20 12:00", awaits=True)
    steps = suggested(journal, RULE, at)
    assert bool(steps) is there
    assert all(step.title.startswith("Remind") for step in steps)


@pytest.mark.usefixtures("promise")
def test_not_before_14_days_late(journal, ada):
    journal.wrote(ada, "2026-11-18 00:00")
    assert not suggested(journal, RULE, "2026-11-24 23:59")
    assert suggested(journal, RULE, "2026-11-25 00:00")


@pytest.mark.usefixtures("promise")
def test_after_two_reminders_it_offers_to_let_go(journal, ada):
    journal.wrote(ada, "2026-11-18 12:00")
    journal.wrote(ada, "2026-11-26 12:00")
    assert not suggested(journal, RULE, "2026-12-03 11:59")
    step = only(journal, RULE, "2026-12-03 12:00")
    assert step.title == "Let go of what Ada Lovelace promised: intro to Grace Hopper"
    assert step.actions[0] == "release"
    assert step.completion == "decision"


def test_without_a_date_it_counts_from_a_week_after_it_was_made(journal, ada):
    journal.they_promised(ada, "a book title", made="2026-11-01 10:00")
    assert not suggested(journal, RULE, "2026-11-15 09:59")
    assert suggested(journal, RULE, "2026-11-15 10:00")


@pytest.mark.parametrize("state", ["kept", "released"])
def test_a_closed_promise_is_over(journal, ada, state):
    journal.they_promised(ada, "a book", "2026-11-10", made="2026-11-01 10:00", state=state)
    assert not suggested(journal, RULE)


@pytest.mark.usefixtures("promise")
@pytest.mark.parametrize(("until", "there"), [("2026-11-20", True), ("2026-11-21", False)])
def test_nobody_is_nudged_in_a_hard_time(journal, ada, until, there):
    journal.put(ada.evolve(gentle_until=journal.when(until)))
    assert bool(suggested(journal, RULE)) is there


def test_a_private_promise_stays_out_of_the_draft(journal, ada):
    journal.they_promised(ada, "news of the illness", "2026-11-10", made="2026-11-01 10:00", private=True)
    assert "illness" not in only(journal, RULE).draft
