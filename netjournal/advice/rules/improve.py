"""Notices that things with someone are not good and that there is no plan."""

from collections.abc import Iterator
from datetime import date, datetime

from netjournal.advice.dates import day_words
from netjournal.advice.evidence import seen_words
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle
from netjournal.models import Assessment


def _without_strategy(moment: Moment) -> Iterator[Assessment]:
    start = moment.ago(days=366)
    tones = ("negative", "neutral") if moment.limit("neutral") else ("negative",)
    for tone in tones:
        yield from moment.view.assessments.labelled(f"no strategy:{tone}", start)


@rule(
    "improve",
    title="Choose one move that could make things better",
    principles=("P10", "P29"),
    scope=Scope.CONTACT,
    candidates=_without_strategy,
    thresholds={
        "neutral": Threshold(0, "times", "1 asks about neutral ties too, 0 about negative ones only")
    },
    actions=("assess", "rest"),
)
def improve(assessment: Assessment, moment: Moment) -> Iterator[Suggestion]:
    """Suggest one move where things are negative between us and nothing is planned yet (P10, RM; P29, LN).

    A strategy set, or a later and better look, ends it.
    """
    if assessment.created > moment.now or _is_superseded(assessment, moment):
        return
    for contact in moment.people((assessment.contact_id,)):
        if is_gentle(moment, contact):
            return
        day = day_words(assessment.on, moment.today)
        yield moment.suggest(
            contact.id,
            title=f"Choose one move that could ease things with {contact.name}",
            why=(
                f"{day}: you noted that things between you are {assessment.tone}, and no plan yet.",
                seen_words(moment, contact),
            ),
            opens=assessment.created,
            people=(contact,),
            occasion=assessment.id,
        )


def _is_superseded(assessment: Assessment, moment: Moment) -> bool:
    """Return whether there is a later look; of several at the same time one with a plan counts."""

    def order(one: Assessment) -> tuple[date, datetime, bool, str]:
        return one.on, one.created, bool(one.strategy), one.id

    every = moment.view.assessments.of(assessment.contact_id)
    return max(every, key=order).id != assessment.id
