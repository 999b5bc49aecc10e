"""Notices that new people come while those who matter wait."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words
from netjournal.advice.moment import Moment
from netjournal.advice.newcomers import Newcomer, newcomers, occasions
from netjournal.advice.rhythm import cadence, rhythm_words, waiting
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.seasons import in_new_role
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import key_contacts, past
from netjournal.clock import start_of_day
from netjournal.models import ME_ID, Contact, Me
from netjournal.text import listed, plural
from netjournal.view import is_contact

_NAMED = 3


@rule(
    "neglected",
    title="Tend the ties you have before you add more",
    principles=("P23", "P03"),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "new": Threshold(3, "people", "how many new people in a month are many"),
        "occasions": Threshold(2, "times", "at how many occasions they were met at least"),
        "waiting": Threshold(3, "people", "how many key people wait beyond their rhythm"),
        "days": Threshold(7, "days", "how long there is to be in touch with one of them"),
    },
    actions=("wrote", "talked"),
    habit=True,
)
def neglected(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest key people before more new ones; one of them contacted is enough (P23, LN)."""
    if in_new_role(moment):
        return
    start = start_of_day(moment.today.replace(day=1), moment.zone)
    fresh = newcomers(moment, start - timedelta(microseconds=1))
    met = _many_since(moment, fresh)
    late = [(contact, due) for contact, due in waiting(moment) if due <= moment.now]
    least = max(moment.limit("waiting"), 1)
    if met is None or len(late) < least:
        return
    if any(_came_back(moment, contact, met) for contact in key_contacts(moment)):
        return
    people = [contact for contact, _ in late[:_NAMED]]
    opens = max(met, late[least - 1][1])
    yield moment.suggest(
        ME_ID,
        title=f"Before more new people, be in touch with {listed([one.name for one in people], 'or')}",
        why=(_news(moment, fresh), *(rhythm_words(moment, contact) for contact in people)),
        opens=opens,
        due=opens + timedelta(days=moment.limit("days")),
        people=people,
        occasion=f"{start:%Y-%m}",
    )


def _many_since(moment: Moment, fresh: list[Newcomer]) -> datetime | None:
    """Return when the new people became many, at more than one occasion; None while they are not."""
    for count in range(max(moment.limit("new"), 1), len(fresh) + 1):
        if len(occasions(moment, fresh[:count])) >= moment.limit("occasions"):
            return fresh[count - 1].first.at
    return None


def _came_back(moment: Moment, contact: Contact, since: datetime) -> bool:
    """Return whether contact after `since` ended a time longer than someone's rhythm."""
    days = cadence(moment, contact)
    if days is None:
        return False
    later: datetime | None = None
    for entry in filter(is_contact, past(moment, contact.id)):
        if later and moment.local(later) - moment.local(entry.at) > timedelta(days=days):
            return True
        if entry.at < since:
            return False
        later = entry.at
    return later is not None and moment.local(later) - moment.local(contact.created) > timedelta(days=days)


def _news(moment: Moment, fresh: list[Newcomer]) -> str:
    last = day_words(moment.local(fresh[-1].first.at), moment.today)
    count = plural(len(fresh), "new person", "new people")
    return f"You met {count} this month, the latest, {fresh[-1].contact.name}, on {last}."
