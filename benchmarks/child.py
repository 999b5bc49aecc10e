"""One measure in a process of its own, so that its memory is its own: prints times and peak as JSON.

python -m benchmarks.child MEASURE
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice

from benchmarks.build import NOW, STOCK_FILE
from netjournal.paths import find_paths

_SAVES = 200
_SEARCHES = 15
_INSERTS = 5


Timed = tuple[float, float]
"""Seconds by the clock, and seconds that the processor worked."""


def timed(action: Callable[[], object], times: int = 1) -> Timed:
    """Return the medians of some runs."""
    seconds, work = [], []
    for _ in range(times):
        start, worked = time.perf_counter(), time.process_time()
        action()
        seconds.append(time.perf_counter() - start)
        work.append(time.process_time() - worked)
    return statistics.median(seconds), statistics.median(work)


def empty() -> Timed:
    """Import what opening a journal imports, and do nothing."""
    import netjournal.journal  # noqa: F401  the import is what is measured

    return 0.0, 0.0


def opening() -> Timed:
    """Open the journal; Python and its libraries are loaded already."""
    from netjournal.journal import open_journal

    return timed(lambda: open_journal(find_paths(), lambda: NOW))


def opening_anew() -> Timed:
    """Open the journal without anything that was kept for that, and keep it again."""
    from netjournal.journal import open_journal

    (find_paths().cache / "opening.json").unlink(missing_ok=True)
    taken = opening()
    open_journal(find_paths(), lambda: NOW).close()
    return taken


def undo() -> Timed:
    """Take back one change, the first in the process."""
    from netjournal.journal import open_journal

    with open_journal(find_paths(), lambda: NOW) as journal:
        return timed(journal.undo)


def history() -> Timed:
    """Tell the newest 20 changes."""
    from netjournal.journal import open_journal

    with open_journal(find_paths(), lambda: NOW) as journal:
        return timed(lambda: journal.history(20), 5)


def check() -> Timed:
    """Look for damage, as `netjournal doctor` does: every record is read."""
    from netjournal.journal import open_journal

    with open_journal(find_paths(), lambda: NOW) as journal:
        return timed(journal.findings)


def save() -> Timed:
    """Write one interaction down, durable on return."""
    from netjournal.journal import open_journal
    from netjournal.models import Interaction

    with open_journal(find_paths(), lambda: NOW) as journal:
        person = next(journal.view.contacts.newest()).id

        def write() -> None:
            entry = journal.make(
                Interaction, at=NOW, contact_ids=(person,), channel="call", summary="call about fog"
            )
            journal.commit("add interaction", put=[entry])

        write()
        return timed(write, _SAVES)


def advice() -> Timed:
    """Work out the next steps in an open journal, as the app does after each change."""
    from netjournal.advice import advise
    from netjournal.journal import open_journal

    with open_journal(find_paths(), lambda: NOW) as journal:
        advise(journal.view, NOW)
        return timed(lambda: advise(journal.view, NOW), 5)


def _searches() -> Iterator[Timed]:
    from netjournal.journal import open_journal
    from netjournal.view import LogFilter, log

    with open_journal(find_paths(), lambda: NOW) as journal:

        def search() -> None:
            list(islice(log(journal.view, LogFilter(query="whiteboard bees")), 50))

        yield timed(search)
        yield timed(search, _SEARCHES)


def first_search() -> Timed:
    """Find the first 50 entries with two words, for the first time in a process."""
    return next(_searches())


def search() -> Timed:
    """Find the first 50 entries with two words, as at every further key."""
    return list(_searches())[1]


def app() -> Timed:
    """Open the journal and show Today."""
    import asyncio

    async def show() -> None:
        from netjournal.journal import open_journal
        from netjournal.tui.app import NetjournalApp

        with open_journal(find_paths(), lambda: NOW) as journal:
            async with NetjournalApp(journal).run_test(size=(120, 36)) as pilot:
                await pilot.pause()

    return timed(lambda: asyncio.run(show()))


def bare_app() -> Timed:
    """Show one line of text in a Textual app that does nothing else."""
    import asyncio

    async def show() -> None:
        from textual.app import App, ComposeResult
        from textual.widgets import Static

        class Bare(App[None]):
            def compose(self) -> ComposeResult:
                yield Static("nothing but this")

        async with Bare().run_test(size=(120, 36)) as pilot:
            await pilot.pause()

    return timed(lambda: asyncio.run(show()))


def parse() -> Timed:
    """Parse the same bytes with orjson, line by line, and do nothing with them."""
    import orjson

    def read() -> list[object]:
        logs = (find_paths().data / "log").glob("*.jsonl")
        return [orjson.loads(line) for log in logs for line in log.read_bytes().splitlines()]

    return timed(read)


def tinydb_insert() -> Timed:
    """Insert one document into a stock TinyDB that holds as many."""
    from tinydb import TinyDB

    with TinyDB(find_paths().data.with_name(STOCK_FILE)) as stock:
        document = {"summary": "call about fog", "at": NOW.isoformat(), "channel": "call"}
        return timed(lambda: stock.insert(dict(document)), _INSERTS)


def peak_megabytes() -> float:
    """Return the most memory that this process ever held, in MB."""
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 if sys.platform != "darwin" else 1024 * 1024)


MEASURES = {
    measure.__name__: measure
    for measure in (
        empty, opening, opening_anew, save, undo, history, check, advice, first_search, search, app, bare_app,
        parse, tinydb_insert,
    )
}  # fmt: skip

if __name__ == "__main__":
    seconds, work = MEASURES[sys.argv[1]]()
    print(json.dumps({"seconds": seconds, "work": work, "megabytes": peak_megabytes()}))
