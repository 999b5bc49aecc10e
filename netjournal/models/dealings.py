"""What people owe, give, ask and tell one another."""

from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import AwareDatetime

from netjournal.models.base import Id, Ids, Record, Text, When

Owner = Literal["me", "them"]
PromiseState = Literal["open", "kept", "renegotiated", "released", "broken"]
Direction = Literal["given", "asked", "asked of me", "received"]
AskState = Literal["planned", "asked", "yes", "no", "silent"]
AskSize = Literal["small", "large"]
ExchangeKind = Literal[
    "information",
    "introduction",
    "referral",
    "recommendation",
    "feedback",
    "time",
    "help",
    "project work",
    "advice",
    "encouragement",
    "thanks",
]


class Promise(Record):
    """Something that I promised, or was promised to me."""

    table: ClassVar[str] = "promises"
    refers: ClassVar[tuple[str, ...]] = ("contact_ids", "source_id")

    owner: Owner
    contact_ids: Ids = ()
    text: Text
    due: When | None = None
    state: PromiseState = "open"
    private: bool = False
    made: AwareDatetime
    closed: AwareDatetime | None = None
    source_id: Id | None = None

    def close(self, state: PromiseState, at: AwareDatetime) -> Self:
        """Return this promise ended at `at` as kept, released or broken."""
        return self.evolve(state=state, closed=at)

    def renegotiate(self, due: When) -> Self:
        """Return this promise open again with a new date that both agreed on."""
        return self.evolve(state="open", due=due, closed=None)


class Exchange(Record):
    """One act of giving, asking or receiving."""

    table: ClassVar[str] = "exchanges"
    refers: ClassVar[tuple[str, ...]] = ("contact_ids", "source_id", "mention_id", "goal_id")
    when: ClassVar[str] = "at"

    direction: Direction
    contact_ids: Ids = ()
    text: Text = ""
    kind: ExchangeKind = "help"
    state: AskState | None = None
    """How an ask stands; only asks have one."""
    size: AskSize = "small"
    """Small takes minutes; large is a favour."""
    forecast: Literal["yes", "no"] | None = None
    """The answer that I guessed before I asked."""
    at: AwareDatetime
    source_id: Id | None = None
    mention_id: Id | None = None
    goal_id: Id | None = None
    private: bool = False
    thanked: bool = False
    reported: bool = False
    """Whether they heard what came of it."""
    answered: bool = False
    """For what was asked of me: whether I answered."""


class Mention(Record):
    """Something that someone told, worth asking about later.

    A challenge is whatever is no goal; it is hard only where it is sensitive.
    """

    table: ClassVar[str] = "mentions"
    refers: ClassVar[tuple[str, ...]] = ("contact_ids", "source_id")

    contact_ids: Ids = ()
    kind: Literal["goal", "challenge"] = "challenge"
    text: Text
    check_back: date | None = None
    sensitive: bool = False
    private: bool = False
    open: bool = True
    made: AwareDatetime
    source_id: Id | None = None
