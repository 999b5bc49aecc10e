"""The words in which the rules are written: attempt, real contact, new contact, large ask, and so on.

Each takes the moment, so that what is ahead or merely planned never counts, and reads a person's entries
newest first and only as far as needed.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.moment import Moment
from netjournal.clock import deadline
from netjournal.models import Contact, Exchange, Interaction, Promise
from netjournal.view import happened, is_contact
from netjournal.view.topics import words_of

PATIENCE = timedelta(days=7)
"""After this long without a word an attempt counts as unanswered."""


def past(moment: Moment, contact_id: str) -> Iterator[Interaction]:
    """Yield the interactions with someone that happened, newest first."""
    entries = moment.view.interactions.newest_of(contact_id)
    return (entry for entry in entries if happened(entry, moment.now))


def recent(moment: Moment, since: datetime) -> list[Interaction]:
    """Return the interactions that happened from `since` on, oldest first."""

    def find() -> list[Interaction]:
        entries = moment.view.interactions.between(since, moment.now + timedelta(seconds=1))
        return [entry for entry in entries if happened(entry, moment.now)]

    return moment.remember(("recent", since), find)


def effective(entry: Interaction) -> datetime:
    """Return when an entry counts: its time; for a day without one when it was written down on that day."""
    if entry.timed:
        return entry.at
    return min(max(entry.at, entry.created), entry.ends - timedelta(microseconds=1))


def since(moment: Moment, contact_id: str, start: datetime, but: str | None = None) -> Iterator[Interaction]:
    """Yield the interactions with someone that happened from `start` on, newest first, but for one by id.

    What was logged in the same minute counts as later, for it is another entry.
    """
    for entry in past(moment, contact_id):
        if entry.at < start - timedelta(days=1):
            return
        if effective(entry) >= start and entry.id != but:
            yield entry


def says_nothing(entry: Interaction) -> bool:
    """Return whether an entry leaves open what it was about, as those logged with one key do."""
    return not entry.topic and not entry.notes


def reached_out(moment: Moment, contact_id: str, start: datetime, but: str | None = None) -> bool:
    """Return whether I was in touch with someone from `start` on: wrote to them, or talked with them."""
    return any(not entry.incoming for entry in since(moment, contact_id, start, but))


def last_conversation(moment: Moment, contact_id: str) -> Interaction | None:
    """Return the latest conversation with someone."""
    return next((entry for entry in past(moment, contact_id) if entry.conversation), None)


def first_conversation(moment: Moment, contact_id: str) -> Interaction | None:
    """Return the conversation in which I met someone."""
    entries = moment.view.interactions.oldest_of(contact_id)
    return next((entry for entry in entries if entry.conversation and happened(entry, moment.now)), None)


def first_interaction(moment: Moment, contact_id: str) -> Interaction | None:
    """Return the first interaction with someone."""
    entries = moment.view.interactions.oldest_of(contact_id)
    return next((entry for entry in entries if happened(entry, moment.now)), None)


def last_contact(moment: Moment, contact_id: str) -> Interaction | None:
    """Return the last real contact: a talk, a message of theirs, or one of mine that awaits nothing."""
    return moment.remember(
        ("last contact", contact_id),
        lambda: next((entry for entry in past(moment, contact_id) if is_contact(entry)), None),
    )


def open_attempts(moment: Moment, contact_id: str) -> list[Interaction]:
    """Return my attempts since they wrote or we talked, not marked answered, newest first."""
    found = []
    for entry in past(moment, contact_id):
        if not entry.outgoing:
            break
        if entry.awaits and not entry.answered:
            found.append(entry)
    return found


def is_new(moment: Moment, contact: Contact, start: datetime) -> bool:
    """Return whether I first dealt with someone after `start`; people who came by an import are not new."""
    if contact.sources:
        return False
    first = first_interaction(moment, contact.id)
    return first is not None and first.at > start and not first.source_key


def key_contacts(moment: Moment) -> list[Contact]:
    """Return the key contacts: focus, a cadence set, or a tie of trust or duty; active ones only."""
    return moment.remember("key contacts", lambda: moment.view.contacts.labelled("key"))


def is_gentle(moment: Moment, contact: Contact) -> bool:
    """Return whether someone has a hard time, so that only presence is suggested; through its last day."""
    return contact.gentle_until is not None and moment.today <= contact.gentle_until


def is_ask(exchange: Exchange) -> bool:
    """Return whether I asked this of someone, or plan to."""
    return exchange.direction == "asked" and exchange.kind != "thanks"


def is_large_ask(exchange: Exchange) -> bool:
    """Return whether this is an ask for a favour rather than for minutes."""
    return is_ask(exchange) and exchange.size == "large"


def was_offered(moment: Moment, ask: Exchange, contact: Contact) -> bool:
    """Return whether someone offered what is asked of them: among their offers, or by a promise of theirs."""
    promised = [promise.text for promise in moment.view.promises.of(contact.id) if promise.owner == "them"]
    return bool(words_of(ask.text, ask.kind) & words_of(*contact.offers, *promised))


def dealings(moment: Moment, contact_id: str, days: int | None = None) -> list[Exchange]:
    """Return what was given, asked and received with someone within `days`, oldest first; never thanks."""
    start = moment.ago(days=days) if days is not None else None
    return [
        act
        for act in moment.view.exchanges.of(contact_id)
        if act.kind != "thanks" and act.at <= moment.now and (start is None or act.at > start)
    ]


def lately_met(moment: Moment, days: int) -> list[Contact]:
    """Return those with whom I talked within `days`, and two days more for long conversations."""

    def find() -> list[Contact]:
        talks = (entry for entry in recent(moment, moment.ago(days=days + 2)) if entry.conversation)
        return list(moment.people(contact_id for entry in talks for contact_id in entry.contact_ids))

    return moment.remember(("lately met", days), find)


def reached_out_at(moment: Moment, contact_id: str, start: datetime) -> datetime | None:
    """Return when I was first in touch with someone from `start` on: wrote to them, or talked with them."""
    touches = [entry.at for entry in since(moment, contact_id, start) if not entry.incoming]
    return min(touches, default=None)


def promise_deadline(promise: Promise, moment: Moment, undated_days: int) -> datetime:
    """Return the moment after which a promise is late; one without a date counts from when it was made."""
    if promise.due is None:
        return promise.made + timedelta(days=undated_days)
    return deadline(promise.due, moment.zone)
