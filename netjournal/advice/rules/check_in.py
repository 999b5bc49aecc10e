"""Notices that someone who matters has not been heard of for longer than was wished."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import days_since, entry_words, span_words, time_words
from netjournal.advice.drafts import drafting
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import about
from netjournal.advice.rhythm import cadence, due_from
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, key_contacts, last_contact, last_conversation, open_attempts
from netjournal.models import Contact, Interaction


@rule(
    "check-in",
    title="Stay in touch at the rhythm that you wished for",
    principles=("P03", "P23"),
    scope=Scope.CONTACT,
    candidates=key_contacts,
    thresholds={
        "days": Threshold(90, "days", "the rhythm of a key contact for whom none is set"),
        "hold_days": Threshold(21, "days", "how long an unanswered message at least holds the next one back"),
    },
    actions=("draft", "wrote", "talked"),
    completion="message",
)
def check_in(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a few lines once the rhythm has passed since the last real contact (P03, US, LN).

    Days are local days, so it is due from the midnight after the last of them. A message of mine that awaits
    an answer holds it back for 21 days, or half the rhythm where that is longer.
    """
    days, due = cadence(moment, contact), due_from(moment, contact)
    if days is None or due is None or due > moment.now:
        return
    last = last_contact(moment, contact.id)
    attempt = next(iter(open_attempts(moment, contact.id)), None)
    due = max(due, _held_until(attempt, days, moment)) if attempt else due
    if not due <= moment.now < due + timedelta(days=moment.rule.lapse):
        return
    yield moment.suggest(
        contact.id,
        title=_title(contact, moment),
        why=_evidence(contact, last, attempt, days, moment),
        opens=due,
        due=due,
        window=timedelta(days=days),
        people=(contact,),
        occasion=f"{last.id if last else ''} {attempt.id if attempt else ''}",
        draft=drafting(
            moment,
            contact,
            purpose="presence" if is_gentle(moment, contact) else "check-in",
        ),
    )


def _held_until(attempt: Interaction, rhythm: int, moment: Moment) -> datetime:
    return attempt.at + max(timedelta(days=moment.limit("hold_days")), timedelta(days=rhythm) / 2)


def _title(contact: Contact, moment: Moment) -> str:
    if is_gentle(moment, contact):
        return f"Let {contact.name} know that you are thinking of them"
    entry = last_conversation(moment, contact.id)
    return f"Check in with {contact.name}{about(entry.topic if entry else '')}"


def _evidence(
    contact: Contact, last: Interaction | None, attempt: Interaction | None, rhythm: int, moment: Moment
) -> Iterator[str]:
    since = days_since(last.at if last else contact.created, moment.now)
    yield f"You wanted to be in touch every {span_words(rhythm)}; it has been {span_words(since)}."
    if last:
        yield f"{entry_words(moment.view, last, moment.now)}."
    else:
        yield f"{time_words(contact.created, moment.now)}: you added {contact.name}; no contact yet."
    if attempt:
        yield f"{entry_words(moment.view, attempt, moment.now)}; no answer so far."
