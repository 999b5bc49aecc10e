"""Notices that I want to grow and have nobody ahead of me to ask, or have not told them how it goes."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from netjournal.advice.dates import day_words, entry_words, span_words
from netjournal.advice.drafts import drafting
from netjournal.advice.matching import best_people, closest, goal_words, strengths
from netjournal.advice.moment import Moment
from netjournal.advice.pace import asked_again, round_of
from netjournal.advice.rhythm import cadence
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import open_goals
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, last_contact, reached_out
from netjournal.clock import end_of_day
from netjournal.models import Contact, Goal
from netjournal.models.people import LEVELS
from netjournal.text import listed, shorten

_NAMED = 3
_WIDTH = 60
_NOT_MENTORS = frozenset({"mentee", "report"})


def _aims_and_mentors(moment: Moment) -> Iterator[Goal | Contact]:
    mentors = moment.view.contacts.labelled("tie:mentor")
    yield from mentors
    if not mentors:
        yield from (goal for goal in open_goals(moment) if goal.kind == "growth")


@rule(
    "mentor",
    title="Learn from those ahead of you, and tell them what came of it",
    principles=("P20",),
    scope=Scope.CONTACT,
    candidates=_aims_and_mentors,
    thresholds={
        "days": Threshold(60, "days", "how long at least a mentor has not heard from you"),
        "ask_days": Threshold(90, "days", "after how long it asks again"),
    },
    actions=("draft", "wrote", "talked"),
    completion="message",
)
def mentor(subject: Goal | Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to report to a mentor with one question, or to find one for a growth goal (P20, LN and US)."""
    return _report(subject, moment) if isinstance(subject, Contact) else _find(subject, moment)


def _report(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a report after the greater of 60 days and the rhythm; real contact or a question ends it."""
    rhythm = cadence(moment, contact)
    if rhythm is None or is_gentle(moment, contact):
        return
    days = max(moment.limit("days"), rhythm)
    last = last_contact(moment, contact.id)
    due = end_of_day(moment.local(last.at if last else contact.created) + timedelta(days=days), moment.zone)
    opens = round_of(moment, due, moment.limit("ask_days"))
    if opens is None or reached_out(moment, contact.id, due):
        return
    if last:
        heard = f"{entry_words(moment.view, last, moment.now)}."
    else:
        heard = f"You added {contact.name} on {day_words(moment.local(contact.created), moment.today)}."
    yield moment.suggest(
        contact.id,
        title=f"Tell {contact.name} how it is going, with one specific question",
        why=(f"{contact.name} is your mentor; you wanted to be in touch every {span_words(days)}.", heard),
        opens=opens,
        due=due,
        window=timedelta(days=days),
        lapses=opens + timedelta(days=moment.limit("ask_days")),
        people=(contact,),
        occasion=f"{last.id if last else ''} {opens.date()}",
        draft=drafting(moment, contact, purpose="check-in"),
    )


def _find(goal: Goal, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to ask someone who has done it; a mentor named, or an entry for the goal with one, ends it."""
    people = _ahead(goal, moment)
    days = moment.limit("ask_days")
    opens = round_of(moment, asked_again(moment, goal.created, days, goal.id), days)
    if opens is None or _asked(goal, people, moment):
        return
    names = listed([contact.name for contact in people], "or")
    aim = shorten(goal.title, _WIDTH)
    since = day_words(moment.local(goal.created), moment.today)
    yield moment.suggest(
        goal.id,
        title=f"Ask {names} for advice on {aim}" if people else f"Look for someone ahead of you in {aim}",
        why=(
            f"You want to grow in this since {since}: {goal.title}; nobody is marked as your mentor.",
            *_reasons(goal, people),
        ),
        opens=opens,
        lapses=opens + timedelta(days=days),
        people=people,
        occasion=opens.date().isoformat(),
        actions=("wrote", "talked", "mentor") if people else ("mentor",),
        completion="message" if len(people) == 1 else "decision",
    )


def _ahead(goal: Goal, moment: Moment) -> list[Contact]:
    """Return those whose work or skills hold the words of the goal and who are not below me."""
    mine = LEVELS.index(moment.view.me.level)
    fitting = (one for one, _ in best_people(moment, goal_words(goal), ("offers", "role")))
    able = (
        one
        for one in fitting
        if (one.level is None or LEVELS.index(one.level) >= mine)
        and one.tie not in _NOT_MENTORS
        and one.cadence != "none"
        and not is_gentle(moment, one)
    )
    return list(islice(able, _NAMED))


def _asked(goal: Goal, people: list[Contact], moment: Moment) -> bool:
    """Return whether one of these was contacted about the goal since it was written down."""
    ids = {contact.id for contact in people}
    entries = moment.view.interactions.newest_of(goal.id)
    return any(ids.intersection(entry.contact_ids) and not entry.incoming for entry in entries)


def _reasons(goal: Goal, people: list[Contact]) -> Iterator[str]:
    for contact in people:
        yield f"{contact.name}: {closest(strengths(contact), goal_words(goal))}."
