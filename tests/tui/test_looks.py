"""How each screen looks, with a clock that stands still: at three sizes, in the dark and on paper.

After a wanted change of looks: pytest tests/tui/test_looks.py --snapshot-update, and look at the pictures.
"""

import pytest

from netjournal.tui.app import NetjournalApp
from netjournal.tui.themes import DARK, LIGHT

from .conftest import NARROW, WIDE, Hands

SMALL = (60, 15)

SCREENS = {
    "today": (),
    "today-step": ("j", "enter"),
    "today-draft": ("j", "m"),
    "today-later": ("s",),
    "capture": ("n",),
    "contacts": ("2",),
    "contacts-edit": ("2", "e"),
    "person": ("2", "enter"),
    "journal": ("3",),
    "journal-entry": ("3", "enter"),
    "reflect": ("5",),
    "help": ("question_mark",),
}
IN_SMALL = {
    **{name: SCREENS[name] for name in ("today", "contacts", "journal", "reflect", "person")},
    **{name: SCREENS[name] for name in ("capture", "today-step", "help")},
    "events": ("4", "j"),
    "insights": ("6",),
    "library": ("7",),
}


def compare(snap_compare, journal, keys, size, theme=DARK.name) -> bool:
    async def walk(pilot):
        hands = Hands(pilot.app, pilot)
        pilot.app.theme = theme
        await hands.settle()
        await hands.press(*keys)

    return snap_compare(NetjournalApp(journal), terminal_size=size, run_before=walk)


@pytest.mark.parametrize("screen", SCREENS)
def test_wide(people, snap_compare, screen):
    assert compare(snap_compare, people, SCREENS[screen], WIDE)


@pytest.mark.parametrize("screen", SCREENS)
def test_narrow(people, snap_compare, screen):
    assert compare(snap_compare, people, SCREENS[screen], NARROW)


@pytest.mark.parametrize("screen", ["today", "capture", "person", "contacts", "journal", "reflect"])
def test_on_paper(people, snap_compare, screen):
    assert compare(snap_compare, people, SCREENS[screen], WIDE, LIGHT.name)


@pytest.mark.parametrize("screen", IN_SMALL)
def test_where_there_is_little_room(people, snap_compare, screen):
    assert compare(snap_compare, people, IN_SMALL[screen], SMALL)


@pytest.mark.parametrize("screen", ["today", "contacts", "journal", "reflect"])
def test_when_nothing_is_there_yet(empty, snap_compare, screen):
    assert compare(snap_compare, empty, SCREENS[screen], NARROW)


def test_the_first_question(opened, snap_compare):
    assert compare(snap_compare, opened(), (), NARROW)
