"""Notices a question or request of theirs that waits for me."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import entry_words, time_words
from netjournal.advice.drafts import drafting
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause, names_a_thing
from netjournal.advice.rule import Scope, Threshold, Urgency, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import reached_out
from netjournal.models import Exchange, Interaction
from netjournal.text import listed


def _waiting(moment: Moment) -> Iterator[Interaction | Exchange]:
    """Yield messages that await my answer, and requests that came in none of those, while fresh enough."""
    days = moment.limit("request_days") + moment.rule.lapse
    messages = moment.view.interactions.labelled("awaiting:me", moment.ago(days=days))
    yield from messages
    ids = {message.id for message in messages}
    for request in moment.view.exchanges.labelled("unanswered", moment.ago(days=days)):
        if request.source_id not in ids:
            yield request


@rule(
    "answer-owed",
    title="Answer what you were asked: help, or decline kindly",
    principles=("P02", "P16"),
    scope=Scope.CONTACT,
    candidates=_waiting,
    thresholds={
        "message_hours": Threshold(48, "hours", "how soon a message with a question is answered"),
        "request_days": Threshold(7, "days", "how soon a request is answered"),
    },
    actions=("draft", "wrote", "talked", "answered"),
    completion="message",
    urgency=Urgency.ANSWER,
)
def answer_owed(asked: Interaction | Exchange, moment: Moment) -> Iterator[Suggestion]:
    """Suggest an answer; a message or a talk of mine after it ends it, as does marking it answered (P02)."""
    if asked.at > moment.now or (isinstance(asked, Interaction) and (asked.planned or not asked.incoming)):
        return
    people = moment.people(asked.contact_ids)
    source = asked.id if isinstance(asked, Interaction) else asked.source_id
    if not people or any(reached_out(moment, one.id, asked.at, source) for one in people):
        return
    about = asked.topic if isinstance(asked, Interaction) else asked.text
    words = f" about {first_clause(about)}" if names_a_thing(about) else ""
    private = isinstance(asked, Exchange) and asked.private
    yield moment.suggest(
        asked.id,
        title=f"Answer {listed([contact.name for contact in people])}{words}: help, or decline kindly",
        why=(_evidence(asked, moment),),
        opens=asked.at,
        due=asked.at + _time_given(asked, moment),
        people=people,
        draft=drafting(moment, people[0], purpose="answer", about="" if private else about),
    )


def _time_given(asked: Interaction | Exchange, moment: Moment) -> timedelta:
    if isinstance(asked, Interaction):
        return timedelta(hours=moment.limit("message_hours"))
    return timedelta(days=moment.limit("request_days"))


def _evidence(asked: Interaction | Exchange, moment: Moment) -> str:
    if isinstance(asked, Interaction):
        return f"{entry_words(moment.view, asked, moment.now)}; it awaits your answer."
    return f"{time_words(asked.at, moment.now)}: they asked you for {first_clause(asked.text) or 'help'}."
