"""improve: things are not good between us and there is no plan."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "improve"


def test_a_negative_look_without_a_plan(journal):
    ada = journal.contact("Ada")
    journal.assessed(ada, "negative", "2026-11-20")
    step = only(journal, RULE)
    assert step.title == "Choose one move that could ease things with Ada"
    assert step.contact_ids == (ada.id,)
    assert step.due is None
    assert step.why[0] == "Fri 20 Nov: you noted that things between you are negative, and no plan yet."


@pytest.mark.parametrize(
    ("tone", "neutral", "there"),
    [("negative", 0, True), ("neutral", 0, False), ("neutral", 1, True), ("positive", 1, False)],
)
def test_neutral_only_if_asked_for(journal, tone, neutral, there):
    journal.rule(RULE, thresholds={"neutral": neutral})
    journal.assessed(journal.contact("Ada"), tone, "2026-11-20")
    assert bool(suggested(journal, RULE)) is there


def test_a_strategy_ends_it(journal):
    journal.assessed(journal.contact("Ada"), "negative", "2026-11-20", strategy="listen first")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(("tone", "there"), [("positive", False), ("negative", True)])
def test_only_the_latest_look_counts(journal, tone, there):
    ada = journal.contact("Ada")
    journal.assessed(ada, "negative", "2026-11-01")
    journal.assessed(ada, tone, "2026-11-20")
    assert len(suggested(journal, RULE)) == there


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"gentle_until": date(2026, 12, 1)}])
def test_who_rests_or_has_a_hard_time_is_left_in_peace(journal, fields):
    journal.assessed(journal.contact("Ada", **fields), "negative", "2026-11-20")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("order", [("", "listen first"), ("listen first", "")])
def test_a_plan_made_in_the_same_minute_counts(journal, order):
    ada = journal.contact("Ada")
    for strategy in order:
        journal.assessed(ada, "negative", strategy=strategy)
    assert not suggested(journal, RULE)
