"""Full-text search over everything written, accents and case folded."""

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

from netjournal.models.base import Record
from netjournal.text import fold, one_line, shorten, spans
from netjournal.view.collection import Collection

_WORDS: dict[str, tuple[str, ...]] = {
    "contacts": (
        "name", "nicknames", "organisation", "department", "role", "field", "skills", "interests", "emails",
        "phones", "links", "address", "met_how", "met_where", "offers", "needs", "private_needs", "notes",
        "tags",
    ),
    "facts": ("text",),
    "interactions": ("summary", "topic", "notes", "places", "tags", "channel"),
    "notes": ("summary", "topic", "notes", "places", "tags"),
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
    "places": ("name", "nicknames"),
    "blocks": ("purpose", "channel"),
    "decisions": ("rule", "verdict", "cue", "step", "answer"),
}  # fmt: skip
"""The fields in which words are looked for, by table."""


_NAME_FIELDS = ("name", "nicknames")
_NAMES = "names"
"""Where the names of the contacts are kept, beside the tables."""
_REMEMBERED = 6
"""Of how many words the finds are remembered for each table: those being typed."""
_SLICE = 200
"""Documents that are made ready at a time."""


class SearchIndex:
    """Folded text by record, built when first searched and kept from then on.

    A scan of folded text takes some milliseconds at 100,000 entries, which is less than the upkeep of an
    index of words would cost at every opening. What was found for a word is remembered, and a longer one is
    looked for only there.
    """

    def __init__(self, collections: dict[str, Collection[Record]]) -> None:
        self._collections = {name: collections[name] for name in _WORDS}
        self._folded: dict[str, dict[str, str]] = {}
        self._making: dict[str, dict[str, str]] = {}
        self._found: dict[str, dict[str, set[str]]] = {}

    def touch(self, table: str, record_id: str) -> None:
        """Take up a changed record of a table that was searched before."""
        for name in (table, _NAMES) if table == "contacts" else (table,):
            self._found.pop(name, None)
            for folded in (self._folded.get(name), self._making.get(name)):
                if folded is not None:
                    folded.pop(record_id, None)
                    self._put(name, folded, record_id)

    def make_ready(self) -> Iterator[None]:
        """Fold the text of all tables, some documents with each step, for the first search to be fast."""
        for name in (*self._collections, _NAMES):
            yield from self._make(name)

    def matching(self, table: str, word: str) -> set[str]:
        """Return the ids of the documents of `table` that hold `word`, unread: some may be no record."""
        wanted = fold(word)
        known = self._found.setdefault(table, {})
        if wanted not in known:
            if table not in self._folded:
                deque(self._make(table), maxlen=0)
            folded = self._folded[table]
            wider = min((found for part, found in known.items() if part in wanted), key=len, default=None)
            if wider is None:
                known[wanted] = {found for found, text in folded.items() if wanted in text}
            else:
                known[wanted] = {found for found in wider if wanted in folded[found]}
            if len(known) > _REMEMBERED:
                del known[next(iter(known))]
        return known[wanted]

    def find(self, table: str, query: str) -> Iterator[str]:
        """Yield the ids of the records of `table` that hold every word of `query`, oldest first."""
        words = fold(query).split()
        found = set.intersection(*(self.matching(table, word) for word in words)) if words else None
        return (record.id for record in self._collections[table].all(found))

    def named(self, word: str) -> set[str]:
        """Return the ids of the contacts whose name or nickname holds `word`, unread."""
        return self.matching(_NAMES, word)

    def find_names(self, word: str) -> Iterator[str]:
        """Yield the ids of the contacts whose name or nickname holds `word`, oldest first."""
        return (record.id for record in self._collections["contacts"].all(self.named(word)))

    def excerpt(self, record: Record, word: str, width: int) -> str:
        """Return the words around the first place where a record holds a word; "" where it does not."""
        values = (value for name in _WORDS.get(record.table, ()) for value in _texts(getattr(record, name)))
        for text in map(one_line, values):
            found = spans(text, [word])
            if found:
                begin = text.rfind(" ", 0, max(0, found[0][0] - width // 3)) + 1
                return shorten(f"{'…' if begin else ''}{text[begin:]}", width)
        return ""

    def _make(self, name: str) -> Iterator[None]:
        if name in self._folded:
            return
        folded = self._making.setdefault(name, {})
        collection = self._collections["contacts" if name == _NAMES else name]
        for number, record_id in enumerate(collection.ids()):
            if record_id not in folded:
                self._put(name, folded, record_id)
            if number % _SLICE == 0:
                yield
        self._folded[name] = folded
        self._making.pop(name, None)

    def _put(self, name: str, folded: dict[str, str], record_id: str) -> None:
        document = self._collections["contacts" if name == _NAMES else name].document(record_id)
        if document is not None:
            folded[record_id] = _folded_text(_NAME_FIELDS if name == _NAMES else _WORDS[name], document)


def _folded_text(fields: tuple[str, ...], document: Mapping[str, Any]) -> str:
    return fold("\n".join(text for name in fields for text in _texts(document.get(name))))


def _texts(value: Any) -> list[str]:
    """Return the texts in a value of a field."""
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if value else []
