"""The palette: every action of the place and every person, found by a few letters."""

from contextlib import suppress
from functools import partial
from itertools import islice
from typing import Any

from rich.text import Text
from textual import on
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode
from textual.events import ScreenResume
from textual.screen import Screen
from textual.widgets import Button, Input
from textual.worker import WorkerError

from netjournal.tui.closing import Closing
from netjournal.tui.commands import EVERYWHERE, Command
from netjournal.tui.messages import ShowPerson
from netjournal.tui.places import PLACES
from netjournal.tui.screens.base import Place

_MOST_PEOPLE = 30


class Palette(CommandPalette, Closing[None]):
    """The palette of Textual, made safe: what was chosen runs once."""

    _chosen = False

    @on(ScreenResume)
    async def _find_first(self) -> None:
        """Have the commands found before anything is drawn: else the field stands alone at first."""
        with suppress(WorkerError):
            for worker in self.workers:
                if worker.group == self._GATHER_COMMANDS_GROUP:
                    await worker.wait()

    def _select_or_command(self, event: Input.Submitted | Button.Pressed | None = None) -> None:
        if not self._chosen:
            self._chosen = self._selected_command is not None
            super()._select_or_command(event)

    @on(Input.Submitted)
    @on(Button.Pressed)
    def _once(self, event: Input.Submitted | Button.Pressed) -> None:
        if self._chosen:
            event.stop()
            event.prevent_default()


def owner_of(action: str, screen: Screen[Any]) -> DOMNode:
    """Return what runs an action: the screen where it knows it, else the app."""
    return screen if hasattr(screen, f"action_{action.partition('(')[0]}") else screen.app


class Actions(Provider):
    """The commands of the place, then those that work everywhere."""

    def _commands(self) -> tuple[Command, ...]:
        here = self.screen.KEYS if isinstance(self.screen, Place) else ()
        keymap = self.screen.desk.settings.keymap if isinstance(self.screen, Place) else {}
        return tuple(
            command.under(keymap)
            for command in (*here, *(place.command() for place in PLACES), *EVERYWHERE)
            if command.listed and command.id != "everywhere.palette" and self._works(command)
        )

    def _works(self, command: Command) -> bool:
        name, _, _ = command.action.partition("(")
        return self.screen.check_action(name, ()) is True

    def _run(self, command: Command) -> Any:
        return partial(self.app.run_action, command.action, owner_of(command.action, self.screen))

    async def discover(self) -> Hits:
        """Yield every command."""
        for command in self._commands():
            yield DiscoveryHit(_told(command), self._run(command), command.label, command.tip)

    async def search(self, query: str) -> Hits:
        """Yield the commands whose name, sentence or other words match."""
        matcher = self.matcher(query)
        for command in self._commands():
            told = query.casefold() in f"{command.tip} {command.also}".casefold()
            score = max(matcher.match(command.label), 0.1 if told else 0.0)
            if score > 0:
                yield Hit(score, _told(command), self._run(command), text=command.label, help=command.tip)


def _told(command: Command) -> Text:
    """Return a command by its name, with the key that would have done it."""
    return Text.assemble(command.label, (f"  {command.keycap}", "dim"))


class People(Provider):
    """Every person by name."""

    async def search(self, query: str) -> Hits:
        """Yield the people whose name holds what was typed."""
        if not isinstance(self.screen, Place):
            return
        view = self.screen.desk.view
        for contact_id in islice(view.search.find_names(query), _MOST_PEOPLE):
            name = view.contacts[contact_id].name
            score = 1 + self.matcher(query).match(name)
            yield Hit(score, Text(name), partial(self._show, contact_id), text=name, help="A person you know")

    def _show(self, contact_id: str) -> None:
        self.screen.post_message(ShowPerson(contact_id))
