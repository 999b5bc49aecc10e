"""Where imported records came from."""

from typing import ClassVar

from pydantic import Field

from netjournal.models.base import Id, Line, Record, Text


class Origin(Record):
    """What a file said last about one record, so that only what changes there changes here."""

    table: ClassVar[str] = "origins"
    refers: ClassVar[tuple[str, ...]] = ("record_id",)

    record_id: Id
    source: Line
    """The kind of file, such as "linkedin"."""
    key: Line
    """The key by which the file knows the record."""
    values: dict[Line, Text] = Field(default_factory=dict)
    """By field, the value in the file; lists have an item on each line."""
    raw: Text = ""
    """Its text in the file, where the record alone does not tell it: the marks that stand in it."""
