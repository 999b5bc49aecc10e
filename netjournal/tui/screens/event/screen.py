"""One event: its plan and what was learned, and what is left of the 48 hours for everyone who was met."""

from dataclasses import replace

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from netjournal.advice import Suggestion
from netjournal.insights.board import Met, board
from netjournal.journal.people import Touch
from netjournal.models import Contact, Event, Record
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, STRONG, ago, heading, words
from netjournal.tui.desk import Desk
from netjournal.tui.messages import ShowPerson
from netjournal.tui.screens.base import Place
from netjournal.tui.screens.event.words import TEACH, TEACH_BEFORE, met_row
from netjournal.tui.screens.events.deeds import EVENT_KEYS, EventPlace
from netjournal.tui.screens.events.words import event_content, is_over
from netjournal.tui.screens.steps import STEP_KEYS, StepPlace
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.reading import READING_KEYS, Reading
from netjournal.tui.widgets.rowview import Row

_SAID = {"step.done", "step.draft", "step.snooze", "step.dismiss"}
_AT_THE_FOOT = {"step.draft", "event.met", "event.plan", "event.debrief"}


class EventScreen(StepPlace, EventPlace):
    """An event's page; escape goes back to where you came from."""

    PLACE = "events"
    BEGINS_AT = "#people"
    ABOUT = (
        "One event and everyone you met there. The list says what is left of the 48 hours for each: m writes "
        "to the highlighted one, t logs it, enter opens their page."
    )
    KEYS = (
        Command("event.back", "escape", "back", "Back", "Back to where you were.", shown=True, display="esc"),
        Command("event.person", "enter,o", "open", "Person", "Their page.", shown=True, display="⏎"),
        *(
            replace(command, shown=command.id in _AT_THE_FOOT)
            for command in (*(one for one in STEP_KEYS if one.id in _SAID), *EVENT_KEYS)
        ),
        *READING_KEYS,
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "event.tcss"

    class Loaded(Message):
        """The next steps were worked out."""

        def __init__(self, steps: list[Suggestion]) -> None:
            super().__init__()
            self.steps = steps

    def __init__(self, desk: Desk, event_id: str) -> None:
        super().__init__(desk)
        self._event_id = event_id
        self._steps: list[Suggestion] = []

    def body(self) -> ComposeResult:
        """Lay out the event at the left, the people at the right."""
        with Horizontal(id="event"):
            yield Reading(id="card")
            with Vertical(id="right"):
                yield Static(id="title")
                yield LongList(self._draw, id="people")
                yield Static(id="teach")

    def show(self) -> None:
        """Show the event; work out the next steps in a thread."""
        event, view, now = self.event(), self.desk.view, self.desk.now()
        gone = words(("This event was deleted. u brings it back.", QUIET))
        told = event_content(view, event, now, people=False) if event else gone
        self.query_one(Reading).read(told, self._event_id)
        people = self._rows(event) if event else []
        self.query_one("#people", LongList).fill(people)
        self._show_titles(event, people)
        self._read()

    def _rows(self, event: Event) -> list[Row]:
        met = [Row(one.contact_id, one) for one in board(self.desk.view, event, self.desk.now())]
        if met or event.plan is None:
            return met
        return [Row(contact_id) for contact_id in event.plan.find if contact_id in self.desk.view.contacts]

    def _show_titles(self, event: Event | None, people: list[Row]) -> None:
        met = any(isinstance(row.of, Met) for row in people)
        over = event is not None and is_over(event, self.desk.now())
        title = "What is left of the 48 hours" if met else "Whom to find" if people else ""
        self.query_one("#title", Static).update(heading(title))
        self.query_one("#title").display = bool(title)
        teach = self.query_one("#teach", Static)
        teach.display = event is not None and not people
        teach.update(TEACH if over else TEACH_BEFORE)
        self.query_one("#people").display = bool(people)

    @work(thread=True, exclusive=True, group="advice")
    def _read(self) -> None:
        steps = list(self.desk.advice().everything)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Loaded(steps))

    @on(Loaded)
    def _loaded(self, message: Loaded) -> None:
        self._steps = message.steps
        self.refresh_bindings()

    def _draw(self, row: Row, width: int) -> Content:
        contact, now = self.desk.view.contacts.get(row.id), self.desk.now()
        if contact is None:
            return Content("")
        if isinstance(row.of, Met):
            return met_row(contact, row.of, now, width)
        last = self.desk.view.standing(contact, now).last_contact
        told = f"last in touch {ago(last, now)}" if last else "not yet in touch"
        return words((f" {contact.name}", STRONG), (f"  {told}", QUIET))

    # -- what is highlighted -------------------------------------------------------------------------

    def event(self) -> Event | None:
        """Return the event of the page."""
        return self.desk.view.events.get(self._event_id)

    def target(self) -> Record | None:
        """Return the record that edit and delete are about."""
        return self.event()

    def contact(self) -> Contact | None:
        """Return the highlighted person."""
        return self.desk.view.contacts.get(self.person() or "")

    def person(self) -> str | None:
        """Return the id of the highlighted person."""
        return self.query_one("#people", LongList).chosen or None

    def log_touch(self, how: Touch) -> None:
        """Log a touch with the highlighted person."""
        Place.log_touch(self, how)

    def step(self) -> Suggestion | None:
        """Return the next step with the highlighted person, the follow-up before others."""
        mine = [one for one in self._steps if self.person() in one.contact_ids]
        return next((one for one in mine if one.rule == "follow-up"), next(iter(mine), None))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense: what is said to a step needs one."""
        if not self.is_mounted:
            return True
        if action == "say":
            step = self.step()
            return step is not None and (parameters != ("draft",) or step.writes is not None)
        return self.person() is not None if action == "open" else super().check_action(action, parameters)

    @on(LongList.Highlighted, "#people")
    def _highlighted(self) -> None:
        self.refresh_bindings()

    @on(LongList.Selected, "#people")
    def action_open(self) -> None:
        """Open the page of the highlighted person."""
        person = self.person()
        if person:
            self.post_message(ShowPerson(person))

    def action_back(self) -> None:
        """Go back."""
        self.dismiss()
