"""Dates and entries in words, for titles and evidence; English, whatever the locale."""

from datetime import date, datetime, time

from netjournal.advice.phrases import names_a_thing
from netjournal.clock import local_date
from netjournal.models import Interaction
from netjournal.text import plural, shorten
from netjournal.view import View

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG = 60
"""Days from which a time is told in months."""

TOPIC_WIDTH = 80
"""Characters of a topic that stand in a title or a sentence."""


def day_words(day: date, today: date) -> str:
    """Return a day as "Fri 20 Nov", with its year where that is not this year."""
    words = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def time_words(at: datetime, now: datetime, *, timed: bool = True) -> str:
    """Return a time as "Fri 20 Nov, 18:30", in the zone of `now`; without the clock where none was given.

    Midnight to the second is a day that was written down without a time.
    """
    local = at.astimezone(now.tzinfo)
    words = day_words(local.date(), now.date())
    return f"{words}, {local:%H:%M}" if timed and local.time() != time.min else words


def span_words(days: int) -> str:
    """Return a number of days as a person says it: "5 days", "3 weeks", "4 months"."""
    if days >= _LONG:
        return plural(round(days / 30.44), "month")
    return plural(days // 7, "week") if days >= 14 and days % 7 == 0 else plural(days, "day")  # noqa: PLR2004  two weeks


def days_since(at: datetime, now: datetime) -> int:
    """Return how many local midnights lie between."""
    return (now.date() - local_date(at, now.tzinfo)).days


_CHANNEL = {"in person": "you talked", "email": "email", "message": "message", "social": "a note online"}


def entry_words(view: View, entry: Interaction, now: datetime) -> str:
    """Return an entry as evidence: "Fri 20 Nov, 18:30: coffee at PyCon about her compiler talk"."""
    words = f"{time_words(entry.at, now, timed=entry.timed)}: {_CHANNEL.get(entry.channel, entry.channel)}"
    if entry.incoming:
        words += " from them"
    event = view.events.get(entry.event_id or "")
    if event:
        words += f" at {shorten(event.name, TOPIC_WIDTH)}"
    topic = shorten(entry.topic, TOPIC_WIDTH).rstrip(" .,;:!?")
    if not topic:
        return words
    return f"{words} about {topic}" if names_a_thing(topic) else f"{words}: {topic}"
