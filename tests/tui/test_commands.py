"""Every declared command can be used: it has a key or a name in the palette, and leads to something."""

import pkgutil
import re
from dataclasses import replace
from importlib import import_module
from itertools import combinations

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import netjournal.tui
from netjournal.tui.app import NetjournalApp
from netjournal.tui.commands import EVERYWHERE, Command
from netjournal.tui.dialogs.base import Dialog
from netjournal.tui.places import PLACES
from netjournal.tui.screens.base import Place

for module in pkgutil.walk_packages(netjournal.tui.__path__, "netjournal.tui."):
    if not module.name.endswith("__main__"):
        import_module(module.name)


def kinds_of(base: type) -> list[type]:
    """Return all classes of ours below a class."""
    below = {two for one in base.__subclasses__() for two in (one, *kinds_of(one))}
    return sorted(
        (one for one in below if one.__module__.startswith("netjournal.")), key=lambda one: one.__qualname__
    )


SCREENS = [one for one in (*kinds_of(Place), *kinds_of(Dialog)) if one.KEYS]
GLOBAL = (*(place.command() for place in PLACES), *EVERYWHERE)
OVERRIDDEN = {"slash": "everywhere.search"}
"""Keys that a place may give a nearer meaning: finding within it, instead of everywhere."""

SHARED = {"step.draft", "person.message"}
"""Commands of one place and key, of which one makes sense at a time."""


def keys_of(command: Command) -> set[str]:
    """Return the keys of a command."""
    return set(filter(None, command.key.split(",")))


def name_of(action: str) -> str:
    """Return the name of the method that an action calls."""
    return f"action_{action.partition('(')[0]}"


@pytest.mark.parametrize("screen", [*SCREENS, NetjournalApp], ids=lambda one: one.__name__)
class TestEveryScreen:
    """What holds for the commands of each place, each dialog, and the app."""

    def test_every_command_has_a_key_or_stands_in_the_palette_and_says_what_it_does(self, screen):
        for one in commands_of(screen):
            assert one.key or one.listed, one.id
            assert one.label, one.id
            assert re.fullmatch(r".+[.…]", one.tip), one.id

    def test_every_command_leads_to_a_method(self, screen):
        for one in commands_of(screen):
            found = getattr(screen, name_of(one.action), None) or getattr(
                NetjournalApp, name_of(one.action), None
            )
            assert callable(found), one.id

    def test_every_key_is_bound(self, screen):
        bound = {one.id for one in screen.BINDINGS if isinstance(one, Binding)}
        assert {one.id for one in commands_of(screen) if one.key} <= bound

    def test_no_two_commands_share_a_key_or_an_id(self, screen):
        commands = commands_of(screen)
        for one, other in combinations(commands, 2):
            assert one.id != other.id
            assert {one.id, other.id} == SHARED or not keys_of(one) & keys_of(other), (one.id, other.id)


def commands_of(screen: type) -> tuple[Command, ...]:
    """Return what a screen declares, or the app."""
    return GLOBAL if screen is NetjournalApp else screen.KEYS


@pytest.mark.parametrize("place", kinds_of(Place), ids=lambda one: one.__name__)
def test_a_place_takes_no_key_from_what_can_be_done_everywhere(place):
    taken = {
        key: one.id for command in place.KEYS for one in EVERYWHERE for key in keys_of(command) & keys_of(one)
    }
    assert taken.items() <= OVERRIDDEN.items()


def test_an_id_means_one_thing_wherever_it_stands():
    known: dict[str, Command] = {}
    for one in (*GLOBAL, *(one for screen in SCREENS for one in screen.KEYS)):
        command = replace(one, shown=False)
        assert known.setdefault(command.id, command) == command


def test_no_action_is_left_without_a_way_to_it():
    commands = {name_of(one.action) for screen in SCREENS for one in screen.KEYS} | {
        name_of(one.action) for one in GLOBAL
    }
    for kind in kinds_of(DOMNode):
        bound = {
            name_of(binding.action)
            for one in (kind, *kinds_of(kind))
            for binding in one.BINDINGS
            if isinstance(binding, Binding)
        }
        inherited = {name for base in kind.__mro__[1:] for name in vars(base)}
        for name, method in vars(kind).items():
            handles = hasattr(method, "_textual_on")
            if name.startswith("action_") and name not in inherited and not handles:
                assert name in commands | bound, f"{kind.__name__}.{name}"
