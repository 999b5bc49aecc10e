"""What is aimed at: events, goals, introductions, resources, places and time set aside."""

from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AwareDatetime, Field

from netjournal.models.base import Id, Ids, Line, Lines, Part, Record, Text, When
from netjournal.models.entries import Channel, Minutes
from netjournal.models.people import Name

EventKind = Literal[
    "conference", "meetup", "webinar", "workshop", "professional body", "volunteering", "social", "internal"
]
GoalKind = Literal["opportunity", "collaboration", "knowledge", "support", "growth"]


class EventPlan(Part):
    """What to make of an event before it starts."""

    people: Annotated[int, Field(ge=0, le=1000)] | None = None
    learn: Line = ""
    topic: Line = ""
    find: Ids = ()
    attempt: Line = ""
    """What to try this time."""


class Event(Record):
    """An occasion where people meet."""

    table: ClassVar[str] = "events"
    refers: ClassVar[tuple[str, ...]] = ("top_ids", "goal_id", "plan.find")
    when: ClassVar[str] = "starts"

    name: Name
    kind: EventKind | None = None
    starts: When | None = None
    ends: When | None = None
    place: Line = ""
    online: bool = False
    plan: EventPlan | None = None
    takeaways: Lines = ()
    debrief: Text = ""
    top_ids: Ids = ()
    """The people from it to get to know."""
    goal_id: Id | None = None
    shared: date | None = None
    """When something learned there was shared."""
    source_key: Line = ""


class Goal(Record):
    """What networking is for, for a while."""

    table: ClassVar[str] = "goals"
    refers: ClassVar[tuple[str, ...]] = ("contact_ids",)

    title: Name
    kind: GoalKind = "growth"
    by: date | None = None
    contact_ids: Ids = ()
    topics: Lines = ()
    state: Literal["open", "reached", "dropped"] = "open"
    closed: AwareDatetime | None = None
    outcome: Text = ""

    def close(self, at: AwareDatetime, state: Literal["reached", "dropped"] = "reached") -> Self:
        """Return this goal ended at `at`."""
        return self.evolve(state=state, closed=at)


class Introduction(Record):
    """Two people who might profit from knowing each other."""

    table: ClassVar[str] = "introductions"
    refers: ClassVar[tuple[str, ...]] = ("contact_ids",)

    contact_ids: tuple[Id, Id]
    why: Text = ""
    state: Literal["idea", "asked", "made", "declined"] = "idea"
    outcome: Text = ""
    at: AwareDatetime


class Share(Part):
    """With whom something was shared, and when."""

    contact_id: Id
    on: date


class Resource(Record):
    """Something worth sharing."""

    table: ClassVar[str] = "resources"
    refers: ClassVar[tuple[str, ...]] = ("shares.contact_id",)

    title: Name
    link: Line = ""
    topics: Lines = ()
    shares: tuple[Share, ...] = ()


class Place(Record):
    """Where people meet; entries name it by its name."""

    table: ClassVar[str] = "places"

    name: Name
    nicknames: Lines = ()


class Block(Record):
    """Time set aside for people."""

    table: ClassVar[str] = "blocks"
    refers: ClassVar[tuple[str, ...]] = ("contact_ids",)
    when: ClassVar[str] = "at"

    at: AwareDatetime
    minutes: Minutes = 30
    contact_ids: Ids = ()
    purpose: Line = ""
    channel: Channel | None = None
