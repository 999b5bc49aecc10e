"""goal-people: someone knows about what I aim for and was not asked."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "goal-people"


def goal_of(journal, title="Learn Rust compilers", made="2026-11-10 10:00", **fields):
    return journal.goal(title, made, **fields)


@pytest.mark.parametrize(
    "fields", [{"skills": ("Rust",)}, {"offers": ("a tour of compilers",)}, {"role": "Compiler engineer"}]
)
def test_skills_offers_or_role_meet_the_goal(journal, fields):
    goal = goal_of(journal)
    assert not suggested(journal, RULE)
    ada = journal.contact("Ada", **fields)
    step = only(journal, RULE)
    assert step.title == "Ask Ada one specific question for your goal: Learn Rust compilers"
    assert (step.subject_id, step.contact_ids) == (goal.id, (ada.id,))
    assert step.due == journal.at("2026-11-24 10:00")
    assert step.why[0] == "Tue 10 Nov: you set the goal Learn Rust compilers."
    assert next(iter(fields.values()))[0] in step.why[1] or "Compiler engineer" in step.why[1]
    assert "view on" in step.draft


@pytest.mark.parametrize(
    "fields",
    [{"interests": ("Rust",)}, {"needs": ("Rust",)}, {"private_needs": ("Rust",)}, {"skills": ("Go",)}],
)
def test_other_words_do_not(journal, fields):
    goal_of(journal)
    journal.contact("Ada", **fields)
    assert not suggested(journal, RULE)


def test_topics_count_as_well_as_the_title(journal):
    goal_of(journal, "Grow", topics=("mentoring",))
    journal.contact("Ada", skills=("Mentoring",))
    assert suggested(journal, RULE)


@pytest.mark.parametrize("state", ["reached", "dropped"])
def test_a_closed_goal_asks_nobody(journal, state):
    goal_of(journal, state=state)
    journal.contact("Ada", skills=("Rust",))
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("how", ["wrote", "talked"])
def test_an_entry_with_them_for_the_goal_ends_it(journal, how):
    goal = goal_of(journal)
    ada, bob = journal.contact("Ada", skills=("Rust",)), journal.contact("Bob", skills=("Rust",))
    getattr(journal, how)(ada, "2026-11-20 10:00", topic="something else")
    assert len(suggested(journal, RULE)) == 2
    getattr(journal, how)(ada, "2026-11-20 10:00", goal=goal)
    assert only(journal, RULE).contact_ids == (bob.id,)


def test_an_ask_about_it_ends_it(journal):
    goal = goal_of(journal)
    ada = journal.contact("Ada", skills=("Rust",))
    ask = journal.asked(ada, "her view on gardens")
    assert suggested(journal, RULE)
    journal.put(ask.evolve(text="her view on Rust"))
    assert not suggested(journal, RULE)
    journal.put(ask.evolve(goal_id=goal.id))
    assert not suggested(journal, RULE)


def test_three_at_a_time_the_best_fit_first_and_an_answer_makes_room(journal):
    goal_of(journal)
    for number in range(5):
        journal.contact(f"Person {number}", skills=("Rust",))
    best = journal.contact("Best", skills=("Rust compilers",))
    steps = suggested(journal, RULE)
    assert len(steps) == 3
    assert best.id in {step.contact_ids[0] for step in steps}
    journal.decided(next(step for step in steps if step.contact_ids == (best.id,)), "not now")
    after = suggested(journal, RULE)
    assert len(after) == 3
    assert best.id not in {step.contact_ids[0] for step in after}


def test_it_comes_back_in_rounds(journal):
    goal_of(journal)
    journal.contact("Ada", skills=("Rust",))
    assert only(journal, RULE, "2027-01-23 09:59").opens == journal.at("2026-11-10 10:00")
    assert only(journal, RULE, "2027-01-23 10:00").opens == journal.at("2027-01-23 10:00")


@pytest.mark.parametrize("fields", [{"state": "died"}, {"gentle_until": date(2026, 12, 1)}])
def test_who_rests_or_has_a_hard_time_is_left_in_peace(journal, fields):
    goal_of(journal)
    journal.contact("Ada", skills=("Rust",), **fields)
    assert not suggested(journal, RULE)
