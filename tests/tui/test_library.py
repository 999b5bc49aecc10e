"""The Library: shelves, switches, numbers, prompts, and the way back."""

from datetime import timedelta

import pytest
from textual.widgets import Static

from netjournal.advice.rules import ALL as RULES
from netjournal.tui.screens.library.shelves import SHELVES, draw, rows
from netjournal.tui.widgets.longlist import LongList


async def go_to(hands, thing_id: str) -> None:
    """Highlight a thing on the shelf that is shown."""
    hands.app.screen.query_one(LongList).highlight(thing_id)
    await hands.settle()


def page(hands) -> str:
    """Return what the page of the highlighted thing says."""
    return hands.app.screen.query_one("#page Static", Static).content.plain


def listed(hands) -> set[str]:
    return {row.id for row in hands.app.screen.query_one(LongList).rows if row.id}


@pytest.mark.parametrize("shelf", SHELVES)
def test_no_connection_is_called_by_a_hard_word(people, shelf):
    told = [draw(people.view, row, 300).plain for row in rows(people.view, shelf, "")]
    assert [line for line in told if "stall" in line.casefold()] == []


async def test_every_rule_stands_on_one_of_two_shelves_and_no_field_is_focused(people, start):
    async with start(people) as hands:
        await hands.press("7")
        assert hands.app.focused.id == "list"
        rules = listed(hands)
        await hands.press("v", "v", "v")
        steps = listed(hands)
        assert rules | steps == {one.id for one in RULES}
        assert not rules & steps
        await hands.press("right")
        assert listed(hands) == rules


async def test_the_page_tells_what_a_rule_stands_on_and_suggests_now(people, start):
    async with start(people) as hands:
        await hands.press("7")
        await go_to(hands, "follow-up")
        shown = page(hands)
        assert "It suggests now" in shown
        assert "Write to Ada Lovelace" in shown
        assert "P01" in shown
        assert "48 hours" in shown


async def test_space_switches_a_rule_off_and_undo_switches_it_on(people, start):
    async with start(people) as hands:
        assert "Write to Ada Lovelace" in hands.steps
        await hands.press("7")
        await go_to(hands, "follow-up")
        await hands.press("space")
        assert not people.view.rules["follow-up"].on
        assert "Switched off" in hands.toasts[-1]
        assert hands.app.screen.query_one(LongList).chosen == "follow-up"
        await hands.press("1")
        assert "Write to Ada Lovelace" not in hands.steps
        await hands.press("u")
        assert "Write to Ada Lovelace" in hands.steps


async def test_numbers_are_set_in_a_form_that_says_what_is_wrong(people, start):
    async with start(people) as hands:
        await hands.press("7")
        await go_to(hands, "follow-up")
        await hands.press("e")
        assert "How long after the conversation a follow-up is in time (hours)" in hands.screen_text
        assert "lapse days" not in hands.screen_text
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write("soon")
        await hands.press("ctrl+s")
        assert "a whole number" in hands.screen_text
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write("99999")
        await hands.press("ctrl+s")
        assert "from 0 to 10000" in " ".join(hands.screen_text.split())
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write("24")
        await hands.press("ctrl+s")
        assert people.view.rules["follow-up"].thresholds == {"hours": 24}
        await hands.press("R")
        assert people.view.rules["follow-up"].thresholds == {}


async def test_a_rule_set_aside_again_and_again_says_so_and_resets(people, start, clock):
    from netjournal.journal import steps

    found = [one for one in steps.next_steps(people).everything if one.rule == "follow-up"]
    for one in (*found, found[0]):
        steps.dismiss(people, one)
    async with start(people) as hands:
        await hands.press("7")
        await go_to(hands, "follow-up")
        assert "not now 3" in hands.screen_text
        assert "set aside again and again" in page(hands)
        clock.now += timedelta(minutes=1)
        await hands.press("enter", "R")
        assert "set aside again and again" not in page(hands)


async def test_a_principle_leads_to_the_rules_that_follow_from_it(people, start):
    async with start(people) as hands:
        await hands.press("7", "v")
        assert "Unlocking Success" in page(hands)
        await hands.press("space", "e", "R")
        assert not people.view.rules
        await hands.press("enter", "1")
        assert "P01" in hands.app.screen.thing().principles


async def test_a_step_of_the_playbook_is_found_from_its_principle(people, start):
    async with start(people) as hands:
        await hands.press("7", "v")
        await go_to(hands, "P27")
        await hands.press("enter", "1")
        assert hands.app.screen.thing().id == "stalled-1"


async def test_a_prompt_of_ones_own_is_added_worded_anew_switched_and_deleted(people, start):
    async with start(people) as hands:
        await hands.press("7", "N")
        await hands.press("ctrl+s")
        assert "a question is all that is needed" in hands.screen_text
        await hands.write("What did I not say?")
        await hands.press("tab")
        await hands.write("at midnight")
        await hands.press("ctrl+s")
        assert "none of the moments above" in " ".join(hands.screen_text.split())
        assert "I fear a no" in hands.screen_text
        assert "afraid of rejection" not in hands.screen_text
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write("weekly, i fear a no")
        await hands.press("ctrl+s")
        own = next(iter(people.view.prompts.all()))
        assert own.text == "What did I not say?"
        assert own.moments == ("weekly", "afraid of rejection")
        assert "weekly, I fear a no" in page(hands)
        assert hands.app.screen.thing().id == own.id
        await hands.press("e", "end")
        await hands.write(" And why?")
        await hands.press("ctrl+s", "space")
        assert (people.view.prompts[own.id].text, people.view.prompts[own.id].on) == (
            "What did I not say? And why?",
            False,
        )
        await hands.press("R")
        assert own.id not in people.view.prompts
        await hands.press("u")
        assert own.id in people.view.prompts


async def test_one_of_our_prompts_is_switched_off_and_stands_as_it_came_again(people, start):
    async with start(people) as hands:
        await hands.press("7", "v", "v", "R")
        assert "as it came" in hands.toasts[-1]
        prompt = hands.app.screen.thing()
        await hands.press("enter", "s")
        assert not people.view.prompts[prompt.id].on
        assert "Switched off; it was asked" in page(hands)
        await hands.press("R")
        assert prompt.id not in people.view.prompts


@pytest.mark.parametrize(("words", "found"), [("thank fresh", {"say-thanks"}), ("zzz", set())])
async def test_words_narrow_the_shelf_as_they_are_typed(people, start, words, found):
    async with start(people) as hands:
        await hands.press("7", "slash")
        await hands.write(words)
        assert listed(hands) == found
        assert ("Nothing here holds these words" in hands.screen_text) == (not found)
        await hands.press("escape", "escape")
        assert len(listed(hands)) > 40


async def test_the_help_and_the_palette_know_what_can_be_done_here(people, start):
    async with start(people) as hands:
        await hands.press("7", "question_mark")
        assert "Switch it on or off." in hands.screen_text


async def test_where_it_is_narrow_enter_shows_the_page(people, start):
    async with start(people, (80, 24)) as hands:
        await hands.press("7", "j", "enter")
        assert "What it stands on" in hands.screen_text
        await hands.press("escape")
        assert hands.app.focused.id == "list"
