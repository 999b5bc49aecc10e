"""What a text was read as: plain frozen values, enough to preview it and to record it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from netjournal.errors import AmbiguousError, InvalidInputError, NetjournalError
from netjournal.models import Channel, When
from netjournal.models.dealings import AskSize, AskState, Direction, ExchangeKind, Owner
from netjournal.models.entries import Initiator, Tone
from netjournal.models.people import FactKind
from netjournal.models.reflection import ReflectionKind


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named: a known contact, or one to be created, whose id is None."""

    id: str | None
    name: str

    @property
    def created(self) -> bool:
        """Return whether recording this creates the contact."""
        return self.id is None


People = tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """The event of the entry: a known one, or one to be created, whose id is None."""

    id: str | None
    name: str

    @property
    def created(self) -> bool:
        """Return whether recording this creates the event."""
        return self.id is None


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise, mine or theirs."""

    owner: Owner
    people: People
    text: str
    due: When | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Dealt:
    """Something given, asked or received."""

    direction: Direction
    people: People
    text: str
    kind: ExchangeKind = "help"
    state: AskState | None = None
    size: AskSize = "small"
    private: bool = False


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Something that was told, with the day to ask about it; a challenge is whatever is no goal."""

    people: People
    text: str
    kind: Literal["goal", "challenge"] = "challenge"
    check_back: date | None = None
    sensitive: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A fact about the people."""

    people: People
    kind: FactKind
    text: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Reflected:
    """What went well, what to try next time, or how it felt (1-5)."""

    people: People
    kind: ReflectionKind
    answer: str = ""
    feeling: int | None = None


@dataclass(frozen=True, slots=True)
class Introduced:
    """Two people who were introduced to each other."""

    people: tuple[Person, Person]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text cannot be recorded as it is; `place` is where in the text, as (start, end)."""

    message: str
    place: tuple[int, int] | None = None
    choices: tuple[tuple[str, str], ...] = ()
    """For an ambiguous name: the id and name of each who may be meant."""

    def error(self) -> NetjournalError:
        """Return the problem as the error that recording raises."""
        if self.choices:
            return AmbiguousError(self.message, self.choices)
        return InvalidInputError(self.message)


@dataclass(frozen=True, slots=True)
class Unsigned:
    """Words that may be a name without its sign; `place` is where in the text, as (start, end)."""

    name: str
    place: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Capture:
    """The whole reading of one text; the fields of an entry have the meaning they have in its record."""

    now: datetime
    at: datetime
    kind: Literal["interaction", "note"] = "note"
    timed: bool = True
    channel: Channel | None = None
    initiator: Initiator = "me"
    meal: str = ""
    """The word for a meal or drinks that the channel "in person" leaves out, as typed."""
    planned: bool = False
    awaits: bool = False
    tone: Tone | None = None
    energy: int | None = None
    summary: str = ""
    topic: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    people: People = ()
    event: NamedEvent | None = None
    goal: tuple[str, str] | None = None
    """Id and title of the goal that the entry serves."""
    promises: tuple[Promised, ...] = ()
    exchanges: tuple[Dealt, ...] = ()
    mentions: tuple[Mentioned, ...] = ()
    facts: tuple[Told, ...] = ()
    reflections: tuple[Reflected, ...] = ()
    introductions: tuple[Introduced, ...] = ()
    takeaways: tuple[str, ...] = ()
    """What was learned at the event; a known event gets them from whoever commits."""
    remarks: tuple[str, ...] = ()
    """What could not be read as it seems meant, and was kept in the notes; nothing is refused for it."""
    problems: tuple[Problem, ...] = ()
    unsigned: tuple[Unsigned, ...] = ()
    """Who it may have been, where a conversation or message names nobody."""

    @property
    def nameless(self) -> bool:
        """Return whether it tells of a conversation or message with nobody that it names."""
        return self.kind == "interaction" and not self.people

    @property
    def everyone(self) -> People:
        """Return everyone named anywhere, each once, the people of the entry first."""
        lines: tuple[People, ...] = (
            *(line.people for line in self.promises),
            *(line.people for line in self.exchanges),
            *(line.people for line in self.mentions),
            *(line.people for line in self.facts),
            *(line.people for line in self.reflections),
            *(line.people for line in self.introductions),
        )
        return tuple(dict.fromkeys((*self.people, *(person for line in lines for person in line))))
