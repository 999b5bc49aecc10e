"""The table of the keys: `python -m benchmarks keys`."""

import statistics
import sys
from pathlib import Path

from benchmarks.keys import BEHIND, Times
from benchmarks.measures import clear, keys, prepare

SMALL, LARGE = 1_000, 100_000
"""Interactions of the two journals; each has a tenth as many contacts."""
ROUNDS, QUICK_ROUNDS = 5, 3
GOAL = 0.1
"""Seconds within which the effect of every key shall show, in the median."""


def report(folder: Path, rounds: int = ROUNDS) -> None:
    """Measure both journals and print the table; on a busy machine the work tells more than the clock."""
    small, large = (_measured(folder / str(size), size, rounds) for size in (SMALL, LARGE))
    head = f"{'shown':>9}{'worst':>9}{'of work':>9}{'worst':>9}{'all done':>10}"
    print(f"\n{'':34}{head}{SMALL // 10:>9,} contacts   ratio")
    late = 0
    for name, times in large.items():
        shown, work, done = (statistics.median(column) for column in zip(*times, strict=True))
        before = statistics.median(one for one, _, _ in small.get(name, times))
        worst, hardest = (max(column) for column in list(zip(*times, strict=True))[:2])
        cells = "".join(map(_ms, (shown, worst, work, hardest))) + f"{_ms(done):>10}{_ms(before)}"
        print(
            f"{name + (' ·' if name in BEHIND else ''):34}{cells}{shown / before:>16.1f}{_late(shown, work)}"
        )
        late += shown > GOAL
    print(f"\nmedians of {rounds} rounds in ms, at {LARGE // 10:,} contacts and {LARGE:,} interactions;")
    print("worst: with the first time in a run; of work: what the processor did until the effect was shown;")
    print("· the next steps are worked out behind it: all done tells when they stand")
    print(f"goal: every key shows its effect within {GOAL * 1000:.0f} ms in the median: {late} do not")


def _late(seconds: float, work: float) -> str:
    if work > GOAL:
        return "   LATE"
    return "   late by the clock" if seconds > GOAL else ""


def _measured(place: Path, size: int, rounds: int) -> Times:
    print(f"{size:,} interactions", file=sys.stderr)
    prepare(place, size)
    times = keys(place, rounds)
    clear(place)
    return times


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:>9.1f}"
