"""Notices help that was received and not thanked for."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import time_words
from netjournal.advice.drafts import drafting
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, Urgency, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.models import Contact, Exchange
from netjournal.text import listed


def _unthanked(moment: Moment) -> list[Exchange]:
    return moment.view.exchanges.labelled("unthanked", moment.ago(days=moment.limit("lapse_days")))


@rule(
    "say-thanks",
    title="Say thank you while it is fresh",
    principles=("P31",),
    scope=Scope.CONTACT,
    candidates=_unthanked,
    thresholds={
        "hours": Threshold(48, "hours", "how soon thanks are best said"),
        "lapse_days": Threshold(14, "days", "how long after the help it is suggested at all"),
    },
    actions=("draft", "thanked"),
    completion="thanks",
    urgency=Urgency.ANSWER,
)
def say_thanks(received: Exchange, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to thank for help; thanks logged later, or the mark that they were said, end it (P31, US)."""
    people = [one for one in moment.people(received.contact_ids) if not _thanked(one, received, moment)]
    if not people or received.at > moment.now:
        return
    what = first_clause(received.text) or received.kind
    yield moment.suggest(
        received.id,
        title=f"Thank {listed([contact.name for contact in people])} for {what}",
        why=(f"{time_words(received.at, moment.now)}: you received {what}.",),
        opens=received.at,
        due=received.at + timedelta(hours=moment.limit("hours")),
        lapses=received.at + timedelta(days=moment.limit("lapse_days")),
        people=people,
        draft=drafting(
            moment,
            people[0],
            purpose="thanks",
            about="" if received.private else received.text,
        ),
    )


def _thanked(contact: Contact, received: Exchange, moment: Moment) -> bool:
    acts = moment.view.exchanges.newest_of(contact.id)
    return any(
        act.kind == "thanks" and act.direction == "given" and received.at <= act.at <= moment.now
        for act in acts
    )
