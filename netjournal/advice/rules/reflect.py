"""Notices a conversation that is fresh and not yet thought about."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import entry_words
from netjournal.advice.decisions import of_rule
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import first_conversation, is_ask, recent
from netjournal.clock import end_of_day, start_of_day
from netjournal.models import Interaction
from netjournal.text import listed


def _most_telling(moment: Moment) -> list[Interaction]:
    """Return the one conversation of today or yesterday that tells most, if none was reflected on today."""
    if _had_its_turn(moment):
        return []
    start = start_of_day(moment.today - timedelta(days=1), moment.zone)
    fresh = [
        entry
        for entry in recent(moment, start)
        if entry.conversation
        and moment.people(entry.contact_ids)
        and not moment.view.reflections.of(entry.id)
    ]
    return [max(fresh, key=lambda entry: (_tells(entry, moment), entry.at, entry.id))] if fresh else []


def _had_its_turn(moment: Moment) -> bool:
    start = start_of_day(moment.today, moment.zone)
    today = moment.view.reflections.between(start, moment.now + timedelta(seconds=1))
    answered = any(reflection.source_id in moment.view.interactions for reflection in today)
    return answered or any(
        decision.at <= moment.now and decision.verdict in {"done", "not now"}
        for decision in of_rule(moment.view, "reflect", start)
    )


def _tells(entry: Interaction, moment: Moment) -> int:
    """Return how much a conversation may teach: a first meeting, a cold or warm tone, an ask."""
    met = (first_conversation(moment, contact_id) for contact_id in entry.contact_ids)
    first = any(talk is not None and talk.id == entry.id for talk in met)
    asked = any(is_ask(act) for act in moment.view.exchanges.of(entry.id))
    return 4 * first + 2 * (entry.tone in {"cold", "warm"}) + asked


@rule(
    "reflect",
    title="Ask what went well, and what to try next",
    principles=("P30", "P35"),
    scope=Scope.INTERACTION,
    candidates=_most_telling,
    thresholds={"hours": Threshold(24, "hours", "how long after a conversation it is fresh")},
    actions=("reflect",),
    habit=True,
)
def reflect(entry: Interaction, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a reflection on one conversation a day; it is gone with the end of the next day (P30, US)."""
    names = listed([contact.name for contact in moment.people(entry.contact_ids)])
    window = timedelta(hours=moment.limit("hours"))
    yield moment.suggest(
        entry.id,
        title=f"Think back to your talk with {names}: what went well, what to try next",
        why=(f"{entry_words(moment.view, entry, moment.now)}; no reflection on it yet.",),
        opens=entry.at,
        due=entry.ends + window,
        window=window,
        lapses=end_of_day(moment.local(entry.at) + timedelta(days=1), moment.zone),
    )
