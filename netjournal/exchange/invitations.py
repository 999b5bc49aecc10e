"""Calendars in (.ics): events, and the birthdays of people."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from netjournal.exchange.calendar import OWN_UID
from netjournal.exchange.days import Day
from netjournal.exchange.documents import can_be
from netjournal.exchange.person import Person
from netjournal.exchange.reading import MADE, Format, Incoming, Reading
from netjournal.exchange.source import Source
from netjournal.models import Event, When
from netjournal.text import fold, one_line, shorten

if TYPE_CHECKING:
    from icalendar import Event as Component

_BIRTHDAY = re.compile(
    r"(?:birthday(?: of|:)|geburtstag(?: von|:)|anniversaire de) ?(?P<of>.+)|"
    r"(?P<whose>.+?)(?:'s|’s|s'|s’) birthday",
    re.IGNORECASE,
)
_ONLINE = re.compile(r"https?://|zoom|teams|meet\.|webex", re.IGNORECASE)
_LONGEST = timedelta(days=366)
"""What is said to last longer than this is not believed."""

_NOT_CARRIED = ("DESCRIPTION", "ATTENDEE", "ORGANIZER", "ATTACH", "RRULE", "RDATE", "CATEGORIES", "URL")
"""Properties that are named in the report where an event has them."""


def _recognises(source: Source) -> bool:
    return re.search(r"^BEGIN:VCALENDAR\s*$", source.head_text(), re.IGNORECASE | re.MULTILINE) is not None


def _read(source: Source) -> Reading:
    reading = Reading("ics")
    for line, text in _blocks(source, reading):
        found = _parsed(text)
        if isinstance(found, str):
            reading.skip(line, _summary_of(text), found)
        else:
            _read_event(found, line, source, reading)
    return reading


def _blocks(source: Source, reading: Reading) -> Iterator[tuple[int, str]]:
    """Yield the text of each event with the line on which it begins."""
    lines: list[str] | None = None
    start = size = 0
    for number, line in source.lines():
        word = line.strip().upper()
        if word == "BEGIN:VEVENT":
            if lines is not None:
                reading.skip(start, _summary_of("\n".join(lines)), "the event is not finished")
            lines, start, size = [], number, 0
        if lines is None:
            continue
        size += len(line)
        if size <= source.limits.card:
            lines.append(line)
        if word == "END:VEVENT":
            if size > source.limits.card:
                reading.skip(start, _summary_of("\n".join(lines)), "the event is too large")
            else:
                yield start, "\r\n".join([*lines, ""])
            lines = None
    if lines is not None:
        reading.skip(start, _summary_of("\n".join(lines)), "the event is not finished")


def _parsed(text: str) -> "Component | str":
    """Return the event of a text, or why it is none."""
    from icalendar import Event as Component

    try:
        found = Component.from_ical(text)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        return f"it cannot be read: {one_line(str(error))[:80]}"
    return found if isinstance(found, Component) else "it is no event"


def _read_event(found: "Component", line: int, source: Source, reading: Reading) -> None:
    name = _text(found, "SUMMARY")
    starts = _when(found, "DTSTART", source.now)
    if fold(_text(found, "STATUS")) == "cancelled":
        reading.skip(line, shorten(name, 40), "cancelled")
        return
    if not name:
        reading.skip(line, "", "it has no title")
        return
    if _text(found, "UID").endswith(OWN_UID):
        reading.skip(line, shorten(name, 40), "it came from netjournal itself")
        return
    whose = _BIRTHDAY.fullmatch(name)
    if whose and starts is not None:
        _read_birthday(whose["of"] or whose["whose"], _value(found, "DTSTART"), line, reading)
        return
    place = _text(found, "LOCATION") or _text(found, "URL")
    not_carried = (prop for prop in _NOT_CARRIED if prop in found and _text(found, prop) != place)
    reading.leave(*(prop.lower() for prop in not_carried))
    fields: dict[str, Any] = {"name": name}
    fields |= {"starts": starts} if starts is not None else {}
    if starts is None and "DTSTART" in found:
        reading.leave("times that cannot be read")
    ends = _ends(found, starts, source.now)
    fields |= {"ends": ends} if ends is not None else {}
    fields |= {"place": place} if place else {}
    fields |= {"online": True} if _ONLINE.search(place) else {}
    floating = _floats(found)
    key = _key(found, name, starts, floating=floating)
    reading.incoming.append(Incoming(Event, key, fields, line, shorten(name, 60), floating=floating))


def _floats(found: "Component") -> bool:
    """Return whether the beginning of an event is a time without a zone."""
    value = _value(found, "DTSTART")
    return isinstance(value, datetime) and value.utcoffset() is None


def _key(found: "Component", name: str, starts: When | None, *, floating: bool) -> str:
    uid = _text(found, "UID")
    again = _value(found, "RECURRENCE-ID")
    if uid:
        return f"{uid} {again.isoformat()}" if isinstance(again, date) else uid
    if isinstance(starts, datetime):
        starts = starts.replace(tzinfo=None) if floating else starts.astimezone(UTC)
    return f"{MADE}{starts.isoformat() if starts else ''} {fold(name)}"


def _read_birthday(name: str, day: date, line: int, reading: Reading) -> None:
    """Take up a yearly day as it stands there, in any zone; its year is that of the calendar alone."""
    person = Person(line, name)
    person.mark("birthday", Day(day.month, day.day))
    person.finish(reading)


def _ends(found: "Component", starts: When | None, now: datetime) -> When | None:
    """Return when an event is over; of whole days the last one, where calendars write the day after."""
    ends = _when(found, "DTEND", now)
    length = _value(found, "DURATION")
    if ends is None and starts is not None and isinstance(length, timedelta) and length < _LONGEST:
        ends = starts + length
    if ends is None or starts is None or isinstance(ends, datetime) != isinstance(starts, datetime):
        return None
    if not isinstance(ends, datetime):
        ends -= timedelta(days=1)
    return ends if ends >= starts else None


def _when(found: "Component", name: str, now: datetime) -> When | None:
    """Return a time of an event; one that floats, or is in a zone that nobody knows, is local."""
    value = _value(found, name)
    if not isinstance(value, date) or not can_be(value):
        return None
    if not isinstance(value, datetime):
        return value
    return value.replace(tzinfo=now.tzinfo) if value.utcoffset() is None else value.astimezone(now.tzinfo)


def _first(found: "Component", name: str) -> Any:
    """Return a property; the first of several, where there should be one."""
    value = found.get(name)
    return value[0] if isinstance(value, list) else value


def _text(found: "Component", name: str) -> str:
    value = _first(found, name)
    return "" if value is None else one_line(str(value))


def _value(found: "Component", name: str) -> Any:
    """Return the time or length that a property holds; None for one that cannot be read."""
    from icalendar.error import BrokenCalendarProperty

    try:
        return getattr(_first(found, name), "dt", None)
    except BrokenCalendarProperty:
        return None


def _summary_of(text: str) -> str:
    match = re.search(r"^SUMMARY[^:\n]*:(.*)$", text, re.IGNORECASE | re.MULTILINE)
    return shorten(match[1], 40) if match else ""


ICS = Format("ics", "a calendar", _recognises, _read)
