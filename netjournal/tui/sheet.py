"""A record under edit: its fields as they were when it was opened, and what becomes of them.

The form and the person's own editor both write through it, so that an edit made elsewhere meanwhile is
treated the same way: what only one side changed is taken over, what both changed is asked.
"""

import re
from collections.abc import Mapping, Sequence

from netjournal.errors import InvalidInputError, NetjournalError
from netjournal.journal import editing
from netjournal.journal.fields import assign
from netjournal.models import Contact, Record
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.form import Field
from netjournal.tui.fieldtext import form_fields, prose_field

Values = Mapping[str, str]
"""What stands in each field, by its name."""

_LINE = re.compile(r"(?P<label>[^\s:#][^:]*):(?: (?P<value>.*))?")
_SET_IN = "  "


class Sheet:
    """The fields of one record as text, and what is written back."""

    def __init__(self, desk: Desk, record: Record) -> None:
        self.desk = desk
        self.record = record
        self.fields: tuple[Field, ...] = form_fields(desk.view, record)
        self.before: dict[str, str] = {field.name: field.value for field in self.fields}

    def changed(self, values: Values) -> dict[str, str]:
        """Return what was changed here."""
        return {name: text for name, text in values.items() if text != self.before[name]}

    def problems(self, values: Values) -> dict[str, str]:
        """Return why a changed field cannot be taken, by its name."""
        found = {name: self._problem(name, text) for name, text in self.changed(values).items()}
        return {name: why for name, why in found.items() if why}

    def _problem(self, name: str, text: str) -> str:
        try:
            assign(self.desk.journal, self.record, [f"{name}={text}"])
        except NetjournalError as error:
            return str(error)
        return ""

    def save(self, values: Values) -> bool:
        """Write what was changed, as one change that can be taken back; return whether there was anything.

        Raises StaleEditError where a changed field was changed elsewhere too; `catch_up` goes on from there.
        """
        changed = self.changed(values)
        if changed:
            assignments = [f"{name}={text}" for name, text in changed.items()]
            self.desk.write(lambda: editing.edit(self.desk.journal, self.record, assignments))
        return bool(changed)

    def catch_up(self, values: Values) -> tuple[dict[str, str], dict[str, str]]:
        """Take up the record as it stands now; return the values with what changed there, and the clashes.

        A clash is a field that both sides changed, with what stands there now. Raises InvalidInputError
        where the record was deleted meanwhile.
        """
        self.desk.look()
        now = self.desk.view.table(self.record.table).get(self.record.id)
        if now is None:
            raise InvalidInputError("this was deleted elsewhere meanwhile; what you wrote is still here")
        mine, before = self.changed(values), self.before
        self.record = now
        self.fields = form_fields(self.desk.view, now)
        self.before = {field.name: field.value for field in self.fields}
        merged = {name: mine.get(name, theirs) for name, theirs in self.before.items()}
        clashes = {
            name: theirs
            for name, theirs in self.before.items()
            if name in mine and theirs not in {before.get(name), mine[name]}
        }
        return merged, clashes


def outside_text(sheet: Sheet) -> str:
    """Return a record as it is edited outside: its longer words alone where it has some, else all fields."""
    name = prose_of(sheet)
    return sheet.before[name] if name else "".join(_block(field) for field in sheet.fields)


def prose_of(sheet: Sheet) -> str:
    """Return the field of the longer words of a record, or "" where it is edited as a whole."""
    name = prose_field(sheet.record)
    whole = isinstance(sheet.record, Contact) or not sheet.before.get(name, "").strip()
    return "" if whole else name


def _block(field: Field) -> str:
    if "\n" not in field.value:
        return f"{field.label}: {field.value}".rstrip() + "\n"
    rows = "\n".join(f"{_SET_IN}{row}".rstrip() for row in field.value.split("\n"))
    return f"{field.label}:\n{rows}\n"


def read_outside(sheet: Sheet, text: str) -> dict[str, str]:
    """Return the values that an edited text gives; raises InvalidInputError that names the line."""
    name = prose_of(sheet)
    return {**sheet.before, name: text} if name else {**sheet.before, **_read_fields(sheet.fields, text)}


def _read_fields(fields: Sequence[Field], text: str) -> dict[str, str]:
    names = {field.label: field.name for field in fields} | {field.name: field.name for field in fields}
    found: dict[str, list[str]] = {}
    rows: list[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        match = _LINE.fullmatch(line)
        if rows is not None and (line.startswith(_SET_IN) or not line.strip()):
            rows.append(line.removeprefix(_SET_IN))
        elif match and match["label"].strip().casefold() in names:
            name = names[match["label"].strip().casefold()]
            rows = found.setdefault(name, [])
            rows.extend([match["value"]] if match["value"] else [])
        elif line.strip():
            known = ", ".join(field.label for field in fields)
            raise InvalidInputError(f"line {number} names no field; write `field: value`, with: {known}")
    return {name: "\n".join(rows).strip("\n") for name, rows in found.items()}
