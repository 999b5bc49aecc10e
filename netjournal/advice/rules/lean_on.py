"""Notices low feelings that come again, where someone is named who listens."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, last_contact, reached_out
from netjournal.models import Contact, Reflection
from netjournal.text import listed

_LOOK_BACK = 60


def _listener(moment: Moment) -> list[Contact]:
    """Return the emotional supporter who was in touch last; nobody who has a hard time of their own."""
    named = moment.view.contacts.labelled("support:emotional")
    free = [one for one in named if one.cadence != "none" and not is_gentle(moment, one)]
    return [max(free, key=lambda one: _last(moment, one))] if free else []


def _last(moment: Moment, contact: Contact) -> tuple[float, str]:
    entry = last_contact(moment, contact.id)
    return (entry.at.timestamp() if entry else 0.0), contact.id


@rule(
    "lean-on",
    title="In hard days, talk to someone who listens",
    principles=("P11", "P33"),
    scope=Scope.CONTACT,
    candidates=_listener,
    thresholds={
        "feeling": Threshold(2, "points", "up to which feeling, of five, is low"),
        "times": Threshold(2, "times", "how often it was low"),
        "days": Threshold(7, "days", "within how long"),
    },
    actions=("wrote", "talked"),
    lapse=7,
)
def lean_on(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a talk with the person's own supporter; being in touch with them ends it (P11, LN)."""
    lows = _run(moment)
    times, days = max(moment.limit("times"), 1), moment.limit("days")
    lately = [low for low in lows if low.at > moment.ago(days=days)]
    if len(lately) < times or any(reached_out(moment, contact.id, low.at) for low in lately[-times:][:1]):
        return
    told = dict.fromkeys(day_words(moment.local(low.at), moment.today) for low in lately)
    yield moment.suggest(
        contact.id,
        title=f"Talk to {contact.name} about how you are",
        why=(
            f"You wrote down a low feeling {len(lately)} times: {listed(list(told))}.",
            f"You named {contact.name} as someone who listens.",
        ),
        opens=_opened(lows, times, days),
        people=(contact,),
        occasion=lows[0].id,
    )


def _run(moment: Moment) -> list[Reflection]:
    """Return the low feelings up to now, back to the first pause longer than the rule's days."""
    days = timedelta(days=moment.limit("days"))
    found = moment.view.reflections.between(moment.ago(days=_LOOK_BACK), moment.now + timedelta(seconds=1))
    run: list[Reflection] = []
    for reflection in found:
        if reflection.feeling is None or reflection.feeling > moment.limit("feeling"):
            continue
        if run and reflection.at - run[-1].at >= days:
            run = []
        run.append(reflection)
    return run


def _opened(lows: list[Reflection], times: int, days: int) -> datetime:
    """Return when the run first held so many low feelings within the days."""
    for first, last in zip(lows, lows[times - 1 :], strict=False):
        if last.at - first.at < timedelta(days=days):
            return last.at
    return lows[-1].at
