"""Full-text search over everything written, accents and case folded."""

from collections.abc import Iterator, Mapping
from typing import Any

from netjournal.models import Contact
from netjournal.models.base import Record
from netjournal.text import fold
from netjournal.view.collection import Collection

_WORDS: dict[str, tuple[str, ...]] = {
    "contacts": (
        "name", "nicknames", "organisation", "department", "role", "field", "skills", "interests", "emails",
        "phones", "links", "address", "met_how", "met_where", "offers", "needs", "private_needs", "notes",
        "tags",
    ),
    "facts": ("text",),
    "interactions": ("summary", "topic", "notes", "tags", "channel"),
    "notes": ("summary", "topic", "notes", "tags"),
    "promises": ("text",),
    "exchanges": ("text",),
    "mentions": ("text",),
    "events": ("name", "place", "takeaways", "debrief"),
    "goals": ("title", "topics", "outcome"),
    "reflections": ("kind", "prompt", "answer"),
    "milestones": ("kind", "title"),
    "assessments": ("tone", "matters", "personal", "strategy"),
    "introductions": ("why", "state", "outcome"),
    "resources": ("title", "link", "topics"),
    "blocks": ("purpose", "channel"),
    "decisions": ("rule", "verdict", "cue", "step", "answer"),
}  # fmt: skip
"""The fields in which words are looked for, by table."""


class SearchIndex:
    """Folded text by record, built when first searched and kept from then on.

    A scan of folded text takes some milliseconds at 100,000 entries, which is less than the upkeep of an
    index of words would cost at every opening.
    """

    def __init__(self, collections: dict[str, Collection[Record]]) -> None:
        self._collections = {name: collections[name] for name in _WORDS}
        self._folded: dict[str, dict[str, str]] = {}

    def touch(self, table: str, record_id: str) -> None:
        """Take up a changed record of a table that was searched before."""
        if table in self._folded:
            self._folded[table].pop(record_id, None)
            document = self._collections[table].document(record_id)
            if document is not None:
                self._folded[table][record_id] = _folded_text(table, document)

    def matching(self, table: str, word: str) -> set[str]:
        """Return the ids of the documents of `table` that hold `word`, unread: some may be no record."""
        if table not in self._folded:
            unread = self._collections[table].unread()
            self._folded[table] = {found: _folded_text(table, document) for found, document in unread}
        wanted = fold(word)
        return {found for found, text in self._folded[table].items() if wanted in text}

    def find(self, table: str, query: str) -> Iterator[str]:
        """Yield the ids of the records of `table` that hold every word of `query`, oldest first."""
        words = fold(query).split()
        found = set.intersection(*(self.matching(table, word) for word in words)) if words else None
        return (record.id for record in self._collections[table].all(found))

    def find_names(self, word: str) -> Iterator[str]:
        """Yield the ids of the contacts whose name or nickname holds `word`."""
        wanted = fold(word)
        contacts: Collection[Any] = self._collections["contacts"]
        return (
            record_id
            for record_id in self.find("contacts", word)
            if any(wanted in fold(name) for name in _names(contacts[record_id]))
        )


def _names(contact: Contact) -> tuple[str, ...]:
    return (contact.name, *contact.nicknames)


def _folded_text(table: str, document: Mapping[str, Any]) -> str:
    parts: list[str] = []
    for name in _WORDS[table]:
        value = document.get(name)
        if isinstance(value, str):
            parts.append(value)
        elif value:
            parts.extend(item for item in value if isinstance(item, str))
    return fold("\n".join(parts))
