"""How often advice of one kind is given: in rounds, a few at a time, one in a fortnight, everyone in turn.

Conditions that last are asked about in rounds, not once and not daily. A round begins when the condition
became true, or some days after it was last answered with "done"; the next rounds follow at an even pace. So a
suggestion keeps its id within a round, and the answer to it holds.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from hashlib import blake2b
from itertools import islice

from netjournal.advice.decisions import held_until, of_rule
from netjournal.advice.moment import DEFAULT_WINDOW, Moment
from netjournal.advice.suggestion import Suggestion
from netjournal.clock import start_of_day


def round_of(moment: Moment, begins: datetime, days: int) -> datetime | None:
    """Return when the round of `days` in which now lies began, of rounds from `begins` on; None before.

    A round lasts a day at least, also where someone set 0 days.
    """
    begins = begins.astimezone(moment.zone)
    if begins > moment.now:
        return None
    length = timedelta(days=max(days, 1))
    return begins + (moment.now - begins) // length * length


def days_after(moment: Moment, at: datetime, days: int) -> datetime:
    """Return the same time of day so many days later, by the clock of the person's zone."""
    return at.astimezone(moment.zone) + timedelta(days=days)


def last_done(moment: Moment, subject_id: str) -> datetime | None:
    """Return when the rule in hand was last answered with "done" for a subject."""
    found = (
        decision.at
        for decision in moment.view.decisions.newest_of(subject_id)
        if decision.rule == moment.rule.id and decision.verdict == "done" and decision.at <= moment.now
    )
    return next(found, None)


def asked_again(moment: Moment, begins: datetime, days: int, subject_id: str) -> datetime:
    """Return `begins`, or `days` after the rule in hand was last answered for a subject if that is later."""
    last = last_done(moment, subject_id)
    return begins if last is None else max(begins, days_after(moment, last, days))


def few(moment: Moment, suggestions: Iterable[Suggestion], most: int) -> Iterator[Suggestion]:
    """Yield the first `most` suggestions that may stand now, so that an answer makes room for the next."""
    return islice((one for one in suggestions if _may_stand(moment, one)), most)


def _may_stand(moment: Moment, suggestion: Suggestion) -> bool:
    since = held_until(moment.view, moment.rule, suggestion, moment.now)
    return since is not None and since <= moment.now < suggestion.lapses


def turn_of(moment: Moment, days: int) -> datetime:
    """Return when the present turn of so many days began; turns of 7 and 14 days begin on Mondays."""
    into = timedelta(days=(moment.today.toordinal() - 1) % days)
    return start_of_day(moment.today - into, moment.zone)


def drawn(subject_ids: Iterable[str], turn: datetime) -> list[str]:
    """Return ids in an order of their own for each turn, so that everyone's turn comes."""

    def lot(subject_id: str) -> bytes:
        return blake2b(f"{turn:%Y-%m-%d}|{subject_id}".encode(), digest_size=8).digest()

    return sorted(subject_ids, key=lot)


def answered_since(moment: Moment, start: datetime) -> set[str]:
    """Return the subjects for which the rule in hand was answered for good or for now from `start` on."""
    found: set[str] = set()
    for decision in reversed(of_rule(moment.view, moment.rule.id)):
        if decision.at < start:
            break
        if decision.verdict in {"done", "not now", "never here"} and decision.at <= moment.now:
            found.add(decision.subject_id)
    return found


def lasting(moment: Moment, begins: datetime) -> datetime | None:
    """Return when the present round of a condition that lasts began; None while it is ahead.

    A round is as long as a suggestion without a due time lives, so that it comes back just then.
    """
    return round_of(moment, begins, DEFAULT_WINDOW.days + moment.rule.lapse)
