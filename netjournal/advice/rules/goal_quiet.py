"""Notices a goal toward which nothing has happened for a while."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import entry_words, span_words, time_words
from netjournal.advice.moment import Moment
from netjournal.advice.pace import asked_again, days_after, round_of
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import open_goals
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, last_contact
from netjournal.models import Contact, Goal, Interaction
from netjournal.text import shorten
from netjournal.view import happened

_WIDTH = 60


@rule(
    "goal-quiet",
    title="Take a step toward what you are aiming for",
    principles=("P17",),
    scope=Scope.GOAL,
    candidates=open_goals,
    thresholds={"days": Threshold(30, "days", "how long without an entry for it a goal is quiet")},
    actions=("wrote", "talked"),
    completion="message",
)
def goal_quiet(goal: Goal, moment: Moment) -> Iterator[Suggestion]:
    """Suggest one step toward a goal, with whom; an entry linked to it ends it (P17, LN, RM)."""
    last = _last(goal, moment)
    begins = max(last.at, goal.created) if last else goal.created
    days = moment.limit("days")
    quiet = days_after(moment, begins, days)
    opens = round_of(moment, asked_again(moment, quiet, days, goal.id), days)
    if opens is None:
        return
    person = _with_whom(goal, moment)
    companion = f" with {person.name}" if person else ""
    yield moment.suggest(
        goal.id,
        title=f"Take one step toward {shorten(goal.title, _WIDTH)}{companion}",
        why=_why(goal, last, begins, moment),
        opens=opens,
        lapses=opens + timedelta(days=days),
        people=(person,) if person else (),
        occasion=f"{last.id if last else ''} {opens.date()}",
        actions=None if person else (),
        completion=None if person else "decision",
    )


def _last(goal: Goal, moment: Moment) -> Interaction | None:
    entries = moment.view.interactions.newest_of(goal.id)
    return next((entry for entry in entries if happened(entry, moment.now)), None)


def _with_whom(goal: Goal, moment: Moment) -> Contact | None:
    """Return the linked person who was in touch last; nobody who wants no reminders or has a hard time."""
    people = moment.people(goal.contact_ids)
    free = [one for one in people if one.cadence != "none" and not is_gentle(moment, one)]

    def latest(contact: Contact) -> float:
        entry = last_contact(moment, contact.id)
        return entry.at.timestamp() if entry else 0.0

    return max(free, key=latest, default=None)


def _why(goal: Goal, last: Interaction | None, begins: datetime, moment: Moment) -> Iterator[str]:
    yield f"{time_words(goal.created, moment.now)}: you wrote down the goal {goal.title}."
    passed = span_words((moment.now - begins).days)
    if last:
        yield f"The last entry for it was {entry_words(moment.view, last, moment.now)}, {passed} ago."
    else:
        yield f"No entry is linked to it yet, after {passed}."
