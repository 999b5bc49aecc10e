"""Notices takeaways of an event that nobody else has heard of yet."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words, span_words
from netjournal.advice.happenings import around, ended
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import recent
from netjournal.models import Event
from netjournal.text import shorten

_NAME = 60


def _with_takeaways(moment: Moment) -> list[Event]:
    """Return the latest event that has ended and left takeaways not shared yet, if there is one."""
    days = moment.limit("due_days") + moment.rule.lapse + 1
    ends = (
        (end, event)
        for event in around(moment, moment.ago(days=days), moment.now + timedelta(seconds=1))
        if event.takeaways and event.shared is None and (end := _over(moment, event)) <= moment.now
    )
    latest = max(ends, key=lambda pair: (pair[0], pair[1].id), default=None)
    return [latest[1]] if latest else []


@rule(
    "share-insight",
    title="Share what you learned at an event",
    principles=("P05", "P18"),
    scope=Scope.EVENT,
    candidates=_with_takeaways,
    thresholds={
        "days": Threshold(30, "days", "for how long nothing was shared"),
        "due_days": Threshold(7, "days", "how long there is to share something"),
    },
    actions=("share",),
    habit=True,
)
def share_insight(event: Event, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to post a takeaway or to comment in a group, where nothing was shared for 30 days (P05, LN).

    A social note, a resource passed on or the mark on the event counts as shared.
    """
    start = moment.ago(days=moment.limit("days"))
    if _shared_since(moment, start):
        return
    opens = _over(moment, event)
    name = shorten(event.name, _NAME)
    day = day_words(moment.local(opens - timedelta(microseconds=1)), moment.today)
    taken = (f"{day}, {name}: you took away {first_clause(one)}." for one in event.takeaways[:3])
    yield moment.suggest(
        event.id,
        title=f"Post one takeaway from {name}, or bring it up in a group you belong to",
        why=(*taken, f"Nothing shared is written down in the last {span_words(moment.limit('days'))}."),
        opens=opens,
        due=opens + timedelta(days=moment.limit("due_days")),
    )


def _over(moment: Moment, event: Event) -> datetime:
    """Return when an event was over; before its end, what was taken away counts from when it was added."""
    end = ended(moment, event)
    return end if end is not None and end <= moment.now else event.created


def _shared_since(moment: Moment, start: datetime) -> bool:
    view = moment.view
    if any(entry.channel == "social" and entry.outgoing for entry in recent(moment, start)):
        return True
    day = moment.local(start)
    shares = (share.on for resource in view.resources.all() for share in resource.shares)
    events = (event.shared for event in view.events.all() if event.shared)
    return any(on > day for on in (*shares, *events))
