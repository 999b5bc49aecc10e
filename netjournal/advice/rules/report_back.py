"""Notices that someone who helped never heard what came of it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import received_words
from netjournal.advice.matching import in_common, words_of
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, says_nothing, since
from netjournal.models import Contact, Exchange, Interaction
from netjournal.text import listed

_OF_USE = frozenset(
    {
        "information",
        "introduction",
        "referral",
        "recommendation",
        "feedback",
        "help",
        "project work",
        "advice",
    }
)
"""The kinds of help of which something comes."""

_THANKS = timedelta(days=7)
"""Within this time a message that says thanks is no report yet."""


def _unreported(moment: Moment) -> list[Exchange]:
    days = moment.limit("days") + moment.limit("due_days") + moment.rule.lapse + 1
    return moment.view.exchanges.labelled("unreported", moment.ago(days=days))


@rule(
    "report-back",
    title="Tell those who helped what came of it",
    principles=("P20", "P31"),
    scope=Scope.CONTACT,
    candidates=_unreported,
    thresholds={
        "days": Threshold(30, "days", "how long after the help it is time to say what came of it"),
        "due_days": Threshold(30, "days", "how long there is to do so"),
    },
    actions=("draft", "wrote", "talked", "reported"),
    completion="message",
)
def report_back(received: Exchange, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to tell what came of advice or help after 30 days without a word of it (P20, LN, US).

    A message or talk about it ends it, as does the mark that they heard.
    """
    opens = received.at + timedelta(days=moment.limit("days"))
    if opens > moment.now or received.kind not in _OF_USE:
        return
    people = [one for one in moment.people(received.contact_ids) if _waits(one, received, moment)]
    if not people:
        return
    names, what = listed([contact.name for contact in people]), first_clause(received.text) or received.kind
    yield moment.suggest(
        received.id,
        title=f"Tell {names} what came of {what}",
        why=(
            received_words(moment, received),
            f"Nothing since then says that {names} heard whether you used it; did you?",
        ),
        opens=opens,
        due=opens + timedelta(days=moment.limit("due_days")),
        people=people,
        draft=drafting(moment, people[0], "report", "" if received.private else received.text),
    )


def _waits(contact: Contact, received: Exchange, moment: Moment) -> bool:
    later = since(moment, contact.id, received.at, but=received.source_id)
    opens = received.at + timedelta(days=moment.limit("days"))
    return not is_gentle(moment, contact) and not any(_reports(entry, received, opens) for entry in later)


def _reports(entry: Interaction, received: Exchange, opens: datetime) -> bool:
    """Return whether an entry shows that they heard: mine or a talk, and about it as far as the words say.

    One that says nothing of what it was about counts from the time on when telling was suggested.
    """
    if entry.incoming:
        return False
    if says_nothing(entry) and entry.at >= opens:
        return True
    if received.goal_id and entry.goal_id == received.goal_id:
        return True
    texts = [entry.topic or entry.summary, entry.notes, *entry.tags]
    if entry.at - received.at < _THANKS and "thank" in " ".join(texts).lower():
        return False
    return not words_of(received.text) or bool(in_common([received.text], texts))
