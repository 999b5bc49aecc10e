"""What all dialogs share: a card in the middle, a foot of keys, and escape."""

from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from netjournal.tui.closing import Closing
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import words
from netjournal.tui.desk import Desk
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


class LiveDialog(Dialog[R]):
    """A dialog that shows something of the journal, and follows it.

    A subclass shows it in `show`, which is called whenever the journal changed and must keep focus, highlight
    and half-typed text.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._version = desk.view.version

    def show(self) -> None:
        """Show the journal as it is now."""

    def follow(self) -> None:
        """Show the journal anew if it is another than the one shown."""
        if self.is_mounted and not self.desk.is_busy and self._version != self.desk.view.version:
            self._version = self.desk.view.version
            self.show()
