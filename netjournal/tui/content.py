"""Where user text becomes display: the one place that makes Content of words that people wrote.

Nothing here reads markup. Times become words here too.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo

from textual.content import Content

from netjournal.clock import local_date, time_between
from netjournal.region import day_month
from netjournal.text import clean, plural, spans

QUIET = "$foreground-muted"
ACCENT = "$text-accent"
STRONG = "bold"
LATE = "$text-error"
SOON = "$text-warning"

Part = str | Content | tuple[str, str]

_SOON_HOURS = 24
_WEEK = 7


def words(*parts: Part) -> Content:
    """Return text made of plain strings and of (text, style) pairs; no part is read as markup."""
    return Content.assemble(*(_clean(part) for part in parts))


def lines(*rows: Content | str) -> Content:
    """Return rows of text one below the other."""
    return Content("\n").join(row if isinstance(row, Content) else Content(clean(row)) for row in rows)


def hanging(first: tuple[str, str], content: Content, width: int) -> Content:
    """Return text wrapped to `width` cells, set in under the mark that begins it."""
    mark, _ = first
    wrapped = content.wrap(max(8, width - len(mark)))
    rows = [row.rstrip() for row in wrapped] or [content]
    return lines(words(first, rows[0]), *(words(" " * len(mark), row) for row in rows[1:]))


def marked(content: Content, wanted: Iterable[str]) -> Content:
    """Return text in which some words stand out, wherever they are."""
    for begin, end in spans(content.plain, wanted):
        content = content.stylize("bold $text-accent", begin, end)
    return content


def heading(text: str) -> Content:
    """Return the title of a part of a screen."""
    return Content.styled(clean(text), "bold $foreground-muted")


def _clean(part: Part) -> Part:
    if isinstance(part, Content):
        return part
    return (clean(part[0]), part[1]) if isinstance(part, tuple) else clean(part)


def day_forms(now: datetime) -> tuple[str, ...]:
    """Return a day as the head of a screen tells it, in full and ever shorter: "Saturday 21 November"."""
    return f"{now:%A} {day_month(now, full=True)}", f"{now:%a} {day_month(now)}", f"{now:%a} {now.day}"


def day(when: datetime | date, now: datetime) -> str:
    """Return a day near the present in words: "today", "tomorrow", "Tue", "14 Mar", "14 Mar 2025"."""
    found = local_date(when, now.tzinfo)
    ahead = (found - now.date()).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if ahead in near:
        return near[ahead]
    if 0 < ahead < _WEEK:
        return f"{found:%A}"
    return day_month(found, year=found.year != now.year)


def near_day(when: datetime | date, now: datetime) -> str:
    """Return a day near the present in few letters: "today", "Tue", "14 Mar", "Mar 27" for another year."""
    found = local_date(when, now.tzinfo)
    ahead = (found - now.date()).days
    if 0 <= ahead < _WEEK:
        return f"{found:%a}" if ahead else "today"
    return f"{found.day} {found:%b}" if found.year == now.year else f"{found:%b %y}"


def ago(when: datetime | date, now: datetime) -> str:
    """Return how long ago a day was: "today", "3 days ago", "5 weeks ago", "2 years ago"."""
    days = (now.date() - local_date(when, now.tzinfo)).days
    if days <= 1:
        return ("today", "yesterday")[days] if days >= 0 else day(when, now)
    for least, span, unit in ((730, 365.25, "year"), (61, 30.44, "month"), (14, 7.0, "week")):
        if days >= least:
            return f"{plural(int(days / span), unit)} ago"
    return f"{plural(days, 'day')} ago"


def time_left(due: datetime | None, now: datetime) -> tuple[str, str]:
    """Return how much time is left, or since when it is late, and its style: accented when it is soon."""
    if due is None:
        return "no hurry", QUIET
    left = time_between(now, due)
    if left < timedelta(0):
        return f"since {_since(due, now)}", ACCENT
    hours = left.total_seconds() / 3600
    if hours < 1:
        return f"{plural(max(1, int(hours * 60)), 'minute')} left", SOON
    if hours <= _SOON_HOURS * 2:
        return f"{plural(int(hours), 'hour')} left", SOON if hours <= _SOON_HOURS else ACCENT
    return f"{plural(int(hours // 24), 'day')} left", QUIET


def _since(due: datetime, now: datetime) -> str:
    """Return since when something is late; what was due at midnight was due the day before."""
    last = local_date(due - timedelta(microseconds=1), now.tzinfo)
    days = (now.date() - last).days
    if days <= 1:
        return "yesterday" if days else clock_time(due, now.tzinfo)
    return f"{last:%a} {day_month(last, year=last.year != now.year)}"


def clock_time(when: datetime, zone: tzinfo | None) -> str:
    """Return the local time of day."""
    return f"{when.astimezone(zone):%H:%M}"
