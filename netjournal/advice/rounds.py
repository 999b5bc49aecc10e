"""Advice that comes back: conditions that last are asked about in rounds, not once and not daily.

A round begins when the condition became true, or some days after it was last answered with "done"; the next
rounds follow at an even pace. So a suggestion keeps its id within a round, and the answer to it holds.
"""

from datetime import datetime, timedelta

from netjournal.advice.moment import Moment


def round_of(moment: Moment, begins: datetime, days: int) -> datetime | None:
    """Return when the round of `days` in which now lies began, of rounds from `begins` on; None before."""
    begins = begins.astimezone(moment.zone)
    if begins > moment.now:
        return None
    length = timedelta(days=days)
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
