"""Order and restraint: what comes first, and what stands on Today."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from netjournal.advice.rule import Rule, Urgency
from netjournal.advice.suggestion import Suggestion
from netjournal.clock import local_date
from netjournal.text import fold
from netjournal.view import View

MOST_ON_TODAY = 7
MOST_HABITS = 2
QUIET_AFTER = 3
QUIET_DAYS = frozenset({7, 14, 30})
"""The days, counted from the first, on which what is not hard comes back to Today after its first three."""

Key = tuple[int, float, int, str, str]


def in_order(
    view: View, now: datetime, rules: Mapping[str, Rule], found: Iterable[Suggestion]
) -> tuple[Suggestion, ...]:
    """Return suggestions in their order.

    Late promises of mine, the 48 hours while they run, milestones of the day, answers and thanks owed, then
    by lateness as a part of the rule's window; focus people first within equals, then by name.
    """
    return tuple(sorted(found, key=_key(view, now, rules)))


def _key(view: View, now: datetime, rules: Mapping[str, Rule]) -> Callable[[Suggestion], Key]:
    def key(suggestion: Suggestion) -> Key:
        group = _group(suggestion, rules[suggestion.rule].urgency, now)
        due = suggestion.due or suggestion.opens + suggestion.window
        by_time = due.timestamp() if group < Urgency.ORDINARY else -_lateness(suggestion, due, now)
        people = [view.contacts[contact_id] for contact_id in suggestion.contact_ids]
        focus = any(contact.focus for contact in people)
        name = fold(people[0].name) if people else ""
        return group, by_time, 0 if focus else 1, name, suggestion.id

    return key


def _group(suggestion: Suggestion, urgency: Urgency, now: datetime) -> Urgency:
    late = suggestion.overdue(now)
    if urgency is Urgency.PROMISE:
        return urgency if late else Urgency.ORDINARY
    if urgency is Urgency.WINDOW:
        return Urgency.ORDINARY if late else urgency
    if urgency is Urgency.MILESTONE:
        today = suggestion.due is not None and _last_day(suggestion.due, now) == now.date()
        return urgency if today else Urgency.ORDINARY
    return urgency


def _last_day(due: datetime, now: datetime) -> object:
    """Return the day on which something is due that is late from the midnight after it."""
    return local_date(due - timedelta(microseconds=1), now.tzinfo)


def _lateness(suggestion: Suggestion, due: datetime, now: datetime) -> float:
    """Return lateness as a part of the window, to a hundredth, so that near equals are equals."""
    return round((now - due) / suggestion.window, 2) if suggestion.window else 0.0


def is_quiet(suggestion: Suggestion, since: datetime, now: datetime) -> bool:
    """Return whether a suggestion that may stand since `since` stays under "more" today."""
    if suggestion.hard:
        return False
    day = (now.date() - local_date(since, now.tzinfo)).days + 1
    return day > QUIET_AFTER and day not in QUIET_DAYS


def fit(
    ordered: Iterable[Suggestion], rules: Mapping[str, Rule], most: int = MOST_ON_TODAY
) -> tuple[Suggestion, ...]:
    """Return the first of `ordered` that fit on Today: one for a person beyond promises, two habits."""
    chosen: list[Suggestion] = []
    seen: set[str] = set()
    habits = 0
    for suggestion in ordered:
        rule = rules[suggestion.rule]
        people = set() if rule.urgency is Urgency.PROMISE else set(suggestion.contact_ids)
        if len(chosen) == most or seen & people or (rule.habit and habits == MOST_HABITS):
            continue
        chosen.append(suggestion)
        seen |= people
        habits += rule.habit
    return tuple(chosen)
