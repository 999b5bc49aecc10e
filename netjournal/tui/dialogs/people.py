"""Some people, to open the page of one."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, STRONG, ago, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import CANCEL, Dialog
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.personcard import place_of
from netjournal.tui.widgets.rowview import Row

_NAME = 28


class PeopleDialog(Dialog[str]):
    """Lists people; the answer is the id of the one that was chosen."""

    KEYS = (
        CANCEL,
        Command("people.open", "enter,o", "open", "Open", "Their page.", shown=True, display="⏎"),
    )
    BINDINGS = bindings(KEYS)
    DEFAULT_CSS = """
    PeopleDialog LongList { height: auto; max-height: 20; }
    PeopleDialog.-usual LongList { max-height: 12; }
    PeopleDialog.-low LongList { max-height: 5; }
    """

    def __init__(self, desk: Desk, title: str, contact_ids: Sequence[str], told: str = "") -> None:
        super().__init__()
        self.desk = desk
        self._title, self._told = title, told
        self._ids = [one for one in contact_ids if one in desk.view.contacts]

    def heading(self) -> str:
        """Return the title of the card."""
        return self._title

    def body(self) -> ComposeResult:
        """Lay out the people."""
        if self._told:
            yield Static(words((self._told, QUIET)), classes="card-text")
        yield LongList(self._draw, id="people")

    def on_mount(self) -> None:
        """Show them."""
        listing = self.query_one(LongList)
        listing.styles.height = max(1, len(self._ids))
        listing.fill([Row(one) for one in self._ids])
        listing.focus()

    def _draw(self, row: Row, width: int) -> Content:
        contact, now = self.desk.view.contacts.get(row.id), self.desk.now()
        if contact is None:
            return Content("")
        last = self.desk.view.standing(contact, now).last_contact
        when = ago(last, now) if last else "not yet in touch"
        name = words((f" {contact.name}", STRONG)).truncate(min(_NAME, width // 2), ellipsis=True, pad=True)
        room = max(0, width - name.cell_length - len(when) - 3)
        place = words((place_of(contact), QUIET)).truncate(room, ellipsis=True, pad=True)
        return words(name, " ", place, "  ", (when, QUIET))

    @on(LongList.Selected)
    def action_open(self) -> None:
        """Choose the highlighted person."""
        self.dismiss(self.query_one(LongList).chosen or None)
