"""Notices that someone heard from me only when I needed something."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.advice.dates import span_words, time_words
from netjournal.advice.drafts import drafting
from netjournal.advice.known import Known
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_large_ask, past
from netjournal.models import Contact, Exchange


@dataclass(frozen=True, slots=True)
class _Ask:
    """A large ask, and how long nothing was heard or said before it."""

    act: Exchange
    silence: timedelta


def _lately_asked(moment: Moment) -> tuple[Contact, ...]:
    """Return those of whom I asked something large lately."""
    start = moment.ago(days=moment.limit("due_days") + moment.rule.lapse + 1)
    asks = moment.view.exchanges.labelled("asked:large", start)
    return moment.people(contact_id for act in asks for contact_id in act.contact_ids)


@rule(
    "crisis-only",
    title="Write when you need nothing",
    principles=("P26", "P24"),
    scope=Scope.CONTACT,
    candidates=_lately_asked,
    thresholds={
        "days": Threshold(90, "days", "how long a silence before an ask is"),
        "due_days": Threshold(7, "days", "how long there is to write without an ask"),
    },
    actions=("draft", "wrote", "talked"),
    completion="message",
)
def crisis_only(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a message with no ask after two large asks in a row, each out of a long silence (P26, LN).

    What they wrote in between does not break the row. A talk or message of mine without an ask ends it.
    """
    asks = [
        act
        for act in moment.view.exchanges.of(contact.id)
        if is_large_ask(act) and act.state != "planned" and act.at <= moment.now
    ][-2:]
    if len(asks) < 2 or _kept_company(contact, asks[0].at, moment):  # noqa: PLR2004  two in a row
        return
    found = [_Ask(act, _silence_before(contact, act, moment)) for act in asks]
    if any(one.silence < timedelta(days=moment.limit("days")) for one in found):
        return
    opens = asks[1].at
    yield moment.suggest(
        contact.id,
        title=f"Write to {contact.name} and ask for nothing",
        why=(_evidence(one, moment) for one in found),
        opens=opens,
        due=opens + timedelta(days=moment.limit("due_days")),
        people=(contact,),
        draft=drafting(moment, contact, "reconnect", Known(moment.view, contact, moment.now).topic),
        occasion=asks[1].id,
    )


def _kept_company(contact: Contact, start: datetime, moment: Moment) -> bool:
    """Return whether since `start` there was a talk or message that I started without any ask in it."""
    asking = {act.source_id for act in moment.view.exchanges.of(contact.id) if act.direction == "asked"}
    return any(
        entry.at >= start and entry.initiator == "me" and entry.id not in asking
        for entry in past(moment, contact.id)
    )


def _silence_before(contact: Contact, ask: Exchange, moment: Moment) -> timedelta:
    """Return how long before an ask the last entry with someone was, or the first of the journal."""
    before = (
        entry.at for entry in past(moment, contact.id) if entry.at < ask.at and entry.id != ask.source_id
    )
    return ask.at - next(before, min(moment.first_entry, ask.at))


def _evidence(ask: _Ask, moment: Moment) -> str:
    what = first_clause(ask.act.text) or ask.act.kind
    silence = span_words(ask.silence.days)
    return f"{time_words(ask.act.at, moment.now)}: you asked for {what}, after {silence} without a word."
