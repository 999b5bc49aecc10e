"""Notices an event ahead without a plan."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import time_words
from netjournal.advice.happenings import begins, is_mine
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.clock import deadline
from netjournal.models import Event, EventPlan
from netjournal.text import shorten
from netjournal.view import happened

_WIDTH = 60
_EMPTY = EventPlan()


def _coming(moment: Moment) -> Iterator[Event]:
    """Yield the events that start soon; a day stands in the index at its start in UTC."""
    until = moment.now + timedelta(days=moment.limit("days") + 1)
    return moment.view.events.between(moment.ago(days=2), until)


@rule(
    "plan-event",
    title="Go to events with a small plan",
    principles=("P18",),
    scope=Scope.EVENT,
    candidates=_coming,
    thresholds={"days": Threshold(7, "days", "how long before an event it is time to plan")},
    actions=("prepare",),
)
def plan_event(event: Event, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a plan for an event: people or something to learn, a topic; a plan ends it (P18, US, LN)."""
    start = begins(moment, event)
    if start is None or event.starts is None or not is_mine(event) or (event.plan or _EMPTY) != _EMPTY:
        return
    opens = max(start - timedelta(days=moment.limit("days")), event.created)
    over = deadline(event.starts, moment.zone)
    if not opens <= moment.now < over or _has_begun(event, moment):
        return
    timed = event.starts is start
    yield moment.suggest(
        event.id,
        title=f"Plan {shorten(event.name, _WIDTH)}: some people or something to learn, and what to try",
        why=(
            f"{event.name} begins {time_words(start, moment.now, timed=timed)}.",
            "It has no plan yet: how many people, what to learn, one topic, whom to find, what to try.",
        ),
        opens=opens,
        due=over,
        lapses=over,
        occasion=moment.local(start).isoformat(),
    )


def _has_begun(event: Event, moment: Moment) -> bool:
    """Return whether something is written down of it already."""
    return any(happened(entry, moment.now) for entry in moment.view.interactions.of(event.id))
