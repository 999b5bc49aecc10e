"""The app: places, colours, keys, and following the journal."""

import asyncio
import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.css.query import NoMatches
from textual.filter import LineFilter
from textual.notifications import Notify
from textual.screen import ModalScreen

from netjournal.errors import NetjournalError
from netjournal.journal import Journal
from netjournal.journal.drafts import SLOT, bring_home
from netjournal.region import region_of, use
from netjournal.settings import Settings, load_settings, save_setting
from netjournal.storage.memory import leave_alone
from netjournal.text import listed
from netjournal.tui.commands import EVERYWHERE, bindings
from netjournal.tui.deeds import Deeds
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.choose import Choose, confirm
from netjournal.tui.dialogs.hide import Hidden
from netjournal.tui.doors import Doors
from netjournal.tui.filters import ControlFilter
from netjournal.tui.legible import legible, uncoloured
from netjournal.tui.palette import Actions, People
from netjournal.tui.places import PLACES, unknown
from netjournal.tui.screens.base import Place
from netjournal.tui.themes import DARK, OWN, worn
from netjournal.tui.widgets.editor import Editor

LOOK_EVERY = 0.5
"""Seconds between looks at what other processes wrote."""
READY_AFTER = 2.0
"""Seconds after which what the first search, change and look at other screens need is prepared."""


class NetjournalApp(Doors, Deeds):
    """The journal, full screen."""

    TITLE = "netjournal"
    CSS_PATH = "styles/shell.tcss"
    BINDINGS = bindings((*(place.command() for place in PLACES), *EVERYWHERE))
    COMMANDS: ClassVar = {Actions, People}
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(self, journal: Journal) -> None:
        self._config = journal.paths.config
        settings, self._problem = _settings(journal)
        super().__init__()
        use(region_of(settings, os.environ))
        self.desk = Desk(journal, settings)
        self._gate = ControlFilter()
        for theme in OWN:
            self.register_theme(theme)
        for place in PLACES:
            self.add_mode(place.name, place.opener(self.desk))
        if settings.theme in self.available_themes:
            self.theme = settings.theme
        else:
            self.theme = DARK.name
            self._problem = self._problem or f"There is no theme {settings.theme!r}; F3 lists them."

    def get_css_variables(self) -> dict[str, str]:
        """Return the variables of the theme, with inks that can be read on its grounds."""
        theme, variables = self.current_theme, super().get_css_variables()
        found = legible(variables, ansi=theme.ansi, own=theme in OWN)
        self.theme_variables = uncoloured(found) if self.no_color else found
        return self.theme_variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return the filters of every line, the one against control characters last."""
        return [*super().get_line_filters(), self._gate]

    def _handle_exception(self, error: Exception) -> None:
        # Once told to end, Textual mounts nothing more: a screen that a key was opening finds itself empty.
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    def on_mount(self) -> None:
        """Open Today, and begin to look for changes."""
        self._leave_when_told()
        if not self.is_headless:
            self.theme = worn(self.theme, self.console.color_system)
        self.theme_changed_signal.subscribe(self, lambda theme: self._remember_theme(theme.name))
        self.set_keymap(self.desk.settings.keymap)
        self.switch_mode(PLACES[0].name)
        self.set_interval(LOOK_EVERY, self.look)
        self.set_timer(READY_AFTER, self._make_ready)
        self.set_timer(READY_AFTER, self.read_styles)
        self._welcome()
        self._tell_damage()
        if self._problem:
            self.notify(self._problem, severity="warning", markup=False, timeout=10)

    def _leave_when_told(self) -> None:
        """End as by a key when the system asks for it, so that the terminal is given back as it was."""
        with suppress(NotImplementedError, RuntimeError):  # Windows; not in the main thread
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGTERM, self.exit, None, 128 + signal.SIGTERM)

    @work
    async def _welcome(self) -> None:
        from netjournal.tui.dialogs.welcome import is_first_run, welcome

        if not self.desk.journal.read_only and is_first_run(self.desk):
            await welcome(self, self.desk)
            self.follow()
        else:
            self._tell_drafts()

    def _tell_drafts(self) -> None:
        drafts = self.desk.journal.drafts
        bring_home(drafts, self.desk.view)
        begun = len(drafts.texts(SLOT))
        if begun > 1:
            self.notify(f"{begun} texts that you began are kept: n takes them up, one by one.", markup=False)
        elif begun:
            self.notify("What you began to write is kept: n takes it up again.", markup=False)

    def _tell_damage(self) -> None:
        damage = self.desk.journal.damage()
        if damage:
            places = "one place" if len(damage) == 1 else f"{len(damage)} places"
            told = (
                f"Your journal cannot be read at {places}; the rest is here. "
                "`netjournal doctor` says more, `netjournal restore` lists the backups."
            )
            self.notify(told, severity="warning", markup=False, timeout=15)

    @work(thread=True, group="ready")
    def _make_ready(self) -> None:
        self.desk.make_ready()
        for place in PLACES:
            place.load()
        leave_alone()
        self._tell_unknown_keys()

    def _tell_unknown_keys(self) -> None:
        strange = unknown(self.desk.settings.keymap)
        if strange:
            told = f"config.toml: no key is called {listed(strange, 'or')}; ? and then n list the names."
            self.notify(told, severity="warning", markup=False, timeout=10)

    def read_styles(self) -> None:
        """Read the styles of all screens: Textual reads every style again whenever it meets new ones."""
        for path in sorted(Path(__file__).parent.glob("screens/*/*.tcss")):
            if not self.stylesheet.has_source(str(path), ""):
                self.stylesheet.read(path)
        self.stylesheet.parse()

    def on_notify(self, event: Notify) -> None:  # noqa: ARG002  every one does it
        """Let go of what was said before, unless it warns: a pile would hide what is worked on."""
        for one in list(self._notifications):
            if one.severity == "information":
                self._unnotify(one, refresh=False)

    # -- following -----------------------------------------------------------------------------------

    def look(self) -> None:
        """Take up what other processes wrote; show it, and the passing of time."""
        try:
            self.desk.look()
        except NetjournalError as error:
            self.notify(str(error), severity="error", markup=False)
        self.follow()

    def _remember_theme(self, name: str) -> None:
        chosen = self.desk.settings.theme
        if name in {chosen, worn(chosen, self.console.color_system)}:
            return
        self.desk.settings = self.desk.settings.model_copy(update={"theme": name})
        try:
            save_setting(self._config, "theme", name)
        except NetjournalError as error:
            self.notify(str(error), severity="warning", markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Return whether an action makes sense now: over a dialog only hiding and quitting do."""
        if action == "touch" and isinstance(self.screen, Place):
            return self.screen.has_people
        return not isinstance(self.screen, ModalScreen) or action not in {"command_palette", "help", "search"}

    def action_hide(self) -> None:
        """Blank the screen, or bring it back."""
        if isinstance(self.screen, Hidden):
            self.screen.dismiss()
        else:
            self.push_screen(Hidden())

    @work
    async def action_quit(self) -> None:  # type: ignore[override]  # a worker, since it may ask
        """Leave; ask first where something typed is not saved."""
        for editor in self.screen.query(Editor):
            editor.keep_rest()
        unsaved = any(map(self.desk.journal.drafts.load, ("capture", "reflect", "review")))
        if unsaved and not isinstance(self.screen, Choose):
            question = "It is kept as a draft and waits for you here."
            if (
                await self.push_screen_wait(confirm("Something is not saved yet", question, "Leave", "Stay"))
                != "yes"
            ):
                return
        self.exit(0)


def _settings(journal: Journal) -> tuple[Settings, str]:
    """Return the settings, and why they are the defaults where the file cannot be taken."""
    try:
        return load_settings(journal.paths.config), ""
    except NetjournalError as error:
        return Settings(), str(error)
