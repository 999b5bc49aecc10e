"""What a forgetting takes out of a log: whole documents, references to them, and words.

It stands in the log of the device that asked for it, as a transaction that cannot be taken back:

    {"stamp":…,"label":…,"forget":{"ids":[…],"words":{…},"near":[[table,id,number,…],…]},"ops":[…]}

Its operations delete what is forgotten whole (`"forget":true`) and mend what stays, so that every device
folds to the same state at once. The words themselves go when each device writes its own file anew by this
rule. What a device wrote from the first line on that `knows` of it is left alone: people may be met again.
"""

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Self

from netjournal.storage.fold import Key
from netjournal.storage.format import Record
from netjournal.storage.stamps import Stamp, from_json
from netjournal.storage.state import Document
from netjournal.storage.words import Words

_HEAD = ("undoes", "redoes", "part", "forget", "knows", "forgot")
"""With one of these a line says something though no operation is left in it."""


@dataclass(frozen=True)
class Forgetting:
    """One forgetting: `gone` are documents, `ids` those by which others are found that name them.

    `near` are documents in which words are meant that stand elsewhere too, each with their numbers. One that
    another device needed to finish `of` the first has the words from there.
    """

    ids: tuple[str, ...]
    gone: frozenset[Key]
    words: Words | None = None
    near: Mapping[Key, Collection[int]] = field(default_factory=dict)
    of: str = ""
    stamp: str = ""

    @classmethod
    def read(cls, stamp: str, lines: Iterable[Record]) -> Self:
        """Return what the lines of its transaction say."""
        lines = list(lines)
        told = lines[0]["forget"]
        operations = (operation for line in lines for operation in line["ops"])
        gone = frozenset((one["table"], one["id"]) for one in operations if "forget" in one)
        near = {(table, name): numbers for table, name, *numbers in told.get("near", ())}
        words = Words.restored(told["words"]) if "words" in told else None
        return cls(tuple(told["ids"]), gone, words, near, told.get("of", ""), stamp)

    def told(self) -> Record:
        """Return what a line says of it beside its operations."""
        told: Record = {"ids": self.ids}
        if self.of:
            told["of"] = self.of
        if self.words:
            told["words"] = self.words.told()
        if self.near:
            told["near"] = [[*key, *numbers] for key, numbers in self.near.items()]
        return told

    def with_near(self, more: Iterable[Mapping[Key, Collection[int]]]) -> "Forgetting":
        """Return the forgetting with more documents in which its words are meant."""
        return replace(self, near={**{key: one[key] for one in more for key in one}, **self.near})

    def document(self, key: Key, body: Document) -> Document:
        """Return fields of a document without references to what is gone and without the words."""
        left: Document = self._worded(without(body, self._names), self.near.get(key, ()))
        return left | {"id": key[1]} if "id" in body else left

    def line(self, record: Record) -> Record | None:
        """Return what is left of a transaction's line, or None for nothing."""
        kept = [one for one in record["ops"] if "forget" in one or (one["table"], one["id"]) not in self.gone]
        touched = [(one["table"], one["id"]) for one in record["ops"]]
        if len(kept) < len(record["ops"]) and not kept and not any(name in record for name in _HEAD):
            return None
        numbers = {number for key in touched for number in self.near.get(key, ())}
        if self.words and not numbers and not self.gone.isdisjoint(touched):
            numbers.update(range(len(self.words)))
        label = self._worded({name: record[name] for name in ("label",) if name in record}, numbers)
        return {**record, **label, "ops": [self._operation(one) for one in kept]}

    def is_in(self, raw: bytes) -> bool:
        """Say whether bytes that are no whole line hold anything of it."""
        if any(name.encode() in raw for name in self._names):
            return True
        text = raw.decode("utf-8", "replace").replace("\\n", " ")
        return bool(self.words and self.words.found(text) & self.words.everywhere)

    @property
    def at(self) -> Stamp:
        """Return when it was asked for, and by which device."""
        return from_json(self.stamp, "")

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(name for _, name in self.gone)

    def _operation(self, operation: Record) -> Record:
        if "set" not in operation or "forget" in operation:
            return operation
        return {**operation, "set": self.document((operation["table"], operation["id"]), operation["set"])}

    def _worded(self, value: Any, near: Collection[int]) -> Any:
        return self.words.replaced(value, near) if self.words else value


def without(value: Any, gone: Container[str]) -> Any:
    """Return a JSON value without ids: None for one, and lists without the items that are or hold one."""
    if isinstance(value, str):
        return None if value in gone else value
    if isinstance(value, list | tuple):
        return [without(item, gone) for item in value if not _holds(item, gone)]
    if isinstance(value, dict):
        return {name: without(item, gone) for name, item in value.items()}
    return value


def _holds(item: Any, gone: Container[str]) -> bool:
    held = item.values() if isinstance(item, dict) else (item,)
    return any(isinstance(one, str) and one in gone for one in held)
