"""What can be done from anywhere: write down, add, take back."""

from textual import on, work

from netjournal.errors import NetjournalError
from netjournal.journal.capturing import Added
from netjournal.journal.drafts import SLOT, bring_home
from netjournal.models import Contact
from netjournal.tui.deskapp import DeskApp
from netjournal.tui.dialogs.touch import touch_dialog
from netjournal.tui.messages import Capture
from netjournal.tui.screens.base import Place
from netjournal.tui.turning import Turn, turned


class Deeds(DeskApp):
    """Does what changes the journal, beginning with the highlighted person."""

    def _person(self) -> Contact | None:
        """Return the highlighted person."""
        screen = self.screen
        return self.desk.view.contacts.get(screen.person() or "") if isinstance(screen, Place) else None

    def action_capture(self) -> None:
        """Write down what happened, beginning with the highlighted person where the place is about people."""
        seed, slot = self.screen.capture_seed() if isinstance(self.screen, Place) else ("", "capture")
        self._capture(Capture(seed, slot))

    @on(Capture)
    @work
    async def _capture(self, message: Capture) -> None:
        from netjournal.tui.dialogs.capture import CaptureDialog

        if message.slot == SLOT:
            bring_home(self.desk.journal.drafts, self.desk.view)
        added = await self.push_screen_wait(CaptureDialog(self.desk, message.text, message.slot))
        if added:
            self._tell_added(added)

    @work(thread=True, group="advice")
    def _tell_added(self, added: Added) -> None:
        from netjournal.tui.told import told_added

        self.call_from_thread(
            self.notify, told_added(self.desk, added), title="Recorded", markup=False, timeout=8
        )

    @work
    async def action_touch(self) -> None:
        """Log with one key that you wrote to the highlighted person, or talked with them."""
        screen, contact = self.screen, self._person()
        if isinstance(screen, Place) and contact:
            how = await self.push_screen_wait(touch_dialog(contact.name))
            if how:
                screen.log_touch("wrote" if how == "wrote" else "talked")

    @work
    async def action_add(self, kind: str = "") -> None:
        """Add something that is no entry, beginning with the highlighted person."""
        from netjournal.tui.dialogs.adding import adding_form, kinds_dialog

        contact = self._person()
        if not kind:
            chosen = await self.push_screen_wait(kinds_dialog(contact))
            kind = chosen or ""
        if kind and await self.push_screen_wait(adding_form(self.desk, kind, contact)) is not None:
            self.notify("Kept. u takes it back.", markup=False)
            self.follow()

    @work
    async def action_me(self) -> None:
        """Edit what is written about yourself."""
        from netjournal.tui.dialogs.edit import EditForm

        if await self.push_screen_wait(EditForm(self.desk, self.desk.view.me, "About you")):
            self.notify("Saved. u takes it back.", markup=False)
            self.follow()

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
        self.follow()
        self.notify(f"{verb}: {change.label}" if change else nothing, markup=False)
