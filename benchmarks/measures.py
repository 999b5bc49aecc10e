"""What is measured, at each size, and what is expected of it."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from benchmarks.build import NOW
from benchmarks.keys import Times

ROOT = Path(__file__).parents[1]
RUNS = 5
"""Whole processes are timed so often; the median counts."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds by the clock, those that the processor worked, and the most memory of the process in MB."""

    seconds: float
    work: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table."""

    name: str
    measure: Callable[[Path], Measured]
    compare: bool = False
    """Whether it is something to compare with, not the journal itself."""


def prepare(folder: Path, interactions: int) -> None:
    """Build the journal of a size, and a stock TinyDB of as many documents."""
    (folder / "home").mkdir(parents=True)
    _run("benchmarks.build", folder, str(interactions))


def _run(module: str, folder: Path, word: str) -> str:
    command = [sys.executable, "-m", module, word]
    environ = _environ(folder)
    return subprocess.run(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True, check=True
    ).stdout


def _environ(folder: Path) -> dict[str, str]:
    """Return an environment in which everything of the journal lies below `folder`.

    Modules are compiled once, as where the program is installed.
    """
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    home = {
        name: str(folder / "home") for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
    }
    return {
        **given,
        **home,
        "PYTHONPYCACHEPREFIX": str(folder.parent / "compiled"),
        "NETJOURNAL_DATA_DIR": str(folder / "data"),
        "NETJOURNAL_NOW": NOW.isoformat(),
    }


def inside(name: str) -> Callable[[Path], Measured]:
    """Return a measure of benchmarks.child, in a process of its own."""

    def measure(folder: Path) -> Measured:
        told = _run("benchmarks.child", folder, name)
        return Measured(**json.loads(told.splitlines()[-1]))

    return measure


def command(*words: str) -> Callable[[Path], Measured]:
    """Return a measure of a whole `netjournal` process, from start to exit."""

    def measure(folder: Path) -> Measured:
        runs = [_process([sys.executable, "-m", "netjournal", *words], _environ(folder)) for _ in range(RUNS)]
        return Measured(
            *(
                statistics.median(getattr(run, name) for run in runs)
                for name in ("seconds", "work", "megabytes")
            )
        )

    return measure


def _process(words: list[str], environ: dict[str, str]) -> Measured:
    start = time.perf_counter()
    child = subprocess.Popen(
        words, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    with child.stderr or nullcontext() as stream:
        told = stream.read() if stream else ""
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, words, stderr=told)
    work = usage.ru_utime + usage.ru_stime
    return Measured(seconds, work, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024))


def bring(folder: Path, path: Path) -> Measured:
    """Return what the import of a file into the journal in a folder takes, as a whole process."""
    return _process([sys.executable, "-m", "netjournal", "import", str(path), "--yes"], _environ(folder))


def keys(folder: Path, rounds: int) -> Times:
    """Return what benchmarks.keys tells of the journal in a folder."""
    told: Times = json.loads(_run("benchmarks.keys", folder, str(rounds)))
    return told


SAVE, STOCK = "durable save of an entry", "stock TinyDB: insert"

LINES = (
    Line(SAVE, inside("save")),
    Line(STOCK, inside("tinydb_insert"), compare=True),
    Line("opening, nothing kept", inside("opening_anew")),
    Line("opening", inside("opening")),
    Line("undo, the first in a process", inside("undo")),
    Line("the newest 20 changes", inside("history")),
    Line("`doctor`: every record is read", inside("check")),
    Line("orjson: parse the same bytes", inside("parse"), compare=True),
    Line("`netjournal add`, whole process", command("add", "call with @Amina Example: fog")),
    Line("`netjournal next`, whole process", command("next")),
    Line("`netjournal --version`, whole process", command("--version"), compare=True),
    Line("next steps, in the open app", inside("advice")),
    Line("search, first", inside("first_search")),
    Line("search, each further key", inside("search")),
    Line("app, until Today shows", inside("app")),
    Line("bare Textual app", inside("bare_app"), compare=True),
    Line("imports only", inside("empty"), compare=True),
)


def clear(folder: Path) -> None:
    """Remove a journal that was measured."""
    shutil.rmtree(folder, ignore_errors=True)
