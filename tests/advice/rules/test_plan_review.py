"""plan-review: the time of an if-then plan, or of something planned, has passed."""

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


def _planned(journal, when="2026-11-20 10:00", **fields):
    ada = journal.contact("Ada")
    fields = {"summary": "call with Ada", "written": "2026-11-18 09:00", "planned": True} | fields
    return ada, journal.talked(ada, when, channel="call", **fields)


@pytest.mark.parametrize(
    ("when", "before", "after"),
    [
        ("2026-11-20 10:00", "2026-11-20 10:59", "2026-11-20 11:00"),
        ("2026-11-20", "2026-11-20 23:59", "2026-11-21 00:00"),
    ],
    ids=["an hour after its time", "after its day"],
)
def test_it_asks_whether_what_was_planned_happened(journal, when, before, after):
    _, call = _planned(journal, when)
    assert not suggested(journal, RULE, before)
    step = only(journal, RULE, after)
    assert step.subject_id == call.id
    assert step.title == "Say whether it happened: call with Ada"
    assert step.why[0].startswith("You had planned it for Fri 20 Nov")
    assert step.completion == "confirm"


def test_without_a_summary_it_tells_the_kind_and_the_people(journal):
    _planned(journal, summary="")
    assert only(journal, RULE).title == "Say whether it happened: call with Ada"


def test_what_happened_is_not_asked_about(journal):
    _, call = _planned(journal)
    journal.put(call.confirm())
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("verdict", ["not now", "never here"])
def test_what_did_not_happen_is_put_away(journal, verdict):
    _planned(journal)
    journal.decided(only(journal, RULE), verdict)
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("state", ["resting", "archived", "died"])
def test_what_was_planned_with_people_who_rest_is_not_asked_about(journal, state):
    ada, _ = _planned(journal)
    journal.put(ada.evolve(state=state))
    assert not suggested(journal, RULE)
