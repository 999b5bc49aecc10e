"""Notices what someone promised me and did not come back to."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words, days_since, span_words, time_words
from netjournal.advice.drafts import drafting
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, promise_deadline, reached_out_at
from netjournal.models import Contact, Promise
from netjournal.text import listed, shorten

_WIDTH = 60


_STALE = 270
"""Days after which all three cards of a promise have lapsed."""


def _theirs(moment: Moment) -> Iterator[Promise]:
    """Yield the promises of theirs that are late, but not so late that nothing is left to suggest."""
    for promise in moment.view.promises.labelled("open:them"):
        due = promise_deadline(promise, moment, moment.limit("undated_days"))
        if moment.ago(days=_STALE) < due < moment.now:
            yield promise


@rule(
    "nudge-promise",
    title="Remind someone gently of what they offered, with a way out",
    principles=("P02", "P25"),
    scope=Scope.PROMISE,
    candidates=_theirs,
    thresholds={
        "first_days": Threshold(7, "days", "how late a promise of theirs is at the first reminder"),
        "second_days": Threshold(14, "days", "how late it is at the second"),
        "undated_days": Threshold(7, "days", "how long a promise without a date may take"),
    },
    actions=("draft", "wrote", "talked", "keep", "release"),
    completion="message",
)
def nudge_promise(promise: Promise, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a reminder, a second one, and then to let it go; none in someone's hard time (P02, P25)."""
    people = moment.people(promise.contact_ids)
    if not people or any(is_gentle(moment, contact) for contact in people):
        return
    opens, nudges = _stage(promise, people, moment)
    if opens > moment.now:
        return
    names = listed([contact.name for contact in people])
    what = shorten(promise.text, _WIDTH)
    if nudges < len(_STAGES):
        about = "" if promise.private else promise.text
        draft = drafting(moment, people[0], purpose="nudge", about=about)
        yield moment.suggest(
            promise.id,
            title=f"Remind {names} gently: {what}",
            why=_evidence(promise, nudges, moment),
            opens=opens,
            people=people,
            occasion=f"nudge {nudges} {promise.due}",
            draft=draft,
        )
    else:
        yield moment.suggest(
            promise.id,
            title=f"Let go of what {names} promised: {what}",
            why=_evidence(promise, nudges, moment),
            opens=opens,
            people=people,
            occasion=f"release {promise.due}",
            actions=("release", "keep"),
            completion="decision",
        )


_STAGES = ("first_days", "second_days")
_PAUSE = timedelta(days=7)
"""The least time between one reminder and what comes next."""


def _stage(promise: Promise, people: tuple[Contact, ...], moment: Moment) -> tuple[datetime, int]:
    """Return when the stage in hand opens, and how many reminders came before it.

    A reminder is known by being in touch after its stage had opened.
    """
    due = promise_deadline(promise, moment, moment.limit("undated_days"))
    opens = due + timedelta(days=moment.limit(_STAGES[0]))
    for nudges, following in enumerate((*_STAGES[1:], None)):
        touched = [at for one in people if (at := reached_out_at(moment, one.id, opens)) is not None]
        if not touched:
            return opens, nudges
        later = due + timedelta(days=moment.limit(following)) if following else opens
        opens = max(later, min(touched) + _PAUSE)
    return opens, len(_STAGES)


def _evidence(promise: Promise, nudges: int, moment: Moment) -> Iterator[str]:
    names = listed([contact.name for contact in moment.people(promise.contact_ids)])
    made = time_words(promise.made, moment.now)
    yield f"{made}: {names} promised: {shorten(promise.text, _WIDTH)}."
    if promise.due is not None:
        day = moment.local(promise.due)
        late = span_words((moment.today - day).days)
        yield f"It was meant for {day_words(day, moment.today)}, {late} ago."
    else:
        yield f"That was {span_words(days_since(promise.made, moment.now))} ago, without a date."
    if nudges:
        yield f"You have been in touch {'once' if nudges == 1 else 'twice'} since it was late."
