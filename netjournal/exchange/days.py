"""Days as files write them, with or without a year."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

_NO_YEAR = frozenset({1604, 0})
"""Years that stand for none: 1604 is what Apple writes."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar", "feb february februar", "mar march märz mär mrz", "apr april", "may mai",
            "jun june juni", "jul july juli", "aug august", "sep sept september", "oct october okt oktober",
            "nov november", "dec december dez dezember",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip

_NUMBERS = re.compile(r"(?P<year>\d{4}|-)-?(?P<month>\d{2})-?(?P<day>\d{2})(?:[T ].*)?", re.DOTALL)
_SLASHES = re.compile(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?")
_DOTS = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d{2})?")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\.? (?P<name>[^\W\d]{3,9})\.?,?(?: (?P<year>\d{4}))?")
_MONTH_FIRST = re.compile(r"(?P<name>[^\W\d]{3,9})\.? (?P<day>\d{1,2})(?:,? (?P<year>\d{4}))?")
_CENTURY_TURNS = 40
"""Two-digit years from here on are of the last century."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar; without a year it comes back every year."""

    month: int
    day: int
    year: int | None = None

    def yearly(self) -> "Day":
        """Return this day in any year."""
        return Day(self.month, self.day)

    def text(self) -> str:
        """Return `1990-02-28`, or `--02-28`."""
        return (
            f"{self.year:04}-{self.month:02}-{self.day:02}"
            if self.year
            else f"--{self.month:02}-{self.day:02}"
        )


def read_day(text: str) -> Day | None:
    """Return the day that a text means, or None; `--0122`, `6/15/1990`, `15.6.1990`, `15 Jun 2026` are."""
    text = text.strip()
    for pattern in (_NUMBERS, _SLASHES, _DOTS, _DAY_FIRST, _MONTH_FIRST):
        match = pattern.fullmatch(text)
        if match:
            return _day(match.groupdict())
    return None


def last_of(texts: Iterable[str]) -> str:
    """Return the last of the whole days among texts, as `2026-06-15`; "" where there is none."""
    days = filter(None, map(read_day, texts))
    return max((day.text() for day in days if day.year), default="")


def _day(found: dict[str, str | None]) -> Day | None:
    month, day = found.get("month"), found.get("day")
    if found.get("name"):
        month = str(_MONTHS.get(str(found["name"]).casefold(), 0))
    if found.get("first"):
        month, day = found["first"], found["second"]
        if int(str(month)) > 12:  # noqa: PLR2004  there are twelve months
            month, day = day, month
    year = _year(found.get("year"))
    try:
        date(year or 2000, int(str(month)), int(str(day)))
    except ValueError:
        return None
    return Day(int(str(month)), int(str(day)), year)


def _year(text: str | None) -> int | None:
    if not text or not text.isdigit() or (int(text) in _NO_YEAR and len(text) > 2):  # noqa: PLR2004
        return None
    year = int(text)
    if len(text) > 2:  # noqa: PLR2004
        return year
    return year + (1900 if year >= _CENTURY_TURNS else 2000)
