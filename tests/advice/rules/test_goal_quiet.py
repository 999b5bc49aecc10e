"""goal-quiet: a goal toward which nothing has happened for a while."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "goal-quiet"


def test_it_opens_after_30_days_without_an_entry(journal):
    ada = journal.contact("Ada")
    goal = journal.goal("Speak at PyCon", "2026-10-01 10:00", people=ada)
    journal.talked(ada, "2026-10-22 09:00", goal=goal, topic="talk ideas")
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.title == "Take one step toward Speak at PyCon with Ada"
    assert step.why == (
        "Thu 1 Oct, 10:00: you wrote down the goal Speak at PyCon.",
        "The last entry for it was Thu 22 Oct, 09:00: coffee about talk ideas, 30 days ago.",
    )
    assert (step.completion, step.subject_id) == ("message", goal.id)


def test_a_new_goal_is_given_30_days(journal):
    journal.goal("Speak", "2026-10-22 09:00")
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.title == "Take one step toward Speak"
    assert step.completion == "decision"


@pytest.mark.parametrize(
    ("entry", "ends_it"),
    [
        ({"channel": "email"}, True),
        ({"channel": "coffee"}, True),
        ({"channel": "coffee", "planned": True}, False),
    ],
)
def test_an_entry_for_the_goal_ends_it(journal, entry, ends_it):
    goal = journal.goal("Speak", "2026-10-01 10:00")
    journal.talked(journal.contact("Ada"), "2026-11-20 10:00", goal=goal, **entry)
    assert bool(suggested(journal, RULE)) is not ends_it


@pytest.mark.parametrize(
    "fields",
    [{"state": "resting"}, {"state": "died"}, {"cadence": "none"}, {"gentle_until": date(2026, 12, 1)}],
)
def test_some_are_not_named(journal, fields):
    journal.goal("Speak", "2026-10-01 10:00", people=journal.contact("Ada", **fields))
    step = only(journal, RULE)
    assert (step.title, step.contact_ids) == ("Take one step toward Speak", ())


def test_closed_goals_are_at_rest(journal):
    journal.goal("Speak", "2026-10-01 10:00", state="reached")
    assert not suggested(journal, RULE)


def test_an_answer_holds_for_30_days(journal):
    journal.goal("Speak", "2026-10-01 10:00")
    journal.decided(only(journal, RULE), "done")
    assert not suggested(journal, RULE, "2026-12-21 08:59")
    assert suggested(journal, RULE, "2026-12-21 09:00")
