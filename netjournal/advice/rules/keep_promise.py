"""Notices what I promised and did not close yet."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words, time_words
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, Urgency, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import promise_deadline
from netjournal.clock import start_of_day
from netjournal.models import Promise
from netjournal.text import listed, shorten

Promises = tuple[Promise, ...]

_WIDTH = 60


def _open_ones(moment: Moment) -> Iterator[Promises]:
    """Yield each open promise of mine alone, and those that are late for long together."""
    gathered = []
    for promise in moment.view.promises.labelled("open:me"):
        if promise.contact_ids and not moment.people(promise.contact_ids):
            continue
        if _gathers_at(promise, moment) < moment.now:
            gathered.append(promise)
        else:
            yield (promise,)
    if gathered:
        yield tuple(gathered)


@rule(
    "keep-promise",
    title="Do what you promised, or agree on a new date",
    principles=("P02",),
    scope=Scope.PROMISE,
    candidates=_open_ones,
    thresholds={
        "days_before": Threshold(7, "days", "how long before its date a promise comes up"),
        "undated_days": Threshold(7, "days", "how long a promise without a date may take"),
        "gather_days": Threshold(30, "days", "how late promises are that are gathered in one card"),
    },
    actions=("keep", "renegotiate", "release"),
    completion="keep",
    urgency=Urgency.PROMISE,
)
def keep_promise(promises: Promises, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to keep a promise; those more than 30 days late share a card that offers to let go (P02)."""
    if _gathers_at(promises[0], moment) < moment.now:
        yield _renegotiate(promises, moment)
    else:
        yield _keep(promises[0], moment)


def _keep(promise: Promise, moment: Moment) -> Suggestion:
    due = _deadline(promise, moment)
    people = moment.people(promise.contact_ids)
    to = f" to {listed([contact.name for contact in people])}" if people else ""
    return moment.suggest(
        promise.id,
        title=f"Keep your promise{to}: {shorten(promise.text, _WIDTH)}",
        why=_evidence(promise, moment),
        opens=max(promise.made, _comes_up(promise, moment)),
        due=due,
        people=people,
        occasion=str(promise.due),
    )


def _renegotiate(promises: Promises, moment: Moment) -> Suggestion:
    """Return the one card for what is late for long; it is soft, and stays as long as they are open."""
    ordered = sorted(promises, key=lambda promise: (_deadline(promise, moment), promise.id))
    people = moment.people(contact_id for promise in ordered for contact_id in promise.contact_ids)
    return moment.suggest(
        ordered[0].id if len(ordered) == 1 else "me",
        title=f"Set a new date for {_what(ordered)}, or let go",
        why=[line for promise in ordered for line in _evidence(promise, moment)],
        opens=_gathers_at(ordered[-1], moment),
        due=_deadline(ordered[0], moment),
        people=people,
        occasion=f"gathered {ordered[-1].id}",
        hard=False,
        window=timedelta(days=moment.limit("gather_days")),
        lapses=moment.now + timedelta(days=1),
        actions=("renegotiate", "release", "keep"),
        completion="keep" if len(ordered) == 1 else "decision",
    )


def _what(promises: list[Promise]) -> str:
    if len(promises) > 1:
        return f"{len(promises)} promises from a while ago"
    return f"what you promised a while ago ({shorten(promises[0].text, _WIDTH)})"


def _evidence(promise: Promise, moment: Moment) -> Iterator[str]:
    made = time_words(promise.made, moment.now)
    people = moment.people(promise.contact_ids)
    to = f" {listed([contact.name for contact in people])}" if people else ""
    until = ""
    if promise.due is not None:
        until = f", by {day_words(moment.local(promise.due), moment.today)}"
    yield f"{made}: you promised{to}: {shorten(promise.text, _WIDTH)}{until}."


def _deadline(promise: Promise, moment: Moment) -> datetime:
    return promise_deadline(promise, moment, moment.limit("undated_days"))


def _gathers_at(promise: Promise, moment: Moment) -> datetime:
    return _deadline(promise, moment) + timedelta(days=moment.limit("gather_days"))


def _comes_up(promise: Promise, moment: Moment) -> datetime:
    """Return when a promise comes up: seven days before its date, at once where it has none."""
    if promise.due is None:
        return promise.made
    before = timedelta(days=moment.limit("days_before"))
    if isinstance(promise.due, datetime):
        return promise.due - before
    return start_of_day(promise.due - before, moment.zone)
