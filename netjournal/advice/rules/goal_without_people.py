"""Notices a goal that nobody is linked to."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from netjournal.advice.dates import day_words
from netjournal.advice.matching import best_people, goal_words
from netjournal.advice.moment import Moment
from netjournal.advice.pace import asked_again, round_of
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import open_goals
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle
from netjournal.models import Goal
from netjournal.text import listed, shorten

_NAMED = 3
_WIDTH = 60


@rule(
    "goal-without-people",
    title="Link people to what you are aiming for",
    principles=("P17", "P34"),
    scope=Scope.GOAL,
    candidates=open_goals,
    thresholds={"days": Threshold(90, "days", "after how long it asks again while nobody is linked")},
    actions=("link",),
)
def goal_without_people(goal: Goal, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to link one to three people to a goal, naming who fits; a link ends it (P17, LN)."""
    if moment.people(goal.contact_ids):
        return
    days = moment.limit("days")
    opens = round_of(moment, asked_again(moment, goal.created, days, goal.id), days)
    if opens is None:
        return
    fitting = best_people(moment, goal_words(goal), ("offers", "role", "tags"))
    people = list(islice((one for one, _ in fitting if not is_gentle(moment, one)), _NAMED))
    names = f", such as {listed([contact.name for contact in people], 'or')}" if people else ""
    since = day_words(moment.local(goal.created), moment.today)
    yield moment.suggest(
        goal.id,
        title=f"Link one to three people to {shorten(goal.title, _WIDTH)}{names}",
        why=(f"You wrote this goal down on {since}: {goal.title}. Nobody is linked to it yet.",),
        opens=opens,
        lapses=opens + timedelta(days=days),
        people=people,
        occasion=opens.date().isoformat(),
    )
