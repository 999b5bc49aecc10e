"""What a field of a record takes, and how typed words become its value."""

import types
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AwareDatetime, BaseModel, TypeAdapter, ValidationError

from netjournal.clock import local_date, start_of_day
from netjournal.errors import InvalidInputError
from netjournal.journal import spoken
from netjournal.journal.when import read_when
from netjournal.models import Link, Part, Record
from netjournal.text import listed, one_line

_FIXED = frozenset({"id", "created", "sources", "source_key", "suggestion_id", "place_changed"})
"""Fields that the journal keeps itself."""

_PROSE_LISTS = frozenset({"takeaways"})
"""Lists of sentences, in which a comma separates nothing."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a model that can be set from words."""

    model: type[Record]
    name: str
    kind: Any
    """The type of the value, or of one item of a list."""
    many: bool
    keyed: bool
    refers: bool

    @property
    def links(self) -> bool:
        """Return whether it lists whom a person knows."""
        return self.kind is Link

    def empty(self) -> Any:
        """Return what the field holds when nothing is said; InvalidInputError where something must be."""
        info = self.model.model_fields[self.name]
        if info.is_required():
            raise InvalidInputError(f"{self._place} cannot be left empty")
        return info.get_default(call_default_factory=True)

    def split(self, value: str) -> list[str]:
        """Return the items of a typed list: separated by commas, or one sentence."""
        parts = [value] if self.name in _PROSE_LISTS else value.split(",")
        return [part.strip() for part in parts if part.strip()]

    def item(self, word: str) -> Any:
        """Return one value as the type has it; raises InvalidInputError that says what it takes."""
        try:
            adapter = _adapter(self.model, self.name, self.many or self.keyed)
            return adapter.validate_strings(spoken.meant(self.name, word))
        except ValidationError:
            takes = listed(spoken.takes(self.name), "or") or allowed(self.kind)
            raise InvalidInputError(f"{self._place} cannot be {one_line(word)!r}; it takes {takes}") from None

    def read(self, value: str, now: datetime) -> Any:
        """Return a single value; dates are read as everywhere, forward from now."""
        kinds = members(self.kind)
        if not kinds & {date, datetime, AwareDatetime}:
            return self.item(value)
        when = read_when(value, now)
        if date in kinds:
            return when if kinds & {datetime, AwareDatetime} else local_date(when, now.tzinfo)
        return when if isinstance(when, datetime) else start_of_day(when, now.tzinfo)

    @property
    def _place(self) -> str:
        return f"{self.model.__name__.lower()} {self.name.replace('_', ' ')}"


@cache
def editable(model: type[Record]) -> tuple[str, ...]:
    """Return the fields of a model that a person can set from words, in their order."""
    return tuple(name for name in model.model_fields if name not in _FIXED and _slot(model, name) is not None)


@cache
def slot_of(model: type[Record], name: str) -> Slot:
    """Return a field of `editable(model)`; raises KeyError for another."""
    slot = _slot(model, name)
    if slot is None:
        raise KeyError(name)
    return slot


def _slot(model: type[Record], name: str) -> Slot | None:
    kind: Any = model.model_fields[name].annotation
    many = get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)
    keyed = get_origin(kind) is dict
    item = get_args(kind)[0] if many else get_args(kind)[1] if keyed else kind
    parts = [member for member in members(item) if isinstance(member, type) and issubclass(member, Part)]
    if parts not in ([], [Link]) or get_origin(item) is tuple:
        return None
    return Slot(model, name, item, many, keyed, refers=name in model.refers)


@cache
def _adapter(model: type[BaseModel], name: str, item: bool) -> TypeAdapter[Any]:  # noqa: FBT001  a cache key
    info = model.model_fields[name]
    kind: Any = info.annotation
    if item:
        kind = get_args(kind)[1 if get_origin(kind) is dict else 0]
    return TypeAdapter(Annotated[kind, *info.metadata] if info.metadata and not item else kind)


def members(kind: Any) -> set[Any]:
    """Return the plain types that a type is made of."""
    if get_origin(kind) is Annotated:
        return members(get_args(kind)[0])
    if get_origin(kind) in {Union, types.UnionType}:
        return set().union(*(members(part) for part in get_args(kind)))
    return {kind}


def allowed(kind: Any) -> str:
    """Return in words what a type takes."""
    if get_origin(kind) is Annotated:
        inner, *rules = get_args(kind)
        return _numbers(rules) if inner is int else allowed(inner)
    if get_origin(kind) in {Union, types.UnionType}:
        words = [allowed(part) for part in get_args(kind) if part is not types.NoneType]
        return " or ".join(words)
    if get_origin(kind) is Literal:
        return listed([str(option) for option in get_args(kind)], "or")
    return {bool: "yes or no", int: "a number", str: "some text"}.get(kind, "a date")


def _numbers(rules: list[Any]) -> str:
    low = next((rule.ge for info in rules for rule in _bounds(info) if hasattr(rule, "ge")), None)
    high = next((rule.le for info in rules for rule in _bounds(info) if hasattr(rule, "le")), None)
    return f"a number from {low} to {high}"


def _bounds(info: Any) -> list[Any]:
    return list(getattr(info, "metadata", [])) or [info]
