"""The one place that asks what time it is."""

import os
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from netjournal.errors import InvalidInputError

NOW_VARIABLE = "NETJOURNAL_NOW"

_FIRST_DAY, _LAST_DAY = date(2, 1, 1), date(9900, 1, 1)
"""The days between which every moment can be told in any zone, with years to add."""

_YEARS = range(1900, 3000)
"""The years in which a fixed present may lie, so that what is counted from it stays in the calendar."""

Clock = Callable[[], datetime]
"""Returns the present as an aware time in the person's zone."""


def system_clock(environ: Mapping[str, str] = os.environ) -> Clock:
    """Return the clock of this process: fixed by NETJOURNAL_NOW where that is set, else the real one.

    Raises InvalidInputError for a NETJOURNAL_NOW that is no ISO time.
    """
    fixed_text = environ.get(NOW_VARIABLE)
    if fixed_text:
        fixed = _parse_now(fixed_text, environ)
        return lambda: fixed
    zone = local_zone(environ)
    return lambda: datetime.now(zone)


def local_zone(environ: Mapping[str, str] = os.environ) -> tzinfo:
    """Return the person's zone: TZ where it names one, else the system's.

    Raises InvalidInputError for a TZ that names none.
    """
    named = environ.get("TZ", "").lstrip(":")
    if named:
        try:
            return ZoneInfo(named)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass
    from tzlocal import get_localzone

    try:
        return get_localzone()
    except (ZoneInfoNotFoundError, ValueError):
        message = f"TZ={named!r} names no time zone; write it like Europe/Berlin"
        raise InvalidInputError(message) from None


def _parse_now(text: str, environ: Mapping[str, str]) -> datetime:
    try:
        fixed = datetime.fromisoformat(text)
        if fixed.year not in _YEARS:
            raise ValueError(text)  # noqa: TRY301  told as any other text that is no time
    except ValueError:
        message = f"{NOW_VARIABLE}={text!r} is not a time; write it like 2026-11-20T22:00:00+01:00"
        raise InvalidInputError(message) from None
    if fixed.tzinfo is None:
        return fixed.replace(tzinfo=local_zone(environ))
    return fixed.astimezone(local_zone(environ)) if environ.get("TZ") else fixed


def start_of_day(day: date, zone: tzinfo | None) -> datetime:
    """Return the first moment of a local day; days at the edge of the calendar are moved in from it."""
    return datetime.combine(min(max(day, _FIRST_DAY), _LAST_DAY), time.min, tzinfo=zone)


def end_of_day(day: date, zone: tzinfo | None) -> datetime:
    """Return the first moment after a local day."""
    return start_of_day(min(day, _LAST_DAY) + timedelta(days=1), zone)


def deadline(due: datetime | date, zone: tzinfo | None) -> datetime:
    """Return the moment after which `due` is late: a time is itself, a date lasts until its local end."""
    return due if isinstance(due, datetime) else end_of_day(due, zone)


def time_between(start: datetime, end: datetime) -> timedelta:
    """Return the time that really passes between two aware times, also where the clock changes."""
    return timedelta(seconds=end.timestamp() - start.timestamp())


def local_date(moment: datetime | date, zone: tzinfo | None) -> date:
    """Return the local day of a time; a date is itself."""
    return moment.astimezone(zone).date() if isinstance(moment, datetime) else moment
