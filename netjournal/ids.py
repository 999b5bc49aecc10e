"""Identifiers: version 7 UUIDs as text, so that ids sort by the time they were made."""

import random
import uuid
from collections.abc import Callable
from datetime import datetime

IdSource = Callable[[datetime], str]
"""Makes a fresh id for something made at the given aware time."""

_SYSTEM = random.SystemRandom()


def new_id(at: datetime, rng: random.Random = _SYSTEM) -> str:
    """Return a version 7 UUID for the aware time `at`; seed `rng` to have the same ids again."""
    millis = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    value = millis << 80 | 0x7 << 76 | rng.getrandbits(12) << 64 | 0b10 << 62 | rng.getrandbits(62)
    return str(uuid.UUID(int=value))


def seeded(seed: int) -> IdSource:
    """Return an id source that gives the same ids for the same seed and times."""
    rng = random.Random(seed)  # noqa: S311  ids need to be distinct, not secret
    return lambda at: new_id(at, rng)
