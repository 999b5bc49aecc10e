"""assess: time to ask how things are between us."""

from datetime import date, timedelta

import pytest
from advising import only, suggested

RULE = "assess"


def test_a_key_contact_known_for_fourteen_days(journal):
    ada = journal.contact("Ada", written="2026-11-18 10:00", focus=True)
    journal.talked(ada, "2026-11-18 10:00", topic="her lab")
    assert not suggested(journal, RULE, "2026-12-02 09:59")
    step = only(journal, RULE, "2026-12-02 10:00")
    assert step.title == "Ask yourself what matters to Ada, and how it is between you"
    assert step.contact_ids == (ada.id,)
    assert step.why[-1] == "You have not looked at it yet."
    assert "Ada, Wed 18 Nov, 10:00: coffee about her lab." in step.why


@pytest.mark.parametrize(("talks", "there"), [(2, False), (3, True)])
def test_or_three_talks_in_ninety_days(journal, talks, there):
    ada = journal.contact("Ada")
    for day in range(talks):
        journal.talked(ada, f"2026-09-0{day + 1} 10:00")
    assert bool(suggested(journal, RULE)) is there
    assert not suggested(journal, RULE, "2026-12-25 10:00")


@pytest.mark.parametrize("tie", ["peer", None])
def test_others_are_not_named(journal, tie):
    journal.talked(journal.contact("Ada", tie=tie), "2026-09-01 10:00")
    assert not suggested(journal, RULE)


def test_half_a_year_after_the_last_look_it_is_time_again(journal):
    ada = journal.contact("Ada", focus=True)
    journal.assessed(ada, on="2026-06-01")
    assert not suggested(journal, RULE, "2026-11-27 23:59")
    step = only(journal, RULE, "2026-11-28 00:00")
    assert step.why[-1] == "You last looked at it on Mon 1 Jun."


def test_an_assessment_ends_it_and_nobody_else_is_named_for_a_week(journal):
    journal.contact("Ada", focus=True), journal.contact("Bob", focus=True)
    (who,) = only(journal, RULE).contact_ids
    journal.assessed(journal.view().contacts[who])
    assert not suggested(journal, RULE, "2026-11-28 08:59")
    (other,) = only(journal, RULE, "2026-11-28 09:00").contact_ids
    assert other != who


def test_one_a_week_each_in_turn(journal):
    people = {journal.contact(f"Person {number}", focus=True).id for number in range(12)}
    first = journal.at("2026-11-16 09:00")
    weeks = [only(journal, RULE, first + timedelta(days=7 * week)).contact_ids[0] for week in range(8)]
    assert only(journal, RULE, "2026-11-22 23:59").contact_ids[0] == weeks[0]
    assert len(set(weeks)) > 3
    assert set(weeks) <= people


@pytest.mark.parametrize("verdict", ["not now", "never here", "done"])
def test_an_answer_is_enough_for_this_week(journal, verdict):
    journal.contact("Ada", focus=True), journal.contact("Bob", focus=True)
    journal.decided(only(journal, RULE), verdict)
    assert not suggested(journal, RULE, "2026-11-22 23:59")


def test_done_by_hand_counts_as_a_look(journal):
    journal.contact("Ada", focus=True)
    journal.decided(only(journal, RULE), "done")
    assert not suggested(journal, RULE, "2027-05-20 08:59")
    assert suggested(journal, RULE, "2027-05-21 09:00")


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"gentle_until": date(2026, 12, 1)}])
def test_who_rests_or_has_a_hard_time_is_left_in_peace(journal, fields):
    journal.contact("Ada", focus=True, **fields)
    assert not suggested(journal, RULE)
