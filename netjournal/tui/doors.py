"""Where one can go from anywhere: places, pages, and what is only looked at."""

from textual import on, work

from netjournal.journal.lookup import find_record
from netjournal.tui.deskapp import DeskApp
from netjournal.tui.messages import (
    Bring,
    Brought,
    Deliver,
    Go,
    MergePeople,
    ShowEvent,
    ShowPerson,
    ShowTwins,
)
from netjournal.tui.palette import Palette, owner_of
from netjournal.tui.screens.base import Place


class Doors(DeskApp):
    """Opens what is asked for by a key or by a message."""

    def action_go(self, place: str) -> None:
        """Go to a place, back from the pages that lie over it."""
        self.switch_mode(place)

    @on(Go)
    def _go(self, message: Go) -> None:
        self.action_go(message.place)

    @on(ShowPerson)
    def _show_person(self, message: ShowPerson) -> None:
        from netjournal.tui.screens.person import PersonScreen

        self.push_screen(PersonScreen(self.desk, message.contact_id))

    @on(ShowEvent)
    def _show_event(self, message: ShowEvent) -> None:
        from netjournal.tui.screens.event import EventScreen

        self.push_screen(EventScreen(self.desk, message.event_id))

    def action_everything(self) -> None:
        """Show every record by its kind."""
        from netjournal.tui.screens.everything import EverythingScreen

        if not isinstance(self.screen, EverythingScreen):
            self.push_screen(EverythingScreen(self.desk))

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
        self.follow()

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

    def action_command_palette(self) -> None:
        """Open the palette."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder="An action or a person"))

    @work
    async def action_help(self) -> None:
        """Show what can be done here, and do what is clicked."""
        from netjournal.tui.dialogs.help import Help

        screen = self.screen
        if isinstance(screen, Place):
            action = await self.push_screen_wait(Help(screen.ABOUT, screen.KEYS, self.desk.settings.keymap))
            if action:
                await self.run_action(action, owner_of(action, screen))

    def action_tour(self) -> None:
        """Show in a few cards what there is."""
        from netjournal.tui.dialogs.tour import Tour

        self.push_screen(Tour())
