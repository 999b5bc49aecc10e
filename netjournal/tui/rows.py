"""How next steps, promises and what is coming up stand in lists."""

from datetime import date, datetime

from textual.content import Content

from netjournal.advice import Suggestion
from netjournal.clock import deadline
from netjournal.models import Promise
from netjournal.text import listed, shorten
from netjournal.tui.content import (
    ACCENT,
    LATE,
    QUIET,
    SOON,
    STRONG,
    ago,
    day,
    hanging,
    lines,
    time_left,
    words,
)
from netjournal.tui.outlook import Ahead
from netjournal.view import View


def step_time(step: Suggestion, now: datetime) -> tuple[str, str]:
    """Return how much time is left for a step, and its style; what only would be good is never late."""
    if not step.hard and step.overdue(now):
        return "no hurry", QUIET
    return time_left(step.due, now)


def step_row(step: Suggestion, now: datetime, width: int, *, why: bool = False) -> Content:
    """Return a step: what to do, how much time is left, and why where there is no card to say so."""
    left, style = step_time(step, now)
    mark = "● " if style in {SOON, LATE} else "○ "
    room = width - len(left) - 7
    because = (f" · {shorten(step.why[0], room)}", QUIET) if why and step.why and room > _LEAST else ""
    return lines(
        hanging((mark, style), words((shorten(step.title, _LONGEST), STRONG)), width),
        words("  ", (left, style), because),
        "",
    )


_LONGEST = 160
"""Characters of a title that are shown in a list."""

_LEAST = 20
"""Cells below which a reason says too little."""


def promise_row(view: View, promise: Promise, now: datetime) -> Content:
    """Return a promise: who to whom, what, and by when."""
    people = listed(tuple(name.split(" ")[0] for name in view.names_of(promise.contact_ids))) or "myself"
    who = f"you → {people}" if promise.owner == "me" else f"{people} → you"
    due, style = _due(promise.due, now)
    return words(
        (who, ACCENT if promise.owner == "me" else QUIET), f" {shorten(promise.text, 60)} ", (due, style)
    )


def _due(due: datetime | date | None, now: datetime) -> tuple[str, str]:
    if due is None:
        return "", QUIET
    late = deadline(due, now.tzinfo) < now
    return (f"was due {day(due, now)}", LATE) if late else (f"by {day(due, now)}", QUIET)


def coming_row(one: Ahead, now: datetime) -> Content:
    """Return something that is coming up: its day and its words."""
    return words((f"{day(one.on, now):<10}", QUIET), one.text)


def focus_row(view: View, contact_id: str, last: datetime | None, now: datetime) -> Content:
    """Return a focus person and when you last were in touch."""
    name = view.contacts[contact_id].name
    return words(name, (f"  {ago(last, now)}" if last else "  not yet in touch", QUIET))
