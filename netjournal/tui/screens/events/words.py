"""An event in words: on one line, and in full."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from textual.content import Content

from netjournal.clock import deadline, local_date
from netjournal.insights.board import Met, board
from netjournal.models import Event, EventPlan, Note
from netjournal.region import day_month
from netjournal.text import listed, plural
from netjournal.tui.content import (
    ACCENT,
    QUIET,
    STRONG,
    ago,
    clock_time,
    day,
    heading,
    lines,
    time_left,
    words,
)
from netjournal.tui.prose import prose
from netjournal.tui.widgets.rowview import Row
from netjournal.view import View

_DAY = 13
_ROOMY = 64
"""Cells from which the list tells how much time is left."""


def rows(view: View, now: datetime) -> list[Row]:
    """Return the events under their titles: what is coming, the next first; what was, the last first."""
    coming = [event for event in view.events.all() if event.starts and not is_over(event, now)]
    past = [event for event in view.events.newest() if event.starts and is_over(event, now)]
    undated = [event for event in view.events.newest() if event.starts is None]
    found: list[Row] = []
    for title, events in (("Coming up", coming), ("Past", past), ("Without a date", undated)):
        if events:
            found.extend([Row(""), Row("", title)] if found else [Row("", title)])
            found.extend(Row(event.id, event) for event in events)
    return found


def is_over(event: Event, now: datetime) -> bool:
    """Return whether an event has ended; without an end it lasts to the end of its day."""
    if event.starts is None:
        return False
    ends = event.ends or local_date(event.starts, now.tzinfo)
    return deadline(ends, now.tzinfo) <= now


def has_begun(event: Event, now: datetime) -> bool:
    """Return whether the first day of an event has come."""
    return event.starts is not None and local_date(event.starts, now.tzinfo) <= now.date()


def event_row(view: View, row: Row, now: datetime, width: int) -> Content:
    """Return one line of the list: the day, the name, and how it stands."""
    if isinstance(row.of, str):
        return words((f" {row.of}", STRONG))
    event = view.events.get(row.id)
    if event is None:
        return Content("")
    when = day(event.starts, now) if event.starts else ""
    fact, style = _standing(view, event, now, brief=width < _ROOMY)
    name = words((f" {when:<{_DAY}}", QUIET), (event.name, STRONG), (f"  {event.kind or ''}", QUIET))
    room = max(8, width - len(fact) - 3)
    return words(name.truncate(room, ellipsis=True, pad=True), (f"  {fact} ", style))


def _standing(view: View, event: Event, now: datetime, *, brief: bool) -> tuple[str, str]:
    met = board(view, event, now)
    waiting = [one for one in met if one.state == "open"]
    if waiting:
        until = "" if brief else f", {time_left(waiting[0].due, now)[0]}"
        return f"{len(waiting)} to write to{until}", ACCENT
    if event.starts and not is_over(event, now):
        return ("planned", QUIET) if event.plan else ("no plan yet", ACCENT)
    told = _counted(met)
    if is_over(event, now) and not event.debrief:
        return " · ".join(filter(None, (told, "not looked back on"))), QUIET
    return told, QUIET


def _counted(met: Sequence[Met]) -> str:
    """Return how many were met, and of how many more something was written down."""
    noted = sum(isinstance(one.entry, Note) for one in met)
    talked = len(met) - noted
    if not talked:
        return f"{plural(noted, 'person', 'people')} written down" if noted else ""
    return f"{plural(talked, 'person', 'people')} met{f', {noted} written down' if noted else ''}"


def event_content(view: View, event: Event, now: datetime, *, people: bool) -> Content:
    """Return an event in full; `people` tells of those who were met, where no list does."""
    parts = [_head(view, event, now), *_plan(view, event, now)]
    if people:
        parts.extend(_people(view, event, now))
    parts.extend(_looked_back(view, event, now))
    return Content("\n\n").join(parts)


def _head(view: View, event: Event, now: datetime) -> Content:
    goal = view.goals.get(event.goal_id or "")
    where = ", ".join(filter(None, (event.place, "online" if event.online else "")))
    facts = (_when(event, now), event.kind or "", where)
    told = [words((event.name, STRONG)), words((" · ".join(filter(None, facts)), QUIET))]
    if goal:
        told.append(words(("toward ", QUIET), goal.title))
    return lines(*told)


def _when(event: Event, now: datetime) -> str:
    if event.starts is None:
        return "no date"
    found = local_date(event.starts, now.tzinfo)
    told = f"{found:%A} {day_month(found, full=True, year=found.year != now.year)}"
    if isinstance(event.starts, datetime):
        told += f", {clock_time(event.starts, now.tzinfo)}"
    if event.ends and local_date(event.ends, now.tzinfo) != found:
        told += f" to {day(event.ends, now)}"
    return f"{told}, {ago(found, now)}" if found < now.date() else told


def _plan(view: View, event: Event, now: datetime) -> Iterator[Content]:
    plan = event.plan or EventPlan()
    found = view.names_of(plan.find)
    told = (
        ("meet", plural(plan.people, "person", "people") if plan.people else ""),
        ("learn", plan.learn),
        ("talk about", plan.topic),
        ("find", listed(found)),
        ("try", plan.attempt),
    )
    rows = [words((f"{name:<11}", QUIET), text) for name, text in told if text]
    if rows:
        yield lines(heading("The plan"), *rows)
    elif not is_over(event, now):
        key = ("p", "bold $text-accent")
        yield words(("No plan yet. ", QUIET), key, (" makes one: two people, or one thing to learn.", QUIET))


def _people(view: View, event: Event, now: datetime) -> Iterator[Content]:
    met = board(view, event, now)
    if met:
        rows = (words(view.contacts[one.contact_id].name, "  ", left(one, now)) for one in met)
        yield lines(heading("Whom you met"), *rows)


def left(one: Met, now: datetime) -> tuple[str, str]:
    """Return what is left of the 48 hours for one person, or what came of them."""
    if one.state in _AT_REST:
        return _AT_REST[one.state], QUIET
    if one.after is not None:
        hours = int(one.after.total_seconds() // 3600)
        soon = f"after {plural(hours, 'hour')}" if hours <= _SOON else f"after {plural(hours // 24, 'day')}"
        return f"✓ in touch {soon if hours > 0 else 'the same hour'}", QUIET
    if one.state == "late":
        return "a word is still welcome", ACCENT
    return time_left(one.due, now)


_SOON = 48
_AT_REST = {"no hurry": "no hurry", "noted": "written down"}


def _looked_back(view: View, event: Event, now: datetime) -> Iterator[Content]:
    if event.takeaways:
        yield lines(heading("To take away"), *(words(("· ", ACCENT), text) for text in event.takeaways))
    if event.debrief:
        yield lines(heading("Looking back"), prose(event.debrief))
    said = [one for one in view.reflections.of(event.id) if one.kind in {"went well", "next time"}]
    if said:
        yield lines(heading("Learned"), *(words((f"{one.kind}  ", QUIET), one.answer) for one in said))
    if is_over(event, now) and not event.debrief:
        key = ("b", "bold $text-accent")
        yield words(key, (" looks back on it: whom you met, one thing to take away.", QUIET))


EMPTY = lines(
    heading("No events yet"),
    "",
    words(
        ("Press ", ""),
        ("N", "bold $text-accent"),
        " for one that is coming: plan two people to meet, or one thing to learn.",
    ),
    words(("Or name one in an entry with ^ and it appears here:", QUIET)),
    "",
    words(("  met @Ada Lovelace at ^PyCon: her compiler talk", "italic")),
)
"""For a journal without events."""
