"""The records as they will be, while files are taken up one after another; nothing is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, cast

from netjournal.errors import InvalidInputError
from netjournal.exchange.days import last_of
from netjournal.exchange.reading import MADE, Incoming
from netjournal.exchange.tabular.linkedin import CONNECTED
from netjournal.journal import twins
from netjournal.journal.identity import marks_of, people_of
from netjournal.journal.journal import Journal
from netjournal.journal.reconciling import as_said, merged, remembered
from netjournal.models import Contact, Event, Goal, Interaction, Link, Milestone, Note, Origin, Packed, Record
from netjournal.text import one_line

Key = tuple[str, str]
_CONNECTED = f"extra.{CONNECTED}"
_FIRST = (Contact, Event, Goal)
"""What other records refer to, and so is taken up before them."""


@dataclass(slots=True)
class Taken:
    """What became of one draft."""

    incoming: Incoming
    record: Record
    is_new: bool
    changes: dict[str, Any] = field(default_factory=dict)
    before: Record | None = None
    kept: dict[str, Any] = field(default_factory=dict)
    made: tuple[str, ...] = ()
    """The ids of the records that were made because of it."""


@dataclass(slots=True)
class _File:
    """The file that is taken up now."""

    source: str
    keys: set[str]
    fresh: Iterator[str]
    """Ids for what is new, in the order of the file."""
    ids: dict[str, str] = field(default_factory=dict)
    """The record of each key."""
    is_older: bool = False
    """Whether a newer file of its kind was taken up before."""
    claimed: set[str] = field(default_factory=set)
    """The people whom records with keys of their own stand for."""
    met: set[str] = field(default_factory=set)
    """The people whom any record stands for."""


class Bench:
    """Takes up what files hold, and knows what was taken up before."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        contacts = journal.view.contacts
        self.people = people_of(filter(None, (contacts.peek(one) for one, _ in contacts.unread())))
        self._before: dict[str, Record | None] = {}
        self._now: dict[str, Packed] = {}
        self._days: dict[str, list[str]] = {}
        """The ids of the new days of each person."""
        self._origins: dict[Key, str] = {
            (document["source"], document["key"]): origin_id
            for origin_id, document in journal.view.table(Origin.table).unread()
            if "source" in document and "key" in document
        }

    def take(
        self, source: str, drafts: list[Incoming], *, is_older: bool = False
    ) -> Iterator[Taken | tuple[Incoming, str]]:
        """Yield what becomes of each draft of a file, or the draft with the reason why it cannot be taken.

        `source` is the kind of file under which the keys are remembered; no two drafts have the same key.
        A file that is older than one before only adds who is missing. What is a part of a draft that cannot
        be taken goes with it.
        """
        drafts = sorted(drafts, key=lambda one: _place(one.model))
        file = _File(
            source,
            keys={one.key for one in drafts},
            fresh=iter(sorted(self._journal.new_id() for _ in drafts)),
            is_older=is_older,
        )
        self._identify([one for one in drafts if one.model is Contact], file)
        refused: set[str] = set()
        for one in drafts:
            if one.owner in refused:
                continue
            try:
                yield self._take(one, file)
            except InvalidInputError as error:
                if self.current(one.model, file.ids.get(one.key, "")) is None:
                    file.ids.pop(one.key, None)
                    refused.add(one.key)
                yield one, str(error)

    def newest(self, source: str) -> str:
        """Return the last day of which files of a kind told so far, as `2026-06-15`; "" where none did."""
        before = (document for _, document in self._journal.view.table(Origin.table).unread())
        now = (packed.opened() for packed in self._now.values() if packed.model is Origin)
        return last_of(
            one["values"].get(_CONNECTED, "")
            for one in chain(before, now)
            if one.get("source") == source and "values" in one
        )

    def operations(self) -> tuple[list[Packed], list[tuple[Record, Packed]]]:
        """Return what is to be written: new records, and (seen, wanted)."""
        put = [packed for name, packed in self._now.items() if self._before[name] is None]
        edit = [
            (before, self._now[name])
            for name, before in self._before.items()
            if before is not None and before != self._now[name].record()
        ]
        return put, edit

    def current(self, model: type[Record], record_id: str) -> Record | None:
        """Return a record as it will be; what is read as a note may be an interaction here."""
        found = self._now.get(record_id)
        if found is not None:
            return found.record()
        models = (model, Interaction) if model is Note else (model,)
        tables = (self._journal.view.table(one.table) for one in models)
        return next((record for table in tables if (record := table.peek(record_id))), None)

    def _set(self, record: Record, before: Record | None) -> None:
        self._before.setdefault(record.id, before)
        self._now[record.id] = Packed.of(record)
        if before is None and isinstance(record, Milestone):
            self._days.setdefault(record.contact_id, []).append(record.id)

    def _identify(self, drafts: list[Incoming], file: _File) -> None:
        """Find out who everyone in a file is: first those whom it names by keys known from before."""
        unknown = []
        for one in drafts:
            known = self._known(one, file)
            if known is None:
                unknown.append(one)
            else:
                self._stand_for(one, known, file)
        for one in unknown:
            marks = marks_of(one.name, one.fields)
            others = set() if one.key.startswith(MADE) else file.claimed
            found = self.people.find(marks, others, file.met) or next(file.fresh)
            self._stand_for(one, found, file)

    def _stand_for(self, one: Incoming, contact_id: str, file: _File) -> None:
        file.ids[one.key] = contact_id
        self.people.add(contact_id, marks_of(one.name, one.fields))
        file.met.add(contact_id)
        if not one.key.startswith(MADE):
            file.claimed.add(contact_id)

    def _known(self, one: Incoming, file: _File) -> str | None:
        """Return the record that a key is known to stand for."""
        origin = self._origin((file.source, one.key))
        if origin is not None and self.current(one.model, origin.record_id) is not None:
            return origin.record_id
        return one.key if self.current(one.model, one.key) is not None else None

    def _origin(self, key: Key) -> Origin | None:
        found = self._origins.get(key)
        return cast("Origin | None", self.current(Origin, found)) if found else None

    def _take(self, one: Incoming, file: _File) -> Taken:
        theirs = self._theirs(one, file)
        record_id = file.ids.get(one.key) or self._known(one, file)
        if record_id is None:
            days = self._days.get(getattr(theirs, "contact_id", ""), ())
            drafts = (self._now[day].record() for day in days)
            record_id = twins.find(self._journal.view, drafts, theirs) or next(file.fresh)
        file.ids[one.key] = record_id
        mine = self.current(one.model, record_id)
        origin = self._origin((file.source, one.key)) or self._former(record_id, one, file)
        last = origin.values if origin else {}
        given = {
            name: as_said(getattr(theirs, name), last.get(name, ""), floating=one.floating)
            for name in one.fields
            if mine is None or name not in one.assumed
        }
        if mine is not None and origin is not None and file.is_older:
            result = merged(mine, given, {})
            held = {name: given[name] for name in result.changes} | result.kept
            return Taken(one, mine, is_new=False, before=mine, kept=held)
        self._remember(record_id, one, file, origin, remembered(given))
        if mine is None:
            record = self._new(theirs, record_id, one, file)
            self._set(record, None)
            return Taken(one, record, is_new=True)
        return self._merge(one, mine, given, last, file)

    def _theirs(self, one: Incoming, file: _File) -> Record:
        """Return what the file says as a record; raises InvalidInputError where it cannot be one."""
        fields = dict(one.fields)
        for path in one.model.refers:
            name = path.partition(".")[0]
            if name in fields:
                fields[name] = _pointed(fields[name], file.ids)
        return one.model.make(id="x", created=self._journal.now(), **fields)

    def _new(self, theirs: Record, record_id: str, one: Incoming, file: _File) -> Record:
        named: dict[str, Any] = {}
        if one.model is Contact:
            named["sources"] = {file.source: one.key}
        elif "source_key" in one.model.model_fields:
            named["source_key"] = f"{file.source}:{one.key}"
        return theirs.evolve(id=record_id, **named)

    def _merge(
        self, one: Incoming, mine: Record, given: dict[str, Any], last: Mapping[str, str], file: _File
    ) -> Taken:
        result = merged(mine, given, last)
        record = mine.evolve(**result.changes) if result.changes else mine
        if record != mine:
            self._set(record, mine)
        taken = Taken(one, record, is_new=False, changes=dict(result.changes), before=mine, kept=result.kept)
        if file.source == "linkedin" and isinstance(mine, Contact):
            self._note_move(taken, mine, given, last)
        return taken

    def _note_move(self, taken: Taken, mine: Contact, given: dict[str, Any], last: Mapping[str, str]) -> None:
        """Make a milestone of a new company or position, dated today; what the person knew is no news."""
        moved = [
            name
            for name in ("organisation", "role")
            if last.get(name) and given.get(name) and given[name] not in {last[name], getattr(mine, name)}
        ]
        if not moved:
            return
        today = self._journal.now().date()
        milestone = self._journal.make(
            Milestone,
            contact_id=mine.id,
            kind="new job" if "organisation" in moved else "promotion",
            month=today.month,
            day=today.day,
            year=today.year,
            title=" at ".join(filter(None, (given.get("role"), given.get("organisation")))),
        )
        self._set(milestone, None)
        taken.changes[milestone.kind] = milestone.title
        taken.made = (milestone.id,)

    def _former(self, record_id: str, one: Incoming, file: _File) -> Origin | None:
        """Return what a file said last under a made key that it does not make any more."""
        if not one.key.startswith(MADE):
            return None
        for origin in self._journal.view.table(Origin.table).of(record_id):
            if origin.source == file.source and origin.key.startswith(MADE) and origin.key not in file.keys:
                return cast("Origin | None", self.current(Origin, origin.id))
        return None

    def _remember(
        self, record_id: str, one: Incoming, file: _File, origin: Origin | None, values: dict[str, str]
    ) -> None:
        if origin is None:
            made = self._journal.make(
                Origin, record_id=record_id, source=file.source, key=one.key, values=values, raw=one.raw
            )
            self._set(made, None)
            self._origins[file.source, one.key] = made.id
            return
        values = {**origin.values, **values}
        now = origin.evolve(record_id=record_id, key=one.key, values=values, raw=one.raw)
        if now != origin:
            self._set(now, origin)
            self._origins[file.source, one.key] = now.id


def _place(model: type[Record]) -> int:
    return _FIRST.index(model) if model in _FIRST else len(_FIRST)


def _pointed(value: Any, ids: Mapping[str, str]) -> Any:
    """Return a reference with ids in place of the keys of a file; what is not in the file is left out."""
    if isinstance(value, tuple):
        return tuple(found for item in value if (found := _pointed(item, ids)) is not None)
    if isinstance(value, Link):
        return (
            value.model_copy(update={"contact_id": ids[value.contact_id]})
            if value.contact_id in ids
            else None
        )
    return ids.get(one_line(str(value)))
