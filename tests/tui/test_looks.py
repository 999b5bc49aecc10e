"""How each screen looks, with what belongs to it: the seven places, their pages and their dialogs."""

import pytest

from .looks import at_every_size, in_every_look, looks_as_before

SCREENS = {
    "today": (),
    "step": ("j", "enter"),
    "capture": ("n",),
    "contacts": ("2",),
    "person": ("2", "enter"),
    "journal": ("3",),
    "events": ("4", "j"),
    "reflect": ("5",),
    "insights": ("6",),
    "library": ("7",),
}
PAGES = {
    "today-draft": ("j", "m"),
    "today-later": ("s",),
    "today-coming-up": ("w",),
    "contacts-marked": ("2", "space", "shift+down", "j"),
    "contacts-form": ("2", "e"),
    "journal-entry": ("3", "enter"),
    "events-one": ("4", "j", "enter"),
    "events-looking-back": ("4", "j", "b"),
    "reflect-week": ("5", "v"),
    "insights-promises": ("6", "v"),
    "insights-in-touch": ("6", "v", "v", "v", "v", "enter"),
    "library-principles": ("7", "v"),
    "help": ("question_mark",),
    "search": ("slash", *"ada"),
    "everything": ("asterisk", "j", "j", "j"),
}
EMPTY = ("today", "contacts", "journal", "events", "reflect", "insights")


@in_every_look
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen(people, snap_compare, screen, look):
    assert looks_as_before(snap_compare, people, look, *SCREENS[screen])


@at_every_size
@pytest.mark.parametrize("page", PAGES)
def test_a_page_or_dialog(people, snap_compare, page, look):
    assert looks_as_before(snap_compare, people, look, *PAGES[page])


@at_every_size
@pytest.mark.parametrize("screen", EMPTY)
def test_a_screen_when_nothing_is_there_yet(empty, snap_compare, screen, look):
    assert looks_as_before(snap_compare, empty, look, *SCREENS[screen][:1])


@at_every_size
def test_the_first_question(opened, snap_compare, look):
    assert looks_as_before(snap_compare, opened(), look)
