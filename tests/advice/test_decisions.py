"""What was said to a suggestion holds it back, and no longer than it should."""

import pytest
from advising import only, suggested

from netjournal.advice import advise, rule_named
from netjournal.advice.decisions import cooldown_days

RULE = "check-in"


@pytest.fixture
def step(journal):
    ada = journal.contact("Ada Lovelace", cadence=30)
    journal.talked(ada, "2026-10-01 10:00")
    return only(journal, RULE)


@pytest.mark.parametrize(
    ("verdict", "fields", "at", "there"),
    [
        ("done", {}, "2026-12-25 09:00", False),
        ("snoozed", {"until": "2026-11-24 08:00"}, "2026-11-24 07:59", False),
        ("snoozed", {"until": "2026-11-24 08:00"}, "2026-11-24 08:00", True),
        ("planned", {"until": "2026-11-24 08:00", "cue": "after lunch"}, "2026-11-24 07:59", False),
        ("planned", {"until": "2026-11-24 08:00", "cue": "after lunch"}, "2026-11-24 08:00", True),
        ("not now", {}, "2026-11-28 08:59", False),
        ("not now", {}, "2026-11-28 09:00", True),
        ("never here", {}, "2026-12-25 09:00", False),
        ("never", {}, "2026-12-25 09:00", False),
    ],
)
def test_each_answer_holds_for_its_time(journal, step, verdict, fields, at, there):
    journal.decided(step, verdict, **fields)
    assert bool(suggested(journal, RULE, at)) is there


@pytest.mark.parametrize(
    ("verdict", "there"), [("done", True), ("not now", True), ("snoozed", True), ("never here", False)]
)
def test_a_new_occasion_is_a_new_question_but_for_never(journal, step, verdict, there):
    journal.decided(step, verdict, until="2027-06-01 10:00")
    ada = journal.view().contacts[step.subject_id]
    journal.talked(ada, "2026-11-22 10:00")
    assert bool(suggested(journal, RULE, "2026-12-25 09:00")) is there


def test_what_comes_back_is_loud_again(journal, step):
    journal.decided(step, "snoozed", until="2026-11-26 08:00")
    found = advise(journal.view(), journal.at("2026-11-26 09:00"), rules=(rule_named(RULE),))
    assert [one.id for one in found.today] == [step.id]


@pytest.mark.usefixtures("step")
def test_a_rule_is_switched_off_and_on(journal):
    journal.rule(RULE, on=False)
    assert not suggested(journal, RULE)
    journal.rule(RULE, on=True)
    assert suggested(journal, RULE)


def test_switching_a_rule_on_outweighs_an_earlier_never(journal, step):
    journal.decided(step, "never")
    journal.rule(RULE, on=True)
    assert suggested(journal, RULE)


@pytest.mark.parametrize(
    ("verdicts", "days"),
    [
        (["not now"] * 2, 7),
        (["not now"] * 3, 14),
        (["not now"] * 5, 14),
        (["not now"] * 6, 28),
        (["not now"] * 30, 56),
        (["not now", "not now", "done", "not now"], 7),
        (["done", "not now", "not now", "not now"], 14),
    ],
)
def test_three_dismissals_in_a_row_double_the_cooldown(journal, step, verdicts, days):
    for minute, verdict in enumerate(verdicts):
        journal.decided(step, verdict, f"2026-11-20 10:{minute:02}")
    assert cooldown_days(journal.view(), rule_named(RULE)) == days


def test_a_reset_forgets_the_dismissals(journal, step):
    for minute in range(3):
        journal.decided(step, "not now", f"2026-11-20 10:0{minute}")
    journal.rule(RULE, reset_at=journal.at("2026-11-20 11:00"))
    assert cooldown_days(journal.view(), rule_named(RULE)) == 7


def test_dismissals_of_another_rule_do_not_count(journal, step):
    journal.talked(journal.contact("Bob Berg"), "2026-11-20 18:30")
    other = only(journal, "follow-up")
    for minute in range(3):
        journal.decided(other, "not now", f"2026-11-20 22:0{minute}")
    assert cooldown_days(journal.view(), rule_named(RULE)) == 7
    assert cooldown_days(journal.view(), rule_named("follow-up")) == 14
    assert step.rule == RULE
