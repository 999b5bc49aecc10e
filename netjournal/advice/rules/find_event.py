"""Notices a goal, and no occasion to meet anyone for it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words
from netjournal.advice.happenings import ended
from netjournal.advice.moment import Moment
from netjournal.advice.pace import asked_again, days_after, round_of
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me, open_goals
from netjournal.advice.suggestion import Suggestion
from netjournal.models import ME_ID, Event, Me
from netjournal.text import shorten

_WIDTH = 60
_AHEAD = timedelta(days=3660)
_LOOKED_AT = 500
"""How many of the latest events are read to find the door not used lately."""
_DOORS = {
    "meetup": "a meetup",
    "online": "a group or webinar online",
    "workshop": "a workshop",
    "professional body": "an evening of a professional body",
    "volunteering": "an afternoon of volunteering",
    "conference": "a conference",
}


@rule(
    "find-event",
    title="Find a door to new people for what you are aiming for",
    principles=("P19", "P17"),
    scope=Scope.ME,
    candidates=me,
    thresholds={"days": Threshold(60, "days", "how long without any event a door is suggested")},
    actions=("event",),
    habit=True,
)
def find_event(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest one door not used lately for an open goal; an event written down ends it (P19, LN)."""
    goals = open_goals(moment)
    days = moment.limit("days")
    if not goals or _has_event(moment, days):
        return
    latest = _latest(moment)
    goal = goals[0]
    begin = goal.created
    if latest:
        begin = max(begin, days_after(moment, ended(moment, latest) or latest.created, days))
    opens = round_of(moment, asked_again(moment, begin, days, ME_ID), days)
    if opens is None:
        return
    yield moment.suggest(
        ME_ID,
        title=f"Find {_door(moment)} where people care about {shorten(goal.title, _WIDTH)}",
        why=(
            f"You aim for this since {day_words(moment.local(goal.created), moment.today)}: {goal.title}.",
            _last_words(latest, moment),
        ),
        opens=opens,
        lapses=opens + timedelta(days=days),
        occasion=opens.date().isoformat(),
    )


def _has_event(moment: Moment, days: int) -> bool:
    """Return whether an event lies ahead or ended within the days."""
    near = moment.view.events.between(moment.ago(days=days + 31), moment.now + _AHEAD)
    return any(_is_recent(moment, event, moment.ago(days=days)) for event in near)


def _is_recent(moment: Moment, event: Event, start: datetime) -> bool:
    over = ended(moment, event)
    return over is not None and over > start


def _latest(moment: Moment) -> Event | None:
    return next(moment.view.events.newest(), None)


def _door(moment: Moment) -> str:
    """Return the door never used, else the one used longest ago."""
    lately: dict[str, int] = {}
    for number, event in enumerate(moment.view.events.newest()):
        if number == _LOOKED_AT:
            break
        kind = "online" if event.online or event.kind == "webinar" else event.kind or ""
        lately.setdefault(kind, number)
    key = max(_DOORS, key=lambda door: lately.get(door, _LOOKED_AT + 1))
    return _DOORS[key]


def _last_words(latest: Event | None, moment: Moment) -> str:
    over = ended(moment, latest) if latest else None
    if latest is None or over is None:
        return "No event is written down yet."
    day = moment.local(over - timedelta(microseconds=1))
    return f"The latest event you wrote down was {latest.name}, {day_words(day, moment.today)}."
