"""Something that takes a while: how far it is, and a way to stop it. The app stays awake meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any, Generic, TypeVar, cast

from textual import on, work
from textual.app import App, ComposeResult
from textual.message import Message
from textual.widgets import ProgressBar, Static

from netjournal.errors import NetjournalError, StoppedError
from netjournal.text import shorten
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, words
from netjournal.tui.dialogs.base import Dialog

T = TypeVar("T")

PATIENCE = 0.3
"""Seconds after which it is shown that something takes a while."""
_LOOK = 0.1
"""Seconds between looks at how far it is."""


class Job:
    """How work in a thread tells how far it is, and learns that nobody waits for it any more."""

    def __init__(self) -> None:
        self.words = ""
        self.done = self.total = 0
        self._lock = Lock()
        self._is_stopped = self._is_last = False

    def say(self, what: str) -> None:
        """Begin with another part of the work; raises StoppedError where nobody waits."""
        self.words, self.done, self.total = what, 0, 0
        self._go_on()

    def progress(self, done: int, total: int) -> None:
        """Tell how much of how much is done; raises StoppedError where nobody waits."""
        self.done, self.total = done, total
        self._go_on()

    def finish(self, what: str) -> None:
        """Begin with the last part, which is not stopped any more; raises StoppedError where nobody waits."""
        with self._lock:
            self._is_last = not self._is_stopped
        self.say(what)

    def stop(self) -> bool:
        """End the work where it next tells how far it is; return whether it can still be ended."""
        with self._lock:
            self._is_stopped = self._is_stopped or not self._is_last
        return self._is_stopped

    @property
    def can_stop(self) -> bool:
        """Return whether stopping still does something."""
        return not self._is_last

    def _go_on(self) -> None:
        if self._is_stopped:
            raise StoppedError


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What came of the work: a value, or the problem with it."""

    value: T | None = None
    error: NetjournalError | OSError | None = None


class WorkingDialog(Dialog[Outcome[Any]]):
    """Does some work in a thread; the answer is what came of it, None where it was stopped.

    `covers` hides the screen below at once, for work that changes what is shown there.
    """

    KEYS = (Command("working.stop", "escape", "cancel", "Stop", "Stop; nothing is written.", shown=True),)
    BINDINGS = bindings(KEYS)
    DEFAULT_CSS = """
    WorkingDialog > .card { width: 60; }
    WorkingDialog ProgressBar { width: 1fr; }
    WorkingDialog Bar { width: 1fr; }
    WorkingDialog.-patient { background: transparent; }
    WorkingDialog.-patient > .card { display: none; }
    WorkingDialog.-covers { background: $background; }
    """

    class Over(Message):
        """The work came to its end."""

        def __init__(self, outcome: Outcome[Any]) -> None:
            super().__init__()
            self.outcome = outcome

    def __init__(self, title: str, work: Callable[[Job], Any], *, covers: bool = False) -> None:
        super().__init__(classes="-covers" if covers else "-patient")
        self._title, self._work, self.job = title, work, Job()

    def heading(self) -> str:
        """Return what is done."""
        return self._title

    def body(self) -> ComposeResult:
        """Lay out the bar."""
        yield ProgressBar(show_eta=False)
        yield Static(id="part")

    def on_mount(self) -> None:
        """Begin."""
        self.set_timer(PATIENCE, lambda: self.remove_class("-patient"))
        self.set_interval(_LOOK, self._look)
        self._run()

    @work(thread=True, group="reading")
    def _run(self) -> None:
        try:
            outcome = Outcome(self._work(self.job))
        except StoppedError:
            return
        except (NetjournalError, OSError) as error:
            outcome = Outcome(error=error)
        self.post_message(self.Over(outcome))

    def _look(self) -> None:
        job = self.job
        self.query_one(ProgressBar).update(total=job.total or None, progress=job.done)
        self.query_one("#part", Static).update(words((shorten(job.words, 60), QUIET)))
        self.refresh_bindings()

    @on(Over)
    def _over(self, message: Over) -> None:
        self.dismiss(message.outcome)

    def on_unmount(self) -> None:
        """Stop where nobody waits any more."""
        self.job.stop()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Return whether an action makes sense: what is being written is not stopped."""
        return action != "cancel" or self.job.can_stop

    def action_cancel(self) -> None:
        """Stop and close."""
        if self.job.stop():
            self.dismiss(None)


async def work_through(
    app: App[Any], title: str, work: Callable[[Job], T], *, covers: bool = False
) -> T | None:
    """Return what `work` gives, done in a thread while a dialog shows how far it is; None if it is stopped.

    Raises what it raises, if that is a NetjournalError or an OSError.
    """
    outcome = await app.push_screen_wait(WorkingDialog(title, work, covers=covers))
    if outcome is not None and outcome.error:
        raise outcome.error
    return cast("T | None", outcome.value if outcome else None)
