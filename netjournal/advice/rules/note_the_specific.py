"""Notices a first conversation of which nothing is left to remember someone by."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import entry_words
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import first_conversation, lately_met, past
from netjournal.models import Contact


def _met(moment: Moment) -> list[Contact]:
    return lately_met(moment, moment.limit("lapse_days"))


@rule(
    "note-the-specific",
    title="Keep one thing to remember someone by",
    principles=("P01", "P09"),
    scope=Scope.CONTACT,
    candidates=_met,
    thresholds={
        "hours": Threshold(24, "hours", "how long after a first conversation a detail is still fresh"),
        "lapse_days": Threshold(7, "days", "how long after the conversation it is suggested at all"),
    },
    actions=("note",),
)
def note_the_specific(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to write down one detail; any topic, fact, mention or note about them will do (P01, P09)."""
    entry = first_conversation(moment, contact.id)
    if entry is None or _something_is_known(contact, moment):
        return
    window = timedelta(hours=moment.limit("hours"))
    yield moment.suggest(
        contact.id,
        title=f"Write down one thing to remember {contact.name} by",
        why=(
            f"{entry_words(moment.view, entry, moment.now)}; nothing more is written down yet.",
            "A detail noted within a day makes the next message personal.",
        ),
        opens=entry.at,
        due=entry.ends + window,
        window=window,
        lapses=entry.ends + timedelta(days=moment.limit("lapse_days")),
        people=(contact,),
        occasion=entry.id,
    )


def _something_is_known(contact: Contact, moment: Moment) -> bool:
    view = moment.view
    noted = (view.facts, view.mentions, view.notes)
    return any(table.count_of(contact.id) for table in noted) or any(
        entry.topic for entry in past(moment, contact.id)
    )
