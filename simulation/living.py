"""Lives through the year, day by day, and keeps what was shown."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from netjournal.advice import Suggestion
from netjournal.clock import deadline
from netjournal.ids import seeded
from netjournal.insights.numbers import Numbers, numbers
from netjournal.journal import aims, capturing, editing, open_journal, steps
from netjournal.journal.journal import Journal
from netjournal.models import Promise
from netjournal.paths import Paths
from simulation import world
from simulation.acting import do

ZONE = ZoneInfo("Europe/Berlin")
_MORNING, _EVENING = time(8), time(21)
_OBEYS = 0.85
"""How likely a step of Today is done on a day by someone who follows the advice."""

Habit = Callable[[Journal, tuple[Suggestion, ...], Random], None]


@dataclass
class Year:
    """What a year with the journal was like."""

    shown: list[tuple[Suggestion, ...]] = field(default_factory=list)
    """What stood on Today, for each day."""
    waiting: list[int] = field(default_factory=list)
    """How many suggestions there were in all, for each day."""
    overdue: list[int] = field(default_factory=list)
    """How many people were past the time by which they should be met, for each day."""
    end: Numbers | None = None

    promises_due: int = 0
    """How many promises came due."""
    promises_kept: int = 0
    """How many of these were kept."""

    def longest_run(self) -> tuple[int, str]:
        """Return on how many days in a row the same soft suggestion stood on Today, and its title."""
        longest, title = 0, ""
        runs: dict[str, int] = {}
        for today in self.shown:
            soft = {step.id: step.title for step in today if not step.hard}
            runs = {one: runs.get(one, 0) + 1 for one in soft}
            for one, run in runs.items():
                if run > longest:
                    longest, title = run, soft[one]
        return longest, title

    def most_shown(self) -> list[tuple[str, int]]:
        """Return the rules with the number of times that they stood on Today, the most frequent first."""
        times = Counter(step.rule for today in self.shown for step in today)
        return sorted(times.items(), key=lambda pair: (-pair[1], pair[0]))


class Clock:
    """A clock that the simulation turns."""

    def __init__(self) -> None:
        self.now = datetime.combine(world.first_day(), _MORNING, ZONE)

    def __call__(self) -> datetime:
        """Return the time of the story."""
        return self.now

    def turn_to(self, day: date, hour: time) -> None:
        """Set the clock to an hour of a day."""
        self.now = datetime.combine(day, hour, ZONE)


def follow(journal: Journal, today: tuple[Suggestion, ...], chance: Random) -> None:
    """Do most of what stands on Today."""
    for step in today:
        still = {one.id for one in steps.next_steps(journal).everything}
        if step.id in still and chance.random() < _OBEYS:
            do(journal, step)


def ignore(_: Journal, __: tuple[Suggestion, ...], ___: Random) -> None:
    """Do nothing about it."""


def live(habit: Habit, length: int = world.DAYS, seed: int = world.SEED) -> Year:
    """Live through the first days of the year in a fresh journal, and return what it was like."""
    with TemporaryDirectory() as folder:
        paths = Paths(*(Path(folder) / name for name in ("data", "state", "cache", "config")))
        clock = Clock()
        with open_journal(paths, clock, seeded(seed)) as journal:
            _begin(journal)
            return _days(journal, clock, habit, length, seed)


def _begin(journal: Journal) -> None:
    """Write down who one is, whom one knows, and what one is after."""
    editing.edit(journal, journal.view.me, world.ABOUT_ME)
    for name, said in world.COLLEAGUES:
        capturing.add(journal, f"yesterday 12:00 lunch with @[{name}]: how the year begins")
        (contact_id,) = journal.view.people.named(name)
        editing.edit(journal, journal.view.contacts[contact_id], said)
    aims.add_goal(journal, world.GOAL, kind="growth")


def _days(journal: Journal, clock: Clock, habit: Habit, length: int, seed: int) -> Year:
    year, place, chance = Year(), world.World(seed), Random(seed)  # noqa: S311  a story
    for number, day in world.days():
        if number == length:
            break
        clock.turn_to(day, _MORNING)
        advice = steps.next_steps(journal)
        year.shown.append(advice.today)
        year.waiting.append(len(advice.everything))
        year.overdue.append(numbers(journal.view, clock.now).overdue)
        habit(journal, advice.today, chance)
        clock.turn_to(day, _EVENING)
        for text in place.day(number, day):
            clock.now += timedelta(minutes=1)
            capturing.add(journal, text)
    year.end = numbers(journal.view, clock.now)
    due = [one for one in journal.view.promises.all() if _came_due(one, clock.now)]
    year.promises_due, year.promises_kept = len(due), sum(one.state == "kept" for one in due)
    return year


def _came_due(promise: Promise, now: datetime) -> bool:
    return promise.owner == "me" and promise.due is not None and deadline(promise.due, now.tzinfo) <= now
