"""Screens close themselves, once, and never the one that lies over them."""

import pytest
from textual import events
from textual.widgets import Input

from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.dialogs.hide import Hidden
from netjournal.tui.screens.person import PersonScreen


def someone(journal):
    return next(one.id for one in journal.view.contacts.all() if one.name == "Ada Lovelace")


async def test_an_answer_that_comes_behind_a_blank_screen_waits_for_it(people, start):
    answers, dialog = [], Choose("Which?", [Choice("one", "1", "The first")])
    async with start(people) as hands:
        hands.app.push_screen(dialog, answers.append)
        await hands.settle()
        await hands.press("f9")
        dialog.dismiss("one")
        await hands.settle()
        assert isinstance(hands.app.screen, Hidden)
        assert answers == []
        await hands.press("x")
        assert answers == ["one"]
        assert hands.app.screen_stack == [hands.app.screen]


async def test_a_page_that_is_left_behind_another_screen_goes_when_it_is_in_front(people, start):
    async with start(people) as hands:
        page = PersonScreen(hands.app.desk, someone(people))
        hands.app.push_screen(page)
        await hands.settle()
        await hands.press("f9")
        page.dismiss()
        await hands.settle()
        assert isinstance(hands.app.screen, Hidden)
        await hands.press("x")
        assert hands.app.screen_stack == [hands.app.screen]


@pytest.mark.parametrize("key", ["f9", "x"])
async def test_two_keys_at_once_bring_back_what_was_hidden_and_close_nothing(people, start, key):
    async with start(people) as hands:
        await hands.press("n", "f9")
        for _ in range(2):
            hands.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await hands.settle()
        await hands.settle()
        assert "Write it down" in hands.screen_text or isinstance(hands.app.screen, Hidden)


async def test_escape_twice_at_once_leaves_one_page_and_then_the_next(people, start):
    async with start(people) as hands:
        await hands.press("2", "enter")
        for _ in range(3):
            hands.app.post_message(events.Key("escape", None))
        await hands.settle()
        assert hands.app.screen_stack == [hands.app.screen]
        assert hands.app.screen.query_one("#find", Input)
