"""Notices what the person says holds them back, and offers one small step a week."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.barriers import (
    IN_YOUR_WORDS,
    RULE,
    STEPS,
    WITH_FORECAST,
    forecasts,
    occasion,
    tried,
)
from netjournal.advice.dates import day_words
from netjournal.advice.moment import Moment
from netjournal.advice.pace import days_after, round_of
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.models import ME_ID
from netjournal.models.people import Barrier

_AFRESH = 4
"""After so many times its days a step that was not done comes up afresh."""


def _named(moment: Moment) -> tuple[Barrier, ...]:
    return tuple(dict.fromkeys(moment.view.me.barriers))


@rule(
    RULE,
    title="Small steps past what holds you back",
    principles=("P33", "P32"),
    scope=Scope.ME,
    candidates=_named,
    thresholds={"days": Threshold(7, "days", "how long there is for a step, and until the next one")},
    actions=("tried",),
    habit=True,
)
def small_step(barrier: Barrier, moment: Moment) -> Iterator[Suggestion]:
    """Suggest this week's step for a barrier; a step done leads to the next a week later (P33, US, RM)."""
    days = moment.limit("days")
    done_at = [one.decision.at for one in tried(moment.view, barrier, moment.now)]
    place = len(done_at)
    if place == len(STEPS[barrier]):
        return
    begins = days_after(moment, done_at[-1], days) if done_at else moment.view.me.created
    opens = round_of(moment, begins, _AFRESH * days)
    if opens is None:
        return
    yield moment.suggest(
        ME_ID,
        title=STEPS[barrier][place],
        why=_why(barrier, done_at, moment),
        opens=opens,
        due=opens + timedelta(days=days),
        lapses=opens + timedelta(days=_AFRESH * days),
        occasion=occasion(barrier, place),
    )


def _why(barrier: Barrier, done_at: list[datetime], moment: Moment) -> Iterator[str]:
    yield f"You said what holds you back: {IN_YOUR_WORDS[barrier]}."
    if done_at:
        last = day_words(moment.local(done_at[-1]), moment.today)
        yield f"You have done {len(done_at)} of {len(STEPS[barrier])} small steps, the last on {last}."
    if barrier in WITH_FORECAST:
        asks = (
            *moment.view.exchanges.labelled("asked:small"),
            *moment.view.exchanges.labelled("asked:large"),
        )
        compared = forecasts(ask for ask in asks if ask.at <= moment.now).words
        if compared:
            yield compared
