"""What can be said to a next step, wherever one is highlighted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from textual import work

from netjournal.advice import Suggestion
from netjournal.journal import promises, steps
from netjournal.journal.people import Touch
from netjournal.models import Promise
from netjournal.region import day_month
from netjournal.tui.commands import Command
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.draft import SENT, DraftDialog, message_slot
from netjournal.tui.dialogs.form import Field, Form
from netjournal.tui.dialogs.promises import PromisesDialog
from netjournal.tui.dialogs.step import StepDialog
from netjournal.tui.dialogs.when import answer_start, answer_when, snooze_choices, snooze_dialog, when_dialog
from netjournal.tui.mail import address_of, subject_of
from netjournal.tui.screens.answers import Answer, AnswerPlace
from netjournal.tui.screens.base import told_touch
from netjournal.tui.verbs import label_of

STEP_KEYS = (
    Command(
        "step.open",
        "enter,o",
        "open_step",
        "Open",
        "See why, the draft, and all you can say to it.",
        shown=True,
        display="⏎",
    ),
    Command(
        "step.done", "d", "say('done')", "Done", "It is done; what that means is written down.", shown=True
    ),
    Command("step.draft", "m", "say('draft')", "Message", "Write the message from a draft.", shown=True),
    Command(
        "step.snooze",
        "s",
        "say('snooze')",
        "Later",
        "Put it off: tonight, tomorrow, next week, a day.",
        shown=True,
        also="snooze postpone",
    ),
    Command("step.plan", "p", "say('plan')", "Plan", "Decide when: when …, I will …"),
    Command("step.dismiss", "x", "say('dismiss')", "Not now", "Leave it for a while."),
    Command("step.never", "X", "say('never')", "Never here", "Never suggest this for this person again."),
)


class StepPlace(AnswerPlace):
    """A screen with next steps, of which one may be highlighted."""

    def step(self) -> Suggestion | None:
        """Return the highlighted step."""
        return None

    def person(self) -> str | None:
        """Return the person of the highlighted step, if it is about one."""
        step = self.step()
        return step.contact_ids[0] if step and step.contact_ids else None

    def log_touch(self, how: Touch) -> None:
        """Log that I wrote to the people of the highlighted step, or talked with them."""
        step = self.step()
        if step and step.contact_ids:
            self.attempt(lambda: steps.touch(self.desk.journal, step, how), told_touch(how))
        else:
            super().log_touch(how)

    @work
    async def action_open_step(self) -> None:
        """Show the step in full, and do what is chosen there."""
        step = self.step()
        verb = await self.app.push_screen_wait(StepDialog(self.desk, step)) if step else None
        if step and verb:
            await self._do(step, verb)

    @work
    async def action_say(self, verb: str) -> None:
        """Say one thing to the highlighted step."""
        step = self.step()
        if step:
            await self._do(step, verb)

    async def _do(self, step: Suggestion, verb: str) -> None:
        simple = _SIMPLE.get(verb)
        if simple:
            self.attempt(partial(simple.work, self.desk, step), simple.told)
            return
        asking: Mapping[str, Answer] = {
            **self.answers(),
            "draft": self._draft,
            "snooze": self._snooze,
            "plan": self._plan,
            "renegotiate": self._renegotiate,
        }
        if verb in asking:
            await asking[verb](step)
        else:
            await self.in_words(step, label_of(verb))

    async def _draft(self, step: Suggestion) -> None:
        draft = step.draft
        if draft is None:
            self.warn("There is no message to write for this one.")
            return
        contact = self.desk.view.contacts.get(step.contact_ids[0]) if step.contact_ids else None
        subject = subject_of(self.desk.view, contact)
        drafts, address = self.desk.journal.drafts, address_of(contact)
        dialog = DraftDialog(
            step.title, draft, drafts, message_slot(contact), address=address, subject=subject
        )
        answer = await self.app.push_screen_wait(dialog)
        if answer == SENT:
            self.attempt(lambda: steps.done(self.desk.journal, step), "Logged that you wrote.")

    async def _snooze(self, step: Suggestion) -> None:
        now = self.desk.now()
        chosen = await self.app.push_screen_wait(snooze_dialog(now, partial(steps.comes_back, step)))
        until = snooze_choices(now).get(chosen or "")
        if chosen == "date":
            answer = await self.app.push_screen_wait(when_dialog("Another day", now))
            until = answer_start(answer, now) if answer else None
        if until:
            told = f"Back on {until:%A} {day_month(until, full=True)}, {until:%H:%M}."
            if not steps.comes_back(step, until):
                told = "Let go: by then its time is over. u takes that back."
            self.attempt(lambda: steps.snooze(self.desk.journal, step, until), told)

    async def _plan(self, step: Suggestion) -> None:
        fields = (
            Field("cue", "When", hint="I sit on the train tomorrow"),
            Field("step", "I will", step.title[:1].lower() + step.title[1:]),
        )

        def submit(values: dict[str, str]) -> Mapping[str, str]:
            return {name: "a few words are enough" for name, text in values.items() if not text.strip()}

        intro = "A plan tied to a moment is kept far more often than an intention."
        answer = await self.app.push_screen_wait(Form("When … I will …", fields, submit, intro=intro))
        if answer:
            plan = partial(steps.plan, self.desk.journal, step, answer["cue"], answer["step"])
            back = steps.planned_until(step, self.desk.now())
            told = f"Planned. On {back:%A} {day_month(back, full=True)} it asks how it went."
            self.attempt(plan, told)

    async def _renegotiate(self, step: Suggestion) -> None:
        promise = self.desk.view.promises.get(step.subject_id)
        if promise is None:
            self.action_promises()
            return
        now = self.desk.now()
        answer = await self.app.push_screen_wait(when_dialog("A new date", now, promise.text))
        if answer:
            due = answer_when(answer, now)
            self.attempt(
                lambda: promises.renegotiate(self.desk.journal, promise, due), "The new date stands."
            )

    @work
    async def action_promises(self, promise_id: str = "") -> None:
        """Show the open promises, to do with each what is chosen."""
        await self.app.push_screen_wait(PromisesDialog(self.desk, promise_id))


@dataclass(frozen=True, slots=True)
class _Simple:
    """A verb that needs no question."""

    work: Callable[[Desk, Suggestion], object]
    told: str


def _mark(how: steps.Mark, desk: Desk, step: Suggestion) -> object:
    return steps.mark(desk.journal, step, how)


def _answered(desk: Desk, step: Suggestion) -> object:
    """Write down that it was answered: by them, which ends the seven steps; else by me."""
    if step.rule.startswith("stalled-"):
        return steps.answer(desk.journal, step, "they answered")
    return steps.mark(desk.journal, step, "answered")


def _say(text: str, desk: Desk, step: Suggestion) -> object:
    return steps.answer(desk.journal, step, text)


def _promise(end: Callable[..., object], desk: Desk, step: Suggestion) -> object:
    promise = desk.view.promises.get(step.subject_id)
    return end(desk.journal, promise) if isinstance(promise, Promise) else steps.done(desk.journal, step)


_SIMPLE = {
    "done": _Simple(lambda desk, step: steps.done(desk.journal, step), "Done. u takes it back."),
    "dismiss": _Simple(
        lambda desk, step: steps.dismiss(desk.journal, step), "Not now. It rests for a while."
    ),
    "never": _Simple(
        lambda desk, step: steps.never(desk.journal, step), "This will not be suggested here again."
    ),
    "wrote": _Simple(lambda desk, step: steps.touch(desk.journal, step, "wrote"), "Logged that you wrote."),
    "talked": _Simple(
        lambda desk, step: steps.touch(desk.journal, step, "talked"), "Logged that you talked."
    ),
    "keep": _Simple(partial(_promise, promises.keep), "Promise kept."),
    "release": _Simple(partial(_promise, promises.release), "Let go."),
    "answered": _Simple(_answered, "Good. Noted."),
    "thanked": _Simple(partial(_mark, "thanked"), "Good. Noted."),
    "reported": _Simple(partial(_mark, "reported"), "Good. Noted."),
    "share": _Simple(partial(_mark, "shared"), "Noted as shared."),
    "close": _Simple(partial(_mark, "close"), "Settled."),
    "let-go": _Simple(partial(_say, "let go"), "Then the next step is to let it rest."),
    "treated-badly": _Simple(partial(_say, "they treated me badly"), "You owe nothing more here."),
}
