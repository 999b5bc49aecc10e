"""The principles and their works."""

import pytest

from netjournal.advice.principles import ALL, SOURCES, driven_by, principle, sources_of
from netjournal.advice.rules import ALL as RULES
from netjournal.advice.rules import BY_ID as RULES_BY_ID
from netjournal.errors import NotFoundError


def test_there_are_36_in_order():
    assert [one.id for one in ALL] == [f"P{number:02}" for number in range(1, 37)]
    assert len({one.text for one in ALL}) == 36


def test_each_names_its_works():
    assert all(one.sources and set(one.sources) <= set(SOURCES) for one in ALL)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_follows_from_known_principles(rule):
    assert all(principle(name) for name in rule.principles)
    assert sources_of(rule.principles)


def test_what_a_principle_drives_is_computed():
    assert "follow-up" in driven_by("P01", RULES)
    assert driven_by("P31", (RULES_BY_ID["say-thanks"],)) == ("say-thanks",)


def test_an_unknown_principle_is_told():
    with pytest.raises(NotFoundError, match="P37"):
        principle("P37")
