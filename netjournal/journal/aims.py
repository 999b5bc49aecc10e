"""What is aimed at and set up: goals, assessments, introductions, resources, time set aside."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import islice
from typing import Any, Literal

from netjournal.clock import start_of_day
from netjournal.errors import InvalidInputError
from netjournal.journal.journal import Journal
from netjournal.models import Assessment, Block, Contact, Goal, Introduction, Link, Record, Resource, Share
from netjournal.text import fold


def add_goal(journal: Journal, title: str, **fields: Any) -> Goal:
    """Write down a goal; raises InvalidInputError for one that is open already under this title."""
    goal = journal.make(Goal, title=title, **fields)
    for known_id in journal.view.goal_names.named(title):
        if journal.view.goals[known_id].state == "open":
            raise InvalidInputError(f"the goal {goal.title!r} is open already")
    journal.commit(f"add goal {goal.title}", put=[goal])
    return goal


def link_goal(journal: Journal, goal: Goal, people: Sequence[Contact]) -> Goal:
    """Link people to a goal."""
    after = goal.evolve(contact_ids=_joined(goal.contact_ids, (one.id for one in people)))
    journal.commit(f"link to goal {goal.title}", edit=[(goal, after)])
    return after


def close_goal(
    journal: Journal, goal: Goal, state: Literal["reached", "dropped"] = "reached", outcome: str = ""
) -> Goal:
    """End a goal as reached or dropped, with what came of it."""
    after = goal.close(journal.now(), state).evolve(outcome=outcome or goal.outcome)
    journal.commit(f"close goal {goal.title}", edit=[(goal, after)])
    return after


def assess(journal: Journal, contact: Contact, **fields: Any) -> Assessment:
    """Write down how things are between us; what is not said is taken from the assessment before.

    Raises InvalidInputError where no tone was ever given.
    """
    last = next(journal.view.assessments.newest_of(contact.id), None)
    given = {name: value for name, value in fields.items() if value}
    if last is not None:
        kept = {name: getattr(last, name) for name in ("tone", "matters", "personal", "strategy")}
        given = kept | given
    if "tone" not in given:
        raise InvalidInputError("say how things are between you: --tone positive, neutral or negative")
    assessment = journal.make(Assessment, contact_id=contact.id, on=journal.now().date(), **given)
    journal.commit(f"assess {contact.name}", put=[assessment])
    return assessment


def introduce(journal: Journal, one: Contact, other: Contact, **fields: Any) -> Introduction:
    """Write down where an introduction of two people stands; once it is made they know one another."""
    if one.id == other.id:
        raise InvalidInputError(f"{one.name} needs no introduction to themselves")
    given = {name: value for name, value in fields.items() if value}
    now = journal.now()
    before = next(
        (known for known in journal.view.introductions.of(one.id) if other.id in known.contact_ids), None
    )
    label = f"introduce {one.name} and {other.name}"
    edits: list[tuple[Record, Record]] = []
    if given.get("state") == "made":
        edits = [(one, knowing(one, other.id)), (other, knowing(other, one.id))]
    if before is None:
        made = journal.make(Introduction, contact_ids=(one.id, other.id), at=now, **given)
        journal.commit(label, put=[made], edit=edits)
        return made
    after = before.evolve(at=now, **given)
    journal.commit(label, edit=[(before, after), *edits])
    return after


def add_resource(journal: Journal, title: str, people: Sequence[Contact] = (), **fields: Any) -> Resource:
    """Keep something worth sharing, and with whom it was shared already."""
    today = journal.now().date()
    shares = tuple(Share(contact_id=one.id, on=today) for one in people)
    resource = journal.make(Resource, title=title, shares=shares, **fields)
    journal.commit(f"add resource {resource.title}", put=[resource])
    return resource


def share_resource(journal: Journal, resource: Resource, people: Sequence[Contact]) -> Resource:
    """Write down that a resource was shared with people today."""
    today = journal.now().date()
    new = tuple(Share(contact_id=one.id, on=today) for one in people)
    after = resource.evolve(shares=(*resource.shares, *new))
    journal.commit(f"share {resource.title}", edit=[(resource, after)])
    return after


def block(journal: Journal, at: datetime, people: Sequence[Contact] = (), **fields: Any) -> Block:
    """Set time aside for people, at an aware time; raises InvalidInputError for one that has passed."""
    if at <= journal.now():
        raise InvalidInputError("a block needs a time ahead, not a time that has passed")
    ids = tuple(one.id for one in people)
    made = journal.make(Block, at=at, contact_ids=ids, **fields)
    journal.commit("block time", put=[made])
    return made


_SLOTS = (time(12), time(12, 30), time(13), time(9), time(16, 30))
"""When on a day time is proposed, the best first."""
_WEEKEND = 5
_WEEK = 7
_AT_MOST = 366
"""Days ahead in which a free one is looked for."""


def free_time(journal: Journal) -> datetime:
    """Return a time on the next working day on which nothing is blocked yet, noon if that is free."""
    tomorrow = start_of_day(journal.now().date() + timedelta(days=1), journal.now().tzinfo)
    found = _free_times(journal, timedelta(minutes=30), _AT_MOST)
    return next(found, tomorrow + timedelta(hours=12))


def week_ahead(journal: Journal, minutes: int = 30) -> tuple[datetime, ...]:
    """Return a free time for each working day of the next seven; those with a block already are left out.

    What stands in the journal at that time, an event or a planned meeting, moves it to another hour.
    """
    return tuple(_free_times(journal, timedelta(minutes=minutes), _WEEK))


def _free_times(journal: Journal, length: timedelta, days: int) -> Iterator[datetime]:
    zone = journal.now().tzinfo
    today = journal.now().date()
    blocked = {one.at.astimezone(zone).date() for one in journal.view.blocks.all()}
    taken = list(_taken(journal))
    for day in (today + timedelta(days=number) for number in range(1, days + 1)):
        if day.weekday() >= _WEEKEND or day in blocked:
            continue
        slots = (start_of_day(day, zone).replace(hour=slot.hour, minute=slot.minute) for slot in _SLOTS)
        free = (at for at in slots if not any(at < ends and starts < at + length for starts, ends in taken))
        yield from islice(free, 1)


def _taken(journal: Journal) -> Iterator[tuple[datetime, datetime]]:
    """Yield when something with a time is ahead: from, until."""
    now = journal.now()
    for one in journal.view.events.all():
        if isinstance(one.starts, datetime) and one.starts > now:
            ends = one.ends if isinstance(one.ends, datetime) else one.starts + _EVENT
            yield one.starts, ends
    for entry in journal.view.interactions.between(now, now + timedelta(days=_WEEK + 1)):
        if entry.timed:
            yield entry.at, entry.ends


_EVENT = timedelta(hours=2)
"""How long an event is taken to last that does not say it."""


def knowing(one: Contact, other_id: str) -> Contact:
    """Return a contact who knows another, through me."""
    if any(link.contact_id == other_id for link in one.knows):
        return one
    return one.evolve(knows=(*one.knows, Link(contact_id=other_id, how="introduced by me")))


def _joined(present: tuple[str, ...], more: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*present, *more)))


def find_resource(journal: Journal, wanted: str) -> Resource | None:
    """Return the resource of this title, or id or beginning of one."""
    table = journal.view.resources
    if wanted in table:
        return table[wanted]
    return next((one for one in table.newest() if fold(one.title) == fold(wanted)), None)
