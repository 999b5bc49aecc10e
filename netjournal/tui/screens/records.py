"""What can be done with any record, wherever one is highlighted."""

from textual import work

from netjournal.journal import editing
from netjournal.journal.lookup import label_of
from netjournal.models import Record
from netjournal.tui.commands import Command
from netjournal.tui.dialogs.edit import EditForm
from netjournal.tui.dialogs.record import RecordDialog
from netjournal.tui.external import edit_outside
from netjournal.tui.fieldtext import prose_field
from netjournal.tui.messages import Changed, Deliver
from netjournal.tui.screens.base import Place

RECORD_KEYS = (
    Command("record.edit", "e", "edit", "Edit", "Every field in a form.", shown=True),
    Command("record.editor", "E", "edit_outside", "In $EDITOR", "The words of it in your own editor."),
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
        if verb == "edit":
            await self.edit_record(record)
        elif verb == "outside":
            self.edit_record_outside(record)
        elif verb == "delete":
            self.delete_record(record)
        elif verb == "calendar":
            self.post_message(Deliver(record.id))

    async def edit_record(self, record: Record) -> None:
        """Edit a record in a form."""
        if await self.app.push_screen_wait(EditForm(self.desk, record)):
            self.post_message(Changed())
            self.tell("Saved.")

    def edit_record_outside(self, record: Record) -> None:
        """Edit the words of a record in the person's own editor."""
        name = prose_field(record)
        if not name:
            self.warn("There are no longer words in this to edit; e opens the form.")
            return
        before = getattr(record, name)
        after = edit_outside(self.app, before, self.desk.journal.paths.state)
        if after is not None and after != before:
            self.attempt(lambda: editing.edit(self.desk.journal, record, [f"{name}={after}"]), "Saved.")

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

    def action_edit_outside(self) -> None:
        """Edit the words of the highlighted record in the person's own editor."""
        record = self.target()
        if record:
            self.edit_record_outside(record)

    def action_delete(self) -> None:
        """Delete the highlighted record."""
        record = self.target()
        if record:
            self.delete_record(record)
