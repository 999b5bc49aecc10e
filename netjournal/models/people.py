"""The person who writes, and the people they know."""

from calendar import isleap
from datetime import date
from typing import Annotated, ClassVar, Literal, Self, get_args

from pydantic import Field, model_validator

from netjournal.models.base import Id, Ids, Line, Lines, Part, Record, Text

Level = Literal["junior", "mid", "senior", "executive"]
LEVELS: tuple[Level, ...] = get_args(Level)
Tie = Literal["peer", "colleague", "client", "mentor", "mentee", "sponsor", "lead", "report", "friend"]
Support = Literal["structural", "emotional"]
ContactState = Literal["active", "resting", "archived", "died"]
Dimension = Literal["organisation", "department", "level", "field", "skill"]
Barrier = Literal[
    "nervous", "inconsistent", "afraid of rejection", "no time", "no purpose", "introvert", "reluctant to ask"
]
FactKind = Literal["matters", "personal", "work", "specific", "told"]
MilestoneKind = Literal["birthday", "work anniversary", "promotion", "new job", "own"]
LONGEST = 3650
"""Days: ten years, the longest rhythm in which people are in touch."""
Days = Annotated[int, Field(ge=1, le=LONGEST)]
Name = Annotated[Line, Field(min_length=1)]

ME_ID = "me"
"""The id of the one Me record."""


class Me(Record):
    """The person whose journal this is; there is one, and its id is "me"."""

    table: ClassVar[str] = "me"

    name: Line = ""
    role: Line = ""
    organisation: Line = ""
    department: Line = ""
    level: Level = "mid"
    field: Line = ""
    skills: Lines = ()
    interests: Lines = ()
    offers: Lines = ()
    needs: Lines = ()
    barriers: tuple[Barrier, ...] = ()
    season: Line = ""
    """A time of its own, such as a new role; mutes the advice against meeting many new people."""
    season_until: date | None = None
    watch: tuple[Dimension, ...] = ("department", "level", "field")
    """The dimensions along which the breadth of the circle is watched."""
    place_changed: date | None = None
    """When role, organisation or level last changed."""


class Link(Part):
    """Someone whom a contact knows, and how."""

    contact_id: Id
    how: Line = ""


class Contact(Record):
    """A person the journal knows; only the name is needed."""

    table: ClassVar[str] = "contacts"
    refers: ClassVar[tuple[str, ...]] = ("introduced_by", "knows.contact_id", "not_same")

    name: Name
    nicknames: Lines = ()
    pronouns: Line = ""
    organisation: Line = ""
    department: Line = ""
    role: Line = ""
    level: Level | None = None
    field: Line = ""
    skills: Lines = ()
    interests: Lines = ()
    emails: Lines = ()
    phones: Lines = ()
    links: Lines = ()
    address: Text = ""
    time_zone: Line = ""
    remote: bool | None = None
    met_how: Line = ""
    met_where: Line = ""
    introduced_by: Id | None = None
    offers: Lines = ()
    needs: Lines = ()
    private_needs: Lines = ()
    notes: Text = ""
    extra: dict[Line, Text] = Field(default_factory=dict)
    """Fields that an import brought and no field here holds."""
    sources: dict[Line, Line] = Field(default_factory=dict)
    """For someone whom an import brought, the source and the key by which it knows them."""
    not_same: Ids = ()
    """Others who are not this person, however alike they look."""
    tags: Lines = ()
    cadence: Days | Literal["none"] | None = None
    """Days after which it is time to be in touch; "none" is never; unset is the default of the tie."""
    tie: Tie | None = None
    support: tuple[Support, ...] = ()
    focus: bool = False
    state: ContactState = "active"
    gentle_until: date | None = None
    """A hard time: until then only presence is suggested."""
    knows: tuple[Link, ...] = ()

    def rest(self) -> Self:
        """Return this contact resting: kept, and never suggested."""
        return self.evolve(state="resting", focus=False)

    def archive(self) -> Self:
        """Return this contact put away: kept and searchable, never suggested."""
        return self.evolve(state="archived", focus=False)


class Fact(Record):
    """Something about a person, as it was told or heard."""

    table: ClassVar[str] = "facts"
    refers: ClassVar[tuple[str, ...]] = ("contact_ids", "source_id")
    when: ClassVar[str] = "on"

    contact_ids: Ids
    kind: FactKind
    """What the fact is: `told` is what you told them; `specific` is worth remembering them by."""
    text: Text
    origin: Literal["told", "heard"] = "told"
    private: bool = False
    on: date
    source_id: Id | None = None
    """The interaction or note in which it was written."""


class Milestone(Record):
    """A day in a person's life worth a word; without a year it comes back every year."""

    table: ClassVar[str] = "milestones"
    refers: ClassVar[tuple[str, ...]] = ("contact_id",)

    contact_id: Id
    kind: MilestoneKind
    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=1, le=31)]
    year: Annotated[int, Field(ge=1, le=9999)] | None = None
    title: Line = ""
    on: bool = True

    @model_validator(mode="after")
    def _is_a_day(self) -> Self:
        try:
            date(self.year or 2000, self.month, self.day)
        except ValueError:
            raise ValueError("there is no such day in the calendar") from None
        return self

    @property
    def yearly(self) -> bool:
        """Return whether the day comes back: birthdays and anniversaries do, a promotion is once."""
        return self.kind in {"birthday", "work anniversary", "own"}

    def in_year(self, year: int) -> date:
        """Return the day in a given year; 29 February counts as the 28th where there is none."""
        day = 28 if (self.month, self.day) == (2, 29) and not isleap(year) else self.day
        return date(year, self.month, day)
