"""What every record shares: an id, when it was written down, safe text, strictness."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Self

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from netjournal.errors import InvalidInputError
from netjournal.text import clean, one_line

When = AwareDatetime | date
"""A time, or a day when nobody said at what time."""


def _cleaned(value: object) -> object:
    return clean(value).strip("\n") if isinstance(value, str) else value


def _on_one_line(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_cleaned)]
"""Prose of any length, kept as typed but for characters that could steer a terminal."""

Line = Annotated[str, BeforeValidator(_on_one_line)]
"""Safe text on one line: names, titles, tags."""

Lines = tuple[Line, ...]
_ID_WORD = r"[^\p{Cc}\p{Cf}\p{Z}]+"
Id = Annotated[str, StringConstraints(pattern=f"^(?:{_ID_WORD}(?: {_ID_WORD})*)?$")]
"""The id of a record: whatever another program made of it, but on one line and safe, as a Line is.

Unlike prose it is refused and not cleaned, for with one character less it is the id of something else.
"""

Ids = tuple[Id, ...]


class Part(BaseModel):
    """A frozen, strict value that stands inside a record."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)


class Record(Part):
    """One document of the journal: a table's row with a time-ordered id and the time it was written down."""

    table: ClassVar[str]
    refers: ClassVar[tuple[str, ...]] = ()
    """The fields that hold ids of other records; `knows.contact_id` is that field of each part."""
    also_names: ClassVar[tuple[str, ...]] = ()
    """Fields with ids of records that it is not about, and so is not found by."""
    when: ClassVar[str] = "created"
    """The field by which records of this table stand in time."""

    id: Id
    created: AwareDatetime

    @classmethod
    def make(cls, **fields: Any) -> Self:
        """Return a new record of these fields; raises InvalidInputError that names the field at fault."""
        try:
            return cls.model_validate(fields)
        except ValidationError as error:
            raise InvalidInputError(explain(error, cls)) from error

    @classmethod
    def load(cls, document: Any) -> Self:
        """Return the record that a stored document holds, leniently: times and lists are read from JSON.

        Fields that this version does not know stay in the store and are left out here. Raises
        pydantic's ValidationError for a document that is no such record.
        """
        return cls.model_validate(document, strict=False, extra="ignore")

    def document(self) -> dict[str, Any]:
        """Return the JSON document of this record, without the fields that stand at their defaults."""
        document = self.model_dump(mode="json", exclude_defaults=True)
        return {"id": self.id, "created": document.pop("created"), **document}

    def evolve(self, **changes: Any) -> Self:
        """Return this record with some fields changed, validated; raises InvalidInputError as `make` does."""
        return self.make(**{name: getattr(self, name) for name in type(self).model_fields} | changes)

    def references(self) -> Ids:
        """Return the ids of all records that this one speaks of."""
        return references_of(type(self), self.document())

    def moment(self) -> datetime | date:
        """Return the time by which this record stands in the journal."""
        value = getattr(self, self.when)
        return value if value is not None else self.created


def references_of(model: type[Record], document: Mapping[str, Any]) -> Ids:
    """Return the ids that a document of this model speaks of, each once, in the order of `refers`."""
    found: dict[str, None] = {}
    for path in model.refers:
        name, _, rest = path.partition(".")
        value = document.get(name)
        if not value:
            continue
        for item in value if isinstance(value, list | tuple) else (value,):
            for ref in _at_path(item, rest) if rest else (item,):
                found[ref] = None
    return tuple(found)


def _at_path(part: Mapping[str, Any], name: str) -> Ids:
    value = part.get(name) or ()
    return tuple(value) if isinstance(value, list | tuple) else (value,)


_PLAIN = re.compile(r"\w+")
_KINDS = frozenset({"int", "str", "date", "datetime", "bool"})
"""What pydantic names, beside fields and places, where a field takes several kinds of value."""


def explain(error: ValidationError, model: type[BaseModel]) -> str:
    """Return the first problem of a failed validation as one line: which field, and why."""
    first = error.errors(include_url=False)[0]
    field = ".".join(
        str(part) for part in first["loc"] if str(part) not in _KINDS and _PLAIN.fullmatch(str(part))
    )
    place = f"{model.__name__.lower()} {field.replace('_', ' ')}".strip()
    if first["type"] in {"too_short", "string_too_short"}:
        return f"{place} cannot be empty"
    if first["type"] == "string_pattern_mismatch":
        return f"{place} holds characters that are in no id"
    return f"{place}: {first['msg'].removeprefix('Value error, ')}"
