"""What another process writes stands on the screen after one look, and nothing in hand is lost: no focus, no
highlight, no half-typed word.
"""

import asyncio
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest
from textual.widgets import Input, TextArea

from netjournal.paths import find_paths
from netjournal.tui.app import LOOK_EVERY
from netjournal.tui.dialogs.form import FieldRow
from netjournal.tui.screens.reflect.section import Answering
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.picklist import PickList

LUNCH = (
    "add",
    """\
lunch with @Aaron First at ^Almaty Days: looms
promised: send the pattern tomorrow
went well: I asked first""",
)
"""An entry that concerns every screen: a new person, an event of today, a promise, and an answer."""


@dataclass(frozen=True)
class Case:
    """Where someone is, what they have begun to type there, and what then appears."""

    keys: tuple[str, ...]
    new: str
    typed: str = ""
    written: tuple[str, ...] = LUNCH
    """What the other process is told to do."""


CASES = {
    "Today, at a step": Case(("j", "j"), "Write to Aaron First about looms"),
    "Today, among what is coming up": Case(("tab", "tab", "j"), "Almaty Days"),
    "Contacts, at a person": Case(("2", "j", "j"), "Aaron First"),
    "Contacts, while finding": Case(("2", "slash"), "Aaron First", typed="fir"),
    "Journal, at an entry": Case(("3", "j"), "Aaron First looms"),
    "Journal, while searching": Case(("3", "slash"), "Aaron First looms", typed="a"),
    "Events, at an event": Case(("4", "j"), "Almaty Days"),
    "Reflect, at a past answer": Case(("5",), "I asked first"),
    "Reflect, while writing": Case(("5", "w"), "I asked first", typed="Half of a thought @Gra"),
    "Insights, at a picture": Case(("6", "v"), "in time ▆▆▆▆▆▆ 2"),
    "Insights, in a picture": Case(
        ("6", "v", "v", "v", "tab", "G"),
        "Analytical Engines ▆▆▆▆▆▆ 2",
        written=("set", "Grace Hopper", "organisation=Analytical Engines"),
    ),
    "Library, at a rule": Case(("7", "j", "k"), "· Write to Aaron First about looms"),
    "Library, while finding": Case(
        ("7", "slash"), "○ Say thank you", typed="thank", written=("rules", "off", "say-thanks")
    ),
    "a person's page": Case(
        ("2", "enter", "j"),
        "note looms",
        written=("add", "note about @Ada Lovelace: looms"),
    ),
    "an event's page": Case(
        ("4", "j", "enter", "j"), "Aaron First", written=("add", "met @Aaron First at ^PyCon: looms")
    ),
    "everything there is": Case(("asterisk", "j", "j", "tab", "tab", "j"), "Aaron First: send the pattern"),
    "the capture box": Case(("n",), "Coffee with Aaron First · today", typed="coffee with @Aaron First"),
    "the open promises": Case(("P", "j"), "you → Aaron send the pattern"),
    "the search": Case(("slash",), "lunch Aaron First looms", typed="loom"),
    "an open form": Case(("3", "e"), "09:00 lunch", typed=" 19:00"),
}


@pytest.fixture
def paths(tmp_path):
    """The folders of a journal, where the command line finds them too."""
    return find_paths(tmp_path / "data")


@pytest.fixture
def elsewhere(paths, now):
    """Runs a command in a process of its own, on the journal that the app shows."""

    def run(*arguments: str) -> None:
        environ = {**os.environ, "NETJOURNAL_DATA_DIR": str(paths.data), "NETJOURNAL_NOW": now.isoformat()}
        command = [sys.executable, "-m", "netjournal", *arguments]
        subprocess.run(command, env=environ, check=True, capture_output=True, timeout=60)

    return run


def in_hand(app):
    """Return what nobody else may change: what is focused, what is highlighted, and what is typed so far."""
    widgets = [one for screen in app.screen_stack for one in screen.query("*")]
    chosen = {one: one.chosen for one in widgets if isinstance(one, LongList | PickList) and one.chosen}
    typed = {one: (one.value, one.cursor_position) for one in widgets if isinstance(one, Input)}
    written = {one: (one.text, one.selection) for one in widgets if isinstance(one, TextArea)}
    return app.focused, chosen, typed, written


def shown(hands):
    """Return the words on the screen, however they are set apart."""
    return " ".join(hands.screen_text.split())


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
async def test_what_others_write_appears_and_nothing_in_hand_is_lost(people, elsewhere, start, case):
    async with start(people) as hands:
        await hands.press(*case.keys)
        if case.typed:
            await hands.write(case.typed)
        focused, chosen, *words = in_hand(hands.app)
        assert focused
        assert case.new not in shown(hands)
        elsewhere(*case.written)
        hands.app.look()
        await hands.settle()
        assert case.new in shown(hands)
        focused_then, chosen_then, *words_then = in_hand(hands.app)
        assert focused_then is focused
        assert {one: chosen_then.get(one) for one in chosen} == chosen
        assert words_then == words


async def test_the_app_looks_by_itself_and_more_than_once_a_second(people, elsewhere, start):
    assert LOOK_EVERY < 1
    async with start(people) as hands:
        await hands.press("2")
        elsewhere(*LUNCH)
        async with asyncio.timeout(20):
            while "Aaron First" not in hands.screen_text:
                await hands.pilot.pause(0.02)


@pytest.mark.parametrize("looked", [True, False], ids=["that the app has seen", "that it has not"])
async def test_an_edit_on_what_others_changed_shows_both_and_asks(people, elsewhere, start, looked):
    async with start(people) as hands:
        await hands.press("2", "e", "tab", "tab")
        await hands.write(" and countess")
        elsewhere("set", "Ada Lovelace", "role=Poet", "department=Letters")
        if looked:
            hands.app.look()
            await hands.settle()
        role = hands.app.focused
        assert role.value == "Compiler engineer and countess"
        await hands.press("ctrl+s")
        for told in ("Yours", "Compiler engineer and countess", "There now", "Poet"):
            assert told in hands.screen_text
        await hands.press("m")
        ada = people.view.contacts[people.view.people.named("Ada Lovelace")[0]]
        assert (ada.role, ada.department) == ("Compiler engineer and countess", "Letters")
        assert not hands.app.screen.query(FieldRow)


async def test_an_entry_that_others_changed_is_read_and_edited_as_it_is_now(people, elsewhere, start):
    entry = next(people.view.interactions.newest())
    async with start(people) as hands:
        await hands.press("3", "enter")
        elsewhere("edit", entry.id, "notes=Three kids.")
        hands.app.look()
        await hands.settle()
        assert "Three kids." in hands.screen_text
        await hands.press("e")
        rows = {row.field.name: row for row in hands.app.screen.query(FieldRow)}
        assert rows["notes"].value == "Three kids."
        rows["topic"].value = "looms"
        await hands.press("ctrl+s")
        now = people.view.interactions[entry.id]
        assert (now.notes, now.topic) == ("Three kids.", "looms")


async def test_the_question_that_is_pondered_stays_when_others_write(people, elsewhere, start):
    async with start(people) as hands:
        for keys in (("5", "r"), ("w",)):
            await hands.press(*keys)
            pondered = hands.app.screen.query_one(Answering).prompt
            elsewhere(*LUNCH)
            hands.app.look()
            await hands.settle()
            assert hands.app.screen.query_one(Answering).prompt == pondered


@pytest.mark.parametrize(
    ("keys", "page", "new", "size"),
    [
        (("7",), "#page", "· Write to Aaron First about looms", (120, 21)),
        (("j",), "StepCard", "Write to Aaron First about looms", (120, 21)),
        (("5", "v"), ".figures", "Entries        4", (60, 15)),
    ],
    ids=["a rule", "why a step is suggested", "a week"],
)
async def test_what_is_read_stays_where_it_is_when_others_write(
    people, elsewhere, start, keys, page, new, size
):
    async with start(people, size) as hands:
        await hands.press(*keys)
        read = hands.app.screen.query_one(page)
        read.scroll_to(y=1, animate=False)
        await hands.settle()
        assert read.scroll_y == 1
        elsewhere(*LUNCH)
        hands.app.look()
        await hands.settle()
        assert new in hands.screen_text
        assert read.scroll_y == 1


async def test_the_keys_go_on_where_the_steps_that_had_them_are_gone(people, elsewhere, start):
    async with start(people) as hands:
        await hands.press("2", "j", "enter", "shift+tab")
        assert hands.app.focused.id == "steps"
        elsewhere("set", "Alan Turing", "state=resting")
        hands.app.look()
        await hands.settle()
        assert "Next steps" not in hands.screen_text
        assert hands.app.focused.id == "timeline"
