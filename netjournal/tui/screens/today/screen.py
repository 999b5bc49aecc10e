"""The screen of the morning: a few kind, specific things to do now."""

from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from netjournal.advice import Advice, Suggestion
from netjournal.journal.reflecting import prompt_of_the_moment
from netjournal.tui.commands import Command, bindings
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.ahead import AheadDialog
from netjournal.tui.outlook import Outlook, outlook
from netjournal.tui.rows import step_row
from netjournal.tui.screens.steps import STEP_KEYS, StepPlace
from netjournal.tui.screens.today.glance import Glance
from netjournal.tui.screens.today.words import EMPTY, FREE, greeting
from netjournal.tui.widgets.panels import Panels
from netjournal.tui.widgets.picklist import PickList
from netjournal.tui.widgets.reading import READING_KEYS
from netjournal.tui.widgets.stepcard import StepCard


class TodayScreen(StepPlace):
    """The next steps in order; beside them why, and what is coming up."""

    PLACE = "today"
    ABOUT = (
        "A few next steps, drawn from what you wrote down: what you owe to others first, then what would be "
        "good. ● has a day at most, or is late. Open one to see why it is suggested. Whatever you say to it "
        "can be taken back with u."
    )
    KEYS = (
        *STEP_KEYS,
        Command("today.all", "a", "all", "More", "Show all steps, or only those of today.", shown=True),
        Command("today.ahead", "w", "ahead", "Coming up", "Promises, days ahead and your people."),
        Command("today.promises", "P", "promises", "Promises", "All open promises, both ways."),
        *READING_KEYS,
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "today.tcss"

    class Loaded(Message):
        """The next steps and the outlook were worked out."""

        def __init__(self, advice: Advice, ahead: Outlook, question: str) -> None:
            super().__init__()
            self.advice, self.ahead, self.question = advice, ahead, question

    _ahead: Outlook | None = None
    _question = ""
    _all = False
    _says_why = False
    """Whether the list says why, since there is no room for the card."""
    _offers = (False, False)
    """Whether a step is highlighted, and whether there is a message to write for it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._glance = Glance(desk.journal)

    def body(self) -> ComposeResult:
        """Lay out greeting, steps, the card of one, and the panels."""
        yield Static(id="greeting")
        with Horizontal(id="now"):
            with Vertical(id="steps"):
                yield PickList(id="list")
                yield Static(id="teach")
            with Vertical(id="why"):
                yield StepCard()
        yield Panels(self.desk)

    def show(self) -> None:
        """Show at once what an answer, or its taking back, changes; work out the steps anew, in a thread."""
        self._glance.follow()
        self._show_steps()
        self._load()

    @work(thread=True, exclusive=True, group="advice")
    def _load(self) -> None:
        journal = self.desk.journal

        def work_out() -> tuple[Outlook, str]:
            view = journal.view
            has_entries = len(view.interactions) or len(view.notes)
            question = prompt_of_the_moment(journal).text if has_entries else ""
            return outlook(view, journal.now()), question

        advice = self.desk.advice()
        ahead, question = self.desk.read(work_out)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Loaded(advice, ahead, question))

    @on(Loaded)
    def _loaded(self, message: Loaded) -> None:
        self._glance.advice = message.advice
        self._ahead, self._question = message.ahead, message.question
        self._show_steps()
        self.query_one(Panels).show(message.ahead, message.question)

    @work
    async def action_ahead(self) -> None:
        """Show what is coming up, where it does not stand on the screen."""
        if self._ahead:
            await self.app.push_screen_wait(AheadDialog(self.desk, self._ahead, self._question))

    @on(Panels.PromiseChosen)
    def _promise_chosen(self, message: Panels.PromiseChosen) -> None:
        self.action_promises(message.promise_id)

    def _steps(self) -> tuple[Suggestion, ...]:
        advice = self._glance.advice
        if advice is None:
            return ()
        return advice.everything if self._all else advice.today

    def _show_steps(self) -> None:
        advice, now = self._glance.advice, self.desk.now()
        if advice is None:
            return
        found = self._steps()
        self.query_one("#greeting", Static).update(greeting(advice, now, shown_all=self._all))
        picks, teach = self.query_one(PickList), self.query_one("#teach", Static)
        self._says_why = why = not self.query_one("#why").display
        picks.fill(((one.id, partial(step_row, one, now, why=why)) for one in found), apart=True)
        picks.display, teach.display = bool(found), not found
        if found and self.focused is None:
            picks.focus()
        self.query_one("#why").set_class(not found, "-empty")
        if not found:
            view = self.desk.view
            teach.update(FREE if len(view.interactions) + len(view.notes) else EMPTY)
        self._show_card()

    def on_resize(self) -> None:
        """Say why in the list where there is no card."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if self.query_one("#why").display == self._says_why:
            self._show_steps()

    @on(OptionList.OptionHighlighted, "#list")
    def _show_card(self) -> None:
        step = self.step()
        self.query_one(StepCard).show(step, self.desk.now())
        offers = (step is not None, step is not None and step.writes is not None)
        if offers != self._offers:
            self._offers = offers
            self.refresh_bindings()

    @on(OptionList.OptionSelected, "#list")
    def _open(self) -> None:
        self.action_open_step()

    def step(self) -> Suggestion | None:
        """Return the highlighted step."""
        chosen = self.query_one("#list", PickList).chosen
        return next((one for one in self._steps() if one.id == chosen), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense for the highlighted step."""
        if not self.is_mounted:
            return True
        if action == "all":
            return self._glance.advice is not None and bool(self._glance.advice.more)
        if action not in {"say", "open_step"}:
            return True
        step = self.step()
        return step is not None and (parameters != ("draft",) or step.writes is not None)

    def action_all(self) -> None:
        """Show all steps, or only those of today."""
        self._all = not self._all
        self._show_steps()
