"""Taking files up into the journal: first a plan that can be looked at, then one transaction."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Literal

from pydantic import ValidationError

from netjournal.exchange import Incoming, Reading, Skipped, Stored
from netjournal.exchange.days import Day
from netjournal.exchange.doubles import combined
from netjournal.journal.bench import Bench, Taken
from netjournal.journal.doubts import doubtful
from netjournal.journal.journal import Journal
from netjournal.models import TABLES, Contact, Milestone, Packed, Record
from netjournal.models.base import explain
from netjournal.storage import Committed, Put
from netjournal.text import listed

Status = Literal["new", "same", "changed"]
Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Line:
    """What becomes of one record of a file."""

    line: int
    name: str
    table: str
    status: Status = "same"
    changes: list[tuple[str, Any, Any]] = field(default_factory=list)
    """(field, value before, value after)."""
    kept: list[tuple[str, Any, Any]] = field(default_factory=list)
    """(field, your value, the file's value), where yours stays."""
    record: str = ""
    """The id of the record that it is, or becomes; "" where another line stands for it."""
    parts: list[str] = field(default_factory=list)
    """The ids of what comes with it, such as a birthday."""


@dataclass(slots=True)
class FilePlan:
    """What becomes of one file."""

    path: str
    format: str
    lines: list[Line]
    skipped: list[Skipped]
    not_carried: tuple[str, ...]
    converted: tuple[str, ...] = ()
    """What has no field of its own and is kept among the extra fields, by its names."""
    note: str = ""
    """What is to be known of the file as a whole."""

    def count(self, status: Status) -> int:
        """Return how many of its records are of a status."""
        return sum(line.status == status for line in self.lines)


@dataclass(frozen=True, slots=True)
class Who:
    """By what a person is told from others."""

    id: str
    name: str
    organisation: str


@dataclass(slots=True)
class Plan:
    """What an import would write."""

    files: list[FilePlan] = field(default_factory=list)
    put: list[Packed] = field(default_factory=list)
    edit: list[tuple[Record, Packed]] = field(default_factory=list)
    """(seen, wanted)"""
    alike: list[tuple[Who, Who]] = field(default_factory=list)
    """New people, each with someone who may be the same person; only the person can say."""
    doubtful: list[tuple[str, str]] = field(default_factory=list)
    """Names, each with an e-mail address that looks like none and is kept as it is."""

    def count(self, status: Status) -> int:
        """Return how many records of all files are of a status."""
        return sum(file.count(status) for file in self.files)

    @property
    def writes(self) -> bool:
        """Return whether there is anything to write, what is only remembered for the next time included."""
        return bool(self.put or self.edit)

    @property
    def size(self) -> int:
        """Return how many records it writes, of any kind."""
        return len(self.put) + len(self.edit)

    @property
    def skipped(self) -> int:
        """Return how many records are left out."""
        return sum(len(file.skipped) for file in self.files)


def prepare(
    journal: Journal, readings: Sequence[tuple[str, Reading]], progress: Progress | None = None
) -> Plan:
    """Return what reading files, each with its path, would write; writes nothing.

    `progress` is told how many records of how many are done.
    """
    plan = Plan()
    bench = Bench(journal)
    total = sum(len(reading.incoming) for _, reading in readings)
    done = 0
    stored: list[Packed] = []
    doubts: dict[tuple[str, str], None] = {}
    for path, reading in readings:
        drafts, doubles = combined(reading.incoming)
        file = FilePlan(path, reading.format, [], list(reading.skipped), tuple(reading.not_carried))
        file.converted = tuple(
            dict.fromkeys(label for one in reading.incoming for label in one.fields.get("extra", ()))
        )
        lines: dict[str, Line] = {}
        file.note = _older(reading.as_of, bench.newest(reading.format)) if reading.as_of else ""
        for taken in bench.take(reading.format, drafts, is_older=bool(file.note)):
            done += 1
            if progress:
                progress(done, total)
            _note(taken, lines, file)
            if isinstance(taken, Taken) and (taken.is_new or taken.changes):
                doubts.update(dict.fromkeys(doubtful(taken.record)))
        stored += _missing(journal, reading.stored, file)
        twice = (Line(one.line, one.name, one.model.table) for one in doubles if not one.owner)
        file.lines += [*lines.values(), *twice]
        plan.files.append(file)
    made, plan.edit = bench.operations()
    plan.put = stored + made
    plan.alike = list(_alike(bench, made))
    plan.doubtful = list(doubts)
    return plan


def apply(journal: Journal, plan: Plan, progress: Progress | None = None) -> Committed:
    """Write a plan as one transaction, which one undo takes back.

    `progress` is told how many steps of how many are done, the last time right before it is written; what it
    raises stops it all, with nothing written.
    """
    what = listed(tuple(dict.fromkeys(file.format for file in plan.files)))
    label = f"import {what}: {plan.count('new')} new, {plan.count('changed')} changed"
    operations: list[Put] = []
    made = (Put(one.model.table, one.document) for one in plan.put)
    changed = (Put(one.model.table, one.document, seen.document()) for seen, one in plan.edit)
    for one in chain(made, changed):
        operations.append(one)
        if progress:
            progress(len(operations), plan.size + 1)
    if progress:
        progress(plan.size + 1, plan.size + 1)
    return journal.write(label, operations)


def _older(as_of: str, newest: str) -> str:
    """Return what is to be known of a file that tells up to a day, where another told up to a later one."""
    if as_of >= newest:
        return ""
    return (
        f"This file tells of nobody after {as_of}, and another told of {newest}: taken as the older one, it "
        "only adds who is missing."
    )


def _missing(journal: Journal, stored: Iterable[Stored], file: FilePlan) -> Iterator[Packed]:
    """Yield the records of another journal that this one lacks; those that it has stay as they are."""
    forgotten = journal.forgetter.forgotten()
    for one in stored:
        model = TABLES[one.table]
        line = Line(one.line, one.name, one.table, record=str(one.document["id"]))
        try:
            theirs = model.load(one.document)
        except ValidationError as error:
            file.skipped.append(Skipped(one.line, one.name, explain(error, model)))
            continue
        if (one.table, theirs.id) in forgotten:
            file.skipped.append(Skipped(one.line, one.name, "forgotten for good"))
            continue
        file.lines.append(line)
        mine = journal.view.table(one.table).get(theirs.id)
        if mine is None:
            line.status = "new"
            yield Packed.of_document(model, one.document)
        else:
            names = [name for name in model.model_fields if getattr(mine, name) != getattr(theirs, name)]
            line.kept = [(name, getattr(mine, name), getattr(theirs, name)) for name in names]


def _note(taken: Taken | tuple[Incoming, str], lines: dict[str, Line], file: FilePlan) -> None:
    """Note in the plan what becomes of a draft; what is a part of another is noted there."""
    if isinstance(taken, tuple):
        incoming, reason = taken
        file.skipped.append(Skipped(incoming.line, incoming.name, reason))
        return
    incoming = taken.incoming
    line = lines.get(incoming.owner)
    if line is None:
        line = lines[incoming.key] = Line(
            incoming.line, incoming.name, incoming.model.table, record=taken.record.id
        )
    else:
        line.parts.append(taken.record.id)
    line.parts.extend(taken.made)
    part = incoming.fields.get("kind", incoming.model.table) if incoming.owner else ""
    before = taken.before
    if taken.is_new and not part:
        line.status = "new"
    elif taken.is_new and line.status != "new":
        line.changes.append((str(part), "", _told(taken.record)))
    for name, value in taken.changes.items():
        label = f"{part} {name}".strip()
        line.changes.append((label, getattr(before, name, ""), value))
    line.kept.extend(
        (f"{part} {name}".strip(), _mine(before, name), value) for name, value in taken.kept.items()
    )
    if line.changes and line.status == "same":
        line.status = "changed"


def _told(record: Record) -> str:
    """Return a part of a record as it is told, such as a birthday."""
    if isinstance(record, Milestone):
        return Day(record.month, record.day, record.year).text()
    return str(getattr(record, "text", ""))


def _mine(record: Record | None, name: str) -> Any:
    field_name, _, label = name.partition(".")
    value: Any = getattr(record, field_name, "")
    return value.get(label, "") if label else value


def _alike(bench: Bench, put: Iterable[Packed]) -> Iterator[tuple[Who, Who]]:
    """Yield new people, each with someone who may be the same; those who are known not to be are left out."""
    told: set[frozenset[str]] = set()
    for one_id in (one.id for one in put if one.model is Contact):
        for other_id in bench.people.alike(one_id):
            pair = frozenset((one_id, other_id))
            one, other = bench.current(Contact, one_id), bench.current(Contact, other_id)
            if pair in told or not isinstance(one, Contact) or not isinstance(other, Contact):
                continue
            if one_id not in other.not_same:
                told.add(pair)
                yield _who(one), _who(other)


def _who(contact: Contact) -> Who:
    return Who(contact.id, contact.name, contact.organisation)
