"""What can be done with an event, wherever one is highlighted."""

from textual import work

from netjournal.capture import written
from netjournal.clock import local_date
from netjournal.journal.exporting import has_calendar
from netjournal.models import Event, Record
from netjournal.tui.commands import Command
from netjournal.tui.dialogs.event_forms import add_form, debrief_form, plan_form
from netjournal.tui.dialogs.form import Form
from netjournal.tui.messages import Capture, Changed, Deliver, ShowEvent
from netjournal.tui.screens.events.words import has_begun, is_over
from netjournal.tui.screens.records import RECORD_KEYS, RecordPlace

EVENT_KEYS = (
    Command("event.met", "w", "met", "Who I met", "Write down whom you just met there.", shown=True),
    Command(
        "event.plan", "p", "plan", "Plan", "Whom to meet or what to learn, a topic, what to try.", shown=True
    ),
    Command(
        "event.debrief",
        "b",
        "debrief",
        "Look back",
        "What to take away, what went well, what to try next time.",
        shown=True,
    ),
    Command("event.calendar", "C", "calendar", "Calendar file", "Write the event as an .ics file."),
    Command("event.new", "N", "new", "New", "Write down an event.", shown=True),
    *RECORD_KEYS,
)


_ON_AN_EVENT = {"met", "plan", "debrief", "edit", "edit_outside", "delete", "calendar"}


class EventPlace(RecordPlace):
    """A screen on which an event may be highlighted."""

    def event(self) -> Event | None:
        """Return the highlighted event."""
        return None

    def target(self) -> Record | None:
        """Return the record that edit and delete are about."""
        return self.event()

    def capture_seed(self) -> tuple[str, str]:
        """Begin a capture with someone met at the event that was or is; its draft is the event's."""
        event = self.event()
        return (
            met_seed(event, self) if event and has_begun(event, self.desk.now()) else super().capture_seed()
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense: planning before an event, looking back once it began."""
        if action not in _ON_AN_EVENT or not self.is_mounted:
            return super().check_action(action, parameters)
        event, now = self.event(), self.desk.now()
        if event is None:
            return False
        if action == "plan":
            return not is_over(event, now)
        if action == "calendar":
            return has_calendar(event)
        return action != "debrief" or event.starts is None or has_begun(event, now)

    def action_met(self) -> None:
        """Write down whom you met at the highlighted event."""
        event = self.event()
        if event:
            self.post_message(Capture(*met_seed(event, self)))

    @work
    async def action_plan(self) -> None:
        """Plan the highlighted event."""
        event = self.event()
        if event:
            await self._write_down(plan_form(self.desk, event), "Planned.")

    @work
    async def action_debrief(self) -> None:
        """Look back on the highlighted event."""
        event = self.event()
        if event:
            await self._write_down(debrief_form(self.desk, event), "Kept. u takes it back.")

    def action_calendar(self) -> None:
        """Write the highlighted event as a calendar file."""
        event = self.event()
        if event:
            self.post_message(Deliver(event.id))

    @work
    async def action_new(self) -> None:
        """Write down an event, and open its page."""
        if await self._write_down(add_form(self.desk), "Written down."):
            self.post_message(ShowEvent(self.desk.view.events.latest_id()))

    async def _write_down(self, form: Form, told: str) -> bool:
        saved = await self.app.push_screen_wait(form) is not None
        if saved:
            self.post_message(Changed())
            self.tell(told)
        return saved


def met_seed(event: Event, place: RecordPlace) -> tuple[str, str]:
    """Return the text with which "who did I meet" begins, and the slot of its draft."""
    now = place.desk.now()
    over = is_over(event, now) and event.starts is not None
    on = f"{local_date(event.ends or event.starts or now, now.tzinfo)} " if over else ""
    return f"{on}met @ at {written('^', event.name)}: ", f"met-{event.id}"
