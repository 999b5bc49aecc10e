"""Asking for a day or time, in words."""

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta

from netjournal.errors import InvalidInputError
from netjournal.journal.when import in_order, read_when, start_of
from netjournal.models import When
from netjournal.region import current, day_month
from netjournal.text import one_line
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.dialogs.form import Field, Form

MORNING, EVENING = time(8), time(20)
_LATEST_EVENING = 18


def snooze_choices(now: datetime) -> dict[str, datetime]:
    """Return the times to which something is commonly put off."""
    tomorrow = now.date() + timedelta(days=1)
    first = now.date() + timedelta(days=(current().first_weekday - now.weekday() - 1) % 7 + 1)
    found = {"tomorrow": tomorrow, "in three days": now.date() + timedelta(days=3), "next week": first}
    later = {words: datetime.combine(on, MORNING, now.tzinfo) for words, on in found.items()}
    if now.hour < _LATEST_EVENING:
        return {"tonight": datetime.combine(now.date(), EVENING, now.tzinfo), **later}
    return later


def snooze_dialog(now: datetime, comes_back: Callable[[datetime], bool] = lambda _: True) -> Choose:
    """Return the dialog that asks until when; the answer is a key of `snooze_choices`, or "date".

    `comes_back` says of a time whether the step is still of use then; where it is not, that is told.
    """

    def told(until: datetime) -> str:
        when = f"{until:%a} {day_month(until)} {until:%H:%M}"
        return when if comes_back(until) else f"{when}; its time is over by then"

    choices = [
        Choice(words, str(number), words.capitalize(), told(until))
        for number, (words, until) in enumerate(snooze_choices(now).items(), 1)
    ]
    return Choose("Later", (*choices, Choice("date", "d", "Another day…")), "When shall this come back?")


def when_dialog(title: str, now: datetime, intro: str = "") -> Form:
    """Return a form that asks for one day or time; read its answer with `answer_when`."""

    def submit(values: dict[str, str]) -> Mapping[str, str]:
        try:
            read_field(values["when"], now)
        except InvalidInputError as error:
            return {"when": str(error)}
        return {}

    def echo(_: str, text: str) -> str:
        try:
            return say_when(read_field(text, now), now) if text.strip() else ""
        except InvalidInputError:
            return "…"

    field = Field("when", "When", hint="tomorrow 9:00, friday, in 2 weeks, 24 december")
    return Form(title, (field,), submit, intro=intro, echo=echo)


def read_field(text: str, now: datetime) -> When:
    """Return the day or time typed into a field, ahead of `now`; 03/04/2026 is read as at home.

    Raises InvalidInputError for words that are no date. The field says how it was understood.
    """
    return read_when(in_order(text, month_first=current().month_first), now)


def answer_when(answer: dict[str, str], now: datetime) -> When:
    """Return the day or time of an answered form."""
    return read_field(answer["when"], now)


def answer_start(answer: dict[str, str], now: datetime) -> datetime:
    """Return the first moment of the answered day: its morning, or the time itself."""
    when = answer_when(answer, now)
    return when if isinstance(when, datetime) else datetime.combine(when, MORNING, now.tzinfo)


def say_when(when: When, now: datetime) -> str:
    """Return a day or time in full, as it was understood."""
    moment = start_of(when, now)
    hour = f", {moment:%H:%M}" if isinstance(when, datetime) else ""
    return one_line(f"{moment:%A} {day_month(moment, full=True, year=True)}{hour}")
