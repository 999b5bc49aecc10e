"""Notices someone I lead with whom I have not talked for a month."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import days_since, entry_words, span_words
from netjournal.advice.evidence import seen_words
from netjournal.advice.moment import Moment
from netjournal.advice.pace import lasting
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import last_conversation
from netjournal.models import Contact


def _reports(moment: Moment) -> list[Contact]:
    return moment.view.contacts.labelled("tie:report")


@rule(
    "listen-to-reports",
    title="Listen to the people you lead",
    principles=("P36", "P22", "P15"),
    scope=Scope.CONTACT,
    candidates=_reports,
    thresholds={
        "days": Threshold(30, "days", "for how long there was no conversation"),
        "due_days": Threshold(7, "days", "how long there is to have one"),
    },
    actions=("talked", "block"),
)
def listen_to_reports(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a talk that is not about tasks with a report after 30 days without one (P36 and P22, RM, LN).

    Where there never was one, the days count from the first entry of the journal. A conversation ends it.
    """
    last = last_conversation(moment, contact.id)
    begins = (last.at if last else moment.first_entry) + timedelta(days=moment.limit("days"))
    opens = lasting(moment, begins if last else max(begins, contact.created))
    if opens is None:
        return
    yield moment.suggest(
        contact.id,
        title=f"Talk with {contact.name}, not about tasks: ask, and listen",
        why=_evidence(contact, moment),
        opens=opens,
        due=opens + timedelta(days=moment.limit("due_days")),
        people=(contact,),
        occasion=last.id if last else "",
    )


def _evidence(contact: Contact, moment: Moment) -> Iterator[str]:
    last = last_conversation(moment, contact.id)
    if last is None:
        yield f"No conversation with {contact.name} is written down yet."
        yield seen_words(moment, contact)
    else:
        yield f"{entry_words(moment.view, last, moment.now)}."
        yield f"That is {span_words(days_since(last.at, moment.now))} ago."
