"""The app: places, colours, keys, and following the journal."""

import os
from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import App
from textual.css.query import NoMatches
from textual.filter import LineFilter
from textual.notifications import Notify
from textual.screen import ModalScreen

from netjournal.errors import NetjournalError
from netjournal.journal import Journal
from netjournal.journal.capturing import Added
from netjournal.journal.drafts import SLOT
from netjournal.journal.lookup import find_record
from netjournal.region import region_of, use
from netjournal.settings import Settings, load_settings, save_setting
from netjournal.storage.memory import leave_alone
from netjournal.tui.commands import EVERYWHERE, bindings
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.choose import Choose, confirm
from netjournal.tui.dialogs.hide import Hidden
from netjournal.tui.dialogs.touch import touch_dialog
from netjournal.tui.filters import ControlFilter
from netjournal.tui.legible import legible
from netjournal.tui.messages import (
    Bring,
    Brought,
    Capture,
    Changed,
    Deliver,
    Go,
    MergePeople,
    ShowEvent,
    ShowPerson,
    ShowTwins,
)
from netjournal.tui.palette import Actions, Palette, People, owner_of
from netjournal.tui.places import PLACES
from netjournal.tui.screens.base import Place
from netjournal.tui.themes import DARK, OWN, worn
from netjournal.tui.turning import Turn, turned

LOOK_EVERY = 0.5
"""Seconds between looks at what other processes wrote."""
READY_AFTER = 2.0
"""Seconds after which what the first search and change need is prepared."""


class NetjournalApp(App[int]):
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
        self.theme_variables = legible(variables, ansi=theme.ansi, own=theme in OWN)
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
        if not self.is_headless:
            self.theme = worn(self.theme, self.console.color_system)
        self.theme_changed_signal.subscribe(self, lambda theme: self._remember_theme(theme.name))
        self.set_keymap(self.desk.settings.keymap)
        self.switch_mode(PLACES[0].name)
        self.set_interval(LOOK_EVERY, self.look)
        self.set_timer(READY_AFTER, self._make_ready)
        self._welcome()
        if self._problem:
            self.notify(self._problem, severity="warning", markup=False, timeout=10)

    @work
    async def _welcome(self) -> None:
        from netjournal.tui.dialogs.welcome import is_first_run, welcome

        if not self.desk.journal.read_only and is_first_run(self.desk):
            await welcome(self, self.desk)
            self._follow()
        elif (self.desk.journal.drafts.load(SLOT) or "").strip():
            self.notify("What you began to write is kept: n takes it up again.", markup=False)

    @work(thread=True, group="ready")
    def _make_ready(self) -> None:
        self.desk.make_ready()
        leave_alone()

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
        self._follow()

    @on(Changed)
    def _follow(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Place):
                screen.follow()

    def _remember_theme(self, name: str) -> None:
        chosen = self.desk.settings.theme
        if name in {chosen, worn(chosen, self.console.color_system)}:
            return
        self.desk.settings = self.desk.settings.model_copy(update={"theme": name})
        try:
            save_setting(self._config, "theme", name)
        except NetjournalError as error:
            self.notify(str(error), severity="warning", markup=False)

    # -- what can be done everywhere -----------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Return whether an action makes sense now: over a dialog only hiding and quitting do."""
        return not isinstance(self.screen, ModalScreen) or action not in {"command_palette", "help", "search"}

    def action_go(self, place: str) -> None:
        """Go to a place, back from the pages that lie over it."""
        self.switch_mode(place)

    @on(Go)
    def _go(self, message: Go) -> None:
        self.action_go(message.place)

    def action_capture(self) -> None:
        """Write down what happened, beginning with the highlighted person where the place is about people."""
        seed, slot = self.screen.capture_seed() if isinstance(self.screen, Place) else ("", "capture")
        self._capture(Capture(seed, slot))

    @on(Capture)
    @work
    async def _capture(self, message: Capture) -> None:
        from netjournal.tui.dialogs.capture import CaptureDialog

        added = await self.push_screen_wait(CaptureDialog(self.desk, message.text, message.slot))
        if added:
            self._tell_added(added)

    @work(thread=True, group="advice")
    def _tell_added(self, added: Added) -> None:
        from netjournal.tui.told import told_added

        self.call_from_thread(
            self.notify, told_added(self.desk, added), title="Recorded", markup=False, timeout=8
        )

    @on(ShowPerson)
    def _show_person(self, message: ShowPerson) -> None:
        from netjournal.tui.screens.person import PersonScreen

        self.push_screen(PersonScreen(self.desk, message.contact_id))

    @on(ShowEvent)
    def _show_event(self, message: ShowEvent) -> None:
        from netjournal.tui.screens.event import EventScreen

        self.push_screen(EventScreen(self.desk, message.event_id))

    @on(Bring)
    def action_bring(self) -> None:
        """Choose files to bring people and entries from."""
        from netjournal.tui.screens.bring import BringScreen

        if not isinstance(self.screen, BringScreen):
            self.push_screen(BringScreen(self.desk))

    @on(Brought)
    @work
    async def _brought(self, message: Brought) -> None:
        from netjournal.tui.dialogs.arrived import arrived

        await arrived(self, self.desk, message)
        self._follow()

    @work
    async def action_export(self) -> None:
        """Take the journal out."""
        from netjournal.tui.dialogs.export import take_out

        await take_out(self, self.desk)

    @on(Deliver)
    @work
    async def _deliver(self, message: Deliver) -> None:
        from netjournal.tui.dialogs.export import take_out_one

        await take_out_one(self, self.desk, find_record(self.desk.view, message.record_id))

    @on(ShowTwins)
    def action_twins(self, message: ShowTwins | None = None) -> None:
        """Show who is in here twice."""
        from netjournal.tui.screens.twins import TwinsScreen

        if not isinstance(self.screen, TwinsScreen):
            self.push_screen(TwinsScreen(self.desk, message.among if message else None))

    @on(MergePeople)
    def _merge(self, message: MergePeople) -> None:
        from netjournal.tui.screens.merge import MergeScreen

        self.push_screen(MergeScreen(self.desk, message.left_id, message.right_id))

    def action_command_palette(self) -> None:
        """Open the palette."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder="An action or a person"))

    def action_hide(self) -> None:
        """Blank the screen, or bring it back."""
        if isinstance(self.screen, Hidden):
            self.screen.dismiss()
        else:
            self.push_screen(Hidden())

    @work
    async def action_help(self) -> None:
        """Show what can be done here, and do what is clicked."""
        from netjournal.tui.dialogs.help import Help

        screen = self.screen
        if isinstance(screen, Place):
            action = await self.push_screen_wait(Help(screen.ABOUT, screen.KEYS))
            if action:
                await self.run_action(action, owner_of(action, screen))

    def action_tour(self) -> None:
        """Show in a few cards what there is."""
        from netjournal.tui.dialogs.tour import Tour

        self.push_screen(Tour())

    def action_everything(self) -> None:
        """Show every record by its kind."""
        from netjournal.tui.screens.everything import EverythingScreen

        if not isinstance(self.screen, EverythingScreen):
            self.push_screen(EverythingScreen(self.desk))

    @work
    async def action_me(self) -> None:
        """Edit what is written about yourself."""
        from netjournal.tui.dialogs.edit import EditForm

        if await self.push_screen_wait(EditForm(self.desk, self.desk.view.me, "About you")):
            self.notify("Saved. u takes it back.", markup=False)
            self._follow()

    @work
    async def action_touch(self) -> None:
        """Log with one key that you wrote to the highlighted person, or talked with them."""
        screen = self.screen
        contact = self.desk.view.contacts.get(screen.person() or "") if isinstance(screen, Place) else None
        if isinstance(screen, Place) and contact:
            how = await self.push_screen_wait(touch_dialog(contact.name))
            if how:
                screen.log_touch("wrote" if how == "wrote" else "talked")

    @work
    async def action_add(self, kind: str = "") -> None:
        """Add something that is no entry, beginning with the highlighted person."""
        from netjournal.tui.dialogs.adding import adding_form, kinds_dialog

        screen = self.screen
        contact = self.desk.view.contacts.get(screen.person() or "") if isinstance(screen, Place) else None
        if not kind:
            chosen = await self.push_screen_wait(kinds_dialog(contact))
            kind = chosen or ""
        if kind and await self.push_screen_wait(adding_form(self.desk, kind, contact)) is not None:
            self.notify("Kept. u takes it back.", markup=False)
            self._follow()

    @work
    async def action_search(self) -> None:
        """Search people and entries, and open what is chosen."""
        from netjournal.tui.dialogs.search import SearchDialog
        from netjournal.tui.screens.records import RecordPlace

        screen = self.screen
        found = await self.push_screen_wait(SearchDialog(self.desk))
        if found in self.desk.view.contacts:
            self.post_message(ShowPerson(found or ""))
        elif found in self.desk.view.events:
            self.post_message(ShowEvent(found or ""))
        elif found and isinstance(screen, RecordPlace):
            await screen.open_record(find_record(self.desk.view, found))

    @work
    async def action_quit(self) -> None:  # type: ignore[override]  # a worker, since it may ask
        """Leave; ask first where something typed is not saved."""
        load = self.desk.journal.drafts.load
        unsaved = [name for name in ("capture", "reflect", "review") if (load(name) or "").strip()]
        if unsaved and not isinstance(self.screen, Choose):
            question = "It is kept as a draft and waits for you here."
            if (
                await self.push_screen_wait(confirm("Something is not saved yet", question, "Leave", "Stay"))
                != "yes"
            ):
                return
        self.exit(0)

    def action_undo(self) -> None:
        """Take back the last change and say which."""
        self._turn("undo", "Taken back", "There is nothing to take back.")

    def action_redo(self) -> None:
        """Make again what was taken back and say which."""
        self._turn("redo", "Made again", "There is nothing to make again.")

    @work
    async def _turn(self, turn: Turn, verb: str, nothing: str) -> None:
        try:
            change = await turned(self, self.desk, turn)
        except NetjournalError as error:
            self.notify(str(error), severity="warning", markup=False, timeout=8)
            return
        self._follow()
        self.notify(f"{verb}: {change.label}" if change else nothing, markup=False)


def _settings(journal: Journal) -> tuple[Settings, str]:
    """Return the settings, and why they are the defaults where the file cannot be taken."""
    try:
        return load_settings(journal.paths.config), ""
    except NetjournalError as error:
        return Settings(), str(error)
