"""Records of a file that the journal has already, though under no key of that file."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from netjournal.models import Entry, Event, Milestone, Place, Record
from netjournal.text import fold
from netjournal.view import View

_MOMENT = timedelta(seconds=1)


def find(view: View, drafts: Iterable[Record], theirs: Record) -> str | None:
    """Return the id of the record that says the same: the same day of a person, event, place or entry.

    `drafts` are those about to be written that may be it.
    """
    known: Iterable[Record] = ()
    if isinstance(theirs, Milestone):
        known = view.milestones.of(theirs.contact_id)
    elif isinstance(theirs, Event):
        known = (view.events[one] for one in view.event_names.named(theirs.name))
    elif isinstance(theirs, Place):
        known = view.places.all()
    elif isinstance(theirs, Entry):
        known = view.table(theirs.table).between(theirs.at, theirs.at + _MOMENT)
    wanted = sameness(theirs)
    same_kind = (one for one in drafts if type(one) is type(theirs))
    return next((one.id for one in (*known, *same_kind) if sameness(one) == wanted), None)


def sameness(record: Record) -> Any:
    """Return what is equal for two records that say the same."""
    if isinstance(record, Milestone):
        is_one = record.kind in {"birthday", "work anniversary"}
        return record.contact_id, record.kind, "" if is_one else fold(record.title)
    if isinstance(record, Event):
        return fold(record.name), record.starts
    if isinstance(record, Place):
        return fold(record.name)
    if isinstance(record, Entry):
        return record.summary, record.notes, record.contact_ids
    return record.id
