"""The places of the app: which screens there are, in the order of their keys."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from netjournal.tui.commands import Command

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
