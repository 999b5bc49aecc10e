"""goal-without-people: a goal that nobody is linked to."""

import pytest
from advising import only, suggested

RULE = "goal-without-people"


def test_it_names_who_fits(journal):
    goal = journal.goal("Speak at conferences", "2026-11-20 10:00")
    ada = journal.contact("Ada", skills=("conference talks",))
    journal.contact("Bob", skills=("gardening",))
    step = only(journal, RULE)
    assert step.subject_id == goal.id
    assert step.title == "Link one to three people to Speak at conferences, such as Ada"
    assert step.contact_ids == (ada.id,)
    assert step.why == (
        "You wrote this goal down on Fri 20 Nov: Speak at conferences. Nobody is linked to it yet.",
    )


@pytest.mark.parametrize("state", ["reached", "dropped"])
def test_goals_that_are_closed_need_nobody(journal, state):
    journal.goal("Speak", "2026-11-20 10:00", state=state)
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(("state", "there"), [("active", False), ("archived", True), ("resting", True)])
def test_a_link_to_someone_active_ends_it(journal, state, there):
    journal.goal("Speak", "2026-11-20 10:00", people=journal.contact("Ada", state=state))
    assert bool(suggested(journal, RULE)) is there


def test_the_answer_holds_for_90_days(journal):
    journal.goal("Speak", "2026-11-20 10:00")
    journal.decided(only(journal, RULE), "done")
    assert not suggested(journal, RULE, "2027-02-19 08:59")
    assert suggested(journal, RULE, "2027-02-19 09:00")


def test_it_does_not_lapse_while_it_is_true(journal):
    journal.goal("Speak", "2026-11-20 10:00")
    assert suggested(journal, RULE, "2027-11-01 10:00")
