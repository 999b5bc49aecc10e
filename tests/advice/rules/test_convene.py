"""convene: people with a common topic who do not all know one another."""

from datetime import date

import pytest
from advising import only, suggested

from netjournal.models import Link

RULE = "convene"


def three(journal, **fields):
    return [journal.contact(name, interests=("Board games",), **fields) for name in ("Ada", "Bob", "Cleo")]


def test_three_with_a_topic(journal):
    people = three(journal)
    step = only(journal, RULE)
    assert step.title.startswith("Propose one small joint thing on Board games to ")
    assert set(step.contact_ids) == {one.id for one in people}
    assert step.subject_id == "me"
    assert "You wrote down for Bob: interested in Board games." in step.why


def test_two_are_too_few(journal):
    journal.contact("Ada", interests=("chess",))
    journal.contact("Bob", interests=("chess",))
    assert not suggested(journal, RULE)


def test_a_goal_that_they_told_is_a_topic_too(journal):
    for name in ("Ada", "Bob"):
        journal.contact(name, interests=("sailing",))
    cleo = journal.contact("Cleo")
    goal = journal.mentioned(cleo, "start sailing", made="2026-11-10 10:00", kind="goal")
    assert cleo.id in only(journal, RULE).contact_ids
    journal.put(goal.evolve(private=True))
    assert not suggested(journal, RULE)


def test_where_all_know_one_another_nobody_needs_to_call_them_together(journal):
    ada, bob, cleo = three(journal)
    journal.put(ada.evolve(knows=(Link(contact_id=bob.id), Link(contact_id=cleo.id))))
    assert suggested(journal, RULE)
    journal.introduced(bob, cleo, state="made")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("planned", [False, True])
def test_a_joint_entry_ends_it_planned_or_not(journal, planned):
    people = three(journal)
    journal.talked(people[:2], "2026-11-20 10:00")
    assert suggested(journal, RULE)
    journal.talked(people, "2026-11-20 10:00", planned=planned)
    assert not suggested(journal, RULE)


def test_the_entry_in_which_they_were_met_does_not(journal):
    people = three(journal, written="2026-11-20 10:00")
    journal.talked(people, "2026-11-20 10:00", channel="in person")
    assert suggested(journal, RULE)


def test_one_topic_at_a_time_those_dealt_with_last_and_an_answer_makes_room(journal):
    for name in ("Ada", "Bob", "Cleo"):
        journal.wrote(journal.contact(name, interests=("chess",)), "2026-01-10 10:00")
    for name in ("Dan", "Eve", "Fay"):
        journal.wrote(journal.contact(name, interests=("tea",)), "2026-11-10 10:00")
    step = only(journal, RULE)
    assert "on tea to" in step.title
    journal.decided(step, "done")
    assert "on chess to" in only(journal, RULE).title


def test_five_are_named_at_most(journal):
    for number in range(8):
        journal.contact(f"Person {number}", interests=("chess",))
    assert len(only(journal, RULE).contact_ids) == 5


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"gentle_until": date(2026, 12, 1)}])
def test_who_rests_or_has_a_hard_time_does_not_count(journal, fields):
    journal.contact("Ada", interests=("chess",))
    journal.contact("Bob", interests=("chess",))
    journal.contact("Cleo", interests=("chess",), **fields)
    assert not suggested(journal, RULE)
