"""seek-feedback: I have not asked for a long time how I come across."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "seek-feedback"


def _trusted(journal, **fields):
    ada = journal.contact("Ada", **({"tie": "mentor"} | fields))
    journal.talked(ada, "2026-08-23 09:00", topic="her lab")
    return ada


def test_it_opens_90_days_after_the_first_entry(journal):
    _trusted(journal)
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.title == "Ask Ada how you come across"
    assert step.why == (
        "You have written since Sun 23 Aug; no ask for feedback is written down yet.",
        "Ada is your mentor.",
        "Your last talk, Sun 23 Aug, 09:00: coffee about her lab.",
    )
    assert "how I come across" in step.draft


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({"kind": "feedback"}, False),
        ({"kind": "feedback", "size": "large"}, False),
        ({"kind": "feedback", "state": "planned"}, True),
        ({"kind": "advice"}, True),
    ],
)
def test_feedback_asked_of_anyone_ends_it(journal, fields, there):
    _trusted(journal)
    journal.asked(journal.contact("Bob"), "my talk", "2026-11-20 09:00", **fields)
    assert bool(suggested(journal, RULE)) is there


def test_it_opens_again_90_days_after_the_last_asking(journal):
    ada = _trusted(journal)
    journal.asked(ada, "my talk", "2026-08-23 09:00", kind="feedback")
    journal.talked(ada, "2026-08-24 09:00")
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    assert only(journal, RULE).why[0] == "You asked for feedback last on Sun 23 Aug."


@pytest.mark.parametrize(
    ("fields", "tone", "there"),
    [
        ({"tie": "mentor"}, None, True),
        ({"tie": None, "support": ("emotional",)}, None, True),
        ({"tie": None, "support": ("structural",)}, None, True),
        ({"tie": None}, "warm", True),
        ({"tie": None}, "neutral", False),
        ({"tie": "mentor", "state": "resting"}, None, False),
        ({"tie": "mentor", "cadence": "none"}, None, False),
        ({"tie": "mentor", "gentle_until": date(2027, 12, 1)}, None, False),
    ],
)
def test_it_takes_someone_trusted(journal, fields, tone, there):
    ada = _trusted(journal, **fields)
    journal.talked(ada, "2026-10-01 09:00", tone=tone)
    assert bool(suggested(journal, RULE)) is there
