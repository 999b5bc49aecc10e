"""What all dialogs share: a card in the middle, a foot of keys, and escape."""

from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from netjournal.tui.closing import Closing
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import words
from netjournal.tui.widgets.cover import HORIZONTAL, VERTICAL, TooSmall
from netjournal.tui.widgets.foot import Foot

R = TypeVar("R")

CANCEL = Command("dialog.cancel", "escape", "cancel", "Close", "Close this and change nothing.", shown=True)
SAVE = Command("dialog.save", "ctrl+s", "save", "Save", "Keep what you wrote.", shown=True, display="^s")


class Dialog(ModalScreen[R | None], Closing[R | None], Generic[R]):
    """A card over the screen; None is the answer of someone who changed their mind."""

    TITLE_WORDS: ClassVar[str] = ""
    KEYS: ClassVar[tuple[Command, ...]] = (CANCEL,)
    BINDINGS = bindings((CANCEL,))
    HORIZONTAL_BREAKPOINTS = HORIZONTAL
    VERTICAL_BREAKPOINTS = VERTICAL

    def compose(self) -> ComposeResult:
        """Lay out the card: title, body and keys."""
        with Vertical(classes="card"):
            yield Static(words((self.heading(), "bold $text-accent")), classes="card-title")
            yield from self.body()
            yield Foot()
        yield TooSmall()

    def heading(self) -> str:
        """Return the title of the card."""
        return self.TITLE_WORDS

    def body(self) -> ComposeResult:
        """Lay out what the dialog shows."""
        yield from ()

    def action_cancel(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def warn(self, told: str) -> None:
        """Say in a toast what could not be done."""
        self.notify(told, severity="warning", markup=False, timeout=8)
