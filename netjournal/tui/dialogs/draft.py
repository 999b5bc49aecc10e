"""A message to start from: edit it, copy it, say that it was sent."""

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static, TextArea

from netjournal.text import clean
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import words
from netjournal.tui.dialogs.base import CANCEL, Dialog
from netjournal.tui.mail import mail_address, open_mail

SENT, COPIED = "sent", "copied"


class DraftArea(TextArea):
    """The message; with nothing selected, copying takes all of it."""

    def action_copy(self) -> None:
        """Copy the selection, else everything, cleaned."""
        self.app.copy_to_clipboard(clean(self.selected_text or self.text))
        told = "If nothing pastes, your terminal forbids it: mark the words with shift and the mouse."
        self.notify(told, title="Copied for pasting", markup=False)


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

    def __init__(self, title: str, draft: str, address: str = "", subject: str = "") -> None:
        super().__init__()
        self._title, self._draft = title, draft
        self._address, self._subject = address, subject

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
        self._open(mail_address(self._address, self._subject, self.query_one(DraftArea).text))

    @work(thread=True, exclusive=True, group="reading")
    def _open(self, url: str) -> None:
        self.app.call_from_thread(self._opened, open_mail(url))

    def _opened(self, is_open: bool) -> None:  # noqa: FBT001  the answer of the thread
        if is_open:
            told = "Handed to your mail program. Once you sent it, ^s logs it."
            self.notify(told, markup=False)
        else:
            self.warn("No mail program could be opened from here. ^c copies the message.")

    def action_sent(self) -> None:
        """Say that it was sent."""
        self.dismiss(SENT)
