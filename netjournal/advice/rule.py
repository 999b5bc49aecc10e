"""How a rule is declared: what it notices, about what, with which thresholds.

A rule is a small pure function in a file of advice/rules/ named after what it notices:

    @rule(
        "check-in",
        title="Stay in touch at the rhythm you chose",
        principles=("P03",),
        scope=Scope.CONTACT,
        candidates=key_contacts,
        thresholds={"days": Threshold(90, "days", "how long until a key contact without a rhythm is due")},
        actions=("draft", "wrote", "talked"),
        completion="message",
    )
    def check_in(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
        ...
        yield moment.suggest(contact.id, title=..., why=..., opens=..., people=(contact,), occasion=...)

`candidates` gives the few subjects worth asking about, from the indexes of the view; it never walks over
every contact or interaction. The function may take for granted nothing but that the subject exists. The rule
is then named in advice/rules/__init__.py.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Any, TypeVar

from netjournal.advice.suggestion import Completion, Suggestion

if TYPE_CHECKING:
    from netjournal.advice.moment import Moment

S = TypeVar("S")

DEFAULT_COOLDOWN = 7
"""Days for which "not now" keeps a suggestion away."""

DEFAULT_LAPSE = 60
"""Days after due from which a suggestion is not made any more."""


class Scope(Enum):
    """What a rule is about."""

    CONTACT = "contact"
    PROMISE = "promise"
    EVENT = "event"
    GOAL = "goal"
    INTERACTION = "interaction"
    ME = "me"
    """The person, with the id "me"."""
    WRITING = "writing"
    """Speaks as a hint beside the text, never as a card; see advice.hints."""


class Urgency(IntEnum):
    """Where the suggestions of a rule stand in the order of Today; all but the last are hard.

    A promise of mine (and only that) is beyond the limit of one suggestion for a person, and counts as such
    in the order once it is late; the 48 hours count while they run, a milestone on its day. Before and after
    they stand among the others.
    """

    PROMISE = 0
    WINDOW = 1
    MILESTONE = 2
    ANSWER = 3
    ORDINARY = 4


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number of a rule that the person can set."""

    default: int
    unit: str
    """What it counts: "hours", "days", "times", "people", "percent"."""
    sentence: str
    """What it means, for the Library."""


@dataclass(frozen=True)
class Rule:
    """One rule: when something is true, suggest something to do."""

    id: str
    title: str
    """What it stands for, in the Library."""
    principles: tuple[str, ...]
    scope: Scope
    notice: Callable[[Any, "Moment"], Iterator[Suggestion]]
    candidates: Callable[["Moment"], Iterable[Any]]
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)
    actions: tuple[str, ...] = ()
    completion: Completion = "decision"
    urgency: Urgency = Urgency.ORDINARY
    cooldown: int = DEFAULT_COOLDOWN
    """Days for which "not now" keeps a suggestion away."""
    habit: bool = False
    """Whether it is about the person's own habits, of which Today shows two at most."""
    lapse: int = DEFAULT_LAPSE
    """Days after due from which it is not made any more."""

    @property
    def hard(self) -> bool:
        """Return whether its suggestions stand on Today every day until done."""
        return self.urgency is not Urgency.ORDINARY


def rule(
    rule_id: str, *, scope: Scope, candidates: Callable[["Moment"], Iterable[S]], **terms: Any
) -> Callable[[Callable[[S, "Moment"], Iterator[Suggestion]]], Rule]:
    """Declare the decorated function as what the rule `rule_id` notices; `terms` are the fields of Rule."""

    def declare(notice: Callable[[S, "Moment"], Iterator[Suggestion]]) -> Rule:
        return Rule(id=rule_id, scope=scope, notice=notice, candidates=candidates, **terms)

    return declare


def writing_rule(rule_id: str, **terms: Any) -> Rule:
    """Declare a rule that speaks only while something is written; `terms` are the fields of Rule."""

    def nobody(_: "Moment") -> Iterable[Any]:
        return ()

    def nothing(_: Any, __: "Moment") -> Iterator[Suggestion]:
        return iter(())

    return Rule(id=rule_id, scope=Scope.WRITING, notice=nothing, candidates=nobody, **terms)
