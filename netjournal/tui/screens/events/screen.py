"""The list of events, and the highlighted one in full beside it."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from netjournal.models import Event
from netjournal.tui.commands import Command, bindings
from netjournal.tui.messages import ShowEvent
from netjournal.tui.screens.events.deeds import EVENT_KEYS, EventPlace
from netjournal.tui.screens.events.words import EMPTY, event_content, event_row, rows
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.reading import READING_KEYS, Reading
from netjournal.tui.widgets.rowview import Row


class EventsScreen(EventPlace):
    """What is coming, and what was."""

    PLACE = "events"
    ABOUT = (
        "Occasions where people meet. Plan the ones ahead with p, write down whom you meet with w, look back "
        "with b. Enter shows whom you met, and what is left of the 48 hours for each."
    )
    KEYS = (
        Command(
            "events.open",
            "enter,o",
            "open",
            "Open",
            "Whom you met, and what is left of the 48 hours.",
            shown=True,
            display="⏎",
        ),
        *EVENT_KEYS,
        *READING_KEYS,
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "events.tcss"

    def body(self) -> ComposeResult:
        """Lay out the list and the card."""
        with Horizontal(id="events"):
            with Vertical(id="left"):
                yield LongList(self._draw, id="list")
                yield Static(EMPTY, id="teach")
            yield Reading(id="card")

    def show(self) -> None:
        """Show the events."""
        found, listing = rows(self.desk.view, self.desk.now()), self.query_one(LongList)
        listing.fill(found)
        self.show_or_teach(listing, self.query_one("#teach"), there=bool(found))
        self.query_one("#card").set_class(not found, "-empty")
        self._show_card()

    def _draw(self, row: Row, width: int) -> Content:
        return event_row(self.desk.view, row, self.desk.now(), width)

    @on(LongList.Highlighted, "#list")
    def _show_card(self) -> None:
        event = self.event()
        told = event_content(self.desk.view, event, self.desk.now(), people=True) if event else ""
        self.query_one(Reading).read(told, event.id if event else "")
        self.refresh_bindings()

    def event(self) -> Event | None:
        """Return the highlighted event."""
        return self.desk.view.events.get(self.query_one(LongList).chosen)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense: opening needs an event."""
        if action == "open" and self.is_mounted:
            return self.event() is not None
        return super().check_action(action, parameters)

    @on(LongList.Selected, "#list")
    def action_open(self) -> None:
        """Open the page of the highlighted event."""
        event = self.event()
        if event:
            self.post_message(ShowEvent(event.id))
