"""Notices a promise that I broke, or a lapse that I noted, and did not speak of yet."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import time_words
from netjournal.advice.drafts import drafting
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, Urgency, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import reached_out
from netjournal.models import Entry, Promise
from netjournal.text import listed, shorten

_WIDTH = 60


def _lapses(moment: Moment) -> Iterator[Promise | Entry]:
    """Yield the broken promises of mine, and what was tagged #lapse, as long as they are fresh enough."""
    start = moment.ago(hours=moment.limit("hours"), days=moment.rule.lapse)
    for promise in moment.view.promises.labelled("broken:me"):
        if promise.closed is not None and promise.closed >= start:
            yield promise
    yield from moment.view.interactions.labelled("lapse", start)
    yield from moment.view.notes.labelled("lapse", start)


@rule(
    "repair",
    title="Own a lapse: say so, and make it right",
    principles=("P02", "P29"),
    scope=Scope.PROMISE,
    candidates=_lapses,
    thresholds={"hours": Threshold(48, "hours", "how soon a lapse is best owned")},
    actions=("draft", "wrote", "talked"),
    completion="message",
    urgency=Urgency.WINDOW,
)
def repair(lapse: Promise | Entry, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to own a broken promise, or a lapse that an entry or note is tagged with (#lapse) (P02, LN)."""
    at = _when(lapse)
    if at > moment.now:
        return
    people = [
        one for one in moment.people(lapse.contact_ids) if not reached_out(moment, one.id, at, lapse.id)
    ]
    if not people:
        return
    names = listed([contact.name for contact in people])
    private = isinstance(lapse, Promise) and lapse.private
    about = lapse.text if isinstance(lapse, Promise) and not private else ""
    yield moment.suggest(
        lapse.id,
        title=f"Be open with {names} about what did not work out, and make it right",
        why=(_evidence(lapse, moment),),
        opens=at,
        due=at + timedelta(hours=moment.limit("hours")),
        people=people,
        occasion=at.isoformat(),
        draft=drafting(moment, people[0], purpose="repair", about=about),
    )


def _when(lapse: Promise | Entry) -> datetime:
    if isinstance(lapse, Promise):
        return lapse.closed or lapse.created
    return lapse.at


def _evidence(lapse: Promise | Entry, moment: Moment) -> str:
    when = time_words(_when(lapse), moment.now)
    if isinstance(lapse, Promise):
        return f"{when}: you marked this promise as broken: {shorten(lapse.text, _WIDTH)}."
    return f"{when}: you noted a lapse: {shorten(lapse.topic or lapse.summary or lapse.notes, _WIDTH)}."
