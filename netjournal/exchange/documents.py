"""JSON of other programs, whose parts may be of any type."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from netjournal.errors import InvalidInputError

Document = Mapping[str, Any]
_FIRST_YEAR, _LAST_YEAR = 2, 9900


def load(name: str, text: str) -> Any:
    """Return what JSON holds; raises InvalidInputError for what is damaged or nested without end."""
    import orjson

    try:
        return orjson.loads(text.removeprefix("\ufeff"))
    except orjson.JSONDecodeError as error:
        raise InvalidInputError(f"{name}: this JSON is damaged: {error}") from None


def text_in(document: Document, *names: str) -> str:
    """Return the first of some values that is filled, as text; "" where none is."""
    for name in names:
        value = document.get(name)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
            return str(value)
    return ""


def part_of(document: Document, name: str) -> Document:
    """Return the part of a document under a name; an empty one where there is none."""
    value = document.get(name)
    return value if isinstance(value, dict) else {}


def parts_of(document: Document, name: str) -> Iterator[Any]:
    """Yield the items of a list under a name; nothing where there is none."""
    value = document.get(name)
    return iter(value if isinstance(value, list) else ())


def moment_in(text: str, zone: tzinfo | None, named: str = "") -> datetime | None:
    """Return the aware time that ISO text means, in the named zone or in `zone`; None for what is no time.

    A time that names no zone of its own is in that zone.
    """
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    where = _zone(named) or zone
    if not can_be(found):
        return None
    return found.replace(tzinfo=where) if found.tzinfo is None else found.astimezone(where or UTC)


def can_be(day: date) -> bool:
    """Return whether a day or time is far enough from the ends of the calendar to be told in any zone."""
    return _FIRST_YEAR <= day.year <= _LAST_YEAR


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
