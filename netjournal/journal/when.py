"""Times as they are typed on their own, in a command or a form."""

from datetime import date, datetime

from netjournal.clock import deadline, start_of_day
from netjournal.errors import InvalidInputError
from netjournal.models import When
from netjournal.text import one_line


def read_when(text: str, now: datetime) -> When:
    """Return the day or aware time that the words mean, looking ahead from `now`.

    Raises InvalidInputError for words that are no date.
    """
    return _read(text, now, forward=True)


def read_past(text: str, now: datetime) -> When:
    """Return the day or aware time that the words mean, looking back from `now`; raises as `read_when`."""
    return _read(text, now, forward=False)


def in_order(text: str, *, month_first: bool) -> str:
    """Return typed words in which a day in numbers, such as 03/04/2026, is written with its year first.

    What is no day either way round stays as it is; the order is that in which the person reads such a day.
    """
    from netjournal.capture.calendar_words import TWO_READINGS

    found = TWO_READINGS.fullmatch(text.strip())
    if found is None:
        return text
    one, other, year = (
        int(found[1]),
        int(found[3]),
        found[4] if len(found[4]) > len("26") else f"20{found[4]}",
    )
    month, day = (one, other) if month_first else (other, one)
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return text


def _read(text: str, now: datetime, *, forward: bool) -> When:
    from netjournal.capture.dates import parse_when

    found = parse_when(text, now, forward=forward)
    if found is None:
        ways = (
            "2026-11-20, fri 18:30, tomorrow or in 3 weeks"
            if forward
            else "2026-11-20, last friday or 2 weeks ago"
        )
        raise InvalidInputError(f"{one_line(text)!r} is not a date that can be read; write it like {ways}")
    return found


def start_of(when: When, now: datetime) -> datetime:
    """Return the first moment of what was meant."""
    return when if isinstance(when, datetime) else start_of_day(when, now.tzinfo)


def end_of(when: When, now: datetime) -> datetime:
    """Return the moment after what was meant: a time itself, a day its end."""
    return deadline(when, now.tzinfo)
