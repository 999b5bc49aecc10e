"""Hostile text in a real terminal: nothing crashes, nothing is lost, no control byte comes out."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from netjournal.tui.filters import ControlFilter

from .hostile import FORBIDDEN, NAMES, ON_SCREEN, pour_hostile, pour_more_hostile, terminal


@pytest.fixture
def hostile(opened, now):
    """A journal whose every text is hostile."""
    journal = opened()
    pour_hostile(journal, now)
    return journal


@pytest.mark.usefixtures("hostile")
def test_walking_every_screen_in_a_terminal(tmp_path, now):
    with terminal(tmp_path, now) as screen:
        screen.wait_for("Good morning.")
        screen.press("\r")
        screen.wait_for("Why now")
        screen.leave("Why now")
        screen.press("2")
        screen.wait_for("9 people", *ON_SCREEN)
        screen.press("\r")
        screen.wait_for("Timeline")
        screen.leave("Timeline")
        screen.wait_for("9 people")
        screen.press("3")
        screen.wait_for("9 entries", "Markup [/] [bold]Bob [work]")
        screen.press("\r")
        screen.wait_for("In $EDITOR")
        screen.leave("In $EDITOR")
        screen.press("5")
        screen.wait_for("Past answers", "[@click=app.quit]here[/]")
        screen.press("n")
        screen.wait_for("Write it down")
        screen.press("lunch with @Mark")
        screen.wait_for("up [/] [bold]Bob [work]")
        screen.press("\x1b[200~\x1b]0;pwned\x07 @C1\x1b[201~")
        screen.wait_for("@C1")
        screen.leave("Write it down")
        screen.press("\x10")
        screen.wait_for("An action or a person")
        screen.press("click")
        screen.wait_for("A person you know")
        screen.press("\x11")
        screen.wait_for("Something is not saved yet")
        screen.press("y")
        assert screen.wait_for_end() == 0
        for control in FORBIDDEN:
            assert control not in screen.bytes


PLACES = {
    "1": "Good morning.",
    "2": "9 people",
    "3": "9 entries",
    "4": "Coming up",
    "5": "Past answers",
    "6": "Who knows whom",
    "7": "Seven steps",
}
DIALOGS = {
    "1": ("\r", "P", "s", "p", "m", "w"),
    "2": ("e", "F", "M", "N", "t"),
    "3": ("\r", "v", "e"),
    "4": ("e", "w", "p", "b", "N"),
    "6": ("w",),
    "7": ("\r",),
    "5": ("?", "+", "/", "O"),
}
PAGES = {"2": ("\r",), "4": ("\r",), "5": ("*", "=", "I")}
"""The keys that open a dialog, or a page, at each place."""
WAY_OUT = "  esc "
"""What stands at the foot of every dialog and page, and of no place."""


def test_every_dialog_and_page_opens_and_closes_in_a_terminal(hostile, tmp_path, now):
    pour_more_hostile(hostile, now)
    with terminal(tmp_path, now) as screen:
        screen.wait_for("Good morning.")
        for place, keys in (*DIALOGS.items(), *PAGES.items()):
            for key in keys:
                screen.press(place)
                screen.wait_for(PLACES[place])
                screen.press(key)
                screen.wait_for(WAY_OUT)
                screen.leave(WAY_OUT)
        assert not [control for control in FORBIDDEN if control in screen.bytes]


async def test_every_dialog_shows_it_as_plain_text(hostile, start):
    async with start(hostile) as hands:
        for keys in ("P", "enter", "m", "a", "2 e", "2 enter enter", "3 e", "3 v e", "5 e"):
            await hands.press("1", *keys.split())
            assert not any(char in hands.screen_text for char in "\x1b\x9b\x00\u202e")
            while len(hands.app.screen_stack) > 1:
                await hands.press("escape")
        assert hands.app.is_running


async def test_nothing_of_the_hostile_words_is_lost(hostile, start):
    async with start(hostile) as hands:
        await hands.press("2", "e")
        kept = {one.name for one in hostile.view.contacts.all()}
        for name in NAMES[1:3] + NAMES[5:]:
            assert name in kept
        assert "Esc ]0;pwned[2J]52;c;ZXZpbA== Ape" in kept


def test_the_last_gate_lets_no_control_character_through():
    gate = ControlFilter()
    inside = [Segment("a\x1b]0;x\x07b\u202ec\x9b"), Segment("plain", Style(bold=True))]
    out = gate.apply(inside, Color(0, 0, 0))
    assert "".join(one.text for one in out).replace(" ", "") == "a]0;xbcplain"
    assert out[1] is inside[1]
