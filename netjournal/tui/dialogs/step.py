"""One next step in full, and everything that can be said to it."""

from dataclasses import replace

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from netjournal.advice import Suggestion
from netjournal.tui.commands import bindings
from netjournal.tui.content import words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import CANCEL, Dialog
from netjournal.tui.dialogs.choose import Choice
from netjournal.tui.verbs import choices
from netjournal.tui.widgets.picklist import PickList
from netjournal.tui.widgets.reading import READING_KEYS
from netjournal.tui.widgets.stepcard import StepCard


class StepDialog(Dialog[str]):
    """Shows a step; the answer is the verb that was chosen."""

    KEYS = (CANCEL, replace(READING_KEYS[0], shown=True), READING_KEYS[1])
    BINDINGS = bindings(KEYS)

    def __init__(self, desk: Desk, step: Suggestion) -> None:
        super().__init__()
        self.desk = desk
        self._step = step
        self._choices: tuple[Choice, ...] = choices(step)

    def heading(self) -> str:
        """Return what the step is."""
        return self._step.title

    def body(self) -> ComposeResult:
        """Lay out the step and the choices."""
        with Vertical(classes="step-in-full"):
            yield StepCard()
            yield PickList(classes="choices")

    def on_mount(self) -> None:
        """Show them."""
        self.query_one(StepCard).show(self._step, self.desk.now())
        rows = ((one.id, words((f"{one.key:<2}", "bold $text-accent"), one.label)) for one in self._choices)
        picks = self.query_one(PickList)
        picks.fill(rows)
        picks.focus()
        self.call_after_refresh(self.refresh_bindings)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option.id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Return whether an action makes sense: reading on where not all has room."""
        return action != "read_on" or bool(self.query(StepCard) and self.query_one(StepCard).max_scroll_y)

    def action_read_on(self, way: int) -> None:
        """Read on in the step, or back for -1."""
        self.query_one(StepCard).page(way)

    def on_key(self, event: events.Key) -> None:
        """Choose by the key of a choice."""
        for one in self._choices:
            if event.character == one.key:
                event.stop()
                event.prevent_default()
                self.dismiss(one.id)
