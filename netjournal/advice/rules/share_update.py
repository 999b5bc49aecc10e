"""Notices that something came true which others helped with."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.advice.dates import entry_words, time_words
from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import received_words
from netjournal.advice.matching import in_common
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, says_nothing, since
from netjournal.models import Contact, Entry, Exchange, Goal, Interaction

_HELP = 365
"""Days before a win in which help with it is looked for."""


@dataclass(frozen=True, slots=True)
class _News:
    """What there is to tell: a goal that ended, or an entry tagged as a win."""

    id: str
    goal: Goal | None
    entry: Entry | None
    text: str
    at: datetime


def _news(moment: Moment) -> Iterator[_News]:
    view, start = moment.view, moment.ago(days=moment.limit("days") + moment.rule.lapse + 1)
    for state in ("reached", "dropped"):
        for goal in view.goals.labelled(state):
            if goal.closed and start <= goal.closed <= moment.now:
                yield _News(goal.id, goal, None, goal.title, goal.closed)
    for entry in (*view.interactions.labelled("win", start), *view.notes.labelled("win", start)):
        if entry.at <= moment.now and not getattr(entry, "planned", False):
            text = entry.topic or entry.summary
            yield _News(entry.id, view.goals.get(entry.goal_id or ""), entry, text, entry.at)


@rule(
    "share-update",
    title="Let those who helped share the good news",
    principles=("P05", "P20"),
    scope=Scope.GOAL,
    candidates=_news,
    thresholds={"days": Threshold(14, "days", "how long there is to tell one of them")},
    actions=("draft", "wrote", "talked"),
    completion="message",
)
def share_update(news: _News, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to tell one of those who helped with a goal or asked about it how it ended (P05, US, LN).

    A win is an entry tagged #win. One of them told is enough.
    """
    helpers = {one.id: (one, why) for one, why in _helpers(news, moment)}
    if not helpers or any(_was_told(contact, news, moment) for contact, _ in helpers.values()):
        return
    people = [(one, why) for one, why in helpers.values() if not is_gentle(moment, one)]
    for contact, why in people[:1]:
        what = first_clause(news.text)
        event = "you logged a win" if news.entry else "you closed a goal"
        ended = f"{time_words(news.at, moment.now)}: {event}: {what}."
        yield moment.suggest(
            news.id,
            title=f"Tell {contact.name} how it went: {what}",
            why=(ended, why),
            opens=news.at,
            due=news.at + timedelta(days=moment.limit("days")),
            people=(contact,),
            draft=drafting(moment, contact, "update", news.text),
        )


def _helpers(news: _News, moment: Moment) -> Iterator[tuple[Contact, str]]:
    """Yield who had a part in it and how that shows: help received first, then talks and questions."""
    start, end = news.at - timedelta(days=_HELP), news.at + timedelta(seconds=1)
    present = set(news.entry.contact_ids) if isinstance(news.entry, Interaction) else set()
    for act in moment.view.exchanges.between(start, end):
        if act.direction == "received" and act.kind != "thanks" and _helped(act, news, moment):
            why = received_words(moment, act)
            yield from ((one, why) for one in moment.people(act.contact_ids) if one.id not in present)
    for entry in moment.view.interactions.of(news.goal.id) if news.goal else ():
        if entry.at <= news.at and not entry.planned and not entry.outgoing:
            why = f"{entry_words(moment.view, entry, moment.now)}."
            yield from ((one, why) for one in moment.people(entry.contact_ids) if one.id not in present)


def _helped(act: Exchange, news: _News, moment: Moment) -> bool:
    """Return whether something received was help with it: linked to its goal, or about it in words."""
    source = moment.view.interactions.get(act.source_id or "")
    goal_ids = {act.goal_id, source.goal_id if source else None}
    if news.goal and news.goal.id in goal_ids:
        return True
    return bool(in_common([act.text], [news.text, *(news.goal.topics if news.goal else ())]))


def _was_told(contact: Contact, news: _News, moment: Moment) -> bool:
    later = since(moment, contact.id, news.at, but=news.entry.id if news.entry else None)
    return any(not entry.incoming and _is_about(entry, news) for entry in later)


def _is_about(entry: Interaction, news: _News) -> bool:
    """Return whether an entry tells it; one that says nothing of what it was about may well have."""
    if news.goal and entry.goal_id == news.goal.id:
        return True
    return says_nothing(entry) or bool(in_common([entry.topic, entry.notes], [news.text]))
