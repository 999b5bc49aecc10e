"""Editing any record in a form: every field is read as it is in an assignment."""

from textual import work

from netjournal.errors import NetjournalError, StaleEditError
from netjournal.journal.lookup import label_of
from netjournal.models import Record
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.clash import settle
from netjournal.tui.dialogs.form import FieldRow, Form, Problems
from netjournal.tui.dialogs.reader import understood
from netjournal.tui.fieldtext import dated_fields
from netjournal.tui.sheet import Sheet


class EditForm(Form):
    """The fields of one record. Saving writes what was changed, as one change that can be taken back."""

    def __init__(self, desk: Desk, record: Record, title: str = "") -> None:
        self.desk = desk
        self._sheet = Sheet(desk, record)
        self._dated = dated_fields(record)
        super().__init__(
            title or f"Edit {label_of(desk.view, record)}", self._sheet.fields, self._write, echo=self._echoed
        )

    def _echoed(self, name: str, text: str) -> str:
        changed = text != self._sheet.before.get(name)
        return understood(text, self.desk.now()) if changed and name in self._dated else ""

    def _write(self, values: dict[str, str]) -> Problems:
        problems = self._sheet.problems(values)
        if problems:
            return problems
        try:
            self._sheet.save(values)
        except StaleEditError:
            return self._stale(values)
        except NetjournalError as error:
            return {"": str(error)}
        return {}

    def _stale(self, values: dict[str, str]) -> Problems:
        """Take over what changed elsewhere, and ask about what was changed on both sides."""
        try:
            merged, clashes = self._sheet.catch_up(values)
        except NetjournalError as error:
            return {"": str(error)}
        self._show(merged)
        self._settle(merged, clashes)
        told = {name: f"changed elsewhere meanwhile to: {theirs}" for name, theirs in clashes.items()}
        return told or {"": "This was changed elsewhere meanwhile; both changes are kept."}

    @work
    async def _settle(self, merged: dict[str, str], clashes: dict[str, str]) -> None:
        fields = {field.name: field for field in self._sheet.fields}
        decided = await settle(self.app, fields, merged, clashes)
        if decided is not None:
            self._show(decided)
            self.action_save()

    def _show(self, values: dict[str, str]) -> None:
        for row in self.query(FieldRow):
            if row.value != values[row.field.name]:
                row.value = values[row.field.name]
