"""Notices that my place has changed, and who has known me longest."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words, entry_words
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import first_interaction, is_gentle, reached_out
from netjournal.clock import start_of_day
from netjournal.models import ME_ID, Contact, Me
from netjournal.text import listed
from netjournal.view import happened

_SOURCES = 1000
"""How many of the first entries are read in search of old ties."""


@rule(
    "old-ties",
    title="As you move on, keep the people who knew you before",
    principles=("P36", "P03"),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "days": Threshold(30, "days", "how long after a change there is to write"),
        "people": Threshold(3, "people", "how many old ties are named"),
    },
    actions=("wrote", "talked"),
    lapse=7,
)
def old_ties(person: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to write to those known longest; one of them contacted since the change ends it (P36, RM)."""
    if person.place_changed is None or person.place_changed > moment.today:
        return
    opens = start_of_day(person.place_changed, moment.zone)
    people = _oldest(moment, opens)
    if not people or any(reached_out(moment, contact.id, opens) for contact in people):
        return
    changed = day_words(person.place_changed, moment.today)
    yield moment.suggest(
        ME_ID,
        title=f"Write to people who have known you long: {listed([one.name for one in people])}",
        why=(f"Your role, organisation or level changed on {changed}.", *_since(moment, people)),
        opens=opens,
        due=opens + timedelta(days=moment.limit("days")),
        people=people,
        occasion=person.place_changed.isoformat(),
    )


def _oldest(moment: Moment, before: datetime) -> list[Contact]:
    """Return the people of the first entries, the longest known first."""
    found: dict[str, Contact] = {}
    for number, entry in enumerate(moment.view.interactions.all()):
        if entry.at >= before or number == _SOURCES or len(found) >= moment.limit("people"):
            break
        if happened(entry, moment.now):
            for contact in moment.people(entry.contact_ids):
                if contact.cadence != "none" and not is_gentle(moment, contact):
                    found.setdefault(contact.id, contact)
    return list(found.values())[: moment.limit("people")]


def _since(moment: Moment, people: list[Contact]) -> Iterator[str]:
    for contact in people:
        first = first_interaction(moment, contact.id)
        if first:
            yield f"{contact.name}: {entry_words(moment.view, first, moment.now)}."
