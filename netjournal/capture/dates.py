"""Dates in words: one phrase in, a day or a time out.

A closed list of shapes is read here; what has the shape of a relative date and is not on the list goes to
dateparser, as that phrase alone and never as part of prose. Decisions where the words leave a choice:

- A weekday is the nearest one on the side that is looked to; today's weekday means today. "next tue" is
  the first Tuesday after today, "last fri" the last Friday before it.
- "next week" and "last month" are seven days and one month away; "this week" is its end, and only ahead.
- A week ends on Sunday. "in May" is the first of May.
- A month that is too short is counted to its last day: 31 January and a month is 28 February.
- "noon" is a time; "this morning" is the day without a time; a number alone is nothing.
"""

import re
from datetime import date, datetime, time, timedelta

from netjournal.capture import calendar_words as words
from netjournal.capture.days import at_local, calendar_day
from netjournal.capture.shapes import Scene, day_of
from netjournal.errors import InvalidInputError
from netjournal.models import When
from netjournal.text import one_line

_LONGEST = 60
_NOON = 12
_LINK = re.compile(r"(?:by|on|until|till|before|since)\s+", re.IGNORECASE)
_TIMED = re.compile(r"\b(?:hour|minute)s?\b")


def parse_when(phrase: str, now: datetime, *, forward: bool) -> When | None:
    """Return the time or day that a whole phrase means, looking ahead or back; None where it is no date.

    "by", "on", "until" or "since" before it is understood, and an amount alone ("3 weeks") lies on the side
    that is looked to. Raises InvalidInputError for 03/04/2026, which has two readings, and for 31 June.
    """
    text = one_line(phrase)
    refuse_two_readings(text)
    bare = _LINK.sub("", text, count=1) if _LINK.match(text) else text
    alone = f"in {bare}" if forward or bare.casefold() in words.MONTHS else f"{bare} ago"
    for candidate in dict.fromkeys((text, bare, alone)):
        when = read_phrase(candidate, now, forward=forward)
        if when is not None:
            return when
    return None


def read_phrase(phrase: str, now: datetime, *, forward: bool) -> When | None:
    """Return what a phrase means exactly as it stands, or None; raises InvalidInputError for 31 June."""
    text = " ".join(word.rstrip(",") for word in phrase.casefold().split())
    if not text or len(text) > _LONGEST:
        return None
    iso = words.ISO_TIME.fullmatch(text)
    if iso:
        return _iso_time(text, now, zoned=bool(iso["offset"]))
    when = day_of(text, Scene(now, forward))
    if when is None:
        when = _with_time(text, Scene(now, forward, timed=True))
    return _ask_library(text, now, forward=forward) if when is None else when


def refuse_two_readings(phrase: str) -> None:
    """Raise InvalidInputError where a phrase holds a date like 03/04/2026, with its readings as a hint."""
    for word in phrase.split():
        found = words.TWO_READINGS.fullmatch(word.rstrip(",:;."))
        if found:
            hint = " or ".join(_readings(int(found[1]), int(found[3]), found[4])) or "it like 2026-11-20"
            raise InvalidInputError(f"{found[0]} is not clear as a date; write {hint}")


def _readings(one: int, other: int, year_text: str) -> list[str]:
    year = int(year_text) if len(year_text) > len("26") else 2000 + int(year_text)
    found: dict[str, None] = {}
    for month, day in ((other, one), (one, other)):
        try:
            found[date(year, month, day).isoformat()] = None
        except ValueError:
            continue
    return list(found)


def _iso_time(text: str, now: datetime, *, zoned: bool) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.upper())
    except ValueError:
        raise InvalidInputError(f"{text} is not in the calendar; change the date") from None
    if calendar_day(moment.year, moment.month, moment.day) is None:
        return None
    return moment if zoned else at_local(moment.date(), moment.time(), now)


def _with_time(text: str, scene: Scene) -> datetime | None:
    for shape in (words.TIME_LAST, words.TIME_FIRST):
        found = shape.fullmatch(text)
        clock = _clock_time(found) if found else None
        if found is None or clock is None:
            continue
        if found["rest"] is None:
            return _nearest(clock, scene)
        day = day_of(found["rest"], scene)
        if day is not None and not isinstance(day, datetime):
            return at_local(day, clock, scene.now)
    return None


def _clock_time(found: re.Match[str]) -> time | None:
    if found["noon"]:
        return time(_NOON)
    hour, minute = int(found["hour"] or found["hour12"]), int(found["minute"] or 0)
    half = found["half"] or found["half12"]
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _nearest(clock: time, scene: Scene) -> datetime:
    """Return the nearest such time on the side that is looked to; the present counts for both."""
    moment = at_local(scene.today, clock, scene.now)
    seconds = moment.timestamp() - scene.now.timestamp()
    if seconds == 0 or (seconds > 0) == scene.forward:
        return moment
    return at_local(scene.today + timedelta(days=1 if scene.forward else -1), clock, scene.now)


def _ask_library(text: str, now: datetime, *, forward: bool) -> When | None:
    if not words.FOR_THE_LIBRARY.fullmatch(text):
        return None
    if not all(word in words.LIBRARY_WORDS or (word.isdecimal() and word.isascii()) for word in text.split()):
        return None
    import dateparser

    try:
        found = dateparser.parse(
            text,
            languages=["en"],
            settings={
                "RELATIVE_BASE": now.replace(tzinfo=None),
                "PREFER_DATES_FROM": "future" if forward else "past",
                "RETURN_AS_TIMEZONE_AWARE": False,
                "TIMEZONE": "UTC",
            },
        )
    except (ValueError, OverflowError):
        return None
    if found is None or calendar_day(found.year, found.month, found.day) is None:
        return None
    return at_local(found.date(), found.time(), now) if _TIMED.search(text) else found.date()
