"""The places of the app: which screens there are, in the order of their keys."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from netjournal.tui.commands import EVERYWHERE, Command

if TYPE_CHECKING:
    from netjournal.tui.desk import Desk
    from netjournal.tui.screens.base import Place as PlaceScreen


@dataclass(frozen=True, slots=True)
class Place:
    """One screen of the app and how to get there."""

    name: str
    key: str
    title: str
    tip: str
    module: str
    screen: str

    def command(self) -> Command:
        """Return the command that goes there."""
        return Command(f"go.{self.name}", self.key, f"go('{self.name}')", f"Go to {self.title}", self.tip)

    def opener(self, desk: "Desk") -> "Callable[[], PlaceScreen]":
        """Return what makes the screen, loaded when it is first gone to."""
        return lambda: getattr(self.load(), self.screen)(desk)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done there; loads the screen."""
        found: tuple[Command, ...] = getattr(self.load(), self.screen).KEYS
        return found

    def load(self) -> ModuleType:
        """Return the module of the screen; the first time takes as long as all else at its opening."""
        return import_module(self.module)


def _place(key: str, title: str, tip: str) -> Place:
    name = title.lower()
    return Place(name, key, title, tip, f"netjournal.tui.screens.{name}", f"{title}Screen")


PLACES = (
    _place("1", "Today", "The next steps, and what is coming up."),
    _place("2", "Contacts", "The people you know."),
    _place("3", "Journal", "Everything that happened, newest first."),
    _place("4", "Events", "What is coming up, whom you met, and what is left of the 48 hours."),
    _place("5", "Reflect", "A question worth a few lines."),
    _place("6", "Insights", "Your network in pictures, and what they mean."),
    _place("7", "Library", "What the advice stands on, and how it is set."),
)
"""The screens, each in `netjournal.tui.screens` under its name."""


def unknown(names: Iterable[str]) -> list[str]:
    """Return the names under which config.toml gives keys, and that no command has; loads all screens.

    Names of dialogs are not looked into, for those are loaded when they are opened.
    """
    commands = [*EVERYWHERE, *(place.command() for place in PLACES)]
    commands += [command for place in PLACES for command in place.commands()]
    known = {command.id for command in commands}
    rooms = {name.partition(".")[0] for name in known}
    return [
        name for name in names if name not in known and ("." not in name or name.partition(".")[0] in rooms)
    ]
