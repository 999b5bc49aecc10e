"""The journal as the screens use it: one at a time, whether it is read in a thread or written."""

import threading
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from netjournal.advice import Advice
from netjournal.journal import Journal
from netjournal.journal.steps import next_steps
from netjournal.settings import Settings
from netjournal.view import View

T = TypeVar("T")


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
        self._advice: tuple[tuple[int, str], Advice] | None = None

    @property
    def view(self) -> View:
        """Return the picture of the records."""
        return self.journal.view

    def now(self) -> datetime:
        """Return the present, aware, in the person's zone."""
        return self.journal.now()

    def read(self, work: Callable[[], T]) -> T:
        """Return what `work` reads, in a thread of its own; writing waits for it."""
        with self._lock:
            return work()

    def write(self, work: Callable[[], T]) -> T:
        """Return what `work` writes; raises what it raises, and then nothing was written."""
        with self._lock:
            return work()

    def write_aside(self, work: Callable[[], T]) -> T:
        """Return what `work` writes, in a thread of its own, while a dialog covers all screens."""
        with self._lock:
            self.is_busy = True
            try:
                return work()
            finally:
                self.is_busy = False

    def advice(self) -> Advice:
        """Return the next steps, worked out once for each state and minute; for a thread of its own."""
        with self._lock:
            state = (self.view.version, f"{self.now():%Y-%m-%d %H:%M}")
            if self._advice is None or self._advice[0] != state:
                self._advice = (state, next_steps(self.journal))
            return self._advice[1]

    def look(self) -> bool:
        """Take up what others wrote, unless a thread is reading; return whether there was anything."""
        if not self._lock.acquire(blocking=False):
            return False
        try:
            return self.journal.refresh()
        finally:
            self._lock.release()
