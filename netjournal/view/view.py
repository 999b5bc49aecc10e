"""The journal as one read-only, indexed picture that follows every change."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cached_property
from types import MappingProxyType
from typing import Any

from netjournal.models import (
    ME_ID,
    TABLES,
    Assessment,
    Block,
    Contact,
    Decision,
    Event,
    Exchange,
    Fact,
    Goal,
    Interaction,
    Introduction,
    Me,
    Mention,
    Milestone,
    Note,
    Place,
    Promise,
    PromptSetting,
    Record,
    Reflection,
    Resource,
    RuleSetting,
    SavedFilter,
)
from netjournal.view.collection import Collection
from netjournal.view.labels import LABELS
from netjournal.view.names import NameIndex
from netjournal.view.records import Documents
from netjournal.view.search import SearchIndex
from netjournal.view.standing import DEFAULT_CADENCE, Standing, standing_of
from netjournal.view.topics import TopicIndex

_WORDY = frozenset({Contact.table})
"""The tables whose labels hold what a person has written."""

_NOBODY = Me(id=ME_ID, created=datetime(1970, 1, 1, tzinfo=UTC))


class View:
    """Every record by table, with the indexes that advice, capture and the screens ask for.

    It is told which documents changed and takes up only those. `version` grows with every change. It may
    begin with what `digest` of another view has returned, and with the documents that were `changed` since.
    """

    def __init__(
        self,
        documents: Mapping[str, Documents],
        kept: Mapping[str, bytes] = MappingProxyType({}),
        changed: Iterable[tuple[str, str]] = (),
    ) -> None:
        def table(model: type[Any]) -> Collection[Any]:
            return Collection(model, documents.get(model.table, {}), kept.get(model.table, b""))

        self._collections: dict[str, Collection[Any]] = {name: table(model) for name, model in TABLES.items()}
        for name, record_id in changed:
            if name in self._collections:
                self._collections[name].touch(record_id)
        self.version = 0
        self._me: Collection[Me] = self._collections[Me.table]
        self.contacts: Collection[Contact] = self._collections[Contact.table]
        self.facts: Collection[Fact] = self._collections[Fact.table]
        self.milestones: Collection[Milestone] = self._collections[Milestone.table]
        self.interactions: Collection[Interaction] = self._collections[Interaction.table]
        self.notes: Collection[Note] = self._collections[Note.table]
        self.promises: Collection[Promise] = self._collections[Promise.table]
        self.exchanges: Collection[Exchange] = self._collections[Exchange.table]
        self.mentions: Collection[Mention] = self._collections[Mention.table]
        self.events: Collection[Event] = self._collections[Event.table]
        self.goals: Collection[Goal] = self._collections[Goal.table]
        self.introductions: Collection[Introduction] = self._collections[Introduction.table]
        self.resources: Collection[Resource] = self._collections[Resource.table]
        self.places: Collection[Place] = self._collections[Place.table]
        self.blocks: Collection[Block] = self._collections[Block.table]
        self.reflections: Collection[Reflection] = self._collections[Reflection.table]
        self.assessments: Collection[Assessment] = self._collections[Assessment.table]
        self.decisions: Collection[Decision] = self._collections[Decision.table]
        self.rules: Collection[RuleSetting] = self._collections[RuleSetting.table]
        self.prompts: Collection[PromptSetting] = self._collections[PromptSetting.table]
        self.filters: Collection[SavedFilter] = self._collections[SavedFilter.table]
        self._standings: dict[str, tuple[datetime, int, Standing]] = {}
        self._tags: tuple[int, tuple[str, ...]] | None = None
        self._written: tuple[int, datetime | None, datetime | None] | None = None

    @property
    def me(self) -> Me:
        """Return the person whose journal this is, with nothing filled in where nothing was said."""
        return self._me.get(ME_ID, _NOBODY)

    def table(self, name: str) -> Collection[Any]:
        """Return the collection of a table; raises KeyError for an unknown one."""
        return self._collections[name]

    def digest(self) -> dict[str, bytes]:
        """Return the indexes that take long to make anew: ids, times and marks, no word of anyone's."""
        return {
            name: collection.digest(labels=name in LABELS and name not in _WORDY)
            for name, collection in self._collections.items()
        }

    def make_ready(self) -> Iterator[None]:
        """Work out what the first change and the first search need, a little with each step."""
        for collection in self._collections.values():
            collection.make_ready()
            yield
        yield from self.search.make_ready()

    def touch(self, keys: Iterable[tuple[str, str]]) -> None:
        """Take up the documents that changed, each named by its table and id."""
        keys = tuple(keys)
        for name, count in Counter(name for name, _ in keys).items():
            if name in self._collections:
                self._collections[name].expect(count)
        for name, record_id in keys:
            collection = self._collections.get(name)
            if collection is None:
                continue
            before = collection.get(record_id) if self._standings else None
            collection.touch(record_id)
            if self._standings:  # else nothing has to be read for it, be it ten thousand records
                self._forget_standings(before)
                self._forget_standings(collection.get(record_id))
            self._follow(name, record_id)
        self.version += 1

    def _forget_standings(self, record: Record | None) -> None:
        for ref in (record.id, *record.references()) if record else ():
            self._standings.pop(ref, None)

    def _follow(self, name: str, record_id: str) -> None:
        if "search" in self.__dict__:
            self.search.touch(name, record_id)
        if "topics" in self.__dict__:
            self.topics.touch(name, record_id)
        index = {"contacts": "people", "events": "event_names", "goals": "goal_names"}.get(name)
        if index in self.__dict__:
            names: NameIndex = getattr(self, index)
            names.drop(record_id)
            document = self._collections[name].document(record_id)
            if document is not None:
                names.put(record_id, *_names(document))

    @cached_property
    def search(self) -> SearchIndex:
        """The full-text search over all tables that hold prose."""
        return SearchIndex(self._collections)

    @cached_property
    def topics(self) -> TopicIndex:
        """The words by which people fit one another."""
        return TopicIndex(self.contacts, self.mentions)

    @cached_property
    def people(self) -> NameIndex:
        """The names of all contacts."""
        return self._names_of(self.contacts)

    @cached_property
    def event_names(self) -> NameIndex:
        """The names of all events."""
        return self._names_of(self.events)

    @cached_property
    def goal_names(self) -> NameIndex:
        """The titles of all goals."""
        return self._names_of(self.goals)

    def _names_of(self, records: Collection[Any]) -> NameIndex:
        index = NameIndex(records.__contains__)
        for record_id, document in records.unread():
            index.put(record_id, *_names(document))
        return index

    def standing(self, contact: Contact, now: datetime, default_cadence: int = DEFAULT_CADENCE) -> Standing:
        """Return where things stand with `contact` at `now`; remembered until something of theirs changes."""
        known = self._standings.get(contact.id)
        if known and known[:2] == (now, default_cadence):
            return known[2]
        standing = standing_of(self, contact, now, default_cadence)
        self._standings[contact.id] = (now, default_cadence, standing)
        return standing

    def written(self) -> tuple[datetime | None, datetime | None]:
        """Return when the first and the last entry or reflection were written down, if any."""
        if self._written is None or self._written[0] != self.version:
            tables = (self.interactions, self.notes, self.reflections)
            first = [record.created for table in tables if (record := table.get(table.earliest_id()))]
            last = [record.created for table in tables if (record := table.get(table.latest_id()))]
            self._written = (self.version, min(first, default=None), max(last, default=None))
        return self._written[1:]

    def tags(self) -> tuple[str, ...]:
        """Return the tags of all entries, in the order of the alphabet."""
        if self._tags is None or self._tags[0] != self.version:
            documents = (
                document for table in (self.interactions, self.notes) for _, document in table.unread()
            )
            tags = {tag for document in documents for tag in document.get("tags", ()) if isinstance(tag, str)}
            self._tags = (self.version, tuple(sorted(tags)))
        return self._tags[1]

    def names_of(self, contact_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the names of the contacts that are known, in order."""
        return tuple(contact.name for contact in map(self.contacts.get, contact_ids) if contact)


def _names(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the name and nicknames of a stored document; what is no text is no name."""
    given = (document.get("name") or document.get("title"), *(document.get("nicknames") or ()))
    return tuple(name for name in given if isinstance(name, str))
