"""Hostile words on Events, Insights and in the Library: shown as plain text, every key survives."""

import pytest

from netjournal.tui.screens.insights.pictures import KINDS

from .hostile import CONTROLS, pour_hostile, pour_more_hostile


@pytest.fixture
def hostile(opened, now):
    """A journal whose every text is hostile, with goals, plans, prompts and links of the same kind."""
    journal = opened()
    pour_hostile(journal, now)
    pour_more_hostile(journal, now)
    return journal


WALKS = (
    *(("6", *("v",) * number, "enter", "enter") for number in range(len(KINDS))),
    ("6", "w"),
    ("4", "enter", "enter"),
    ("4", "G", "enter", "m"),
    ("4", "e"),
    ("4", "b"),
    ("4", "w"),
    ("7", "v", "v", "enter"),
    ("7", "v", "v", "e"),
    ("7", "v", "v", "space"),
    ("5", "v"),
    ("asterisk", "j", "tab", "tab", "enter", "e"),
    ("plus", "w"),
    ("plus", "s"),
    ("2", "enter", "plus", "a"),
    ("2", "enter", "plus", "i"),
    ("2", "a", "T"),
    ("2", "a", "D"),
    ("2", "F", "s"),
    ("2", "F", "e"),
)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (42, 12)], ids=str)
async def test_every_place_and_dialog_shows_it_as_plain_text(hostile, start, size):
    async with start(hostile, size) as hands:
        for keys in WALKS:
            await hands.press("1", *keys)
            assert not any(char in hands.screen_text for char in CONTROLS), keys
            while len(hands.app.screen_stack) > 1:
                await hands.press("escape")
        assert hands.app.is_running
