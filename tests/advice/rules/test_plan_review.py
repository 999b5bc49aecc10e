"""plan-review: the time of an if-then plan has passed."""

import pytest
from advising import only, suggested

RULE = "plan-review"


def _plan(journal, cue="the week begins", step="write to Ada", until="2026-11-21 09:00", **fields):
    """Answer a check-in with a plan."""
    ada = journal.contact("Ada", cadence=30, **fields)
    journal.talked(ada, "2026-09-01 10:00")
    check_in = only(journal, "check-in", "2026-11-14 09:00")
    return ada, journal.decided(check_in, "planned", "2026-11-14 09:00", cue=cue, step=step, until=until)


@pytest.mark.parametrize(
    ("until", "before", "after"),
    [
        ("2026-11-20 12:00", "2026-11-20 11:59", "2026-11-20 12:00"),
        (None, "2026-11-21 08:59", "2026-11-21 09:00"),
    ],
    ids=["a date", "seven days without one"],
)
def test_it_asks_when_the_time_has_passed(journal, until, before, after):
    _, plan = _plan(journal, until=until)
    assert not suggested(journal, RULE, before)
    step = only(journal, RULE, after)
    assert step.subject_id == plan.id
    assert step.title == "See how your plan went: when the week begins, I will write to Ada"
    assert step.why == (
        "On Sat 14 Nov you planned: when the week begins, I will write to Ada.",
        "Did the moment come, and did you do it?",
    )


@pytest.mark.parametrize("cue", ["when it rains", "after lunch"])
def test_cues_keep_their_own_words(journal, cue):
    _plan(journal, cue=cue, step="I will call")
    assert only(journal, RULE).title == f"See how your plan went: {cue}, I will call"


def test_an_answer_ends_it(journal):
    _plan(journal)
    journal.decided(only(journal, RULE), "done", answer="it rained, I wrote")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(("verdict", "ends_it"), [("done", True), ("planned", True), ("snoozed", False)])
def test_doing_the_step_itself_or_planning_anew_ends_it(journal, verdict, ends_it):
    _plan(journal)
    check_in = only(journal, "check-in", "2026-11-21 09:00")
    journal.decided(check_in, verdict, "2026-11-21 09:00", until="2026-12-01 09:00")
    assert bool(suggested(journal, RULE)) is not ends_it


@pytest.mark.parametrize("state", ["resting", "archived", "died"])
def test_plans_for_people_who_rest_are_not_asked_about(journal, state):
    ada, _ = _plan(journal)
    journal.put(ada.evolve(state=state))
    assert not suggested(journal, RULE)
