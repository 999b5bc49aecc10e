"""Full-text search over everything written, accents and case folded."""

from collections.abc import Iterator
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
    "reflections": ("prompt", "answer"),
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
            record = self._collections[table].get(record_id)
            if record is not None:
                self._folded[table][record_id] = _folded_text(record)

    def find(self, table: str, query: str) -> Iterator[str]:
        """Yield the ids of the records of `table` that hold every word of `query`; all for an empty one."""
        words = fold(query).split()
        if table not in self._folded:
            self._folded[table] = {
                record.id: _folded_text(record) for record in self._collections[table].all()
            }
        for record_id, text in self._folded[table].items():
            if all(word in text for word in words):
                yield record_id

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


def _folded_text(record: Record) -> str:
    parts: list[str] = []
    for name in _WORDS[record.table]:
        value = getattr(record, name)
        parts.extend((value,) if isinstance(value, str) else value)
    return fold("\n".join(parts))
