"""Changes of an input that leave JSON what it is: a byte more or less would only make it unreadable."""

import json
import random
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

_ODD = (
    None, True, 0, -1, 1 << 40, 1e300, "", " ", [], {}, "2026-02-30", "9999-12-31T23:59:59Z", "\x1b[2J",
    "\ufeff", "0001-01-01", "x" * 300, ["x"], {"uuid": "x"},
)  # fmt: skip
"""What no program writes there, and a damaged one may."""


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Return the JSON with one value taken out, put in twice, or replaced by another; b"" for no JSON."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return b""
    places = list(_places(whole))
    if not places:
        return b""
    holder, key = rng.choice(places)
    how = rng.randrange(4)
    with suppress(KeyError, IndexError, RecursionError):
        if how == 0:
            del holder[key]
        elif how == 1 and isinstance(holder, list):
            holder.insert(key, holder[key])
        elif how == 2:  # noqa: PLR2004  the third way
            other, there = rng.choice(places)
            holder[key] = json.loads(json.dumps(other[there]))
        else:
            holder[key] = rng.choice(_ODD)
    return json.dumps(whole, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")  # noqa: PLR2004


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the place of each value within another: what holds it, and under which key or number."""
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield value, key
            yield from _places(item)
