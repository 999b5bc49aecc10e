"""Notices low feelings that come again, where someone is named who listens."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import effective, is_gentle, last_contact, since
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
    if len(lately) < times or _leaned(moment, contact, lately[-times:]):
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


@dataclass(frozen=True, slots=True)
class _Low:
    """A low feeling: the reflection that tells it, when it was, and the entry that it came with."""

    id: str
    at: datetime
    entry_id: str | None


def _run(moment: Moment) -> list[_Low]:
    """Return the low feelings up to now, back to the first pause as long as the rule's days."""
    days = timedelta(days=moment.limit("days"))
    found = moment.view.reflections.between(moment.ago(days=_LOOK_BACK), moment.now + timedelta(seconds=1))
    felt = (one for one in found if one.feeling is not None and one.feeling <= moment.limit("feeling"))
    run: list[_Low] = []
    for low in sorted((_low(moment, one) for one in felt), key=lambda low: (low.at, low.id)):
        if run and low.at - run[-1].at >= days:
            run = []
        run.append(low)
    return run


def _low(moment: Moment, reflection: Reflection) -> _Low:
    """Return a feeling at the time of the entry that it came with, else when it was written."""
    entry = moment.view.interactions.get(reflection.source_id or "")
    return _Low(reflection.id, effective(entry) if entry else reflection.at, reflection.source_id)


def _leaned(moment: Moment, contact: Contact, lows: list[_Low]) -> bool:
    """Return whether I was in touch since the first of these, but for the talks that they came with."""
    sources = {low.entry_id for low in lows}
    later = since(moment, contact.id, lows[0].at)
    return any(not entry.incoming and entry.id not in sources for entry in later)


def _opened(lows: list[_Low], times: int, days: int) -> datetime:
    """Return when the run first held so many low feelings within the days."""
    for first, last in zip(lows, lows[times - 1 :], strict=False):
        if last.at - first.at < timedelta(days=days):
            return last.at
    return lows[-1].at
