"""What each shape of the closed list means on a given day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from re import Match, Pattern
from typing import Literal

from netjournal.capture import calendar_words as words
from netjournal.capture.days import calendar_day, edge, moved, nearest_year
from netjournal.models import When

_LETTERS = {"h": "hour", "d": "day", "w": "week", "m": "month", "y": "year"}
_STEPS = {"next": 1, "last": -1}


@dataclass(frozen=True, slots=True)
class Scene:
    """When a phrase is read, to which side it looks, and whether a time or number stands beside it."""

    now: datetime
    forward: bool
    timed: bool = False

    @property
    def today(self) -> date:
        """Return the local day."""
        return self.now.date()


def day_of(phrase: str, scene: Scene) -> When | None:
    """Return the day (or for hours and minutes the time) that a phrase without a clock time means."""
    for shape, meaning in _MEANINGS:
        found = shape.fullmatch(phrase)
        when = meaning(found, scene) if found else None
        if when is not None:
            return when
    return None


def _near_day(found: Match[str], scene: Scene) -> date:
    step = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(found[0], 0)
    return scene.today + timedelta(days=step)


def _weekday(found: Match[str], scene: Scene) -> date | None:
    name, which = found["weekday"], found["which"]
    if name not in words.WEEKDAYS and not which and not scene.timed:
        return None
    ahead = (words.WEEKDAY_NUMBERS[name] - scene.today.weekday()) % 7
    if which == "next" or (which != "last" and scene.forward):
        return scene.today + timedelta(days=ahead or (7 if which == "next" else 0))
    return scene.today - timedelta(days=-ahead % 7 or (7 if which == "last" else 0))


def _iso_day(found: Match[str], _scene: Scene) -> date | None:
    return calendar_day(int(found["year"]), int(found["month"]), int(found["day"]))


def _day_of_month(found: Match[str], scene: Scene) -> date | None:
    month, day = words.MONTH_NUMBERS[found["month"]], int(found["day"])
    if found["year"]:
        return calendar_day(int(found["year"]), month, day)
    usual = nearest_year(scene.today, month, day, forward=scene.forward)
    if usual is None or not found["weekday"]:
        return usual
    weekday = words.WEEKDAY_NUMBERS[found["weekday"]]
    other = nearest_year(scene.today, month, day, forward=not scene.forward)
    return other if other and other.weekday() == weekday != usual.weekday() else usual


def _whole_month(found: Match[str], scene: Scene) -> date | None:
    month = words.MONTH_NUMBERS[found["month"]]
    if found["year"]:
        return calendar_day(int(found["year"]), month, 1)
    if not found["link"] or found["month"] not in words.MONTHS:
        return None
    return nearest_year(scene.today, month, 1, forward=scene.forward)


def _ahead(found: Match[str], scene: Scene) -> When | None:
    return _away(scene, found["unit"], _count(found))


def _back(found: Match[str], scene: Scene) -> When | None:
    return _away(scene, found["unit"], -_count(found))


def _signed(found: Match[str], scene: Scene) -> When | None:
    return _away(scene, _LETTERS[found["unit"]], int(found["sign"] + found["count"]))


def _count(found: Match[str]) -> int:
    return words.COUNTS.get(found["count"]) or int(found["count"])


def _away(scene: Scene, unit: str, count: int) -> When | None:
    if unit in {"minute", "min", "hour"}:
        step = timedelta(minutes=count * (60 if unit == "hour" else 1))
        return (scene.now.astimezone(UTC) + step).astimezone(scene.now.tzinfo)
    return moved(scene.today, unit, count)


def _span(found: Match[str], scene: Scene) -> date | None:
    if found["which"] == "this":
        return edge(scene.today, found["unit"], "last") if scene.forward else None
    return moved(scene.today, found["unit"], _STEPS[found["which"]])


def _edge(found: Match[str], scene: Scene) -> date | None:
    which: Literal["first", "last"] = "last" if found["edge"] == "end" else "first"
    if found["month"]:
        base, unit = scene.today.replace(month=words.MONTH_NUMBERS[found["month"]], day=1), "month"
        span = "year"
    else:
        base, unit = scene.today, found["unit"]
        span = unit
    there = moved(base, span, _STEPS.get(found["which"] or "", 0))
    if there is None:
        return None
    day = edge(there, unit, which)
    if found["which"] or day == scene.today or (day > scene.today) == scene.forward:
        return day
    other = moved(base, span, 1 if scene.forward else -1)
    return edge(other, unit, which) if other else None


_MEANINGS: tuple[tuple[Pattern[str], Callable[[Match[str], Scene], When | None]], ...] = (
    (words.NEAR_DAY, _near_day),
    (words.WEEKDAY, _weekday),
    (words.ISO_DAY, _iso_day),
    (words.DAY_MONTH, _day_of_month),
    (words.MONTH_DAY, _day_of_month),
    (words.WHOLE_MONTH, _whole_month),
    (words.AHEAD, _ahead),
    (words.FROM_NOW, _ahead),
    (words.BACK, _back),
    (words.SIGNED, _signed),
    (words.SPAN, _span),
    (words.EDGE, _edge),
)
