"""Promises, giving and receiving, month by month (P02, P06, P07)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from netjournal.clock import deadline, local_date
from netjournal.models import Exchange, Promise
from netjournal.view import View

MONTHS = 6


@dataclass(frozen=True, slots=True)
class PromiseMonth:
    """My promises that came to an end in one month."""

    first: date
    kept: tuple[Promise, ...]
    released: tuple[Promise, ...]
    broken: tuple[Promise, ...]


@dataclass(frozen=True, slots=True)
class OpenPromises:
    """My promises that are open now."""

    in_time: tuple[Promise, ...]
    late: tuple[Promise, ...]


def promise_months(view: View, now: datetime, months: int = MONTHS) -> tuple[PromiseMonth, ...]:
    """Return the last months, oldest first, this one included."""
    ended = {state: view.promises.labelled(f"{state}:me") for state in ("kept", "released", "broken")}

    def of(state: str, first: date) -> tuple[Promise, ...]:
        return tuple(one for one in ended[state] if _month(one.closed, now) == first)

    return tuple(
        PromiseMonth(first, of("kept", first), of("released", first), of("broken", first))
        for first in last_months(now, months)
    )


def open_promises(view: View, now: datetime) -> OpenPromises:
    """Return my open promises, those whose date has passed apart."""
    found = view.promises.labelled("open:me")
    late = tuple(one for one in found if one.due is not None and deadline(one.due, now.tzinfo) < now)
    return OpenPromises(tuple(one for one in found if one not in late), late)


@dataclass(frozen=True, slots=True)
class GivingMonth:
    """What went to and fro in one month; thanks count as neither."""

    first: date
    given: tuple[Exchange, ...]
    received: tuple[Exchange, ...]
    asked: tuple[Exchange, ...]


def giving_months(view: View, now: datetime, months: int = MONTHS) -> tuple[GivingMonth, ...]:
    """Return the last months, oldest first, this one included."""
    found: dict[tuple[str, date | None], list[Exchange]] = {}
    for act in view.exchanges.all():
        if act.kind != "thanks" and act.at <= now and act.state != "planned":
            found.setdefault((act.direction, _month(act.at, now)), []).append(act)

    def of(direction: str, first: date) -> tuple[Exchange, ...]:
        return tuple(found.get((direction, first), ()))

    return tuple(
        GivingMonth(first, of("given", first), of("received", first), of("asked", first))
        for first in last_months(now, months)
    )


def last_months(now: datetime, months: int) -> list[date]:
    """Return the first days of the last months, oldest first, this one included."""

    def back() -> Iterator[date]:
        year, month = now.year, now.month
        for _ in range(months):
            yield date(year, month, 1)
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)

    return list(reversed(list(back())))


def _month(at: datetime | None, now: datetime) -> date | None:
    return local_date(at, now.tzinfo).replace(day=1) if at else None
