"""Notices that the time of an if-then plan, or of something planned with someone, has passed."""

from collections.abc import Iterator

from netjournal.advice.dates import day_words, time_words
from netjournal.advice.moment import Moment
from netjournal.advice.pace import days_after, last_done
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.models import Decision, Interaction
from netjournal.text import listed, shorten

_WIDTH = 60
_LOOK_BACK = 180


def _plans(moment: Moment) -> Iterator[Decision | Interaction]:
    start = moment.ago(days=_LOOK_BACK)
    yield from moment.view.decisions.labelled("verdict:planned", start)
    yield from moment.view.interactions.labelled("planned", start)


@rule(
    "plan-review",
    title="See how your plans went",
    principles=("P30", "P35"),
    scope=Scope.ME,
    candidates=_plans,
    thresholds={"days": Threshold(7, "days", "after how long a plan without a date is asked about")},
    actions=("answer",),
)
def plan_review(plan: Decision | Interaction, moment: Moment) -> Iterator[Suggestion]:
    """Ask whether the cue came and what was done; an answer ends it, as does doing the step (P30, US).

    Of a meeting or message that was planned it asks whether it happened; only "done" makes it count.
    """
    return _ask_if_met(plan, moment) if isinstance(plan, Interaction) else _ask_if_done(plan, moment)


def _ask_if_met(plan: Interaction, moment: Moment) -> Iterator[Suggestion]:
    people = moment.people(plan.contact_ids)
    if plan.ends > moment.now or len(people) < len(plan.contact_ids):
        return
    when = time_words(plan.at, moment.now, timed=plan.timed)
    what = shorten(plan.summary, _WIDTH) or f"{plan.channel} with {listed([one.name for one in people])}"
    yield moment.suggest(
        plan.id,
        title=f"Say whether it happened: {what}",
        why=(f"You had planned it for {when}.", "Until you say that it happened, it counts for nothing."),
        opens=plan.ends,
        people=people,
        occasion=plan.at.isoformat(),
        actions=(),
        completion="confirm",
    )


def _ask_if_done(plan: Decision, moment: Moment) -> Iterator[Suggestion]:
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
