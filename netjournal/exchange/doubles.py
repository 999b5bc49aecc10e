"""Records that stand more than once in a file."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from netjournal.exchange.reading import Incoming


def combined(drafts: Iterable[Incoming]) -> tuple[list[Incoming], list[Incoming]]:
    """Return the drafts with those of one key made one, and the doubles that went into others."""
    found: dict[str, Incoming] = {}
    doubles = []
    for one in drafts:
        if one.key in found:
            found[one.key] = replace(found[one.key], fields=_joined(found[one.key].fields, one.fields))
            doubles.append(one)
        else:
            found[one.key] = one
    return list(found.values()), doubles


def _joined(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of two drafts in one; a second value goes to the extra fields."""
    joined = dict(one)
    for name, value in other.items():
        present = joined.get(name)
        if present in (None, value):
            joined[name] = value
        elif isinstance(value, tuple):
            joined[name] = tuple(dict.fromkeys((*present, *value)))
        elif isinstance(value, dict):
            joined[name] = {**value, **present}
        elif name != "name":
            extra = joined.get("extra", {})
            joined["extra"] = {name.capitalize(): str(value), **extra} if "name" in one else extra
    return joined
