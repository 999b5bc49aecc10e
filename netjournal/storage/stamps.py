"""Stamps: the order of all transactions of all devices.

A stamp is a hybrid clock reading, in microseconds since 1970, and the device that made it. The reading is the
greater of real time and one more than the last that was seen, so that what was written with knowledge of
something always comes after it, whatever the clocks of two machines say.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

from netjournal.errors import StorageError

Stamp: TypeAlias = tuple[int, str]
"""(microseconds, device)"""

WallClock: TypeAlias = Callable[[], float]
"""Returns the real time in seconds since 1970."""

NEVER: Stamp = (0, "")
"""Before every stamp."""

END_OF_STAMPS = 1 << 62
"""Readings from here on are none: a line that has one is not read."""

real_time: WallClock = time.time


def next_reading(latest: int, wall_clock: WallClock) -> int:
    """Return a reading after `latest`, the last one seen; raises StorageError where none is left."""
    reading = max(int(wall_clock() * 1_000_000), latest + 1)
    if reading >= END_OF_STAMPS:
        raise StorageError(
            "A line of the journal claims to be from the end of time, and nothing can be written after it; "
            "`netjournal doctor` names its log. Take that log out of the folder, or mend the line."
        )
    return reading


def to_json(stamp: Stamp, device: str) -> int | str:
    """Return a stamp as it stands in the log of `device`: its own stamps without the device."""
    return stamp[0] if stamp[1] == device else to_text(stamp)


def from_json(value: object, device: str) -> Stamp:
    """Return the stamp that stands as `value` in the log of `device`; NEVER for what is no stamp."""
    if isinstance(value, int):
        return value, device
    if isinstance(value, str):
        reading, _, author = value.partition("-")
        if reading.isdecimal():
            return int(reading), author
    return NEVER


def to_text(stamp: Stamp) -> str:
    """Return a stamp as the id of its transaction."""
    return f"{stamp[0]}-{stamp[1]}"


def to_datetime(stamp: Stamp) -> datetime:
    """Return the time of a stamp in UTC; the end of time for one beyond it."""
    try:
        return datetime.fromtimestamp(stamp[0] / 1_000_000, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.max.replace(tzinfo=UTC)
