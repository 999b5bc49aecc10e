"""Notices that someone was met and not yet written to."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import entry_words
from netjournal.advice.drafts import drafting
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import about
from netjournal.advice.rule import Scope, Threshold, Urgency, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import effective, first_conversation, last_conversation, lately_met, since
from netjournal.models import Contact, Interaction


def _met(moment: Moment) -> list[Contact]:
    return lately_met(moment, moment.limit("lapse_days"))


@rule(
    "follow-up",
    title="Write within 48 hours of meeting, with one thing that only you two know",
    principles=("P01", "P24"),
    scope=Scope.CONTACT,
    candidates=_met,
    thresholds={
        "hours": Threshold(48, "hours", "how long after the conversation a follow-up is in time"),
        "lapse_days": Threshold(14, "days", "how long after the conversation it is suggested at all"),
        "written_days": Threshold(7, "days", "how soon a conversation must be written down to count"),
    },
    actions=("draft", "wrote", "talked"),
    completion="message",
    urgency=Urgency.WINDOW,
)
def follow_up(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a personal message after a first conversation, or after one at an event (P01, US)."""
    entry = last_conversation(moment, contact.id)
    if entry is None or not _asks_for_it(entry, contact, moment):
        return
    if any(since(moment, contact.id, effective(entry), but=entry.id)):
        return
    window = timedelta(hours=moment.limit("hours"))
    yield moment.suggest(
        contact.id,
        title=f"Write to {contact.name}{about(entry.topic)}",
        why=_evidence(entry, contact, moment),
        opens=entry.at,
        due=entry.ends + window,
        window=window,
        lapses=entry.ends + timedelta(days=moment.limit("lapse_days")),
        people=(contact,),
        occasion=entry.id,
        draft=drafting(moment, contact),
    )


def _asks_for_it(entry: Interaction, contact: Contact, moment: Moment) -> bool:
    if not entry.conversation or entry.tone == "cold":
        return False
    if entry.created - entry.ends > timedelta(days=moment.limit("written_days")):
        return False
    return entry.event_id is not None or _is_first(entry, contact, moment)


def _evidence(entry: Interaction, contact: Contact, moment: Moment) -> Iterator[str]:
    yield f"{entry_words(moment.view, entry, moment.now)}."
    if _is_first(entry, contact, moment):
        yield f"It was your first conversation with {contact.name}."
    hours = moment.limit("hours")
    if moment.now > entry.ends + timedelta(hours=hours):
        yield "No word since is written down. A late first word is welcome too."
    else:
        yield f"You have not been in touch since; {hours} hours is a good time for a first word."


def _is_first(entry: Interaction, contact: Contact, moment: Moment) -> bool:
    first = first_conversation(moment, contact.id)
    return first is not None and first.id == entry.id
