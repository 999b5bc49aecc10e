"""Choosing one of a few things, by arrows, by its own key, or by mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import OptionList, Static

from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import words
from netjournal.tui.dialogs.base import Dialog
from netjournal.tui.widgets.picklist import PickList

BACK = Command("choose.back", "escape", "cancel", "Back", "Leave the question; nothing changes.", shown=True)
"""The way out of a question: beside a choice such as "Close", that word would be the choice."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen: its key, its words, and what it means."""

    id: str
    key: str
    label: str
    tip: str = ""


class Choose(Dialog[str]):
    """Asks for one of several choices; the answer is its id."""

    KEYS = (BACK,)
    BINDINGS = bindings(KEYS)

    def __init__(self, title: str, choices: Sequence[Choice], question: str = "") -> None:
        super().__init__()
        self._title = title
        self._choices = tuple(choices)
        self._question = question

    def heading(self) -> str:
        """Return the title of the card."""
        return self._title

    def body(self) -> ComposeResult:
        """Lay out the question and the choices."""
        if self._question:
            yield Static(words((self._question, "$foreground-muted")), classes="card-text")
        yield PickList(classes="choices")

    def on_mount(self) -> None:
        """Show the choices."""
        self.query_one(PickList).fill(
            (
                one.id,
                words(
                    (f"{one.key:<2}", "bold $text-accent"),
                    f" {one.label}",
                    (_after(one.tip), "$foreground-muted"),
                ),
            )
            for one in self._choices
        )

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option.id)

    def on_key(self, event: events.Key) -> None:
        """Choose by the key of a choice."""
        for one in self._choices:
            if one.key in {event.character, event.key}:
                event.stop()
                event.prevent_default()
                self.dismiss(one.id)


def _after(tip: str) -> str:
    return f"  {tip}" if tip else ""


def confirm(title: str, question: str, yes: str, no: str = "Go back") -> Choose:
    """Return a dialog that asks before something is done; its answer is "yes" or not."""
    return Choose(title, (Choice("yes", "y", yes), Choice("no", "n", no)), question)
