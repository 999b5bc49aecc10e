"""Arithmetic of days and local times."""

from calendar import isleap, monthrange
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from netjournal.errors import InvalidInputError

_YEARS = range(1800, 2400)
_LEAP_CYCLE = 8
_LONGEST_MONTH = 31


def at_local(day: date, clock: time, now: datetime) -> datetime:
    """Return a local time in the zone of `now`: one the clocks skip moves forward, of two the first."""
    naive_in_zone = datetime.combine(day, clock, tzinfo=now.tzinfo)
    return naive_in_zone.astimezone(UTC).astimezone(now.tzinfo)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Return a day; None far from our time, InvalidInputError where the calendar has no such day."""
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        raise InvalidInputError(
            f"there is no {year}-{month:02}-{day:02} in the calendar; change the date"
        ) from None


def nearest_year(today: date, month: int, day: int, *, forward: bool) -> date | None:
    """Return the nearest such day of the year on one side of today, today included."""
    if not 1 <= day <= _LONGEST_MONTH:
        return None
    if day > monthrange(2000, month)[1]:
        return calendar_day(today.year, month, day)
    step = 1 if forward else -1
    for year in range(today.year, today.year + step * (_LEAP_CYCLE + 1), step):
        if (month, day) == (2, 29) and not isleap(year):
            continue
        candidate = date(year, month, day)
        if candidate == today or (candidate > today) == forward:
            return candidate
    return None


def moved(day: date, unit: str, count: int) -> date | None:
    """Return the day some days, weeks, months, quarters or years away; months end on their last day."""
    from dateutil.relativedelta import relativedelta

    if unit == "quarter":
        unit, count = "month", 3 * count
    try:
        there = day + relativedelta(**{f"{unit}s": count})  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return None
    return there if there.year in _YEARS else None


def edge(day: date, unit: str, which: Literal["first", "last"]) -> date:
    """Return the first or last day of the week (to Sunday), month, quarter or year that holds `day`."""
    if unit == "week":
        return day + timedelta(days=-day.weekday() if which == "first" else 6 - day.weekday())
    first_month, months = {"month": (day.month, 1), "year": (1, 12)}.get(
        unit, ((day.month - 1) // 3 * 3 + 1, 3)
    )
    if which == "first":
        return date(day.year, first_month, 1)
    last_month = first_month + months - 1
    return date(day.year, last_month, monthrange(day.year, last_month)[1])
