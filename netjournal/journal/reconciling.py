"""What a file changes in a record: what is new in the file since it was last read, and nothing else.

Three values are compared for each field: what the file says now, what it said last, and what the journal
says. What changed in the file is taken over where the person has not corrected it; what the file no longer
says is left as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import blake2b
from typing import Any

from netjournal.exchange.tabular.linkedin import slug_of
from netjournal.journal.identity import phone_key
from netjournal.models import Record
from netjournal.text import fold

Values = Mapping[str, str]
_LONG = 200
"""Longer texts are remembered by their digest."""


@dataclass(slots=True)
class Merged:
    """What becomes of a record, field by field."""

    changes: dict[str, Any] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict)
    """What the file says and the person has otherwise: the file's value, by field."""


def remembered(fields: Mapping[str, Any]) -> dict[str, str]:
    """Return what is remembered of the fields that a file speaks of."""
    found: dict[str, str] = {}
    for name, value in fields.items():
        if isinstance(value, dict):
            found |= {f"{name}.{label}": _text(item) for label, item in value.items()}
        else:
            found[name] = _text(value)
    return found


def as_said(value: Any, last: str, *, floating: bool) -> Any:
    """Return a time as it was remembered where a file says the same: the moment, or a floating clock time."""
    try:
        before = datetime.fromisoformat(last) if isinstance(value, datetime) else None
    except ValueError:
        return value
    if before is None or before.tzinfo is None:
        return value
    clocks = (before.replace(tzinfo=None), value.replace(tzinfo=None))
    return before if before == value or (floating and clocks[0] == clocks[1]) else value


def merged(mine: Record, theirs: Mapping[str, Any], last: Values) -> Merged:
    """Return what the values of a file change in a record, given what the file said last."""
    result = Merged()
    for name, value in theirs.items():
        present = getattr(mine, name)
        if isinstance(value, tuple) and name not in _WHOLE:
            wanted = _list(name, present, value, last.get(name))
            if wanted != present:
                result.changes[name] = wanted
        elif isinstance(value, dict):
            _merge_labelled(result, name, present, value, last)
        elif _takes_over(present, value, last.get(name)):
            result.changes[name] = value
        elif value != present and value not in _EMPTY:
            result.kept[name] = value
    return result


_WHOLE = frozenset({"knows"})
_EMPTY = (None, "", (), False)


def _takes_over(mine: Any, theirs: Any, last: str | None) -> bool:
    if theirs == mine or theirs in _EMPTY:
        return False
    if mine in _EMPTY:
        return last != _text(theirs)
    return last is not None and last == _text(mine) and last != _text(theirs)


def _merge_labelled(
    result: Merged, name: str, mine: dict[str, str], theirs: dict[str, str], last: Values
) -> None:
    wanted = dict(mine)
    for label, value in theirs.items():
        if _takes_over(mine.get(label, ""), value, last.get(f"{name}.{label}")):
            wanted[label] = value
        elif mine.get(label) != value and value:
            result.kept[f"{name}.{label}"] = value
    if wanted != mine:
        result.changes[name] = wanted


def _list(name: str, mine: tuple[Any, ...], theirs: tuple[Any, ...], last: str | None) -> tuple[Any, ...]:
    """Return my list without what left the file's, and with what came to it."""
    before = {item_key(name, item) for item in last.split("\n")} if last else set()
    now = {item_key(name, item): item for item in theirs}
    gone = before - now.keys() if now else set()
    kept = tuple(item for item in mine if item_key(name, item) not in gone)
    have = {item_key(name, item) for item in kept}
    return (*kept, *(item for key, item in now.items() if key not in have and key not in before))


def item_key(name: str, item: Any) -> Any:
    """Return by what two items of a list are the same: numbers by what is dialled, words folded."""
    if not isinstance(item, str):
        return item
    if name == "phones":
        return phone_key(item) or fold(item)
    if name == "links":
        return slug_of(item) or fold(item).removesuffix("/")
    return fold(item)


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return "\n".join(map(str, value))
    text = value.isoformat() if isinstance(value, date) else "" if value is None else str(value)
    return (
        text
        if len(text) <= _LONG
        else f"{len(text)} characters {blake2b(text.encode(), digest_size=9).hexdigest()}"
    )
