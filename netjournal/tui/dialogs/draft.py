"""A message to start from: edit it, copy it, say that it was sent."""

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Static

from netjournal.models import Contact
from netjournal.storage import Drafts
from netjournal.text import clean
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import words
from netjournal.tui.dialogs.base import CANCEL, Dialog
from netjournal.tui.mail import mail_address, open_mail
from netjournal.tui.widgets.editor import Editor

SENT = "sent"


def message_slot(contact: Contact | None) -> str:
    """Return where a message to someone is kept while it is not sent."""
    return f"message-{contact.id}" if contact else "message"


_COPY = Command("draft.copy", "ctrl+c,super+c", "copy", "Copy", "Copy the message.", shown=True, display="^c")


class DraftArea(Editor):
    """The message; what was changed in it is kept. With nothing selected, copying takes all of it."""

    BINDINGS = bindings((_COPY,))  # a text field has keys of its own for it, which no foot shows

    def __init__(self, drafts: Drafts, slot: str, made: str) -> None:
        super().__init__(drafts, slot, text=made)

    def action_copy(self) -> None:
        """Copy the selection, else everything, cleaned."""
        self.app.copy_to_clipboard(clean(self.selected_text or self.text))
        told = "If nothing pastes, your terminal forbids it: mark the words with shift and the mouse."
        self.notify(told, title="Copied for pasting", markup=False)


class DraftDialog(Dialog[str]):
    """Shows a draft to edit; the answer is "sent" once the person says so.

    Closing keeps what was written into it under `slot`, and the next time begins with that.
    """

    KEYS = (
        CANCEL,
        _COPY,
        Command(
            "draft.sent", "ctrl+s", "sent", "I sent it", "Log that you wrote this.", shown=True, display="^s"
        ),
        Command(
            "draft.mail", "f4", "mail", "Mail", "Open it in your mail program.", shown=True, display="F4"
        ),
    )
    BINDINGS = bindings(KEYS)

    def __init__(
        self, title: str, draft: str, drafts: Drafts, slot: str, *, address: str = "", subject: str = ""
    ) -> None:
        super().__init__()
        self._title, self._draft = title, draft
        self._drafts, self._slot = drafts, slot
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
        area = DraftArea(self._drafts, self._slot, self._draft)
        area.add_class("message")
        yield area

    def on_mount(self) -> None:
        """Begin in the message."""
        self.query_one(DraftArea).focus()

    @on(Editor.CannotKeep)
    def _cannot_keep(self, message: Editor.CannotKeep) -> None:
        self.warn(message.problem)

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
        self.query_one(DraftArea).forget()
        self.dismiss(SENT)

    def action_cancel(self) -> None:
        """Close; what was written stays as a draft."""
        area = self.query_one(DraftArea)
        area.keep()
        if area.changed:
            self.notify("Kept as a draft: m takes it up again.", markup=False)
        self.dismiss(None)
