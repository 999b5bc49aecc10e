"""Times and people in words, for plain text."""

from datetime import date, datetime
from typing import Any

from netjournal.advice.dates import day_words, time_words
from netjournal.clock import local_date, time_between
from netjournal.journal.capturing import Added
from netjournal.journal.spoken import said
from netjournal.models import Entry, When
from netjournal.view import View

_LAST_HOURS = 72
"""From so many hours on, what is left is told in hours."""


def when_words(when: When | None, now: datetime) -> str:
    """Return "Fri 20 Nov, 18:30", or the day alone; "" for nothing."""
    if when is None:
        return ""
    return time_words(when, now) if isinstance(when, datetime) else day_words(when, now.date())


def entry_when(entry: Entry, now: datetime) -> str:
    """Return when an entry was, with the clock only where a time was given."""
    return time_words(entry.at, now, timed=entry.timed)


def left_words(due: datetime | None, now: datetime) -> str:
    """Return how much time is left in words: "24 h left", "by Fri 20 Nov", "since Fri 20 Nov"; "" undated."""
    if due is None:
        return ""
    hours = time_between(now, due).total_seconds() / 3600
    if hours < 0:
        return f"since {when_words(_day_or_time(due, now), now)}"
    if hours < 1:
        return f"{max(1, int(hours * 60))} min left"
    if hours <= _LAST_HOURS:
        return f"{int(hours)} h left"
    return f"by {when_words(_last_day(due, now), now)}"


def _day_or_time(due: datetime, now: datetime) -> When:
    local = due.astimezone(now.tzinfo)
    return _last_day(due, now) if (local.hour, local.minute) == (0, 0) else due


def _last_day(due: datetime, now: datetime) -> date:
    """Return the day on which something is due; what is due at midnight was due the day before."""
    from datetime import timedelta

    return local_date(due - timedelta(microseconds=1), now.tzinfo)


def people_words(view: View, contact_ids: tuple[str, ...]) -> str:
    """Return the names of some contacts in one cell."""
    return ", ".join(view.names_of(contact_ids))


def near_words(made: Added) -> list[str]:
    """Return a word on each new name that is a slip away from a known one."""
    return [
        f'{new} is new; if you mean {known}: netjournal merge "{known}" "{new}"' for new, known in made.near
    ]


def field_words(name: str, value: Any) -> str:
    """Return the value of a named field as a person says it; "" for none."""
    if isinstance(value, list | tuple):
        return ", ".join(field_words(name, item) for item in value)
    return said(name, value) if isinstance(value, str) else value_words(value)


def value_words(value: Any) -> str:
    """Return the value of a field as text; "" for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(map(value_words, value))
    if isinstance(value, dict):
        return ", ".join(f"{name}: {value_words(item)}" for name, item in value.items())
    return str(value)
