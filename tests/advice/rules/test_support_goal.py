"""support-goal: nothing was offered to a goal of theirs for long."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "support-goal"


def told(journal, who, made="2026-11-10 10:00", **fields):
    return journal.mentioned(who, "her first marathon", made=made, **{"kind": "goal", **fields})


def test_where_nothing_was_ever_offered_the_days_count_from_the_first_entry(journal):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-11-10 10:00")
    told(journal, ada)
    assert not suggested(journal, RULE, "2027-01-09 09:59")
    assert suggested(journal, RULE, "2027-01-09 10:00")


def test_in_an_old_journal_a_new_goal_is_worth_an_offer_at_once(journal):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-10 10:00")
    goal = told(journal, ada)
    step = only(journal, RULE)
    assert step.title == "Offer Ada a hand with her first marathon"
    assert (step.subject_id, step.contact_ids) == (goal.id, (ada.id,))
    assert step.opens == journal.at("2026-11-10 10:00")
    assert step.due is None
    assert step.why[0] == "Tue 10 Nov, 10:00: Ada told you of a goal: her first marathon."


@pytest.mark.parametrize(
    ("text", "linked", "ends"),
    [("my marathon plan", False, True), ("a book on birds", True, True), ("a book on birds", False, False)],
)
def test_something_given_to_it_ends_it(journal, text, linked, ends):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-10 10:00")
    goal = told(journal, ada)
    journal.gave(ada, text, "2026-11-20 10:00", mention_id=goal.id if linked else None)
    assert bool(suggested(journal, RULE)) is not ends


def test_sixty_days_after_the_last_offer_it_is_time_again(journal):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-10 10:00")
    told(journal, ada)
    journal.gave(ada, "marathon plan", "2026-11-20 10:00")
    assert not suggested(journal, RULE, "2027-01-19 09:59")
    assert suggested(journal, RULE, "2027-01-19 10:00")


@pytest.mark.parametrize("fields", [{"kind": "challenge"}, {"open": False}])
def test_only_open_goals(journal, fields):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-10 10:00")
    told(journal, ada, **fields)
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("fields", [{"state": "archived"}, {"gentle_until": date(2026, 12, 1)}])
def test_who_rests_or_has_a_hard_time_is_left_in_peace(journal, fields):
    ada = journal.contact("Ada", **fields)
    journal.talked(ada, "2026-01-10 10:00")
    told(journal, ada)
    assert not suggested(journal, RULE)


def test_an_old_goal_lapses_but_comes_back_where_help_once_went(journal):
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    journal.talked(ada, "2025-01-10 10:00")
    told(journal, ada, "2026-01-10 10:00")
    goal = told(journal, bob, "2026-01-10 10:00")
    journal.gave(bob, "a training plan", "2026-09-01 10:00", mention_id=goal.id)
    assert only(journal, RULE).contact_ids == (bob.id,)
