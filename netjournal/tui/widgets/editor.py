"""A field for prose, with its draft kept as it is typed."""

from textual import events
from textual.message import Message
from textual.timer import Timer
from textual.widgets import TextArea

from netjournal.errors import StorageError
from netjournal.storage import Drafts

DEBOUNCE = 0.4
"""Seconds of rest after which what was typed is kept."""


class Editor(TextArea):
    """A text field whose text is kept as a draft under a slot until it is saved.

    It begins with the draft, else with the text it was made with, which alone is not worth keeping. A kill
    takes at most what was typed in the last moments.
    """

    class CannotKeep(Message):
        """The draft could not be kept; the text is still in the field."""

        def __init__(self, problem: str) -> None:
            super().__init__()
            self.problem = problem

    def __init__(self, drafts: Drafts, slot: str, placeholder: str = "", text: str = "") -> None:
        super().__init__(
            text, soft_wrap=True, tab_behavior="focus", placeholder=placeholder, highlight_cursor_line=False
        )
        self._drafts, self._slot, self._made = drafts, slot, text
        self._timer: Timer | None = None
        self._saved: str | None = None
        """The text that was saved; that it changed to this may be told only after it was saved."""

    def on_mount(self) -> None:
        """Begin with the draft, where there is one."""
        self.take_up()
        self.move_cursor(self.document.end)

    def take_up(self) -> None:
        """Take up the draft, unless something else was written meanwhile."""
        kept = None if self.changed else self._drafts.take_up(self._slot)
        if kept:
            self.load_text(kept)
            self.move_cursor(self.document.end)

    @property
    def changed(self) -> bool:
        """Return whether it says something else than what it was made with."""
        return bool(self.text.strip()) and self.text != self._made

    async def _on_key(self, event: events.Key) -> None:
        """Begin a new line for ctrl+j, too.

        Some terminals send it for shift and enter, and for each line of a text that is sent as keys. As an
        action it would come after the letters that follow it.
        """
        if event.key == "ctrl+j" and not self.read_only:
            event.stop()
            event.prevent_default()
            self.replace("\n", *self.selection, maintain_selection_offset=False)

    def on_text_area_changed(self) -> None:
        """Keep the draft after a moment of rest."""
        self._stop()
        if self.text != self._saved:
            self._timer = self.set_timer(DEBOUNCE, self.keep)

    def on_unmount(self) -> None:
        """Keep what was typed in the last moments, however the app comes to its end."""
        self.keep_rest()

    def keep_rest(self) -> None:
        """Keep the draft now where it waits for a moment of rest."""
        if self._timer:
            self.keep()

    def keep(self) -> None:
        """Keep the draft now; a text in which nothing was written forgets it."""
        self._stop()
        try:
            if self.changed:
                self._drafts.save(self._slot, self.text)
            else:
                self._drafts.discard(self._slot)
        except StorageError as error:
            self.post_message(self.CannotKeep(str(error)))

    def forget(self) -> None:
        """Forget the draft: the text was saved."""
        self._stop()
        self._saved = self.text
        self._drafts.discard(self._slot)

    def _stop(self) -> None:
        if self._timer:
            self._timer.stop()
            self._timer = None
