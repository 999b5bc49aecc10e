"""The journal as the screens use it: one at a time, whether it is read in a thread or written."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import TypeVar

from textual.worker import active_worker

from netjournal.advice import Advice
from netjournal.journal import Journal
from netjournal.journal.steps import next_steps
from netjournal.settings import Settings
from netjournal.view import View

T = TypeVar("T")

_DONE = object()
_BREATH = 0.004
"""Seconds for which work in the background lets the app have its turn."""


class Desk:
    """A journal and the settings of the app.

    Only the thread of the app writes, and it may read at any time. Other threads read inside `read`, so that
    nothing is written meanwhile. What takes long to write, another thread writes in `write_aside`, while no
    screen reads.
    """

    is_busy = False
    """Whether another thread writes now: nothing may be read from the journal until it is done."""

    def __init__(self, journal: Journal, settings: Settings) -> None:
        self.journal = journal
        self.settings = settings
        self._lock = threading.Lock()
        self._writers = 0
        self._advice: tuple[tuple[int, str], Advice] | None = None

    @property
    def view(self) -> View:
        """Return the picture of the records."""
        return self.journal.view

    def now(self) -> datetime:
        """Return the present, aware, in the person's zone."""
        return self.journal.now()

    def read(self, work: Callable[[], T]) -> T:
        """Return what `work` reads, in a thread of its own; writing waits for it.

        A worker that was cancelled while it waited for its turn ends here.
        """
        with self._lock:
            _end_if_cancelled()
            return work()

    def write(self, work: Callable[[], T]) -> T:
        """Return what `work` writes; raises what it raises, and then nothing was written."""
        with self._writing():
            return work()

    def write_aside(self, work: Callable[[], T]) -> T:
        """Return what `work` writes, in a thread of its own, while a dialog covers all screens."""
        with self._writing():
            self.is_busy = True
            try:
                return work()
            finally:
                self.is_busy = False

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the journal for writing; advice that is being worked out gives way."""
        self._writers += 1
        try:
            with self._lock:
                yield
        finally:
            self._writers -= 1

    def advice(self) -> Advice:
        """Return the next steps, worked out once for each state and minute; for a thread of its own.

        It gives way to writing, and begins anew afterwards.
        """
        while True:
            with suppress(_OvertakenError), self._lock:
                return self._advise()
            time.sleep(_BREATH)

    def _advise(self) -> Advice:
        _end_if_cancelled()
        state = (self.view.version, f"{self.now():%Y-%m-%d %H:%M}")
        if self._advice is None or self._advice[0] != state:
            self._advice = (state, next_steps(self.journal, self._give_way))
        return self._advice[1]

    def _give_way(self) -> None:
        if self._writers:
            raise _OvertakenError

    def make_ready(self) -> None:
        """Prepare what the first search and change need, a little at a time; for a thread of its own."""
        rest = self.view.make_ready()
        while self.read(lambda: next(rest, _DONE)) is not _DONE:
            time.sleep(_BREATH)

    def look(self) -> bool:
        """Take up what others wrote, unless a thread is reading; return whether there was anything."""
        if not self._lock.acquire(blocking=False):
            return False
        try:
            return self.journal.refresh()
        finally:
            self._lock.release()


class _OvertakenError(Exception):
    """Somebody wants to write while advice is worked out."""


def _end_if_cancelled() -> None:
    """Raise CancelledError in the thread of a worker whose result nobody waits for any more."""
    worker = active_worker.get(None)
    if worker is not None and worker.is_cancelled:
        raise asyncio.CancelledError
