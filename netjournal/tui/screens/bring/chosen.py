"""The files that were chosen, and what each is read as."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path

from textual.content import Content

from netjournal.errors import NetjournalError
from netjournal.exchange import Reading
from netjournal.exchange.formats import FORMATS
from netjournal.exchange.tabular.columns import FIELDS
from netjournal.journal import importing
from netjournal.journal.files import Glance, glance, read_files
from netjournal.journal.importing import Plan
from netjournal.text import shorten
from netjournal.tui.content import ACCENT, LATE, STRONG, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.dialogs.form import Field, Form, Problems
from netjournal.tui.dialogs.working import Job

FOUND = "found"
"""The choice of the format that the content looks like."""

_KEYS = "abcdefghijklmnopqrstuvwxyz"
_MAPPED = ("name", "first_name", "last_name", "emails", "phones", "organisation", "role", "notes")
"""The fields that the form of columns asks for; the others are found by their titles."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A file to bring."""

    seen: Glance
    form: str = ""
    """The format by which the person says that it is to be read; "" for the one that was found."""
    columns: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""

    @property
    def path(self) -> str:
        """Return where it is."""
        return self.seen.path

    @property
    def told(self) -> str:
        """Return what it is read as, "" where that is not known."""
        if self.columns:
            return "a table, with the columns that you named"
        if self.form:
            return f"{_titles()[self.form]}, as you say"
        return self.seen.title


def look_at(desk: Desk, path: str) -> Chosen:
    """Return a file as it looks; its problem where it cannot be read."""
    try:
        return Chosen(glance(path, desk.now()))
    except NetjournalError as error:
        return Chosen(Glance(path), problem=without_path(str(error), path))
    except OSError as error:
        return Chosen(Glance(path), problem=error.strerror or str(error))


def without_path(told: str, path: str) -> str:
    """Return what is told about a file without its path, which stands beside it."""
    return told.removeprefix(f"{path}: ")


def row_of(one: Chosen, width: int) -> Content:
    """Return a chosen file on one line: its name, and what it is read as."""
    name = words((Path(one.path).name, STRONG))
    if one.problem:
        return words(name, ("  ", ""), (one.problem, LATE))
    if not one.told:
        return words(name, ("  ", ""), ("not recognised: say what it is", "$text-warning"))
    return words(name.truncate(max(12, width * 3 // 5), ellipsis=True), ("  ", ""), (one.told, ACCENT))


@dataclass(frozen=True, slots=True)
class Found:
    """What files hold, and what that would write into the journal as it was at a version."""

    readings: Sequence[tuple[str, Reading]]
    plan: Plan
    version: int


def read(desk: Desk, files: Sequence[Chosen], job: Job) -> Found:
    """Return what files hold; for a thread. Raises as `read_files` does."""
    readings: list[tuple[str, Reading]] = []
    for one in files:
        job.say(f"Reading {Path(one.path).name}")
        readings += read_files(
            [one.path],
            BytesIO(),
            desk.now(),
            form=one.form,
            columns=one.columns,
            progress=job.progress,
        )
    return compare(desk, readings, job)


def compare(desk: Desk, readings: Sequence[tuple[str, Reading]], job: Job) -> Found:
    """Return what was read, compared with the journal as it is now; for a thread."""
    job.say("Comparing with your journal")

    def prepared() -> Found:
        version = desk.view.version
        return Found(readings, importing.prepare(desk.journal, readings, job.progress), version)

    return desk.read(prepared)


def _titles() -> dict[str, str]:
    return {one.name: one.title for one in FORMATS}


def format_dialog(one: Chosen) -> Choose:
    """Return the dialog that asks what a file is."""
    found = f"it looks like {one.seen.title}" if one.seen.title else "nothing is recognised"
    choices = [Choice(FOUND, "-", "What it looks like", found)]
    choices += [
        Choice(form.name, key, form.title[0].upper() + form.title[1:])
        for key, form in zip(_KEYS, FORMATS, strict=False)
    ]
    return Choose(f"What is {shorten(Path(one.path).name, 40)}?", choices)


def columns_form(one: Chosen) -> Form:
    """Return the form that asks in which column of a table what stands."""

    def submit(values: dict[str, str]) -> Problems:
        named = {name: text.strip() for name, text in values.items() if text.strip()}
        known = {column.casefold() for column in one.seen.columns}
        wrong = {
            name: "there is no such column"
            for name, column in named.items()
            if known and column.casefold() not in known
        }
        if not wrong and not named.keys() & {"name", "first_name", "last_name"}:
            wrong["name"] = "the column with the names is needed"
        return wrong

    fields = [Field(name, name.replace("_", " "), one.columns.get(name, "")) for name in _MAPPED]
    columns = ", ".join(one.seen.columns) or "not known here; write their titles as they stand in the file"
    intro = f"Which column holds what? There are: {shorten(columns, 300)}"
    return Form("The columns of this table", fields, submit, intro=intro)


def with_columns(one: Chosen, values: Mapping[str, str]) -> Chosen:
    """Return a file that is read with the columns of a form."""
    named = {name: text.strip() for name, text in values.items() if text.strip() and name in FIELDS}
    return replace(one, columns=named, form="", problem="")
