"""The advice is complete: every principle and every rule has code and tests, and its page is fresh."""

import importlib.util
from pathlib import Path

import pytest

from netjournal.advice.principles import ALL as PRINCIPLES
from netjournal.advice.rules import ALL as RULES
from netjournal.advice.rules import BY_ID

ROOT = Path(__file__).parent.parent.parent

RULE_IDS = frozenset(
    [
        "follow-up",
        "note-the-specific",
        "keep-promise",
        "repair",
        "nudge-promise",
        "answer-owed",
        "check-back",
        "report-back",
        "say-thanks",
        "check-in",
        "reconnect",
        "milestone",
        "share-resource",
        "share-update",
        "share-insight",
        "neglected",
        "make-time",
        "before-meeting",
        "start-small",
        "remote-small-talk",
        "lunch",
        "give-first",
        "rebalance",
        "ask-small",
        "goal-people",
        "ask-introduction",
        "introduce",
        "convene",
        "support-goal",
        "mentor-others",
        "listen-to-reports",
        "crisis-only",
        "stalled-1",
        "stalled-2",
        "stalled-3",
        "stalled-4",
        "stalled-5",
        "stalled-6",
        "stalled-7",
        "let-go",
        "assess",
        "improve",
        "support-map",
        "lean-on",
        "mentor",
        "old-ties",
        "widen-circle",
        "only-upward",
        "over-networking",
        "goal-without-people",
        "goal-quiet",
        "plan-event",
        "debrief-event",
        "top-three",
        "find-event",
        "reflect",
        "try-next-time",
        "plan-review",
        "weekly-review",
        "eq-check",
        "seek-feedback",
        "no-rush",
        "personal-message",
        "small-step",
    ]
)

UNITS = frozenset(("hours", "days", "minutes", "times", "people", "percent", "points"))


@pytest.fixture(scope="module")
def coverage():
    """The script that writes the page."""
    spec = importlib.util.spec_from_file_location("advice_coverage", ROOT / "docs" / "coverage.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_rule_is_there_once():
    assert {rule.id for rule in RULES} == RULE_IDS
    assert len(RULES) == len(BY_ID) == 64


def test_every_principle_is_there_and_drives_a_rule():
    assert [principle.id for principle in PRINCIPLES] == [f"P{number:02}" for number in range(1, 37)]
    driving = {principle for rule in RULES for principle in rule.principles}
    assert driving == {principle.id for principle in PRINCIPLES}


def test_every_rule_has_tests(coverage):
    assert coverage.rules_without_tests() == []


def test_every_threshold_is_documented():
    for rule in RULES:
        assert rule.title
        for threshold in rule.thresholds.values():
            assert threshold.sentence
            assert threshold.unit in {"hours", "days", "minutes", "times", "people", "percent", "points"}, (
                rule.id
            )


def test_the_page_is_fresh(coverage):
    written = (ROOT / "docs" / "advice.md").read_text(encoding="utf-8")
    assert written == coverage.page(), "run: python docs/coverage.py > docs/advice.md"
