"""What is answered to a next step: each verb of advice leads to the form or the page that it needs."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial

from netjournal.advice import Suggestion
from netjournal.capture import written
from netjournal.insights.board import board
from netjournal.journal import steps
from netjournal.models import Contact, Event
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs import aim_forms, event_forms, self_forms
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.dialogs.form import Form
from netjournal.tui.messages import Capture, Changed, Go
from netjournal.tui.screens.playbook import PlaybookPlace

Answer = Callable[[Suggestion], Awaitable[None]]
Asked = Callable[[Desk, Suggestion, Sequence[Contact]], Form | None]


class AnswerPlace(PlaybookPlace):
    """A screen on which a next step may be answered."""

    def answers(self) -> Mapping[str, Answer]:
        """Return what is done for each verb that needs more than one key."""
        return {
            **{verb: partial(self._ask, verb) for verb in FORMS},
            "note": partial(self._capture, "note about {at}\nspecific: ", "note"),
            "ask": partial(self._capture, "message to {at}\nasked: ", "ask"),
            "give": partial(self._capture, "message to {at}\ngave: ", "give"),
            "reflect": self._reflect,
            "support": self._support,
            "rest": self.let_rest,
            "motive": self.ask_motive,
            "history": self.show_history,
            "step": self.choose_step,
        }

    async def _ask(self, verb: str, step: Suggestion) -> None:
        form = FORMS[verb](self.desk, step, self.people_of(step))
        if form is not None and await self.app.push_screen_wait(form) is not None:
            self.post_message(Changed())
            self.tell("Kept. u takes it back.")

    async def _capture(self, seed: str, slot: str, step: Suggestion) -> None:
        names = self.desk.view.names_of(step.contact_ids)
        at = " ".join(written("@", name) for name in names)
        self.post_message(Capture(seed.format(at=at), f"{slot}-{step.subject_id}"))

    async def _reflect(self, _: Suggestion) -> None:
        self.post_message(Go("reflect"))

    async def _support(self, step: Suggestion) -> None:
        """Ask for supporters; "nobody yet" is an answer."""
        nobody = Choice("nobody", "n", "Nobody yet", "it is asked again in a while")
        named = Choice("named", "w", "Name someone…")
        chosen = await self.app.push_screen_wait(Choose("Who supports you", (named, nobody), step.title))
        if chosen == "nobody":
            told = "That is an answer too."
            self.attempt(lambda: steps.answer(self.desk.journal, step, "nobody yet"), told)
        elif chosen:
            await self._ask("name supporters", step)


def _of_event(
    form: Callable[[Desk, Event], Form], desk: Desk, step: Suggestion, _: Sequence[Contact]
) -> Form | None:
    event = desk.view.events.get(step.subject_id)
    return form(desk, event) if event else None


def _three(desk: Desk, event: Event) -> Form:
    met = [desk.view.contacts[one.contact_id] for one in board(desk.view, event, desk.now())]
    return self_forms.top_form(desk, event, met)


def _link(desk: Desk, step: Suggestion, people: Sequence[Contact]) -> Form | None:
    goal = desk.view.goals.get(step.subject_id)
    return aim_forms.link_form(desk, goal, people) if goal else None


FORMS: Mapping[str, Asked] = {
    "assess": lambda desk, _, people: aim_forms.assess_form(desk, next(iter(people), None)),
    "introduce": lambda desk, _, people: aim_forms.introduce_form(desk, people),
    "block": lambda desk, _, people: aim_forms.block_form(desk, people),
    "debrief": partial(_of_event, event_forms.debrief_form),
    "prepare": partial(_of_event, event_forms.plan_form),
    "choose": partial(_of_event, _three),
    "event": lambda desk, _, __: event_forms.add_form(desk),
    "link": _link,
    "focus": lambda desk, _, people: self_forms.focus_form(desk, people),
    "name supporters": lambda desk, _, __: self_forms.support_form(desk),
    "mentor": lambda desk, _, people: self_forms.mentor_form(desk, people),
    "rate": lambda desk, _, __: self_forms.rating_form(desk),
    "review": lambda desk, _, __: self_forms.week_form(desk),
}
"""The form of each verb that has one."""
