"""One person: who they are, what to do next, and everything that happened in one timeline."""

from collections.abc import Sequence
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from netjournal.advice import Suggestion
from netjournal.capture import written
from netjournal.journal.lookup import find_record
from netjournal.journal.people import Touch
from netjournal.journal.timeline import Happening, timeline
from netjournal.models import Contact
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, day, words
from netjournal.tui.desk import Desk
from netjournal.tui.rows import step_row
from netjournal.tui.screens.base import Place
from netjournal.tui.screens.person_actions import PERSON_KEYS, PersonPlace
from netjournal.tui.screens.steps import STEP_KEYS, StepPlace
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.personcard import PersonCard
from netjournal.tui.widgets.picklist import PickList
from netjournal.tui.widgets.reading import READING_KEYS
from netjournal.tui.widgets.rowview import Row

_DAY, _KIND = 12, 14
"""Cells of the columns of the timeline."""


class PersonScreen(StepPlace, PersonPlace):
    """A person's page; escape goes back to where you came from."""

    PLACE = "contacts"
    BEGINS_AT = "#timeline"
    ABOUT = (
        "Everything about one person. Tab goes between their next steps and the timeline; enter opens either."
    )
    KEYS = (
        Command(
            "person.back", "escape", "back", "Back", "Back to where you were.", shown=True, display="esc"
        ),
        *PERSON_KEYS,
        *(command for command in STEP_KEYS if command.key != "enter,o"),
        *READING_KEYS,
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "person.tcss"

    class Loaded(Message):
        """What is known about the person was read."""

        def __init__(self, steps: list[Suggestion], happenings: list[Happening]) -> None:
            super().__init__()
            self.steps, self.happenings = steps, happenings

    def __init__(self, desk: Desk, contact_id: str) -> None:
        super().__init__(desk)
        self._contact_id = contact_id
        self._steps: list[Suggestion] = []

    def body(self) -> ComposeResult:
        """Lay out the person at the left, steps and timeline at the right."""
        with Horizontal(id="person"):
            yield PersonCard(id="card")
            with Vertical(id="right"):
                yield Static(words("Next steps"), classes="section steps-part")
                yield PickList(id="steps", classes="steps-part")
                yield Static(words("Timeline"), classes="section")
                yield LongList(self._draw, id="timeline")
                yield Static(id="teach")

    def show(self) -> None:
        """Show the person; read steps and timeline in a thread."""
        contact = self.contact()
        if contact is None:
            self.query_one(PersonCard).show(self.desk.view, None, self.desk.now())
            is_forgotten = (Contact.table, self._contact_id) in self.desk.journal.forgetter.forgotten()
            told = "forgotten for good." if is_forgotten else "deleted. u brings them back."
            self.query_one("#teach", Static).update(words((f"This person was {told}", QUIET)))
            return
        self.query_one(PersonCard).show(self.desk.view, contact, self.desk.now())
        self._read()

    @work(thread=True, exclusive=True, group="reading")
    def _read(self) -> None:
        contact = self.contact()
        if contact is None:
            return
        steps = [one for one in self.desk.advice().everything if contact.id in one.contact_ids]
        happenings = self.desk.read(lambda: timeline(self.desk.view, contact))
        if not get_current_worker().is_cancelled:
            self.post_message(self.Loaded(steps, happenings))

    @on(Loaded)
    def _loaded(self, message: Loaded) -> None:
        self._steps = message.steps
        picks, now = self.query_one("#steps", PickList), self.desk.now()
        picks.fill(((one.id, partial(step_row, one, now)) for one in message.steps), apart=True)
        for part in self.query(".steps-part"):
            part.display = bool(message.steps)
        rows = [Row(one.id, one) for one in message.happenings]
        self.query_one("#timeline", LongList).fill(rows)
        nothing = words(
            ("Nothing written down yet. ", QUIET), ("n", "bold $text-accent"), (" begins.", QUIET)
        )
        self.query_one("#teach", Static).update("" if rows else nothing)

    def _draw(self, row: Row, _: int) -> Content:
        one = row.of
        if not isinstance(one, Happening):
            return Content("")
        when = f"{day(one.at, self.desk.now()):<{_DAY}}"
        entry = self.desk.view.interactions.get(one.id) or self.desk.view.notes.get(one.id)
        text = entry.topic or one.text if entry else one.text
        return words((f" {when}", QUIET), (f"{one.kind:<{_KIND}}", QUIET), text)

    # -- what is highlighted -------------------------------------------------------------------------

    def person(self) -> str | None:
        """Return the person of the page."""
        return self._contact_id

    def step(self) -> Suggestion | None:
        """Return the highlighted step."""
        chosen = self.query_one("#steps", PickList).chosen
        return next((one for one in self._steps if one.id == chosen), None)

    def capture_seed(self) -> tuple[str, str]:
        """Begin a capture with the person of the page; its draft is theirs."""
        contact = self.contact()
        return (
            (f"{written('@', contact.name)} ", f"capture-{contact.id}") if contact else super().capture_seed()
        )

    def log_touch(self, how: Touch) -> None:
        """Log a touch with the person of the page."""
        Place.log_touch(self, how)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense: what is said to a step needs one, in front."""
        if action not in {"say", "message"} or not self.is_mounted:
            return super().check_action(action, parameters)
        on_step = bool(self._steps) and self.query_one("#steps").has_focus
        return on_step if action == "say" else not on_step

    @on(OptionList.OptionSelected, "#steps")
    def _open_step(self) -> None:
        self.action_open_step()

    @work
    @on(LongList.Selected, "#timeline")
    async def _open_happening(self, message: LongList.Selected) -> None:
        await self.open_record(find_record(self.desk.view, message.id))

    async def forget(self, people: Sequence[Contact]) -> bool:
        """Ask, forget the person for good, and leave the page, on which there is nothing any more."""
        is_forgotten = await super().forget(people)
        if is_forgotten:
            self.dismiss()
        return is_forgotten

    def action_back(self) -> None:
        """Go back."""
        self.dismiss()
