"""Choosing the other one who is the same person: likely ones first, anyone as you type."""

from itertools import islice

from textual import work
from textual.app import ComposeResult
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from netjournal.journal.duplicates import Search
from netjournal.models import Contact, Record
from netjournal.tui.content import QUIET, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.search import SearchDialog
from netjournal.tui.widgets.longlist import LongList

_MOST = 50


class PickPerson(SearchDialog):
    """Searches people by any word about them; the answer is the id of the one chosen."""

    def __init__(self, desk: Desk, contact: Contact) -> None:
        super().__init__(desk)
        self._contact = contact

    def heading(self) -> str:
        """Return the title of the card."""
        return f"Who else is {self._contact.name}?"

    def body(self) -> ComposeResult:
        """Lay out the words and the people."""
        yield Input(placeholder="A name, or any word about them")
        yield LongList(self._draw, id="found")
        yield Static(words(("Enter shows both side by side; nothing is joined yet.", QUIET)), id="told")

    def on_mount(self) -> None:
        """Show those who look alike, below the words."""
        self._find("")

    @work(thread=True, exclusive=True, group="reading")
    def _find(self, query: str) -> None:
        worker = get_current_worker()
        found = self.desk.read(lambda: self._look(query)) if query.strip() else self._alike()
        if not worker.is_cancelled:
            self.post_message(self.Found(found))

    def _look(self, query: str) -> list[Record]:
        view = self.desk.view
        found = (one for one in view.search.find("contacts", query) if one != self._contact.id)
        return [view.contacts[one] for one in islice(found, _MOST)]

    def _alike(self) -> list[Record]:
        """Return those who look like the person; in short strides, so that nothing has to wait."""
        worker, view = get_current_worker(), self.desk.view
        search = self.desk.read(lambda: Search(view, {self._contact.id}))
        while not worker.is_cancelled and self.desk.read(search.stride):
            pass
        others = ({pair.left, pair.right} - {self._contact.id} for pair in search.found)
        return [contact for other in others if (contact := view.contacts.get(*other))]
