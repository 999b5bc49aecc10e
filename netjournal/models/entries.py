"""What happened: interactions with people, and notes that are no contact."""

from datetime import datetime, timedelta
from typing import Annotated, ClassVar, Literal, Self, get_args

from pydantic import AwareDatetime, Field

from netjournal.clock import end_of_day
from netjournal.models.base import Id, Ids, Line, Lines, Record, Text

Channel = Literal["in person", "coffee", "lunch", "walk", "call", "video", "email", "message", "social"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)
CONVERSATIONS: frozenset[Channel] = frozenset({"in person", "coffee", "lunch", "walk", "call", "video"})
Initiator = Literal["me", "them"]
Tone = Literal["warm", "neutral", "cold"]
Energy = Annotated[int, Field(ge=-1, le=1)]
Minutes = Annotated[int, Field(ge=1, le=60 * 24 * 31)]

DEFAULT_CONVERSATION = timedelta(hours=1)


class Entry(Record):
    """One entry of the log: what was written about some people at some time."""

    refers: ClassVar[tuple[str, ...]] = ("contact_ids", "event_id", "goal_id")
    when: ClassVar[str] = "at"

    at: AwareDatetime
    timed: bool = True
    """Whether the time was given; else `at` is the start of the day."""
    contact_ids: Ids = ()
    event_id: Id | None = None
    goal_id: Id | None = None
    summary: Line = ""
    """The first line as typed, without its date phrase."""
    topic: Line = ""
    """What it was about."""
    notes: Text = ""
    places: Lines = ()
    """Where it was, or which places it speaks of, by name."""
    tags: Lines = ()
    source_key: Line = ""
    """The key by which an import source knows this entry."""


class Note(Entry):
    """Something written down, about some people or nobody; never contact."""

    table: ClassVar[str] = "notes"


class Interaction(Entry):
    """A conversation or message with one or more people."""

    table: ClassVar[str] = "interactions"

    channel: Channel
    minutes: Minutes | None = None
    initiator: Initiator = "me"
    awaits: bool = False
    """Whether it holds a question that awaits an answer: theirs if I started it, else mine."""
    answered: bool = False
    """Whether what it awaited has been answered, or needs no answer any more."""
    tone: Tone | None = None
    energy: Energy | None = None
    """How I felt after it: drained (-1), as before (0), lifted (1)."""
    planned: bool = False
    """Dated ahead, and not yet confirmed to have happened: no contact."""

    @property
    def conversation(self) -> bool:
        """Return whether both took part in it."""
        return self.channel in CONVERSATIONS

    @property
    def outgoing(self) -> bool:
        """Return whether it is a message that I started."""
        return not self.conversation and self.initiator == "me"

    @property
    def incoming(self) -> bool:
        """Return whether it is a message that they started."""
        return not self.conversation and self.initiator == "them"

    @property
    def ends(self) -> datetime:
        """Return when it was over: without a time, at the end of its day."""
        if not self.timed:
            return end_of_day(self.at.date(), self.at.tzinfo)
        if self.minutes is not None:
            return self.at + timedelta(minutes=self.minutes)
        return self.at + DEFAULT_CONVERSATION if self.conversation else self.at

    def confirm(self) -> Self:
        """Return this planned interaction as one that happened."""
        return self.evolve(planned=False)
