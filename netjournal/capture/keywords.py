"""What each keyword line records."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from netjournal.capture.cast import ambiguous
from netjournal.capture.directory import Directory
from netjournal.capture.guesses import exchange_kind, is_goal, is_hardship, is_large
from netjournal.capture.phrases import trailing
from netjournal.capture.reading import (
    Dealt,
    Introduced,
    Mentioned,
    People,
    Problem,
    Promised,
    Reflected,
    Told,
)
from netjournal.clock import local_date
from netjournal.models import When
from netjournal.models.dealings import AskSize, Direction
from netjournal.models.entries import Tone
from netjournal.models.people import FactKind
from netjournal.models.reflection import ReflectionKind
from netjournal.text import fold

_PRIVATE = "(private)"
_VALUE = re.compile(r"[+-]?\w+")
_ENERGIES = {
    "-1": -1, "low": -1, "drained": -1, "tired": -1, "lower": -1,
    "0": 0, "+0": 0, "same": 0, "ok": 0, "neutral": 0, "even": 0,
    "1": 1, "+1": 1, "high": 1, "lifted": 1, "higher": 1, "energised": 1, "energized": 1,
}  # fmt: skip
_TONES: dict[str, Tone] = {"warm": "warm", "neutral": "neutral", "cold": "cold"}
_FEELING = re.compile(r"[1-5](?!\w|[.,]\d)")


@dataclass(slots=True)
class Said:
    """One keyword line: its text with marks as words, and whose it is."""

    keyword: str
    option: str
    text: str
    people: People
    """The people named in it, else everyone in the entry."""
    named: People
    """The people named in it."""
    typed: tuple[str, ...]
    """Their names as they stand in the text."""
    place: tuple[int, int]
    private: bool = False

    def take_private(self) -> None:
        """Take the mark "(private)" off the end of the text."""
        text = self.text.rstrip(" .\n")
        if text.casefold().endswith(_PRIVATE):
            self.text, self.private = text[: -len(_PRIVATE)].rstrip(), True


@dataclass(slots=True)
class Taken:
    """What the keyword lines of one text record, as it gathers."""

    directory: Directory
    now: datetime
    planned: bool
    interaction: bool
    event: bool
    promises: list[Promised] = field(default_factory=list)
    exchanges: list[Dealt] = field(default_factory=list)
    mentions: list[Mentioned] = field(default_factory=list)
    facts: list[Told] = field(default_factory=list)
    reflections: list[Reflected] = field(default_factory=list)
    introductions: list[Introduced] = field(default_factory=list)
    takeaways: list[str] = field(default_factory=list)
    goal: tuple[str, str] | None = None
    energy: int | None = None
    tone: Tone | None = None
    remarks: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take(self, said: Said) -> bool:
        """Take up one keyword line; False where it cannot be read and belongs in the notes."""
        said.take_private()
        if not said.text and said.keyword != "thanked":
            return True
        return _HANDLERS[said.keyword](self, said)

    def due(self, said: Said) -> When | None:
        """Take the date phrase off the end of the line's text; a refused date is a problem."""
        found = trailing(said.text, self.now)
        if found is None:
            return None
        if found.refusal:
            self.problems.append(Problem(found.refusal, said.place))
            return None
        said.text = said.text[: found.start].rstrip(" ,;\n\t") or said.text
        said.take_private()
        return found.when


Handler = Callable[[Taken, Said], bool]


def _promised(taken: Taken, said: Said) -> bool:
    due = taken.due(said)
    owner = "them" if said.keyword.startswith("they") else "me"
    taken.promises.append(Promised(owner, said.people, said.text, due, said.private))  # type: ignore[arg-type]
    return True


def _mentioned(taken: Taken, said: Said) -> bool:
    if not said.people:
        return _needs_somebody(taken, said)
    due = taken.due(said)
    taken.mentions.append(
        Mentioned(
            said.people,
            said.text,
            kind="goal" if is_goal(said.text) else "challenge",
            check_back=None if due is None else local_date(due, taken.now.tzinfo),
            sensitive=is_hardship(said.text),
            private=said.private,
        )
    )
    return True


def _dealt(direction: Direction) -> Handler:
    def handle(taken: Taken, said: Said) -> bool:
        asks = direction in {"asked", "asked of me"}
        size: AskSize = "large" if asks and (said.option == "large" or is_large(said.text)) else "small"
        planned = taken.planned or said.option == "planned"
        taken.exchanges.append(
            Dealt(
                direction,
                said.people,
                said.text,
                kind=exchange_kind(said.text),
                state=("planned" if planned else "asked") if direction == "asked" else None,
                size="small" if said.option == "small" else size,
                private=said.private,
            )
        )
        return True

    return handle


def _thanked(taken: Taken, said: Said) -> bool:
    taken.exchanges.append(Dealt("given", said.people, said.text, kind="thanks", private=said.private))
    return True


def _fact(kind: FactKind) -> Handler:
    def handle(taken: Taken, said: Said) -> bool:
        if not said.people:
            return _needs_somebody(taken, said)
        taken.facts.append(Told(said.people, kind, said.text, said.private))
        return True

    return handle


def _needs_somebody(taken: Taken, said: Said) -> bool:
    taken.remarks.append(f"“{said.keyword}” names nobody; it is kept in the notes")
    return False


def _introduced(taken: Taken, said: Said) -> bool:
    if len(said.named) != len(("one", "other")):
        taken.remarks.append("“introduced” needs two people, as in @Ada to @Grace; it is kept in the notes")
        return False
    one, other = said.named
    names = r"\s+(?:to|and|with|&)\s+".join(map(re.escape, said.typed))
    reason = re.fullmatch(rf"{names}(?!\w)[\s,;:.–—-]*(.*)", said.text, re.DOTALL)
    taken.introductions.append(Introduced((one, other), reason[1] if reason else said.text))
    return True


def _takeaway(taken: Taken, said: Said) -> bool:
    if taken.event:
        taken.takeaways.append(said.text)
    else:
        taken.remarks.append("a takeaway belongs to an ^event; it is kept in the notes")
    return taken.event


def _goal(taken: Taken, said: Said) -> bool:
    ids = taken.directory.goals_named(said.text)
    if not ids:
        taken.remarks.append(f"no goal is called {said.text}; it is kept in the notes")
        return False
    choices = tuple((goal_id, taken.directory.goal_title(goal_id)) for goal_id in dict.fromkeys(ids))
    if len(choices) > 1:
        taken.problems.append(Problem(ambiguous(said.text, choices, sign=""), said.place, choices))
    taken.goal = choices[0]
    return True


def _reflected(kind: ReflectionKind) -> Handler:
    def handle(taken: Taken, said: Said) -> bool:
        taken.reflections.append(Reflected(said.people, kind, said.text))
        return True

    return handle


def _feeling(taken: Taken, said: Said) -> bool:
    found = _FEELING.match(said.text)
    if not found:
        taken.remarks.append("a feeling is a number from 1 to 5; it is kept in the notes")
        return False
    answer = said.text[1:].lstrip(" ,;:-\n")
    taken.reflections.append(Reflected(said.people, "answer", answer, int(found[0])))
    return True


def _energy(taken: Taken, said: Said) -> bool:
    value, alone = _value(said.text)
    if not taken.interaction or value not in _ENERGIES:
        taken.remarks.append("energy is -1, 0 or 1 after a meeting or message; it is kept in the notes")
        return False
    taken.energy = _ENERGIES[value]
    return alone


def _tone(taken: Taken, said: Said) -> bool:
    value, alone = _value(said.text)
    if not taken.interaction or value not in _TONES:
        taken.remarks.append(
            "a tone is warm, neutral or cold, of a meeting or message; it is kept in the notes"
        )
        return False
    taken.tone = _TONES[value]
    return alone


def _value(text: str) -> tuple[str, bool]:
    """Return the first word, and whether nothing stands after it that the notes should keep."""
    found = _VALUE.match(text)
    return (fold(found[0]), not text[found.end() :].strip(" .")) if found else ("", False)


_HANDLERS: dict[str, Handler] = {
    "gave": _dealt("given"),
    "received": _dealt("received"),
    "asked": _dealt("asked"),
    "they asked": _dealt("asked of me"),
    "thanked": _thanked,
    "promised": _promised,
    "they promised": _promised,
    "mentioned": _mentioned,
    "matters": _fact("matters"),
    "personal": _fact("personal"),
    "specific": _fact("specific"),
    "told": _fact("told"),
    "introduced": _introduced,
    "takeaway": _takeaway,
    "goal": _goal,
    "went well": _reflected("went well"),
    "next time": _reflected("next time"),
    "feeling": _feeling,
    "energy": _energy,
    "tone": _tone,
}
