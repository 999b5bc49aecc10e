"""The words of the calendar, and the closed list of shapes that phrases made of them can have."""

import re

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

MONTH_NUMBERS = (
    {name: number for number, name in enumerate(MONTHS, 1)}
    | {name[:3]: number for number, name in enumerate(MONTHS, 1)}
    | {"sept": 9}
)
WEEKDAY_NUMBERS = (
    {name: number for number, name in enumerate(WEEKDAYS)}
    | {name[:3]: number for number, name in enumerate(WEEKDAYS)}
    | {"tues": 1, "thur": 3, "thurs": 3}
)
COUNTS = {"a": 1, "an": 1} | {name: number for number, name in enumerate(_NUMBERS, 1)}


def _one_of(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


_MONTH = f"(?P<month>{_one_of(MONTH_NUMBERS)})"
_WEEKDAY = f"(?P<weekday>{_one_of(WEEKDAY_NUMBERS)})"
_AMOUNT = rf"(?P<count>\d{{1,4}}|{_one_of(COUNTS)}) (?P<unit>minute|min|hour|day|week|month|year)s?"
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TIME = (
    r"(?:(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})? ?(?P<half>am|pm)?"
    r"|(?P<hour12>\d{1,2}) ?(?P<half12>am|pm)|(?P<noon>noon))"
)

ISO_TIME = _shape(r"\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?P<offset>z|[+-]\d{2}:?\d{2})?")
TIME_LAST = _shape(rf"(?:(?!at )(?P<rest>.+?) )?(?:at )?{_TIME}")
TIME_FIRST = _shape(rf"(?:at )?{_TIME}(?: on)? (?P<rest>.+)")
NEAR_DAY = _shape(r"today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening)")
WEEKDAY = _shape(rf"(?:(?P<which>last|next|this) )?{_WEEKDAY}")
ISO_DAY = _shape(rf"{_YEAR}([-/])(?P<month>\d{{2}})\2(?P<day>\d{{2}})")
DAY_MONTH = _shape(rf"(?:{_WEEKDAY} )?(?:the )?{_DAY} (?:of )?{_MONTH}(?: {_YEAR})?")
MONTH_DAY = _shape(rf"(?:{_WEEKDAY} )?{_MONTH} (?:the )?{_DAY}(?: {_YEAR})?")
WHOLE_MONTH = _shape(rf"(?P<link>(?:in|by|until|till|before) )?{_MONTH}(?: {_YEAR})?")
AHEAD = _shape(rf"in {_AMOUNT}")
FROM_NOW = _shape(rf"{_AMOUNT} from (?:now|today)")
BACK = _shape(rf"{_AMOUNT} ago")
SIGNED = _shape(r"(?P<sign>[+-])(?P<count>\d{1,4})(?P<unit>[hdwmy])")
SPAN = _shape(r"(?P<which>last|next|this) (?P<unit>week|month|year)")
EDGE = _shape(
    r"(?:the )?(?P<edge>end|start|beginning) of (?:the )?"
    rf"(?:(?P<which>this|next|last) )?(?:(?P<unit>week|month|quarter|year)|{_MONTH})"
)

TWO_READINGS = _shape(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
"""A day written in numbers, year last: which of the first two is the month, nobody can know."""

FOR_THE_LIBRARY = _shape(
    r"(?=.*\b(?:minute|hour|day|week|fortnight|month|year|decade)s?\b)"
    r"(?:.+ ago|in .+|.+ from (?:now|today|tomorrow))|the day (?:before yesterday|after tomorrow)"
)
"""The shape of relative dates that may be given to the date library, where the closed list has no word."""

LIBRARY_WORDS = frozenset(COUNTS) | {
    "the", "in", "of", "and", "ago", "from", "now", "today", "tomorrow", "yesterday", "before", "after",
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "fortnight", "fortnights",
    "month", "months", "year", "years", "decade", "decades", "twenty", "thirty", "forty", "fifty", "sixty",
}  # fmt: skip
"""The only words, beside numbers, that such a phrase may be made of."""
