"""By mouse alone: every key at the foot and every line of the help can be clicked."""

import pytest
from textual.binding import Binding

from netjournal.tui.app import NetjournalApp
from netjournal.tui.commands import EVERYWHERE, Command
from netjournal.tui.dialogs.help import Deed
from netjournal.tui.places import PLACES
from netjournal.tui.widgets.foot import Foot

from .conftest import NARROW

SMALL = (60, 15)


def shown(hands) -> list[Binding]:
    """Return what the place wants to have at the foot, in its order."""
    active = hands.app.screen.active_bindings.values()
    return list({one.binding.action: one.binding for one in active if one.binding.show}.values())


async def click_at_foot(hands, label: str) -> None:
    """Click on the name of a key."""
    foot = hands.app.screen.query_one(Foot)
    await hands.pilot.click(foot, offset=(foot.gutter.left + foot.render().plain.index(f" {label}") + 1, 0))
    await hands.settle()


def told_in_help(place) -> list[Command]:
    """Return what the help lists at a place, in its order."""
    all_of_them = (*place.KEYS, *EVERYWHERE, *(one.command() for one in PLACES))
    return [command for command in all_of_them if command.listed]


@pytest.fixture
def ran(monkeypatch) -> list[str]:
    """The actions that were asked for, none of which is done."""
    asked: list[str] = []

    async def run_action(_app, action, *_args, **_more) -> bool:
        asked.append(action if isinstance(action, str) else action[1])
        return True

    monkeypatch.setattr(NetjournalApp, "run_action", run_action)
    return asked


async def test_a_click_on_each_key_at_the_foot_does_it(people, start, ran):
    async with start(people) as hands:
        for place in PLACES:
            hands.app.action_go(place.name)
            await hands.settle()
            for binding in shown(hands):
                ran.clear()
                await click_at_foot(hands, binding.description)
                assert ran == [binding.action], place.name


async def test_help_is_in_reach_at_every_place_and_size_and_a_click_on_a_line_does_it(people, start):
    async with start(people, size=SMALL) as hands:
        for place in PLACES:
            await hands.press(place.key)
            here = hands.app.screen
            for size in (NARROW, SMALL):
                await hands.pilot.resize_terminal(*size)
                await hands.settle()
                assert hands.screen_text.endswith("? Help"), (place.name, size)
            await click_at_foot(hands, "Help")
            assert [deed.command for deed in hands.app.screen.query(Deed)] == told_in_help(here)
            await hands.press("escape")
        await hands.press("question_mark")
        line = next(one for one in hands.app.screen.query(Deed) if one.command.id == "go.contacts")
        line.scroll_visible(animate=False)
        await hands.settle()
        await hands.pilot.click(line)
        await hands.settle()
        assert hands.app.screen.PLACE == "contacts"
