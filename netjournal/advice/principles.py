"""What the advice stands on: 36 principles in our own words, and the works they come from."""

from collections.abc import Iterable
from dataclasses import dataclass

from netjournal.advice.rule import Rule
from netjournal.errors import NotFoundError

_MATTER = "Relationships Matter: How to Build Social Ties & the 5 Biggest Work Relationship Mistakes"
_LEAD = "Leadership and networking"
_MISSED = "Missed Connections: 7 Ways to Build Better Connections for Your Career"
_UNLOCK = "Unlocking Success: Overcoming the Inability to Build Strong Professional Relationships"

SOURCES = (_MATTER, _LEAD, _MISSED, _UNLOCK)
"""The titles of the four works."""


@dataclass(frozen=True, slots=True)
class Principle:
    """One thing that is true of good working relationships."""

    id: str
    text: str
    sources: tuple[str, ...]


def _of(number: int, text: str, *sources: str) -> Principle:
    return Principle(f"P{number:02}", text, sources)


ALL: tuple[Principle, ...] = (
    _of(
        1,
        "Write within two days of meeting someone, and name one thing that only the two of you would know.",
        _UNLOCK,
    ),
    _of(
        2,
        "Do what you said you would. Give each promise a date, close it, and own it plainly when one slips.",
        _LEAD,
        _UNLOCK,
    ),
    _of(
        3,
        "Little and often keeps a tie alive: with those who matter to you, a few lines every few months.",
        _UNLOCK,
        _LEAD,
    ),
    _of(4, "Notice the good days of others: a birthday, a new post, another year done.", _UNLOCK),
    _of(
        5,
        "Pass on what fits the other person's work or interests, and what you learned yourself.",
        _UNLOCK,
        _LEAD,
    ),
    _of(
        6,
        "Give early and often, long before you need anything, and keep no account of it.",
        _MATTER,
        _LEAD,
        _UNLOCK,
    ),
    _of(
        7,
        "Let others help you: a small, clear request brings people closer, even if asking feels exposed.",
        _MISSED,
    ),
    _of(8, "Bring people together who would gain from knowing each other.", _LEAD),
    _of(
        9,
        "Know the person behind the role: what matters to them, and what fills their days outside work.",
        _MATTER,
    ),
    _of(
        10,
        "Look at your whole network now and then: how are things between you and each person, and what "
        "would make them better?",
        _MATTER,
    ),
    _of(
        11,
        "Know who would step in for you and who listens when it is hard, and do turn to them.",
        _MATTER,
        _LEAD,
    ),
    _of(
        12,
        "Begin with one or two people, with something you share, and look beyond your own unit.",
        _MATTER,
        _UNLOCK,
    ),
    _of(13, "Time for people is put in the calendar; half an hour is enough to begin.", _MATTER, _UNLOCK),
    _of(
        14,
        "At a distance, make room for the small talk that hallways give: a few minutes before the agenda, "
        "a personal line in the message.",
        _MATTER,
    ),
    _of(
        15,
        "Listen with everything: put the phone away, ask one question further, and leave most of the "
        "talking to them.",
        _UNLOCK,
        _MATTER,
        _LEAD,
    ),
    _of(
        16,
        "Stand in their place for a moment, offer a hand, and come back to what they were struggling with.",
        _UNLOCK,
    ),
    _of(
        17,
        "Know what you are networking for, and tie people and occasions to it, so that something comes of "
        "it.",
        _LEAD,
        _MATTER,
        _UNLOCK,
    ),
    _of(
        18,
        "Go to an event with a plan, meet few people well, bring home what you learned, and write to them.",
        _UNLOCK,
        _LEAD,
    ),
    _of(
        19,
        "There are many doors: conferences, groups online, professional bodies, volunteering, workshops.",
        _LEAD,
    ),
    _of(
        20,
        "Learn from those ahead of you: ask for something specific, tell them what came of it, thank them, "
        "and do the same for someone behind you.",
        _LEAD,
        _UNLOCK,
    ),
    _of(
        21,
        "A circle of people like yourself teaches you little; look for other fields, levels and paths.",
        _MATTER,
        _LEAD,
    ),
    _of(
        22,
        "People without power, and the people you lead, deserve as much of your time as the powerful.",
        _MATTER,
    ),
    _of(23, "Depth comes before breadth: tend the ties you have before you add more.", _LEAD),
    _of(
        24,
        "A message that could go to anyone reaches no one; show that you took the trouble to understand.",
        _LEAD,
    ),
    _of(25, "Expect nothing back soon; ties grow by patience.", _LEAD, _MISSED),
    _of(26, "Stay in touch in calm weather, so that a storm is not the first they hear of you.", _LEAD),
    _of(
        27,
        "When little moves between you there are seven things to try, as the situation allows: question your "
        "motive, ask others, look back, be generous, ask for help, change the setting, be patient.",
        _MISSED,
    ),
    _of(
        28,
        "Some ties are not to be. You may stand your ground or walk away, and keep what you learned.",
        _MISSED,
    ),
    _of(
        29,
        "Five skills of feeling can be practised: empathy, listening, steadying yourself, reading the "
        "room, tending a tie.",
        _LEAD,
        _UNLOCK,
    ),
    _of(
        30,
        "After each meeting ask what went well and what you would do otherwise, and ask others how you "
        "come across.",
        _UNLOCK,
        _MISSED,
    ),
    _of(31, "Say thank you while it is fresh, and mean it.", _UNLOCK),
    _of(
        32,
        "Be yourself and be realistic: a greeting, a look, a talk about work are enough; pretend nothing.",
        _MATTER,
    ),
    _of(
        33,
        "Name what holds you back, be it nerves, time, doubt or shyness; each has small steps of its own.",
        _UNLOCK,
        _MATTER,
        _MISSED,
    ),
    _of(
        34,
        "Working well with others is not politics; it is how large things get done, for you, for them and "
        "for the place you share.",
        _MATTER,
    ),
    _of(35, "Building ties is a skill: it grows by practice, whoever you are.", _UNLOCK, _MISSED),
    _of(
        36,
        "Lead through people: be clear where you are going, care for those who come along, and keep old "
        "ties as you rise.",
        _MATTER,
        _LEAD,
    ),
)

BY_ID = {principle.id: principle for principle in ALL}


def principle(principle_id: str) -> Principle:
    """Return the principle of this id; raises NotFoundError."""
    try:
        return BY_ID[principle_id]
    except KeyError:
        raise NotFoundError(f"there is no principle {principle_id!r}; they run from P01 to P36") from None


def sources_of(principle_ids: Iterable[str]) -> tuple[str, ...]:
    """Return the titles of the works behind some principles, each once, in order."""
    return tuple(dict.fromkeys(title for name in principle_ids for title in BY_ID[name].sources))


def driven_by(principle_id: str, rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return the ids of the rules that follow from a principle."""
    return tuple(rule.id for rule in rules if principle_id in rule.principles)
