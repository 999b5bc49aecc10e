"""Changing and deleting any record, with everything that hangs on it, in one transaction."""

from collections.abc import Iterator, Sequence
from typing import Any

from netjournal.errors import InvalidInputError
from netjournal.journal.events import check_times
from netjournal.journal.fields import changes
from netjournal.journal.journal import Journal
from netjournal.journal.lookup import label_of
from netjournal.models import (
    TABLES,
    Assessment,
    Contact,
    Decision,
    Event,
    EventPlan,
    Exchange,
    Fact,
    Introduction,
    Me,
    Mention,
    Milestone,
    Origin,
    Promise,
    Record,
)
from netjournal.storage import Committed

_ALL_ABOUT = (Fact, Promise, Exchange, Mention)
"""Records about people, which say nothing once the last of them is deleted."""

_ONLY_ABOUT = (Milestone, Assessment, Introduction, Decision, Origin)
"""Records that cannot be without the one they refer to."""


def edit(journal: Journal, record: Record, assignments: Sequence[str]) -> Committed:
    """Change fields of a record as typed; raises InvalidInputError that names the field and what it takes.

    Days of a contact, such as `birthday=`, are written in the same transaction. A first change of the Me
    record makes it.
    """
    if not assignments:
        raise InvalidInputError("nothing to change; write FIELD=VALUE")
    asked = changes(journal, record, assignments)
    if isinstance(asked.record, Event):
        check_times(journal, asked.record)
    put: list[Record] = [*asked.new]
    edits: list[tuple[Record, Record]] = [*asked.edits]
    if isinstance(record, Me) and record.id not in journal.view.table(record.table):
        put.append(asked.record.evolve(created=journal.now()))
    else:
        edits.append((record, asked.record))
    label = "edit me" if isinstance(record, Me) else f"edit {label_of(journal.view, asked.record)}"
    return journal.commit(label, put=put, edit=edits, delete=asked.gone)


def delete(journal: Journal, record: Record) -> Committed:
    """Delete a record; what refers to it loses the reference, or goes too where it says nothing without it.

    Entries of the log always stay, with their words.
    """
    return delete_all(journal, [record], label_of(journal.view, record))


def delete_all(journal: Journal, records: Sequence[Record], called: str) -> Committed:
    """Delete records in one change, each as `delete` does; `called` names them in the history."""
    gone: dict[str, Record] = {record.id: record for record in records}
    seen: dict[str, Record] = {}
    mended: dict[str, Record] = {}
    for record in records:
        for other in referring(journal, record.id):
            if other.id in gone:
                continue
            seen.setdefault(other.id, other)
            left = without(mended.get(other.id, other), record)
            if left is None:
                gone[other.id] = other
            else:
                mended[other.id] = left
    edits = [(seen[one.id], one) for one in mended.values() if one.id not in gone]
    return journal.commit(f"delete {called}", edit=edits, delete=gone.values())


def referring(journal: Journal, record_id: str) -> Iterator[Record]:
    """Yield every record that refers to one."""
    for name in TABLES:
        yield from journal.view.table(name).of(record_id)


def without(other: Record, record: Record) -> Record | None:
    """Return a record without its references to another, or None where nothing is left of it."""
    if isinstance(other, _ONLY_ABOUT):
        return None
    if isinstance(other, _ALL_ABOUT) and isinstance(record, Contact) and other.contact_ids == (record.id,):
        return None
    fields = {path.partition(".")[0] for path in other.refers}
    return other.evolve(**{name: cleared(getattr(other, name), record.id) for name in fields})


def cleared(value: Any, gone: str) -> Any:
    """Return the value of a field without an id: None, or the list without it and the parts that hold it."""
    if value == gone:
        return None
    if isinstance(value, tuple):
        return tuple(item for item in value if item != gone and getattr(item, "contact_id", None) != gone)
    if isinstance(value, EventPlan):
        return value.model_copy(update={"find": cleared(value.find, gone)})
    return value
