"""A calendar out: what is coming up, with alarms, under ids that stay the same when it is written again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from netjournal.exchange.documents import can_be
from netjournal.models import When

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_PRODUCT = "-//netjournal//netjournal//EN"
_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
"""From here the minutes are counted that make what is written later the newer version of the same item."""
OWN_UID = "@netjournal"
"""The end of the ids of everything that this program wrote into a calendar."""

_MORNING = timedelta(hours=9)
"""When on its day something without a time is told."""


@dataclass(frozen=True, slots=True)
class CalendarItem:
    """One thing in the calendar; times are aware."""

    uid: str
    title: str
    starts: When
    ends: When | None = None
    """When it is over; without it a day is that day, and a time takes half an hour."""
    alarm: timedelta = timedelta(minutes=15)
    """How long before a time it is told."""
    yearly: bool = False
    place: str = ""
    description: str = ""


def write(items: Iterable[CalendarItem], at: datetime) -> bytes:
    """Return the calendar of these items, written at an aware time; those at the end of time are left out."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "netjournal")
    for item in sorted(filter(_is_known_to_calendars, items), key=lambda one: one.uid):
        calendar.add_component(_event(item, at))
    return bytes(calendar.to_ical())


def _is_known_to_calendars(item: CalendarItem) -> bool:
    return can_be(item.starts) and (item.ends is None or can_be(item.ends))


def _event(item: CalendarItem, at: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{item.uid}{OWN_UID}")
    event.add("dtstamp", _in_utc(at))
    event.add("last-modified", _in_utc(at))
    event.add("sequence", max(0, int((at - _BEGINNING).total_seconds() // 60)))
    event.add("summary", item.title)
    event.add("dtstart", _in_utc(item.starts))
    event.add("dtend", _in_utc(item.ends or _end_of(item.starts)))
    event.add("transp", "OPAQUE" if isinstance(item.starts, datetime) else "TRANSPARENT")
    if item.yearly:
        event.add("rrule", {"freq": "yearly"})
    if item.place:
        event.add("location", item.place)
    if item.description:
        event.add("description", item.description)
    event.add_component(_alarm(item))
    return event


def _alarm(item: CalendarItem) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", item.title)
    alarm.add("trigger", -item.alarm if isinstance(item.starts, datetime) else _MORNING)
    return alarm


def _end_of(starts: When) -> When:
    return starts + (timedelta(minutes=30) if isinstance(starts, datetime) else timedelta(days=1))


def _in_utc(when: When) -> date:
    """Return a time in UTC, which every calendar shows in its own zone; a day is itself."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when
