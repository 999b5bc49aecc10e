"""A message to start from: edit it, copy it, say that it was sent."""

from urllib.parse import quote

from textual.app import ComposeResult
from textual.widgets import Static, TextArea

from netjournal.text import clean
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import words
from netjournal.tui.dialogs.base import CANCEL, Dialog

SENT, COPIED = "sent", "copied"


class DraftArea(TextArea):
    """The message; with nothing selected, copying takes all of it."""

    def action_copy(self) -> None:
        """Copy the selection, else everything, cleaned."""
        self.app.copy_to_clipboard(clean(self.selected_text or self.text))
        self.notify("Copied. Paste it where you write to them.", markup=False)


class DraftDialog(Dialog[str]):
    """Shows a draft to edit; the answer is "sent" once the person says so."""

    KEYS = (
        CANCEL,
        Command("draft.copy", "ctrl+c,ctrl+y", "copy", "Copy", "Copy the message.", shown=True, display="^c"),
        Command(
            "draft.sent", "ctrl+s", "sent", "I sent it", "Log that you wrote this.", shown=True, display="^s"
        ),
        Command(
            "draft.mail", "f4", "mail", "Mail", "Open it in your mail program.", shown=True, display="F4"
        ),
    )
    BINDINGS = bindings(KEYS)

    def __init__(self, title: str, draft: str, address: str = "") -> None:
        super().__init__()
        self._title, self._draft, self._address = title, draft, address

    def heading(self) -> str:
        """Return what the message is for."""
        return self._title

    def body(self) -> ComposeResult:
        """Lay out the message."""
        yield Static(
            words(("Make it yours: one line that only you could write.", "$foreground-muted")),
            classes="card-text",
        )
        yield DraftArea(self._draft, soft_wrap=True, classes="message", highlight_cursor_line=False)

    def on_mount(self) -> None:
        """Begin at the end of the message."""
        area = self.query_one(DraftArea)
        area.focus()
        area.move_cursor(area.document.end)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Return whether an action makes sense: mail needs an address."""
        return action != "mail" or bool(self._address)

    def action_copy(self) -> None:
        """Copy the message."""
        self.query_one(DraftArea).action_copy()

    def action_mail(self) -> None:
        """Open the message in the mail program."""
        text = clean(self.query_one(DraftArea).text)
        self.app.open_url(f"mailto:{quote(self._address, safe='@')}?body={quote(text)}")

    def action_sent(self) -> None:
        """Say that it was sent."""
        self.dismiss(SENT)
