"""Editing any record in a form: every field is read as it is in an assignment."""

from netjournal.errors import InvalidInputError, NetjournalError, NotFoundError, StaleEditError
from netjournal.journal import editing
from netjournal.journal.fields import assign
from netjournal.journal.lookup import label_of
from netjournal.models import Record
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.form import Form, Problems
from netjournal.tui.fieldtext import form_fields


class EditForm(Form):
    """The fields of one record. Saving writes what was changed, as one change that can be taken back."""

    def __init__(self, desk: Desk, record: Record, title: str = "") -> None:
        self.desk = desk
        self._record = record
        self._before = {field.name: field.value for field in form_fields(desk.view, record)}
        super().__init__(
            title or f"Edit {label_of(desk.view, record)}", form_fields(desk.view, record), self._write
        )

    def _write(self, values: dict[str, str]) -> Problems:
        changed = {name: text for name, text in values.items() if text != self._before[name]}
        if not changed:
            return {}
        problems = {name: why for name, text in changed.items() if (why := self._problem(name, text))}
        if problems:
            return problems
        assignments = [f"{name}={text}" for name, text in changed.items()]
        try:
            self.desk.write(lambda: editing.edit(self.desk.journal, self._record, assignments))
        except StaleEditError as error:
            return self._stale(error)
        except NetjournalError as error:
            return {"": str(error)}
        return {}

    def _problem(self, name: str, text: str) -> str:
        try:
            assign(self.desk.journal, self._record, [f"{name}={text}"])
        except (InvalidInputError, NotFoundError) as error:
            return str(error)
        except NetjournalError as error:
            return str(error)
        return ""

    def _stale(self, error: StaleEditError) -> Problems:
        """Show what stands there now; saving again keeps what was typed here."""
        self.desk.look()
        now = self.desk.view.table(self._record.table).get(self._record.id)
        if now is None:
            return {"": "This was deleted elsewhere meanwhile; your words are still here to copy."}
        self._record = now
        return {
            name: f"changed elsewhere meanwhile to: {theirs}; save again to keep yours"
            for name, theirs in error.theirs.items()
        }
