"""Whether a connection has come to a halt, since when, and by which entries that shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.advice.dates import entry_words, time_words
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.words import PATIENCE, past
from netjournal.models import Contact, Interaction, Promise

APART = timedelta(days=14)
"""So far apart two unanswered attempts are at least."""


@dataclass(frozen=True, slots=True)
class Stall:
    """Since when nothing moves with someone, and why that is thought."""

    began: datetime
    why: tuple[str, ...]


def stall_of(moment: Moment, contact: Contact) -> Stall | None:
    """Return since when things with someone do not move; None where they do.

    Two unanswered attempts 14 days apart since their last word, or two cold replies, or a promise of theirs
    broken and an attempt unanswered. A reply that is not marked cold ends it.
    """
    entries = _since_last_good_word(moment, contact)
    found = [*_silent(moment, entries), *_cold(moment, entries), *_broken(moment, contact, entries)]
    return min(found, key=lambda stall: stall.began, default=None)


def is_reply(entry: Interaction) -> bool:
    """Return whether they took part: a conversation, or a message of theirs."""
    return entry.conversation or entry.incoming


def _since_last_good_word(moment: Moment, contact: Contact) -> list[Interaction]:
    """Return the entries since their last reply that was not marked cold, oldest first."""
    found = []
    for entry in past(moment, contact.id):
        if is_reply(entry) and entry.tone != "cold":
            break
        found.append(entry)
    return found[::-1]


def _unanswered(moment: Moment, entries: Iterable[Interaction]) -> list[list[Interaction]]:
    """Return the attempts given 7 days without a word, one list for each time between their replies."""
    runs: list[list[Interaction]] = []
    attempts: list[Interaction] = []
    for entry in entries:
        if is_reply(entry):
            runs.append([one for one in attempts if entry.at - one.at >= PATIENCE])
            attempts = []
        elif entry.awaits and not entry.answered:
            attempts.append(entry)
    return [*runs, [one for one in attempts if moment.now - one.at >= PATIENCE]]


def _silent(moment: Moment, entries: list[Interaction]) -> Iterator[Stall]:
    for run in _unanswered(moment, entries):
        second = next((one for one in run if one.at - run[0].at >= APART), None)
        if second is not None:
            tried = [entry_words(moment.view, one, moment.now) for one in (run[0], second)]
            yield Stall(second.at + PATIENCE, tuple(f"{words}; no answer." for words in tried))


def _cold(moment: Moment, entries: list[Interaction]) -> Iterator[Stall]:
    cold = [entry for entry in entries if is_reply(entry)]
    if len(cold) > 1:
        words = [entry_words(moment.view, one, moment.now) for one in cold[:2]]
        yield Stall(cold[1].at, tuple(f"{one}; it felt cold to you." for one in words))


def _broken(moment: Moment, contact: Contact, entries: list[Interaction]) -> Iterator[Stall]:
    broken = [one for one in moment.view.promises.of(contact.id) if _is_broken(one, moment)]
    attempts = _unanswered(moment, entries)[-1]
    if broken and attempts:
        promise, attempt = broken[-1], attempts[0]
        ended = promise.closed or promise.made
        when = time_words(ended, moment.now)
        yield Stall(
            max(ended, attempt.at + PATIENCE),
            (
                f"{when}: they did not do what they had promised: {first_clause(promise.text)}.",
                f"{entry_words(moment.view, attempt, moment.now)}; no answer.",
            ),
        )


def _is_broken(promise: Promise, moment: Moment) -> bool:
    closed = promise.closed or promise.made
    return promise.owner == "them" and promise.state == "broken" and closed <= moment.now
