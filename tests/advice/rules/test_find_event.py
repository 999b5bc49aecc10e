"""find-event: a goal, and no occasion to meet anyone for it."""

import pytest
from advising import only, suggested

RULE = "find-event"


def test_it_opens_60_days_after_the_last_event(journal):
    journal.goal("Speak in public", "2026-09-01 10:00")
    journal.event("PyCon", "2026-09-21", kind="conference")
    assert not suggested(journal, RULE, "2026-11-20 23:59")
    step = only(journal, RULE, "2026-11-21 00:00")
    assert step.title == "Find a meetup where people care about Speak in public"
    assert step.why == (
        "You aim for this since Tue 1 Sep: Speak in public.",
        "The latest event you wrote down was PyCon, Mon 21 Sep.",
    )


def test_without_any_event_it_opens_with_the_goal(journal):
    journal.goal("Speak", "2026-11-21 08:59")
    assert not suggested(journal, RULE, "2026-11-21 08:58")
    assert only(journal, RULE).why[1] == "No event is written down yet."


def test_without_an_open_goal_no_door_is_needed(journal):
    journal.goal("Speak", "2026-09-01 10:00", state="dropped")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(
    ("starts", "ends", "ends_it"),
    [
        ("2027-02-01", None, True),
        ("2026-11-21", None, True),
        ("2026-09-10", "2026-09-25", True),
        ("2026-08-01", None, False),
        ("2026-08-01", "2026-07-01", False),
    ],
    ids=["ahead", "today", "ended lately", "long ago", "ends before it starts"],
)
def test_an_event_ahead_or_lately_ends_it(journal, starts, ends, ends_it):
    journal.goal("Speak", "2026-09-01 10:00")
    journal.event("PyCon", starts, ends)
    assert bool(suggested(journal, RULE)) is not ends_it


def test_the_door_is_one_not_used_lately(journal):
    journal.goal("Speak", "2026-01-01 10:00")
    for number, kind in enumerate(("meetup", "webinar", "workshop", "professional body", "volunteering")):
        journal.event(f"Event {number}", f"2026-0{number + 1}-01", kind=kind)
    assert only(journal, RULE).title.startswith("Find a conference ")
    journal.event("PyCon", "2026-06-01", kind="conference")
    assert only(journal, RULE).title.startswith("Find a meetup ")


def test_declined_it_asks_again_after_60_days(journal):
    journal.goal("Speak", "2026-11-01 10:00")
    journal.decided(only(journal, RULE), "done")
    assert not suggested(journal, RULE, "2027-01-20 08:59")
    assert suggested(journal, RULE, "2027-01-20 09:00")
