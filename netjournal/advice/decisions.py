"""What the person said to advice before, and how it holds suggestions back."""

from datetime import datetime, timedelta

from netjournal.advice.rule import Rule
from netjournal.advice.suggestion import Suggestion
from netjournal.models import Decision, RuleSetting
from netjournal.view import View

STREAK = 3
"""Dismissals of a rule in a row that double its cooldown."""

_MOST_DOUBLINGS = 3


def is_on(view: View, rule: Rule) -> bool:
    """Return whether a rule is switched on: its setting says so, else nobody said "never" to it."""
    setting: RuleSetting | None = view.rules.get(rule.id)
    if setting is not None:
        return setting.on
    return all(decision.rule != rule.id for decision in view.decisions.labelled("verdict:never"))


def of_rule(view: View, rule_id: str, since: datetime | None = None) -> list[Decision]:
    """Return what was said to a rule, oldest first; if given, from `since` on."""
    return view.decisions.labelled(f"rule:{rule_id}", since)


def cooldown_days(view: View, rule: Rule) -> int:
    """Return for how many days "not now" keeps a suggestion of this rule away.

    Every three dismissals in a row double it, three times at most; any other answer, or a reset of the
    rule, begins anew.
    """
    setting: RuleSetting | None = view.rules.get(rule.id)
    reset = setting.reset_at if setting else None
    streak = 0
    for decision in reversed(of_rule(view, rule.id)):
        if decision.verdict != "not now" or (reset and decision.at < reset):
            break
        streak += 1
    doublings = min(streak // STREAK, _MOST_DOUBLINGS)
    return rule.cooldown << doublings


def held_until(view: View, rule: Rule, suggestion: Suggestion, now: datetime) -> datetime | None:
    """Return from when a suggestion may stand again after what was said to it; None where it is settled.

    Where nothing was said that is the moment it opened. Decisions speak of one occasion, but for "never
    here", which speaks of the rule and the subject.
    """
    since = suggestion.opens
    for decision in view.decisions.of(suggestion.subject_id):
        if decision.rule != rule.id or decision.at > now:
            continue
        if decision.verdict == "never here":
            return None
        if not _speaks_of(decision, suggestion):
            continue
        if decision.verdict == "done":
            return None
        since = max(since, _free_from(view, rule, decision))
    return since


def _speaks_of(decision: Decision, suggestion: Suggestion) -> bool:
    if decision.suggestion_id:
        return decision.suggestion_id == suggestion.id
    return decision.at >= suggestion.opens


def _free_from(view: View, rule: Rule, decision: Decision) -> datetime:
    if decision.verdict == "not now":
        return decision.at + timedelta(days=cooldown_days(view, rule))
    return decision.until or decision.at
