"""What makes it hard, the small steps past it, and one of them for the next event."""

from collections.abc import Callable
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from netjournal.advice import Suggestion
from netjournal.advice.barriers import IN_YOUR_WORDS, RULE, STEPS, Tried, occasion, tried
from netjournal.advice.suggestion import suggestion_id
from netjournal.journal import editing, events
from netjournal.journal.events import next_event
from netjournal.models import ME_ID, Event
from netjournal.models.people import Barrier
from netjournal.text import plural
from netjournal.tui.content import ACCENT, QUIET, STRONG, day, heading, lines, words
from netjournal.tui.dialogs.welcome import BarrierDialog
from netjournal.tui.screens.reflect.section import Deeds, Section
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.rowview import Row

EMPTY = lines(
    words(("Nothing holds you back, or you did not say.", STRONG)),
    "",
    words(
        "Press ",
        ("b", "bold $text-accent"),
        " to say what makes it hard to stay in touch. You get one small step a week, from the smallest on; "
        "nobody else ever sees it.",
    ),
)


class SmallSteps(Section):
    """Your barriers, how far you came with each, and the step of this week."""

    TITLE = "Small steps"

    class Loaded(Message):
        """The steps that are suggested now were worked out."""

        def __init__(self, steps: dict[str, Suggestion]) -> None:
            super().__init__()
            self.steps = steps

    _steps: dict[str, Suggestion]
    """The steps that are suggested now, by their ids."""

    def compose(self) -> ComposeResult:
        """Lay out the barriers at the left, the page of one at the right."""
        self._steps = {}
        with Horizontal(classes="halves"):
            with Vertical(classes="left"):
                yield Static(words("What makes it hard"), classes="section")
                yield LongList(self._draw, id="barriers")
            with VerticalScroll(classes="right", can_focus=False):
                yield Static(classes="page")

    def show(self) -> None:
        """Show the barriers; work out in a thread which steps are suggested now."""
        self.query_one(LongList).fill([Row(one, one) for one in self.desk.view.me.barriers])
        self._load()

    @work(thread=True, exclusive=True, group="advice")
    def _load(self) -> None:
        steps = {one.id: one for one in self.desk.advice().everything if one.rule == RULE}
        if not get_current_worker().is_cancelled:
            self.post_message(self.Loaded(steps))

    @on(Loaded)
    def _loaded(self, message: Loaded) -> None:
        self._steps = message.steps
        self._show_page()

    def _draw(self, row: Row, _: int) -> Content:
        barrier = self._barrier(row.id)
        if barrier is None:
            return Content("")
        taken, all_of_them = len(tried(self.desk.view, barrier, self.desk.now())), len(STEPS[barrier])
        marks = "●" * taken + "○" * (all_of_them - taken)
        return words((f" {marks}  ", ACCENT), IN_YOUR_WORDS[barrier], (f"  {taken} of {all_of_them}", QUIET))

    def _barrier(self, name: str) -> Barrier | None:
        return next((one for one in self.desk.view.me.barriers if one == name), None)

    @property
    def barrier(self) -> Barrier | None:
        """Return the highlighted barrier."""
        return self._barrier(self.query_one(LongList).chosen)

    @on(LongList.Highlighted, "#barriers")
    def _show_page(self) -> None:
        barrier = self.barrier
        self.query_one(".page", Static).update(self._page(barrier) if barrier else EMPTY)
        self.screen.refresh_bindings()

    def _page(self, barrier: Barrier) -> Content:
        view, now = self.desk.view, self.desk.now()
        taken = tried(view, barrier, now)
        parts = [self._next(barrier, taken)]
        coming = next_event(view, now)
        if coming:
            parts.append(_for_event(coming, day(coming.starts or now, now)))
        if taken:
            told = [line for one in reversed(taken) for line in self._taken(one)]
            parts.append(lines(heading(f"What you tried: {plural(len(taken), 'step')}"), *told))
        return Content("\n\n").join(parts)

    def _next(self, barrier: Barrier, taken: list[Tried]) -> Content:
        if len(taken) == len(STEPS[barrier]):
            return lines(words(("All of its steps are taken.", STRONG)), words(("What is easy now?", QUIET)))
        step = words((STEPS[barrier][len(taken)], STRONG))
        if self.suggested():
            how = words(("c ", f"bold {ACCENT}"), ("writes down how it went.", QUIET))
            return lines(heading("The step of this week"), step, how)
        return lines(heading("The next step"), step, words(("Its week comes by itself on Today.", QUIET)))

    def _taken(self, one: Tried) -> list[Content]:
        when = day(one.decision.at, self.desk.now())
        answer = [words(("  ", QUIET), (one.decision.answer, "italic"))] if one.decision.answer else []
        return [words(("✓ ", ACCENT), one.step, (f"  {when}", QUIET)), *answer]

    def suggested(self) -> Suggestion | None:
        """Return the highlighted barrier's step, where it is suggested now."""
        barrier = self.barrier
        if barrier is None:
            return None
        place = len(tried(self.desk.view, barrier, self.desk.now()))
        return self._steps.get(suggestion_id(RULE, ME_ID, occasion(barrier, place)))

    @property
    def deeds(self) -> Deeds:
        """Return what can be done here now."""
        found: dict[str, Callable[[], object]] = {"barriers": self._choose}
        if self.suggested():
            found["tried"] = self._say_how
        if self._open_step() and next_event(self.desk.view, self.desk.now()):
            found["event"] = self._take_along
        return found

    def _open_step(self) -> str:
        barrier = self.barrier
        if barrier is None:
            return ""
        place = len(tried(self.desk.view, barrier, self.desk.now()))
        return STEPS[barrier][place] if place < len(STEPS[barrier]) else ""

    @work
    async def _choose(self) -> None:
        me = self.desk.view.me
        chosen = await self.app.push_screen_wait(BarrierDialog(me.barriers))
        if chosen is not None and tuple(chosen) != me.barriers:
            wish = f"barriers={', '.join(chosen)}"
            self.place.attempt(lambda: editing.edit(self.desk.journal, me, [wish]), "Kept. u takes it back.")

    @work
    async def _say_how(self) -> None:
        step = self.suggested()
        if step:
            await self.place.in_words(step, "How it went")

    def _take_along(self) -> None:
        coming, step = next_event(self.desk.view, self.desk.now()), self._open_step()
        if coming and step:
            plan = partial(events.plan_event, self.desk.journal, coming, attempt=step)
            self.place.attempt(plan, f"To try at {coming.name}. u takes it back.")


def _for_event(coming: Event, when: str) -> Content:
    attempt = coming.plan.attempt if coming.plan else ""
    told = words(attempt) if attempt else words(("p ", f"bold {ACCENT}"), ("takes this step along.", QUIET))
    return lines(heading(f"To try at {coming.name}, {when}"), told)
