"""The names that the journal knows, folded so that accents and case do not matter."""

from collections import defaultdict
from collections.abc import Callable

from netjournal.text import fold


class NameIndex:
    """Finds ids by folded name, by nickname and by first name; kept incrementally.

    `exists` says of an id whether there is a record behind it, which is asked of what is found only.
    """

    def __init__(self, exists: Callable[[str], bool]) -> None:
        self._exists = exists
        self._full: defaultdict[str, list[str]] = defaultdict(list)
        self._first: defaultdict[str, list[str]] = defaultdict(list)
        self._keys: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    def put(self, record_id: str, *names: str) -> None:
        """Know a record by its name and nicknames, instead of what it was known by before."""
        self.drop(record_id)
        full = tuple(dict.fromkeys(key for key in map(fold, names) if key))
        first = tuple(dict.fromkeys(key.split(" ", 1)[0] for key in full))
        self._keys[record_id] = (full, first)
        for index, keys in ((self._full, full), (self._first, first)):
            for key in keys:
                index[key].append(record_id)

    def drop(self, record_id: str) -> None:
        """Forget a record; unknown ids are no error."""
        for index, keys in zip((self._full, self._first), self._keys.pop(record_id, ((), ())), strict=True):
            for key in keys:
                index[key].remove(record_id)
                if not index[key]:
                    del index[key]

    def named(self, name: str) -> tuple[str, ...]:
        """Return the ids whose name or a nickname is `name`."""
        return tuple(filter(self._exists, self._full.get(fold(name), ())))

    def first_named(self, word: str) -> tuple[str, ...]:
        """Return the ids whose name or a nickname begins with the whole word `word`."""
        return tuple(filter(self._exists, self._first.get(fold(word), ())))
