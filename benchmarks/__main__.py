"""Build, measure, and print side by side: `python -m benchmarks [keys|import] [--quick] [--folder DIR]`."""

import argparse
import os
import platform
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import bringing
from benchmarks.measures import LINES, SAVE, STOCK, Measured, clear, prepare
from benchmarks.under_the_fingers import QUICK_ROUNDS, ROUNDS, report

SIZES = (1_000, 10_000, 100_000)
QUICK_SIZES = (1_000, 10_000)
FLAT = 2.0
"""The durable save at the largest size may take so many times that at the smallest."""
TIMES_STOCK = 500.0
"""At 100,000 interactions it is at least so many times faster than the insert of a stock TinyDB."""

Results = dict[tuple[str, int], Measured]


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; return 1 where a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="only 1,000 and 10,000 of each; of the keys fewer rounds"
    )
    parser.add_argument(
        "--folder", type=Path, help="where to build the journals (default: a temporary folder)"
    )
    parser.add_argument(
        "what", nargs="?", choices=("all", "keys", "import"), default="all", help="only these"
    )
    options = parser.parse_args(arguments)
    sizes_of_imports = bringing.QUICK_SIZES if options.quick else bringing.SIZES
    sizes = QUICK_SIZES if options.quick else SIZES
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}")
    with tempfile.TemporaryDirectory(prefix="netjournal-benchmarks-", dir=options.folder) as folder:
        if options.what == "keys":
            report(Path(folder), QUICK_ROUNDS if options.quick else ROUNDS)
            return 0
        if options.what == "import":
            return 0 if bringing.report(Path(folder), sizes_of_imports) else 1
        results = measure(Path(folder), sizes)
    print_table(results, sizes)
    return 0 if judge(results, sizes) else 1


def measure(folder: Path, sizes: tuple[int, ...]) -> Results:
    """Build the journals one after the other and measure everything at each size."""
    results: Results = {}
    for size in sizes:
        start = time.perf_counter()
        place = folder / str(size)
        prepare(place, size)
        log = sum(path.stat().st_size for path in (place / "data" / "log").iterdir())
        told = (
            f"{size:,} interactions: {log / 1e6:.1f} MB of log, built in {time.perf_counter() - start:.1f} s"
        )
        print(told, file=sys.stderr)
        for line in LINES:
            results[line.name, size] = line.measure(place)
        clear(place)
    return results


def print_table(results: Results, sizes: tuple[int, ...]) -> None:
    """Print times, work and peaks of memory; what stands there for comparison is marked."""
    print(f"\n{'':38}" + "".join(f"{size:>27,}" for size in sizes))
    for line in LINES:
        mark = "  · " if line.compare else ""
        cells = (results[line.name, size] for size in sizes)
        print(
            f"{mark + line.name:38}"
            + "".join(
                f"{_time(cell.seconds):>11}{_time(cell.work):>10}{cell.megabytes:>4.0f} M" for cell in cells
            )
        )
    print("\n· for comparison; by the clock, of it work of the processor, and the peak of memory in MB")


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms" if seconds < 0.1 else f"{seconds:.2f} s"


def judge(results: Results, sizes: tuple[int, ...]) -> bool:
    """Print how the goals stand, and return whether all that could be measured are met."""
    first, last = sizes[0], sizes[-1]
    flat = results[SAVE, last].seconds / results[SAVE, first].seconds
    faster = results[STOCK, last].seconds / results[SAVE, last].seconds
    flat_enough, fast_enough = flat <= FLAT, last < SIZES[-1] or faster >= TIMES_STOCK
    print(
        f"\nsave at {last:,} / save at {first:,}: {flat:.2f}   goal: at most {FLAT:g}   {_met(flat_enough)}"
    )
    goal = (
        f"goal: at least {TIMES_STOCK:g}   {_met(fast_enough)}"
        if last == SIZES[-1]
        else "goal: only at 100,000"
    )
    print(f"stock TinyDB insert / save at {last:,}: {faster:.0f}   {goal}")
    return flat_enough and fast_enough


def _met(good: bool) -> str:  # noqa: FBT001  a word for an answer
    return "met" if good else "MISSED"


if __name__ == "__main__":
    sys.exit(main())
