"""small-step: what holds me back, and one small step a week."""

from typing import get_args

import pytest
from advising import only, suggested

from netjournal.advice.barriers import IN_YOUR_WORDS, STEPS
from netjournal.models.people import Barrier

RULE = "small-step"


@pytest.mark.parametrize("barrier", get_args(Barrier))
def test_each_barrier_has_its_first_step(journal, barrier):
    journal.me(barriers=(barrier,))
    step = only(journal, RULE)
    assert step.title == STEPS[barrier][0]
    assert step.why == (f"You said what holds you back: {IN_YOUR_WORDS[barrier]}.",)


def test_without_a_barrier_there_is_no_step(journal):
    journal.me()
    assert not suggested(journal, RULE)


def test_a_step_done_leads_to_the_next_a_week_later(journal):
    journal.me(barriers=("nervous",))
    at = "2026-11-21 09:00"
    for place, (before, after) in enumerate(
        [
            ("2026-11-28 08:59", "2026-11-28 09:00"),
            ("2026-12-05 08:59", "2026-12-05 09:00"),
            ("2026-12-12 08:59", "2026-12-12 09:00"),
            ("2026-12-19 08:59", "2026-12-19 09:00"),
            ("2026-12-26 08:59", None),
        ]
    ):
        step = only(journal, RULE, at)
        assert step.title == STEPS["nervous"][place]
        journal.decided(step, "done", at)
        assert not suggested(journal, RULE, before)
        at = after
    assert not suggested(journal, RULE, "2027-06-01 09:00")


def test_progress_is_told_without_a_streak(journal):
    journal.me(barriers=("nervous",))
    journal.decided(only(journal, RULE), "done")
    why = only(journal, RULE, "2026-11-28 09:00").why
    assert why[1] == "You have done 1 of 5 small steps, the last on Sat 21 Nov."


def test_a_step_not_done_stays_the_same_step(journal):
    journal.me(barriers=("nervous",))
    assert only(journal, RULE).id == only(journal, RULE, "2027-01-21 09:00").id


def test_two_barriers_have_a_step_each(journal):
    journal.me(barriers=("nervous", "no time"))
    assert {step.title for step in suggested(journal, RULE)} == {STEPS["nervous"][0], STEPS["no time"][0]}


@pytest.mark.parametrize("barrier", ["afraid of rejection", "reluctant to ask"])
def test_guessed_answers_are_compared(journal, barrier):
    journal.me(barriers=(barrier,))
    ada = journal.contact("Ada")
    for state in ("yes", "yes", "no", "asked"):
        journal.asked(ada, "a view", "2026-11-20 09:00", state=state, forecast="no")
    assert only(journal, RULE).why[-1] == "Of 3 answers that you expected to be a no, 2 became a yes."
