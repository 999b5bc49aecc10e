"""What can be done with any record, wherever one is highlighted."""

from textual import work

from netjournal.errors import NetjournalError, StaleEditError, StorageError
from netjournal.journal import editing
from netjournal.journal.lookup import label_of, latest
from netjournal.models import Record
from netjournal.storage import Drafts
from netjournal.tui.commands import Command
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.dialogs.clash import settle
from netjournal.tui.dialogs.edit import EditForm
from netjournal.tui.dialogs.record import RecordDialog
from netjournal.tui.external import edit_outside
from netjournal.tui.messages import Changed, Deliver
from netjournal.tui.screens.base import Place
from netjournal.tui.sheet import Sheet, outside_text, read_outside

RECORD_KEYS = (
    Command("record.edit", "e", "edit", "Edit", "Every field in a form.", shown=True),
    Command(
        "record.editor",
        "E",
        "edit_outside",
        "In $EDITOR",
        "In your own editor: its words, else all its fields.",
    ),
    Command("record.delete", "D,delete", "delete", "Delete", "Delete; u takes it back.", display="D"),
)


class RecordPlace(Place):
    """A screen on which a record may be highlighted."""

    def target(self) -> Record | None:
        """Return the highlighted record."""
        return None

    async def open_record(self, record: Record) -> None:
        """Show a record in full, and do with it what is chosen."""
        verb = await self.app.push_screen_wait(RecordDialog(self.desk, record))
        record = latest(self.desk.view, record)
        if verb == "edit":
            await self.edit_record(record)
        elif verb == "outside":
            await self.edit_record_outside(record)
        elif verb == "delete":
            self.delete_record(record)
        elif verb == "calendar":
            self.post_message(Deliver(record.id))

    async def edit_record(self, record: Record) -> None:
        """Edit a record in a form."""
        if await self.app.push_screen_wait(EditForm(self.desk, record)):
            self.post_message(Changed())
            self.tell("Saved.")

    async def edit_record_outside(self, record: Record) -> None:
        """Edit a record in the person's own editor: its longer words, else `field: value` for each field.

        What cannot be saved is kept as a draft, from which the next time begins.
        """
        drafts, slot, sheet = self.desk.journal.drafts, f"edit-{record.id}", Sheet(self.desk, record)
        before = outside_text(sheet)
        text = drafts.take_up(slot) or before
        while True:
            edited = edit_outside(self.app, text, self.desk.journal.paths.state)
            if edited is None or (edited == before.rstrip("\n") and text == before):
                return
            text = edited
            unkept = _kept(drafts, slot, text)
            problem = await self._save_outside(sheet, text)
            if not problem:
                drafts.discard(slot)
                return
            if await self.app.push_screen_wait(_again(problem, unkept)) != "again":
                return

    async def _save_outside(self, sheet: Sheet, text: str) -> str:
        """Write what an edited text says; return why it could not be, or ""."""
        try:
            values = read_outside(sheet, text)
            while True:
                try:
                    changed = sheet.save(values)
                except StaleEditError:
                    merged, clashes = sheet.catch_up(values)
                    fields = {field.name: field for field in sheet.fields}
                    decided = await settle(self.app, fields, merged, clashes)
                    if decided is None:
                        return "It was changed elsewhere meanwhile, and which to keep is still open."
                    values = decided
                else:
                    break
        except NetjournalError as error:
            return str(error)
        self.post_message(Changed())
        saved = "Saved." if text.strip() else "Emptied. u brings the words back."
        self.tell(saved if changed else "Nothing was changed.")
        return ""

    def delete_record(self, record: Record) -> None:
        """Delete a record; undo brings it back whole."""
        what = label_of(self.desk.view, record)
        self.attempt(lambda: editing.delete(self.desk.journal, record), f"Deleted: {what}. u brings it back.")

    @work
    async def action_edit(self) -> None:
        """Edit the highlighted record."""
        record = self.target()
        if record:
            await self.edit_record(record)

    @work
    async def action_edit_outside(self) -> None:
        """Edit the highlighted record in the person's own editor."""
        record = self.target()
        if record:
            await self.edit_record_outside(record)

    def action_delete(self) -> None:
        """Delete the highlighted record."""
        record = self.target()
        if record:
            self.delete_record(record)


def _kept(drafts: Drafts, slot: str, text: str) -> str:
    """Keep a text as a draft; return why it could not be, or ""."""
    try:
        drafts.save(slot, text)
    except StorageError as error:
        return str(error)
    return ""


def _again(problem: str, unkept: str) -> Choose:
    """Return the dialog after an edit that could not be saved, nor its text kept where `unkept` says why."""
    later = Choice("later", "l", "Later", "kept as a draft: E takes it up again")
    lose = Choice("lose", "l", "Let it go", "it cannot be kept as it is")
    again = Choice("again", "e", "Back to the editor", "your text is as you left it")
    question = f"{unkept} {problem}".strip()
    return Choose("Not saved yet", (again, lose if unkept else later), question)
