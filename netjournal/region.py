"""How days are told where a person lives: the first day of a week, and whether the month comes first.

The country is that of the system's settings for times (LC_ALL, LC_TIME, LANG); config.toml can say otherwise.
The words stay English, so only the order changes: "14 March" or "March 14". The app alone uses this: the
shell says the same everywhere, for scripts to read, and refuses 03/04/2026 instead of guessing.
"""

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date

from netjournal.settings import Settings, Weekday

DAYS: Mapping[Weekday, int] = {"monday": 0, "saturday": 5, "sunday": 6}

_SUNDAY = """
AG AO AS BD BR BS BT BW BZ CA CO CV DM DO ET GT GU GW HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP
PA PE PH PK PR PT PY SA SG ST SV TH TL TT TW UM US VE VI WS YE ZA ZW
"""
_SATURDAY = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"
"""The countries whose week begins on these days, by Unicode's CLDR; elsewhere it is Monday."""

_MONTH_FIRST = "AS CA CN FM GU HK HU JP KP KR LT MH MN MO MP PH PR PW TW UM US VI"
"""The countries where the month is said before the day, by Unicode's CLDR."""


@dataclass(frozen=True, slots=True)
class Region:
    """How days are told: the first day of a week (Monday is 0), and whether the month precedes the day."""

    first_weekday: int = 0
    month_first: bool = False


def region_of(settings: Settings, environ: Mapping[str, str]) -> Region:
    """Return how days are told: as the settings say, else as is usual in the country of the system."""
    country = country_of(environ)
    usual = 6 if country in _SUNDAY.split() else 5 if country in _SATURDAY.split() else 0
    month_first = country in _MONTH_FIRST.split()
    if settings.date_order is not None:
        month_first = settings.date_order == "month-day"
    return Region(DAYS[settings.week_start] if settings.week_start else usual, month_first)


def country_of(environ: Mapping[str, str]) -> str:
    """Return the code of the country for times, such as "US" in "en_US.UTF-8"; "" where none is named."""
    named = next((environ[name] for name in ("LC_ALL", "LC_TIME", "LANG") if environ.get(name)), "")
    return named.partition(".")[0].partition("@")[0].partition("_")[2].upper()


_USUAL = Region()
_current: ContextVar[Region] = ContextVar("region", default=_USUAL)


def use(region: Region) -> None:
    """Tell days this way from now on, in this task or thread and those that it starts."""
    _current.set(region)


def current() -> Region:
    """Return how days are told now."""
    return _current.get()


def day_month(on: date, *, full: bool = False, year: bool = False) -> str:
    """Return a day with its month: "14 Mar", "14 March 2026", or "Mar 14", "March 14, 2026"."""
    month = f"{on:%B}" if full else f"{on:%b}"
    if current().month_first:
        return f"{month} {on.day}, {on.year}" if year else f"{month} {on.day}"
    return f"{on.day} {month} {on.year}" if year else f"{on.day} {month}"
