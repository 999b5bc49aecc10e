"""The text box of capture: completes people, events and tags as they are typed."""

from textual import events
from textual.document._document import Location

from netjournal.tui.completing import Completion, complete
from netjournal.tui.desk import Desk
from netjournal.tui.widgets.editor import Editor


class CaptureEditor(Editor):
    """Shows behind the cursor how a name goes on; tab or right takes it."""

    def __init__(self, desk: Desk, slot: str, placeholder: str, text: str) -> None:
        super().__init__(desk.journal.drafts, slot, placeholder, text)
        self.desk = desk
        self._completion: Completion | None = None

    def update_suggestion(self) -> None:
        """Find how what is being typed goes on."""
        self._completion = complete(self.desk.view, self.text, self._offset(self.cursor_location))
        self.suggestion = self._completion.ghost if self._completion else ""

    def action_cursor_right(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  as in the base
        """Take the completion, else go right."""
        if not self._accept():
            super().action_cursor_right(select)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "tab" and self._accept():
            event.stop()
            event.prevent_default()

    def _accept(self) -> bool:
        found = self._completion if self.suggestion else None
        if found is None:
            return False
        self.put(found.start, found.end, found.text + " ")
        return True

    def put(self, start: int, end: int, text: str) -> None:
        """Put a text in place of what stands between two offsets."""
        self.replace(text, self._location(start), self._location(end), maintain_selection_offset=False)
        self.move_cursor(self._location(start + len(text)))

    def _offset(self, location: Location) -> int:
        row, column = location
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def _location(self, offset: int) -> Location:
        before = self.text[:offset]
        return before.count("\n"), offset - (before.rfind("\n") + 1)
