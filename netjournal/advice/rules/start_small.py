"""Notices that nobody is chosen yet to begin with."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from netjournal.advice.alike import alike, mine_of, outside, shared
from netjournal.advice.dates import entry_words
from netjournal.advice.moment import Moment
from netjournal.advice.pace import asked_again, round_of
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, past, recent
from netjournal.models import ME_ID, Contact, Me
from netjournal.text import listed

_POOL = 200
"""How many of the newest contacts are looked at where nobody was met lately."""


@rule(
    "start-small",
    title="Begin with one or two people",
    principles=("P12", "P32"),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "days": Threshold(90, "days", "after how long it asks again while nobody is chosen"),
        "lately_days": Threshold(180, "days", "how long ago someone was met lately"),
    },
    actions=("focus",),
    habit=True,
)
def start_small(person: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest two people to begin with: one like you, one from elsewhere; a focus ends it (P12, RM)."""
    if moment.view.contacts.labelled("focus"):
        return
    pool = _pool(moment)
    days = moment.limit("days")
    begins = moment.first_entry if moment.view.written()[0] else (pool[0].created if pool else moment.now)
    opens = round_of(moment, asked_again(moment, begins, days, ME_ID), days)
    if not pool or opens is None:
        return
    people = _two(person, pool)
    yield moment.suggest(
        ME_ID,
        title=f"Choose one or two people to begin with, such as {listed([one.name for one in people], 'or')}",
        why=("You have chosen nobody to give your time to first.", *(_why(moment, one) for one in people)),
        opens=opens,
        lapses=opens + timedelta(days=days),
        people=people,
        occasion=opens.date().isoformat(),
    )


def _pool(moment: Moment) -> list[Contact]:
    """Return the people to choose from, the latest met first."""
    entries = reversed(recent(moment, moment.ago(days=moment.limit("lately_days"))))
    met = moment.people(contact_id for entry in entries for contact_id in entry.contact_ids)
    newest = (one for one in islice(moment.view.contacts.newest(), _POOL) if one.state == "active")
    pool = met or newest
    return [one for one in pool if one.cadence != "none" and not is_gentle(moment, one)]


def _two(person: Me, pool: list[Contact]) -> list[Contact]:
    """Return the one who shares most with me, and the first from outside my unit; else who comes first."""
    mine = mine_of(person)
    nearest = max(pool, key=lambda one: len(shared(mine, one)))
    rest = [one for one in pool if one is not nearest]
    other = next((one for one in rest if outside(person, one)), next(iter(rest), None))
    return [nearest, other] if other else [nearest]


def _why(moment: Moment, contact: Contact) -> str:
    person = moment.view.me
    shared, elsewhere = alike(person, contact), outside(person, contact)
    if shared:
        return f"You and {contact.name} share {listed(shared)}."
    if elsewhere:
        return f"{contact.name} works at {elsewhere}, outside your own unit."
    last = next(past(moment, contact.id), None)
    if last:
        return f"{contact.name}: {entry_words(moment.view, last, moment.now)}."
    return f"{contact.name} is among the people you wrote down."
