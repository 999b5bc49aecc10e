"""What the person learned: reflections, and how things are between them and others."""

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from netjournal.models.base import Id, Ids, Line, Record, Text

ReflectionKind = Literal["answer", "went well", "next time", "weekly", "self-rating"]
Skill = Literal["empathy", "listening", "self-regulation", "social awareness", "relationship management"]
Rating = Annotated[int, Field(ge=1, le=5)]


class Reflection(Record):
    """An answer to a prompt, or a line about what went well or what to try next time."""

    table: ClassVar[str] = "reflections"
    refers: ClassVar[tuple[str, ...]] = ("contact_ids", "source_id", "event_id")
    when: ClassVar[str] = "at"

    kind: ReflectionKind = "answer"
    prompt_id: Line = ""
    prompt: Text = ""
    answer: Text = ""
    feeling: Rating | None = None
    ratings: dict[Skill, Rating] = Field(default_factory=dict)
    contact_ids: Ids = ()
    source_id: Id | None = None
    """The interaction or note that it is about."""
    event_id: Id | None = None
    at: AwareDatetime
    open: bool = False
    """For a "next time": not yet tried."""


class Assessment(Record):
    """How things are between me and a person, at a time."""

    table: ClassVar[str] = "assessments"
    refers: ClassVar[tuple[str, ...]] = ("contact_id",)
    when: ClassVar[str] = "on"

    contact_id: Id
    tone: Literal["positive", "neutral", "negative"]
    matters: Text = ""
    personal: Text = ""
    strategy: Line = ""
    on: date
