"""Times as the files of the made-up year have them, around the present."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from netjournal.clock import start_of_day

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WORDS = re.compile(
    r"(?:w(?P<week>[+-]\d+) (?P<weekday>mon|tue|wed|thu|fri|sat|sun)|(?P<days>[+-]\d+)d)"
    r"(?: (?P<time>\d\d:\d\d))?"
)


@dataclass(frozen=True, slots=True)
class Times:
    """Reads "w-12 tue 12:30", the Tuesday twelve weeks before this week, and "-2d 18:30", two days ago.

    Weekdays keep office life off the weekends whatever day it is now; days are for what must be near.
    """

    now: datetime

    def when(self, words: str) -> datetime | date:
        """Return a time, or a day where the words name no time; raises ValueError for other words."""
        match = _WORDS.fullmatch(words)
        if match is None:
            raise ValueError(f"no time of the made-up year: {words!r}")
        today = self.now.date()
        if match["days"]:
            day = today + timedelta(days=int(match["days"]))
        else:
            monday = today - timedelta(days=today.weekday())
            day = monday + timedelta(weeks=int(match["week"]), days=_WEEKDAYS.index(match["weekday"]))
        if match["time"] is None:
            return day
        return datetime.combine(day, time.fromisoformat(match["time"]), tzinfo=self.now.tzinfo)

    def at(self, words: str) -> datetime:
        """Return a time; a day is its start."""
        when = self.when(words)
        return when if isinstance(when, datetime) else start_of_day(when, self.now.tzinfo)

    def day(self, words: str) -> date:
        """Return a day."""
        when = self.when(words)
        return when.date() if isinstance(when, datetime) else when
