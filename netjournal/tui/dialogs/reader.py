"""Forms that make records: what is typed is read field by field, and each problem stands beside its field."""

from collections.abc import Callable, Sequence
from datetime import datetime

from netjournal.errors import AmbiguousError, InvalidInputError, NetjournalError, NotFoundError
from netjournal.journal.lookup import find_contact
from netjournal.models import Contact, When
from netjournal.text import listed
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.form import Field, Form, Problems
from netjournal.tui.dialogs.when import read_field, say_when

Write = Callable[[], object]


class Reader:
    """Reads the fields of a form; what cannot be read is kept in `problems`, by field."""

    def __init__(self, desk: Desk, values: dict[str, str]) -> None:
        self.desk = desk
        self._values = values
        self.problems: dict[str, str] = {}

    def text(self, name: str, needed: str = "") -> str:
        """Return what was typed; `needed` is said where it was nothing."""
        text = self._values[name].strip()
        if needed and not text:
            self.problems[name] = needed
        return text

    def parts(self, name: str) -> tuple[str, ...]:
        """Return what is separated by commas."""
        return tuple(filter(None, (part.strip() for part in self.text(name).split(","))))

    def rows(self, name: str) -> tuple[str, ...]:
        """Return what stands on lines of its own."""
        return tuple(filter(None, (row.strip() for row in self.text(name).split("\n"))))

    def yes(self, name: str) -> bool:
        """Return whether yes was said."""
        return self.one_of(name, ("yes", "no")) == "yes"

    def one_of(self, name: str, options: Sequence[str]) -> str:
        """Return which of some words was typed, or "" for none; the beginning of one is enough."""
        text = self.text(name).casefold()
        found = [option for option in options if option.casefold() == text] or [
            option for option in options if option.casefold().startswith(text)
        ]
        if not text or len(found) == 1:
            return found[0] if text else ""
        self.problems[name] = f"one of {listed(list(options), 'or')}"
        return ""

    def number(self, name: str, least: int, most: int) -> int | None:
        """Return a whole number, or None where nothing was typed."""
        text = self.text(name)
        if text.isdecimal() and least <= int(text) <= most:
            return int(text)
        if text:
            self.problems[name] = f"a number from {least} to {most}"
        return None

    def when(self, name: str) -> When | None:
        """Return a day or time, looking ahead, or None where nothing was typed."""
        text = self.text(name)
        try:
            return read_field(text, self.desk.now()) if text else None
        except InvalidInputError as error:
            self.problems[name] = str(error)
            return None

    def people(self, name: str) -> tuple[Contact, ...]:
        """Return the people whose names are separated by commas."""
        found: dict[str, Contact] = {}
        for part in self.parts(name):
            try:
                contact = find_contact(self.desk.view, part)
                found[contact.id] = contact
            except AmbiguousError as error:
                self.problems[name] = f"{part!r} may be {listed([who for _, who in error.choices], 'or')}"
            except NotFoundError as error:
                self.problems[name] = str(error)
        return tuple(found.values())


def writing_form(
    desk: Desk,
    title: str,
    fields: Sequence[Field],
    read: Callable[[Reader], Write],
    *,
    intro: str = "",
    dated: Sequence[str] = (),
) -> Form:
    """Return a form that is written to the journal when it is saved.

    `read` reads the fields and returns what writes them, which is done when no field has a problem. How the
    days in the fields of `dated` are understood is told as they are typed.
    """

    def submit(values: dict[str, str]) -> Problems:
        reader = Reader(desk, values)
        write = read(reader)
        if reader.problems:
            return reader.problems
        try:
            desk.write(write)
        except NetjournalError as error:
            return {"": str(error)}
        return {}

    def echo(name: str, text: str) -> str:
        return understood(text, desk.now()) if name in dated else ""

    return Form(title, fields, submit, intro=intro, echo=echo)


def understood(text: str, now: datetime) -> str:
    """Return how a day or time is read, or "…" while it is none yet."""
    if not text.strip():
        return ""
    try:
        return say_when(read_field(text, now), now)
    except InvalidInputError:
        return "…"
