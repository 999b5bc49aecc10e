"""What happens in a year to a made-up person, in the words in which they write it down.

Every day has a chance of its own, drawn from the seed and the day, so that the same things happen to everyone
who lives through the year, whatever they do about it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

DAYS = 365
SEED = 7

_GIVEN = [
    "Amara",
    "Benno",
    "Celine",
    "Dario",
    "Elif",
    "Fenja",
    "Goran",
    "Hanna",
    "Idris",
    "Jonna",
    "Kaito",
    "Leonie",
    "Mirko",
    "Nadia",
    "Oskar",
    "Petra",
    "Quentin",
    "Rosa",
    "Selma",
    "Tomas",
    "Ulla",
    "Viktor",
    "Wanda",
    "Xenia",
    "Yusuf",
    "Zoe",
]
_FAMILY = [
    "Adeyemi",
    "Brandt",
    "Castell",
    "Dorn",
    "Eklund",
    "Farkas",
    "Grimm",
    "Hale",
    "Ivers",
    "Jansen",
    "Keller",
    "Lindqvist",
]
_TOPICS = (
    "testing old code",
    "how they run retrospectives",
    "teaching newcomers",
    "a talk on compilers",
    "moving to a smaller team",
    "gardening on a balcony",
    "hiring with care",
    "a library they maintain",
)
_WEEKEND = 5

COLLEAGUES = (
    ("Ida Falk", ("tie=mentor", "level=senior", "skills+=public speaking")),
    ("Jon Reuter", ("tie=lead", "level=senior")),
    ("Mara Stein", ("tie=report", "level=junior")),
    ("Nils Ahrens", ("cadence=30",)),
    ("Olga Petri", ("cadence=60", "interests+=chess")),
    ("Paul Winter", ("cadence=90", "department=Design")),
)
"""The people known from the first day, and what is said of them."""

ABOUT_ME = (
    "department=Engineering",
    "skills+=testing",
    "interests+=chess",
    "barriers+=nervous",
    "barriers+=no time",
)
GOAL = "Speak at a conference"


class World:
    """The happenings of each day; the people met so far are part of it."""

    def __init__(self, seed: int = SEED) -> None:
        self._seed = seed
        self._names = _cast(Random(seed))  # noqa: S311  a story, not a secret
        self.known = [name for name, _ in COLLEAGUES]

    def day(self, number: int, today: date) -> Iterator[str]:
        """Yield what is written down on the evening of a day, in the grammar of the capture."""
        chance = Random(self._seed * 1000 + number)  # noqa: S311  a story, not a secret
        if number % 19 == 11:  # noqa: PLR2004  an evening among people every few weeks
            yield from self._evening(chance, today, 7 if number % 6 == 0 else chance.randrange(2, 5))
        if today.weekday() < _WEEKEND and chance.random() < 0.45:  # noqa: PLR2004  four talks in two weeks
            yield self._talk(chance)
        if chance.random() < 0.12:  # noqa: PLR2004  about one message a week
            yield self._message(chance)
        if number % 30 == 20:  # noqa: PLR2004  once a month
            yield f"tomorrow 15:00 video call with @[{chance.choice(self.known)}]: catching up"

    def _evening(self, chance: Random, today: date, count: int) -> Iterator[str]:
        event = f"Evening of {today:%d %B}"
        for _ in range(min(count, len(self._names))):
            name = self._names.pop()
            self.known.append(name)
            lines = [f"today 18:30 met @[{name}] at ^[{event}]: {chance.choice(_TOPICS)}"]
            yield "\n".join(lines + list(_lines(chance)))

    def _talk(self, chance: Random) -> str:
        kind = chance.choice(("coffee", "lunch", "call", "walk"))
        first = f"today 12:30 {kind} with @[{chance.choice(self.known)}]: {chance.choice(_TOPICS)}"
        return "\n".join([first, *_lines(chance)])

    def _message(self, chance: Random) -> str:
        asks = "?" if chance.random() < 0.5 else ""  # noqa: PLR2004  every other message asks something
        return f"today 10:00 email from @[{chance.choice(self.known)}]: {chance.choice(_TOPICS)}{asks}"


def _cast(chance: Random) -> list[str]:
    names = [f"{given} {family}" for given in _GIVEN for family in _FAMILY]
    chance.shuffle(names)
    return names


_LIKELY = (
    (0.20, "promised: send my notes in 5 days"),
    (0.08, "they promised: an introduction in 10 days"),
    (0.12, "mentioned: a hard project in 4 weeks"),
    (0.10, "received: advice on my talk"),
    (0.10, "gave: a pointer to a paper"),
    (0.05, "asked: a view on my slides"),
    (0.10, "next time: ask one question more"),
    (0.10, "matters: time with the family"),
    (0.10, "feeling: 4"),
    (0.04, "feeling: 2"),
)


def _lines(chance: Random) -> Iterator[str]:
    """Yield what else was said, as keyword lines."""
    return (line for likely, line in _LIKELY if chance.random() < likely)


def first_day() -> date:
    """Return the day on which the year begins, a Monday."""
    return date(2026, 1, 5)


def days() -> Iterator[tuple[int, date]]:
    """Yield the days of the year with their numbers."""
    return ((number, first_day() + timedelta(days=number)) for number in range(DAYS))
