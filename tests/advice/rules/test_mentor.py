"""mentor: nobody ahead of me to ask, or a mentor who has not heard how it goes."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "mentor"


def test_a_growth_goal_names_those_who_have_done_it(journal):
    journal.goal("Speak at conferences", "2026-11-20 10:00", kind="growth")
    ada = journal.contact("Ada", skills=("speaking at conferences",), level="senior")
    journal.contact("Bob", skills=("gardening",))
    step = only(journal, RULE)
    assert step.title == "Ask Ada for advice on Speak at conferences"
    assert step.contact_ids == (ada.id,)
    assert step.completion == "message"
    assert step.why == (
        "You want to grow in this since Fri 20 Nov: Speak at conferences; nobody is marked as your mentor.",
        "Ada: speaking at conferences.",
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"level": "junior"},
        {"tie": "mentee"},
        {"tie": "report"},
        {"state": "resting"},
        {"cadence": "none"},
        {"gentle_until": date(2026, 12, 1)},
    ],
)
def test_some_are_not_named(journal, fields):
    journal.goal("Speak at conferences", "2026-11-20 10:00", kind="growth")
    journal.contact("Ada", skills=("conferences",), **fields)
    step = only(journal, RULE)
    assert step.title == "Look for someone ahead of you in Speak at conferences"
    assert step.contact_ids == ()


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({"kind": "growth"}, True),
        ({"kind": "knowledge"}, False),
        ({"kind": "growth", "state": "reached"}, False),
    ],
)
def test_it_takes_an_open_growth_goal(journal, fields, there):
    journal.goal("Speak", "2026-11-20 10:00", **fields)
    assert bool(suggested(journal, RULE)) is there


def test_a_mentor_ends_the_search(journal, now):
    journal.goal("Speak", "2026-11-20 10:00", kind="growth")
    journal.contact("Ada", written=now, tie="mentor")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("done", ["wrote", "talked"])
def test_an_entry_for_the_goal_with_one_of_them_ends_it(journal, done):
    goal = journal.goal("Speak", "2026-11-20 10:00", kind="growth", topics=("conferences",))
    ada = journal.contact("Ada", role="conference chair")
    getattr(journal, done)(ada, "2026-11-20 12:00")
    assert suggested(journal, RULE)
    getattr(journal, done)(ada, "2026-11-20 13:00", goal=goal)
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(
    ("cadence", "before", "due"),
    [
        (30, "2026-11-20 23:59", "2026-11-21 00:00"),
        (None, "2026-12-20 23:59", "2026-12-21 00:00"),
        (120, "2027-01-19 23:59", "2027-01-20 00:00"),
    ],
    ids=["60 days at least", "90 by default", "the rhythm where it is longer"],
)
def test_a_mentor_hears_from_me_after_60_days_or_the_rhythm(journal, cadence, before, due):
    ada = journal.contact("Ada", tie="mentor", cadence=cadence)
    journal.talked(ada, "2026-09-21 10:00", topic="her lab")
    assert not suggested(journal, RULE, before)
    step = only(journal, RULE, due)
    assert step.title == "Tell Ada how it is going, with one specific question"
    assert step.why[1].startswith("Mon 21 Sep")
    assert step.why[1].endswith("10:00: coffee about her lab.")
    assert step.draft


@pytest.mark.parametrize(
    "fields", [{"cadence": "none"}, {"gentle_until": date(2027, 12, 1)}, {"state": "resting"}]
)
def test_a_mentor_who_wants_quiet_is_left_in_peace(journal, fields):
    ada = journal.contact("Ada", tie="mentor", **fields)
    journal.talked(ada, "2026-01-21 10:00")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("fields", [{}, {"awaits": True}])
def test_a_message_ends_the_report(journal, fields):
    ada = journal.contact("Ada", tie="mentor", cadence=30)
    journal.talked(ada, "2026-06-21 10:00")
    assert suggested(journal, RULE)
    journal.wrote(ada, "2026-11-21 08:00", **fields)
    assert not suggested(journal, RULE)
