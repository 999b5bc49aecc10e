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
    near_day,
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
    mark = "● " if style == SOON or (step.hard and step.overdue(now)) else "○ "
    room = width - len(left) - 7
    because = (f" · {shorten(step.why[0], room)}", QUIET) if why and step.why and room > _LEAST else ""
    return lines(
        hanging((mark, style), words((shorten(step.title, _LONGEST), STRONG)), width),
        words("  ", (left, style), because),
    )


_LONGEST = 160
"""Characters of a title that are shown in a list."""

_LEAST = 20
"""Cells below which a reason says too little."""


def promise_row(view: View, promise: Promise, now: datetime, width: int) -> Content:
    """Return a promise in full: by when, who to whom, and what."""
    due, style = _due(promise.due, now)
    who = _people(view, promise)
    told = f"you → {who}" if promise.owner == "me" else f"{who} → you"
    owner = ACCENT if promise.owner == "me" else QUIET
    return hanging((f"{due:<16}", style), words((told, owner), f"  {promise.text}"), width)


def promise_line(view: View, promise: Promise, now: datetime, width: int) -> Content:
    """Return a promise in one line: its day, "→" for yours or "←" for theirs, the person, and what."""
    late = _is_late(promise.due, now)
    when = "late" if late else near_day(promise.due, now) if promise.due else ""
    arrow, style = ("→", ACCENT) if promise.owner == "me" else ("←", QUIET)
    row = words(
        (f"{when:<{_DAY}}", LATE if late else QUIET),
        (f"{arrow} {_people(view, promise)}", style),
        f"  {promise.text}",
    )
    return row.truncate(width, ellipsis=True)


def _people(view: View, promise: Promise) -> str:
    return listed(tuple(name.split(" ")[0] for name in view.names_of(promise.contact_ids))) or "myself"


def _due(due: datetime | date | None, now: datetime) -> tuple[str, str]:
    if due is None:
        return "", QUIET
    return (f"was due {day(due, now)}", LATE) if _is_late(due, now) else (f"by {day(due, now)}", QUIET)


def _is_late(due: datetime | date | None, now: datetime) -> bool:
    return due is not None and deadline(due, now.tzinfo) < now


_DAY = 8
"""Cells of the column of days."""


def coming_row(one: Ahead, now: datetime, width: int) -> Content:
    """Return something that is coming up: its day and its words."""
    return words((f"{near_day(one.on, now):<{_DAY}}", QUIET), one.text).truncate(width, ellipsis=True)


def focus_row(view: View, contact_id: str, last: datetime | None, now: datetime, width: int) -> Content:
    """Return a focus person and when you last were in touch."""
    told = ago(last, now) if last else "not yet in touch"
    name = words(view.contacts[contact_id].name).truncate(max(8, width - len(told) - 2), ellipsis=True)
    return words(name, (f"  {told}", QUIET))
