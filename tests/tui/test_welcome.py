"""The first run: three questions, each answered or left open, and no word of an answer lost."""

import pytest

from netjournal.tui.widgets.foot import Foot


@pytest.fixture
def blank(opened):
    """A journal in which nothing was ever written."""
    return opened()


async def test_the_answers_are_written_as_one_change(blank, start):
    async with start(blank) as hands:
        await hands.press("space", "enter")
        assert "esc Skip" in hands.screen_text
        await hands.write("Ada Lovelace")
        await hands.press("enter")
        await hands.write("ada lovelace")
        await hands.press("enter", "e")
        assert [(one.name, one.focus) for one in blank.view.contacts.all()] == [("Ada Lovelace", True)]
        assert len(blank.view.me.barriers) == 1
        await hands.press("u")
        assert not blank.view.contacts


async def test_a_name_that_cannot_be_taken_is_told_where_it_stands(blank, start):
    async with start(blank) as hands:
        await hands.press("escape")
        await hands.write("\u202e")
        await hands.press("ctrl+s")
        assert "contact name cannot be empty" in hands.screen_text
        await hands.press("ctrl+u")
        await hands.write("Ada")
        await hands.press("ctrl+s", "e")
        assert [one.name for one in blank.view.contacts.all()] == ["Ada"]


async def test_each_of_the_first_questions_can_be_skipped_and_says_so(blank, start):
    async with start(blank) as hands:
        for key in ("⏎ Next", "^s Save", ""):
            foot = hands.app.screen.query_one(Foot).render().plain
            assert "esc Skip" in foot
            assert key in foot
            await hands.press("escape")
        assert blank.view.me.barriers == ()


async def test_skipped_questions_are_not_asked_again(blank, start):
    async with start(blank, (80, 24)) as hands:
        await hands.press("escape", "escape", "escape")
    async with start(blank, (80, 24)) as hands:
        assert "Begin with someone you met" in hands.screen_text


async def test_what_holds_you_back_is_walked_by_j_and_k_and_every_box_can_be_seen(blank, start):
    async with start(blank) as hands:
        await hands.press("j", "space", "j", "j", "k", "space")
        boxes = [line.split("]")[0][-1] for line in hands.screen_text.splitlines() if "] " in line]
        assert boxes[:4] == [" ", "✓", "✓", " "]
        await hands.press("enter", "escape", "escape")
        assert len(blank.view.me.barriers) == 2
