"""Notices more new people at one event than one can get to know."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import time_words
from netjournal.advice.moment import Moment
from netjournal.advice.newcomers import Newcomer, newcomers
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle
from netjournal.models import Event
from netjournal.text import listed, shorten

_WIDTH = 60
_CHOSEN = 3


def _with_new_people(moment: Moment) -> list[Event]:
    start = moment.ago(days=moment.limit("lapse_days"))
    ids = dict.fromkeys(one.first.event_id for one in newcomers(moment, start) if one.first.event_id)
    return [event for event in map(moment.view.events.get, ids) if event]


@rule(
    "top-three",
    title="Choose whom to get to know",
    principles=("P18", "P23"),
    scope=Scope.EVENT,
    candidates=_with_new_people,
    thresholds={
        "people": Threshold(5, "people", "above how many new people at one event it speaks"),
        "hours": Threshold(48, "hours", "how long there is to choose"),
        "lapse_days": Threshold(14, "days", "how long after the event it is suggested at all"),
    },
    actions=("choose",),
)
def top_three(event: Event, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to choose three of many new people; a choice ends it (P18, US: quality over quantity)."""
    start = moment.ago(days=moment.limit("lapse_days"))
    fresh = [one for one in newcomers(moment, start) if one.first.event_id == event.id]
    most = moment.limit("people")
    if len(fresh) <= most or event.top_ids:
        return
    opens = fresh[most].first.at
    names = listed([one.contact.name for one in _telling(moment, fresh)])
    yield moment.suggest(
        event.id,
        title=f"Choose three people from {shorten(event.name, _WIDTH)} to get to know",
        why=(
            f"{time_words(fresh[0].first.at, moment.now)}: you met {len(fresh)} new people there.",
            f"What you wrote speaks most of {names}. A short hello to the rest has no deadline.",
        ),
        opens=opens,
        due=opens + timedelta(hours=moment.limit("hours")),
        lapses=opens + timedelta(days=moment.limit("lapse_days")),
    )


def _telling(moment: Moment, fresh: list[Newcomer]) -> list[Newcomer]:
    """Return the three of whom most is written: a warm tone, facts, goals they told, a topic."""

    def said(one: Newcomer) -> int:
        told = moment.view.facts.count_of(one.contact.id) + moment.view.mentions.count_of(one.contact.id)
        return told + 2 * (one.first.tone == "warm") + bool(one.first.topic) - is_gentle(moment, one.contact)

    return sorted(fresh, key=said, reverse=True)[:_CHOSEN]
