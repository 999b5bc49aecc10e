"""Words that can be found in a text without being kept: names, addresses and numbers as fingerprints.

A fingerprint is a keyed hash of the letters and digits of a word. Accents, case and whatever stands between
do not count, so that `Ada Lovelace` is found in `@ada lovelace` and in `ada-lovelace`, and a number however
it is grouped. A word of one part that begins with a capital is found only with a capital: Will is a name, and
will is none. Whoever holds a fingerprint cannot read the word, but can check a guess at it.
"""

import re
import secrets
from collections.abc import Collection, Iterable
from hashlib import blake2b
from typing import Any, NamedTuple, Self

from netjournal.text import fold

INSTEAD = "someone"
"""What stands where a word was."""

_UNSPACED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""The scripts that put no space between words: each of their letters is a part of its own."""
_PART = re.compile(rf"[@+]?(?:[{_UNSPACED}]|[^\W_{_UNSPACED}]+)")
_NO_PROSE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?")
"""Ids and times, in which nobody's name or number stands."""
_DIGEST = 8


class _Mark(NamedTuple):
    """One word: its number, and whether it needs its capital."""

    number: int
    is_capital: bool


class _Place(NamedTuple):
    """Where a word begins and ends in a text."""

    start: int
    end: int
    mark: _Mark


class Words:
    """Fingerprints of some words; each has a number, by which a document says that it is meant there."""

    def __init__(self, salt: bytes, marks: Iterable[tuple[int, str, bool, bool]]) -> None:
        self._salt = salt
        self._told = list(marks)
        self._marks = {
            (length, digest): _Mark(number, is_capital)
            for number, (length, digest, is_capital, _) in enumerate(self._told)
        }
        self.everywhere = {number for number, mark in enumerate(self._told) if mark[3]}
        """The numbers of those meant wherever they stand."""
        self._lengths = {length for length, _ in self._marks}
        self._longest = max(self._lengths, default=0)

    @classmethod
    def of(cls, everywhere: Iterable[str], near: Iterable[str]) -> Self:
        """Return fingerprints of words meant wherever they stand, and of others where a document says so."""
        salt = secrets.token_bytes(16)
        found: dict[str, tuple[int, str, bool, bool]] = {}
        for words, is_everywhere in ((everywhere, True), (near, False)):
            for word in words:
                parts = [one.lstrip("@+") for one in _PART.findall(word)]
                key = "".join(map(fold, parts))
                is_capital = len(parts) == 1 and parts[0][:1].isupper()
                if key:
                    found.setdefault(key, (len(key), _print(salt, key), is_capital, is_everywhere))
        return cls(salt, found.values())

    @classmethod
    def restored(cls, told: dict[str, Any]) -> Self:
        """Return the fingerprints that `told` is the JSON of."""
        return cls(bytes.fromhex(told["salt"]), told["marks"])

    def __len__(self) -> int:
        return len(self._told)

    def told(self) -> dict[str, Any]:
        """Return the fingerprints as JSON."""
        return {"salt": self._salt.hex(), "marks": self._told}

    def found(self, value: Any) -> set[int]:
        """Return the numbers of all words that stand in a JSON value."""
        if isinstance(value, str):
            return set() if _NO_PROSE.fullmatch(value) else {one.mark.number for one in self._places(value)}
        if isinstance(value, list | tuple):
            return {number for item in value for number in self.found(item)}
        if isinstance(value, dict):
            return {number for item in value.items() for number in self.found(item)}
        return set()

    def replaced(self, value: Any, near: Collection[int] = ()) -> Any:
        """Return a JSON value with neutral words for those meant everywhere and those numbered in `near`."""
        if isinstance(value, str):
            return value if _NO_PROSE.fullmatch(value) else self._replaced(value, near)
        if isinstance(value, list | tuple):
            return [self.replaced(item, near) for item in value]
        if isinstance(value, dict):
            return {self._replaced(name, near): self.replaced(item, near) for name, item in value.items()}
        return value

    def _replaced(self, text: str, near: Collection[int]) -> str:
        said, reached = [], 0
        meant = self.everywhere.union(near)
        places = [one for one in self._places(text) if one.mark.number in meant]
        for place in sorted(places, key=lambda one: (one.start, -one.end)):
            if place.start >= reached:
                said += [text[reached : place.start], INSTEAD]
                reached = place.end
        return "".join((*said, text[reached:]))

    def _places(self, text: str) -> list[_Place]:
        """Return every place of every word, also of one within another."""
        found = []
        parts = [(one.start(), one.end(), fold(one[0].lstrip("@+"))) for one in _PART.finditer(text)]
        for first, (start, _, _) in enumerate(parts):
            key = ""
            for _, end, part in parts[first:]:
                key += part
                if len(key) > self._longest:
                    break
                if len(key) not in self._lengths:
                    continue
                mark = self._marks.get((len(key), _print(self._salt, key)))
                if mark and (not mark.is_capital or text[start:end].lstrip("@+")[:1].isupper()):
                    found.append(_Place(start, end, mark))
        return found


def _print(salt: bytes, key: str) -> str:
    return blake2b(key.encode("utf-8", "surrogatepass"), key=salt, digest_size=_DIGEST).hexdigest()
