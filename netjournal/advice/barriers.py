"""What holds people back, and five small steps for each, from the smallest on (P33).

The steps are our own. They ask for small changes, never for another personality (P32).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from netjournal.advice.decisions import of_rule
from netjournal.advice.suggestion import suggestion_id
from netjournal.models import ME_ID, Decision, Exchange
from netjournal.models.people import Barrier
from netjournal.text import plural
from netjournal.view import View

STEPS: Mapping[Barrier, tuple[str, ...]] = {
    "nervous": (
        "Greet one person by name each day this week, and look at them while you do",
        "Before one meeting, breathe out slowly three times and write down one question to bring",
        "Arrive at one meeting five minutes early and speak with whoever is there",
        "Stay two minutes longer in one conversation than you would have, and ask one question more",
        "Speak first to one person whom you have never talked with",
    ),
    "inconsistent": (
        "Choose one person and one weekday on which you write to them",
        "Put fifteen minutes for people into your calendar, at the same time as something you never skip",
        "Write one message of two lines right after your first coffee on one day",
        "Give two people a rhythm that you can keep even in a busy month",
        "Look back on the weeks in which you did write, and name what made it easy",
    ),
    "afraid of rejection": (
        "Ask someone for something so small that no costs nothing, and guess the answer before",
        "Write down the worst likely answer to one request, and what you would do the day after",
        "Invite one person to a coffee of ten minutes; guess the answer first, then compare",
        "Write to one person who did not answer once, lightly and about something new",
        "Ask for one thing you really want; guess the answer first, then compare",
    ),
    "no time": (
        "Send one message of two lines while you wait for something",
        "Turn one lunch of this week into a lunch with someone",
        "Block half an hour for one person in the coming days",
        "Use the five minutes before one call to ask how the other person is",
        "Drop or shorten one meeting, and give its time to a person",
    ),
    "no purpose": (
        "Write down one question that you would like someone to answer for you",
        "Name one thing that would be easier if you knew the right person, and make it a goal",
        "Link one person you already know to that goal",
        "Ask one person how they came to do what you are curious about",
        "Look at the last month and note which conversation brought you furthest, and why",
    ),
    "introvert": (
        "Choose one person for a talk between two, somewhere quiet",
        "Write to someone instead of calling, and say one thing that stayed with you",
        "Go to one gathering with the aim of one good conversation, and leave when you have had it",
        "Plan an hour alone after the next occasion with many people",
        "Ask one person to come along to an event, so that you enter it together",
    ),
    "reluctant to ask": (
        "Ask someone for a tip on something they enjoy talking about",
        "Accept one offer of help that you would have declined",
        "Ask for ten minutes of someone's view; guess before whether they will say yes, then compare",
        "Tell one person what you are working toward, without asking for anything",
        "Ask for one introduction or one hour; guess the answer first, then compare",
    ),
}
"""The steps for each barrier, in the order in which they are suggested, one a week."""

IN_YOUR_WORDS: Mapping[Barrier, str] = {
    "nervous": "I get nervous",
    "inconsistent": "I lose track of people",
    "afraid of rejection": "I fear a no",
    "no time": "I have no time",
    "no purpose": "I do not know what for",
    "introvert": "It drains me",
    "reluctant to ask": "I do not like to ask",
}
"""Each barrier as a person says it of themselves."""

WITH_FORECAST: frozenset[Barrier] = frozenset({"afraid of rejection", "reluctant to ask"})
"""The barriers for which answers are guessed before and compared after."""


@dataclass(frozen=True, slots=True)
class Forecasts:
    """How guessed answers compare with those that came."""

    guessed_no: int
    of_these_yes: int
    answered: int

    @property
    def words(self) -> str:
        """Return the comparison as a sentence, or "" before there is anything to compare."""
        if not self.answered:
            return ""
        if not self.guessed_no:
            return f"You guessed {plural(self.answered, 'answer')} before it came, and never expected a no."
        expected = plural(self.guessed_no, "answer")
        return f"Of {expected} that you expected to be a no, {self.of_these_yes} became a yes."


def forecasts(asks: Iterable[Exchange]) -> Forecasts:
    """Return how the guesses of these asks compare with the answers; unanswered ones are left out."""
    known = [ask for ask in asks if ask.forecast and ask.state in {"yes", "no"}]
    expected_no = [ask for ask in known if ask.forecast == "no"]
    return Forecasts(len(expected_no), sum(ask.state == "yes" for ask in expected_no), len(known))


RULE = "small-step"
"""The rule that suggests the steps."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A small step that was taken."""

    step: str
    decision: Decision


def occasion(barrier: Barrier, place: int) -> str:
    """Return what tells the step at a place of a barrier's list from all others."""
    return f"{barrier} {place}"


def tried(view: View, barrier: Barrier, until: datetime) -> list[Tried]:
    """Return the steps of a barrier that were taken up to an aware time, in their order."""
    done = {
        decision.suggestion_id: decision
        for decision in of_rule(view, RULE)
        if decision.verdict == "done" and decision.at <= until
    }
    found: list[Tried] = []
    for place, step in enumerate(STEPS[barrier]):
        decision = done.get(suggestion_id(RULE, ME_ID, occasion(barrier, place)))
        if decision is None:
            break
        found.append(Tried(step, decision))
    return found
