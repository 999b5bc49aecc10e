"""The lines of an import as they are listed: what each is, and what becomes of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from textual.content import Content

from netjournal.exchange import Skipped
from netjournal.exchange.formats import FORMATS
from netjournal.journal.importing import FilePlan, Line, Plan
from netjournal.text import listed, one_line, plural, shorten
from netjournal.tui.content import QUIET, STRONG, words

KINDS = ("all", "new", "changed", "same", "skipped")
"""The kinds of lines, in the order in which they are gone through."""

_STYLES = {"new": "$text-success", "changed": "$text-warning", "same": QUIET, "skipped": "$text-error"}
_KIND, _LEAST = 9, 46
"""Cells of the column of kinds; cells below which it is only a letter."""

_FILE = 24
"""Letters of the name of a file beside a line of it."""

_NOUNS = {"contacts": "person", "blocks": "time block", "me": "you"}
_FIELDS = {"extra": "other fields", "contact_ids": "with", "at": "when"}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of one file."""

    id: str
    kind: str
    file: FilePlan
    line: Line | None = None
    skipped: Skipped | None = None
    is_alone: bool = True
    """Whether its file is the only one."""

    @property
    def name(self) -> str:
        """Return how it is told."""
        if self.line:
            return one_line(self.line.name) or "without a name"
        return (one_line(self.skipped.name) if self.skipped else "") or self.where

    @property
    def at(self) -> int:
        """Return where in the file it stands."""
        one = self.line or self.skipped
        return one.line if one else 0

    @property
    def where(self) -> str:
        """Return where it stands, with its file where there are several."""
        line = f"line {self.at}"
        return line if self.is_alone else f"{line} of {shorten(Path(self.file.path).name, _FILE)}"

    @property
    def record(self) -> str:
        """Return the id of the record that it becomes, or ""."""
        return self.line.record if self.line else ""

    @property
    def place(self) -> tuple[str, int, str]:
        """Return by what it is found again when the files are compared anew."""
        return self.file.path, self.at, self.name

    @property
    def can_choose(self) -> bool:
        """Return whether it can be taken or left out."""
        return self.kind in {"new", "changed"} and bool(self.record)


def items_of(plan: Plan) -> list[Item]:
    """Return the lines of a plan: what changes first, then what was skipped, then what stays the same."""
    found: list[Item] = []
    alone = len(plan.files) == 1
    for file in plan.files:
        found += [Item("", line.status, file, line=line, is_alone=alone) for line in file.lines]
        found += [Item("", "skipped", file, skipped=one, is_alone=alone) for one in file.skipped]
    order = ("changed", "new", "skipped", "same")
    ranked = sorted(found, key=lambda one: order.index(one.kind))
    return [replace(one, id=str(number)) for number, one in enumerate(ranked, 1)]


def row_of(one: Item, width: int, *, taken: bool) -> Content:
    """Return a line: whether it is taken, what becomes of it, its name, and what is behind it."""
    mark = "✓ " if taken else "· " if one.can_choose else "  "
    kind = f"{one.kind:<{_KIND}}" if width >= _LEAST else f"{one.kind[0].upper()} "
    room = max(10, (width - len(mark) - len(kind) - 1) // 2)
    name = words((one.name, STRONG if taken or not one.can_choose else QUIET))
    return words(
        (f" {mark}", "bold $text-accent"),
        (kind, _STYLES[one.kind]),
        name.truncate(room, ellipsis=True, pad=True),
        (f" {_behind(one)}", QUIET),
    )


def _behind(one: Item) -> str:
    """Return what stands behind the name: why it was skipped, what changes, or what it is."""
    if one.skipped:
        where = f"{one.where}: " if one.skipped.name else ""
        return f"{where}{one_line(one.skipped.reason)}"
    line = one.line
    if line is None:
        return ""
    if line.changes:
        return listed([field_words(name) for name in dict.fromkeys(name for name, _, _ in line.changes)])
    return noun(line.table)


def field_words(field: str) -> str:
    """Return a field as a person calls it."""
    return _FIELDS.get(field, field.replace("_", " "))


def noun(table: str) -> str:
    """Return what a record of a table is called."""
    return _NOUNS.get(table, table.removesuffix("s"))


def kinds_line(items: Sequence[Item], shown: str) -> Content:
    """Return the kinds with how many lines each has, the one that is shown in its own style."""
    counts = Counter(one.kind for one in items) + Counter({KINDS[0]: len(items)})
    parts = (
        words((f"{kind} {counts[kind]}", "bold $text-accent" if kind == shown else QUIET))
        for kind in KINDS
        if counts[kind] or kind == shown
    )
    return Content("   ").join(parts)


def told_files(plan: Plan) -> Content:
    """Return which files are read, and as what."""
    if len(plan.files) == 1:
        file = plan.files[0]
        return words((shorten(Path(file.path).name, 60), STRONG), (f"  read as {_title(file.format)}", QUIET))
    forms = _once(_title(file.format) for file in plan.files)
    return words((plural(len(plan.files), "file"), STRONG), (f"  read as {listed(forms)}", QUIET))


def _title(form: str) -> str:
    return next((one.title for one in FORMATS if one.name == form), form)


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
