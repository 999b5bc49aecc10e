"""Notices a good old tie that has been silent for a year."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words, entry_words
from netjournal.advice.drafts import drafting
from netjournal.advice.moment import DEFAULT_WINDOW, Moment
from netjournal.advice.pace import answered_since, drawn, few, turn_of
from netjournal.advice.phrases import first_clause, names_a_thing
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import past, recent
from netjournal.models import Contact, Interaction, Me


@rule(
    "reconnect",
    title="Remember a good talk of long ago",
    principles=("P03", "P36"),
    scope=Scope.CONTACT,
    candidates=me,
    thresholds={
        "days": Threshold(365, "days", "how long there was no contact of any kind"),
        "every_days": Threshold(14, "days", "how often one such person is named at most"),
    },
    actions=("draft", "wrote", "talked"),
    completion="message",
)
def reconnect(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a note without any ask to one person a fortnight, each in turn (P03, US; P36, RM).

    There must have been a warm conversation. An entry ends it, and any answer but a later date.
    """
    turn = turn_of(moment, max(moment.limit("every_days"), 1))
    if _renewed(moment, turn):
        return
    answered = answered_since(moment, turn)
    silent = (one for one in _silent(moment) if not answered or one in answered)
    people = (contact for one in drawn(silent, turn) for contact in moment.people((one,)))
    found = (_suggestion(contact, moment, turn) for contact in people)
    yield from few(moment, (one for one in found if one), 1)


def _silent(moment: Moment) -> Iterator[str]:
    """Yield those with a warm entry whose newest one may be long ago."""
    table = moment.view.interactions
    planned = dict.fromkeys(one for entry in table.labelled("planned") for one in entry.contact_ids)
    quiet = table.quiet_since(moment.ago(days=moment.limit("days")))
    return (one for one in dict.fromkeys((*quiet, *planned)) if table.labelled(f"warm:{one}"))


def _renewed(moment: Moment, turn: datetime) -> bool:
    """Return whether I already ended such a silence in this turn."""
    long = timedelta(days=moment.limit("days"))
    return any(
        entry.at - before.at >= long
        for entry in recent(moment, turn)
        if not entry.incoming
        for contact_id in entry.contact_ids
        if (before := _before(moment, contact_id, entry))
    )


def _before(moment: Moment, contact_id: str, entry: Interaction) -> Interaction | None:
    return next((one for one in past(moment, contact_id) if one.at < entry.at), None)


def _suggestion(contact: Contact, moment: Moment, turn: datetime) -> Suggestion | None:
    entries = list(past(moment, contact.id))
    warm = next((entry for entry in entries if entry.conversation and entry.tone == "warm"), None)
    true_since = entries[0].at + timedelta(days=moment.limit("days")) if entries else moment.now
    if warm is None or true_since > moment.now:
        return None
    named = first_clause(warm.topic) if names_a_thing(warm.topic) else ""
    about = f" that remembers {named}" if named else ""
    opens = max(turn, true_since)
    return moment.suggest(
        contact.id,
        title=f"Send {contact.name} a note{about}, with no ask",
        why=_evidence(moment, warm, entries[0]),
        opens=opens,
        lapses=opens + DEFAULT_WINDOW * 2,
        people=(contact,),
        draft=drafting(moment, contact, "reconnect", named),
        occasion=entries[0].id,
    )


def _evidence(moment: Moment, warm: Interaction, last: Interaction) -> Iterator[str]:
    yield f"{entry_words(moment.view, warm, moment.now)}; it was a warm one."
    yield f"The last you wrote down of each other is from {day_words(moment.local(last.at), moment.today)}."
