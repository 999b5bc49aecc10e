"""How much memory an import takes: `python -m benchmarks import`."""

import sys
from pathlib import Path

from benchmarks.cards import write_cards
from benchmarks.measures import Measured, bring, clear

FEW, SIZES, QUICK_SIZES = 10, (1_000, 5_000, 10_000, 20_000), (1_000, 10_000)
"""Cards: so few show what Python and the libraries take."""
GOAL = 10.0
"""Kilobytes by which the peak of memory may grow with each person."""
SHARE = 1.02
"""Of the peak without pictures that with them may be so much."""


def report(folder: Path, sizes: tuple[int, ...] = SIZES) -> bool:
    """Import address books of some sizes, print the table, and return whether the goals are met."""
    _measured(folder, FEW)  # compiles the modules
    base = _measured(folder, FEW)
    print(f"\n{'cards':>8}{'peak':>10}{'with pictures':>16}{'KB a person':>14}{'seconds':>10}{'of work':>10}")
    growth, share = 0.0, 0.0
    for size in sizes:
        plain, pictured = _measured(folder, size), _measured(folder, size, pictures=True)
        growth = (plain.megabytes - base.megabytes) * 1024 / size
        share = max(share, pictured.megabytes / plain.megabytes)
        peaks = f"{plain.megabytes:>7.0f} MB{pictured.megabytes:>13.0f} MB"
        print(f"{size:>8,}{peaks}{growth:>14.1f}{plain.seconds:>10.1f}{plain.work:>10.1f}")
    print(f"\nabove the {base.megabytes:.0f} MB of an import of {FEW} cards; pictures are of 30 KB each")
    print(f"KB a person at {sizes[-1]:,}: {growth:.1f}   goal: at most {GOAL:g}   {_met(growth <= GOAL)}")
    print(f"with pictures / without: {share:.2f}   goal: at most {SHARE:g}   {_met(share <= SHARE)}")
    return growth <= GOAL and share <= SHARE


def _measured(folder: Path, cards: int, *, pictures: bool = False) -> Measured:
    print(f"{cards:,} cards{' with pictures' if pictures else ''}", file=sys.stderr)
    place = folder / "bring"
    (place / "home").mkdir(parents=True)
    path = place / "cards.vcf"
    write_cards(path, cards, pictures=pictures)
    measured = bring(place, path)
    clear(place)
    return measured


def _met(good: bool) -> str:  # noqa: FBT001  a word for an answer
    return "met" if good else "MISSED"
