"""The next steps: every rule asked, answers remembered, ranked, and kept few."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from netjournal.advice import decisions, ranking
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Rule
from netjournal.advice.rules import ALL, BY_ID
from netjournal.advice.suggestion import Suggestion
from netjournal.errors import AmbiguousError, NotFoundError
from netjournal.view import View

WELCOME_AFTER = timedelta(days=14)
"""After this long without anything logged comes a welcome in place of a wall."""

WELCOME_MOST = 3


@dataclass(frozen=True, slots=True)
class Advice:
    """What is suggested at a moment."""

    today: tuple[Suggestion, ...]
    """What stands on Today, in order: seven at most."""
    more: tuple[Suggestion, ...]
    """The rest, in order, uncapped."""
    welcome_back: bool
    """Whether nothing was logged for 14 days, so that Today holds three only."""

    @property
    def everything(self) -> tuple[Suggestion, ...]:
        """Return all suggestions: those of Today first."""
        return self.today + self.more


def advise(
    view: View, now: datetime, rules: tuple[Rule, ...] = ALL, between: Callable[[], None] = lambda: None
) -> Advice:
    """Return what to do next at `now`, an aware time in the person's zone.

    The same journal and the same time always give the same suggestions in the same order. `between` is
    called before each rule; what it raises ends the work.
    """
    by_id = {rule.id: rule for rule in rules}
    standing = {one.id: (one, since) for one, since in _standing(Moment(view, now), rules, between)}
    ordered = ranking.in_order(view, now, by_id, (one for one, _ in standing.values()))
    welcome_back = _is_welcome_back(view, now)
    if welcome_back:
        today = ranking.fit(ordered, by_id, WELCOME_MOST)
    else:
        loud = (one for one in ordered if not ranking.is_quiet(one, standing[one.id][1], now))
        today = ranking.fit(loud, by_id)
    shown = {one.id for one in today}
    return Advice(today, tuple(one for one in ordered if one.id not in shown), welcome_back)


def remaining(advice: Advice, view: View, now: datetime) -> Advice:
    """Return the advice of a moment ago without what was answered since: a glance, until `advise` is done."""

    def stands(one: Suggestion) -> bool:
        rule = BY_ID[one.rule]
        since = decisions.held_until(view, rule, one, now)
        return since is not None and since <= now < one.lapses and decisions.is_on(view, rule)

    return replace(advice, today=tuple(filter(stands, advice.today)), more=tuple(filter(stands, advice.more)))


def _standing(
    moment: Moment, rules: tuple[Rule, ...], between: Callable[[], None]
) -> Iterator[tuple[Suggestion, datetime]]:
    """Yield what may stand now, each with the time since when."""
    for rule in rules:
        between()
        if not decisions.is_on(moment.view, rule):
            continue
        for suggestion in notice(rule, moment):
            since = decisions.held_until(moment.view, rule, suggestion, moment.now)
            if since is not None and since <= moment.now < suggestion.lapses:
                yield suggestion, since


def notice(rule: Rule, moment: Moment) -> Iterator[Suggestion]:
    """Yield what one rule notices, whatever was said to it; nobody who rests is ever named."""
    bound = moment.of(rule)
    for subject in rule.candidates(bound):
        for suggestion in rule.notice(subject, bound):
            if len(bound.people(suggestion.contact_ids)) == len(suggestion.contact_ids):
                yield suggestion


def _is_welcome_back(view: View, now: datetime) -> bool:
    last = view.written()[1]
    return last is not None and now - last >= WELCOME_AFTER


def find(advice: Advice, wanted: str) -> Suggestion:
    """Return the suggestion whose id is `wanted` or alone begins with it.

    Raises NotFoundError, or AmbiguousError with the choices.
    """
    hits = [one for one in advice.everything if one.id.startswith(wanted)] if wanted else []
    exact = [one for one in hits if one.id == wanted]
    if len(exact or hits) == 1:
        return (exact or hits)[0]
    if not hits:
        raise NotFoundError(f"there is no suggestion {wanted!r}; `netjournal next --all` lists them")
    choices = tuple((one.id, one.title) for one in hits)
    raise AmbiguousError(f"{wanted!r} begins several suggestions; give more of it", choices)


def rule_named(rule_id: str) -> Rule:
    """Return the rule of this id; raises NotFoundError."""
    try:
        return BY_ID[rule_id]
    except KeyError:
        raise NotFoundError(f"there is no rule {rule_id!r}; `netjournal rules` lists them") from None
