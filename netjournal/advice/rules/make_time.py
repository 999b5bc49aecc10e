"""Notices a week without time for anyone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words, entry_words
from netjournal.advice.moment import Moment
from netjournal.advice.rhythm import rhythm_words, waiting
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.seasons import is_away
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, reached_out
from netjournal.clock import deadline, start_of_day
from netjournal.models import ME_ID, Contact, Me
from netjournal.text import shorten
from netjournal.view import happened

_WEEK = timedelta(days=7)
_WIDTH = 60


@dataclass(frozen=True, slots=True)
class _Due:
    """Something that is due with someone this week."""

    contact: Contact
    why: str


@rule(
    "make-time",
    title="Make time for people",
    principles=("P13",),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "weekday": Threshold(3, "days", "from which day of the week on it speaks; Monday is 1"),
        "logged": Threshold(2, "times", "how many entries from then on show that the time was made"),
    },
    actions=("block", "wrote", "talked"),
    habit=True,
)
def make_time(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to block half an hour in a week that has room for nobody yet (P13, Relationships Matter)."""
    monday = start_of_day(moment.today - timedelta(days=moment.today.weekday()), moment.zone)
    opens = start_of_day(monday.date() + timedelta(days=max(moment.limit("weekday"), 1) - 1), moment.zone)
    ends = start_of_day(monday.date() + _WEEK, moment.zone)
    if moment.now < opens or is_away(moment) or _has_block(moment, monday, ends):
        return
    if _logged(moment, monday, opens) or _logged(moment, opens, ends) >= moment.limit("logged"):
        return
    found = next(_due(moment, ends), None)
    if found is None:
        return
    yield moment.suggest(
        ME_ID,
        title=f"Block 30 or 60 minutes this week with {found.contact.name}",
        why=("Nothing is blocked this week yet.", found.why),
        opens=opens,
        due=ends,
        lapses=ends,
        people=(found.contact,),
        occasion=monday.date().isoformat(),
    )


def _has_block(moment: Moment, monday: datetime, ends: datetime) -> bool:
    """Return whether time is blocked in this week, or was saved in it for later."""
    ahead = moment.view.blocks.between(monday, monday + timedelta(days=366))
    return any(block.at < ends or monday <= block.created <= moment.now for block in ahead)


def _logged(moment: Moment, start: datetime, end: datetime) -> int:
    """Return how many interactions of a time happened."""
    return sum(happened(entry, moment.now) for entry in moment.view.interactions.between(start, end))


def _due(moment: Moment, ends: datetime) -> Iterator[_Due]:
    """Yield what is due before the week ends: people at their rhythm, my promises, answers owed."""
    for contact, due in waiting(moment):
        if due <= ends:
            yield _Due(contact, rhythm_words(moment, contact))
    yield from _promises(moment, ends)
    yield from _answers(moment)


def _promises(moment: Moment, ends: datetime) -> Iterator[_Due]:
    for promise in moment.view.promises.labelled("open:me"):
        if promise.due is None or deadline(promise.due, moment.zone) > ends:
            continue
        day = day_words(moment.local(promise.due), moment.today)
        why = f"You promised this for {day}: {shorten(promise.text, _WIDTH)}."
        yield from (_Due(contact, why) for contact in _free(moment, promise.contact_ids))


def _answers(moment: Moment) -> Iterator[_Due]:
    for entry in moment.view.interactions.labelled("awaiting:me"):
        if not happened(entry, moment.now):
            continue
        waits = (one for one in _free(moment, entry.contact_ids) if not reached_out(moment, one.id, entry.at))
        for contact in waits:
            why = f"{entry_words(moment.view, entry, moment.now)}; it awaits your answer."
            yield _Due(contact, why)


def _free(moment: Moment, contact_ids: tuple[str, ...]) -> list[Contact]:
    people = moment.people(contact_ids)
    return [one for one in people if one.cadence != "none" and not is_gentle(moment, one)]
