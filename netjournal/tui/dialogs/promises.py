"""The open promises, both ways, and what becomes of them."""

from collections.abc import Callable
from functools import partial

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static

from netjournal.errors import NetjournalError
from netjournal.journal import promises
from netjournal.models import Promise
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import CANCEL, LiveDialog
from netjournal.tui.dialogs.when import answer_when, when_dialog
from netjournal.tui.messages import Changed
from netjournal.tui.outlook import open_promises
from netjournal.tui.rows import promise_row
from netjournal.tui.widgets.picklist import PickList

_ENDS = {
    "keep": (promises.keep, "Promise kept."),
    "release": (promises.release, "Let go."),
    "break": (promises.break_, "Noted. Owning it is the next step."),
}


class PromisesDialog(LiveDialog[None]):
    """Lists what you promised and what was promised to you."""

    TITLE_WORDS = "Promises"
    KEYS = (
        CANCEL,
        Command("promise.keep", "d,enter", "end('keep')", "Kept", "It was kept.", shown=True, display="d"),
        Command("promise.renegotiate", "n", "renegotiate", "New date", "Agree on another date.", shown=True),
        Command("promise.release", "l", "end('release')", "Let go", "It binds nobody any more.", shown=True),
        Command("promise.break", "b", "end('break')", "Not kept", "It was not kept.", shown=True),
    )
    BINDINGS = bindings(KEYS)

    def __init__(self, desk: Desk, promise_id: str = "") -> None:
        super().__init__(desk)
        self._first = promise_id

    def body(self) -> ComposeResult:
        """Lay out the list."""
        yield Static(
            words(("Nothing is open. What you promise in an entry stands here.", "$foreground-muted")),
            classes="empty",
        )
        yield PickList(classes="choices")

    def on_mount(self) -> None:
        """Show the open promises, beginning at the one asked for."""
        self.show()
        picks = self.query_one(PickList)
        ids = [option.id for option in picks.options]
        if self._first in ids:
            picks.highlighted = ids.index(self._first)
        picks.focus()

    def show(self) -> None:
        """Show the open promises."""
        now, view = self.desk.now(), self.desk.view
        found = open_promises(view)
        self.query_one(".empty").display = not found
        self.query_one(PickList).fill((one.id, partial(promise_row, view, one, now)) for one in found)
        self.call_after_refresh(self.refresh_bindings)

    def _chosen(self) -> Promise | None:
        return self.desk.view.promises.get(self.query_one(PickList).chosen or "")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Return whether an action makes sense: a promise ends only where one is highlighted."""
        return action not in {"end", "renegotiate"} or not self.is_mounted or self._chosen() is not None

    def action_end(self, how: str) -> None:
        """End the highlighted promise."""
        promise = self._chosen()
        if promise:
            end, told = _ENDS[how]
            self._write(partial(end, self.desk.journal, promise), told)

    @work
    async def action_renegotiate(self) -> None:
        """Give the highlighted promise another date."""
        promise, now = self._chosen(), self.desk.now()
        answer = (
            await self.app.push_screen_wait(when_dialog("A new date", now, promise.text)) if promise else None
        )
        if promise and answer:
            due = answer_when(answer, now)
            self._write(lambda: promises.renegotiate(self.desk.journal, promise, due), "The new date stands.")

    def _write(self, end: Callable[[], object], told: str) -> None:
        try:
            self.desk.write(end)
        except NetjournalError as error:
            self.warn(str(error))
            return
        self.notify(told, markup=False)
        self.app.post_message(Changed())
