"""Notices that it is a month since the last self-rating."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from netjournal.advice.dates import day_words, entry_words
from netjournal.advice.moment import Moment
from netjournal.advice.pace import asked_again, days_after, round_of
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.self_rating import Trend, ratings_of, trends
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.models import ME_ID, Contact, Interaction, Me
from netjournal.text import listed
from netjournal.view import happened

_LOOKED_AT = 200


@rule(
    "eq-check",
    title="See how your listening and empathy grow",
    principles=("P29", "P35"),
    scope=Scope.ME,
    candidates=me,
    thresholds={"days": Threshold(30, "days", "how long after a self-rating the next one is due")},
    actions=("rate",),
    habit=True,
)
def eq_check(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to rate the five skills on one conversation; a self-rating ends it (P29, LN, US 8)."""
    found = _latest_talk(moment)
    if found is None:
        return
    entry, people = found
    rated = ratings_of(moment.view, moment.now)
    days = moment.limit("days")
    begins = days_after(moment, rated[-1].at if rated else moment.first_entry, days)
    opens = round_of(moment, asked_again(moment, begins, days, ME_ID), days)
    if opens is None:
        return
    names = listed([contact.name for contact in people])
    yield moment.suggest(
        ME_ID,
        title=f"Rate five skills of yours in the conversation with {names}",
        why=(f"{entry_words(moment.view, entry, moment.now)}.", *_since(moment)),
        opens=opens,
        lapses=opens + timedelta(days=days),
        occasion=opens.date().isoformat(),
    )


def _latest_talk(moment: Moment) -> tuple[Interaction, tuple[Contact, ...]] | None:
    """Return the latest conversation with people who may all be named."""
    for entry in islice(moment.view.interactions.newest(), _LOOKED_AT):
        if entry.conversation and entry.contact_ids and happened(entry, moment.now):
            people = moment.people(entry.contact_ids)
            if len(people) == len(entry.contact_ids):
                return entry, people
    return None


def _since(moment: Moment) -> Iterator[str]:
    found = [trend for trend in trends(moment.view, moment.now) if trend.ratings]
    if not found:
        yield f"You have written since {_day(moment, moment.first_entry)}, and not rated yourself so far."
        return
    yield f"You rated yourself last on {_day(moment, max(trend.ratings[-1][0] for trend in found))}."
    risen: list[str] = [trend.skill for trend in found if _rose(trend)]
    if risen:
        yield f"Since the first time you rate higher: {listed(risen)}."


def _rose(trend: Trend) -> bool:
    return (trend.change or 0) > 0


def _day(moment: Moment, at: datetime) -> str:
    return day_words(moment.local(at), moment.today)
