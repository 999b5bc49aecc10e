"""Notices that the time of an if-then plan has passed."""

from collections.abc import Iterator

from netjournal.advice.dates import day_words
from netjournal.advice.moment import Moment
from netjournal.advice.rounds import days_after, last_done
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.models import Decision
from netjournal.text import shorten

_WIDTH = 60
_LOOK_BACK = 180


def _plans(moment: Moment) -> list[Decision]:
    return moment.view.decisions.labelled("verdict:planned", moment.ago(days=_LOOK_BACK))


@rule(
    "plan-review",
    title="See how your plans went",
    principles=("P30", "P35"),
    scope=Scope.ME,
    candidates=_plans,
    thresholds={"days": Threshold(7, "days", "after how long a plan without a date is asked about")},
    actions=("answer",),
)
def plan_review(plan: Decision, moment: Moment) -> Iterator[Suggestion]:
    """Ask whether the cue came and what was done; an answer ends it, as does doing the step (P30, US)."""
    opens = plan.until or days_after(moment, plan.at, moment.limit("days"))
    people = moment.people(plan.contact_ids)
    if opens > moment.now or len(people) < len(plan.contact_ids) or _is_settled(plan, moment):
        return
    told = day_words(moment.local(plan.at), moment.today)
    yield moment.suggest(
        plan.id,
        title=f"See how your plan went: {shorten(_words(plan), _WIDTH)}",
        why=(
            f"On {told} you planned: {_words(plan)}.",
            "Did the moment come, and did you do it?",
        ),
        opens=opens,
        people=people,
    )


def _words(plan: Decision) -> str:
    cue = (
        plan.cue if plan.cue.casefold().startswith(("when", "if", "after", "before")) else f"when {plan.cue}"
    )
    step = plan.step if plan.step.casefold().startswith("i ") else f"I will {plan.step}"
    return f"{cue}, {step}"


def _is_settled(plan: Decision, moment: Moment) -> bool:
    """Return whether it was answered, or the suggestion planned for was done or planned again meanwhile."""
    if last_done(moment, plan.id):
        return True
    return any(
        later.rule == plan.rule
        and later.suggestion_id == plan.suggestion_id
        and later.verdict in {"done", "planned", "never here"}
        and plan.at < later.at <= moment.now
        for later in moment.view.decisions.of(plan.subject_id)
        if later.id != plan.id
    )
