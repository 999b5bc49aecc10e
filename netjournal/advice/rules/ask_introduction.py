"""Notices someone who could lead the way to a person that fits a goal."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import day_words
from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import has_words, seen_words
from netjournal.advice.links import anyone_linked
from netjournal.advice.matching import best_people, closest, goal_words, strengths
from netjournal.advice.moment import Moment
from netjournal.advice.pace import few, lasting
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import open_goals
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, last_conversation, past
from netjournal.models import Contact, Goal
from netjournal.view.acquaintance import linked


@rule(
    "ask-introduction",
    title="Ask for an introduction to someone who fits your goal",
    principles=("P17", "P07"),
    scope=Scope.GOAL,
    candidates=open_goals,
    thresholds={
        "talks": Threshold(2, "times", "from how many conversations on someone counts as known well"),
        "people": Threshold(3, "people", "how many introductions are named at a time for one goal"),
        "days": Threshold(14, "days", "how long there is to ask"),
    },
    actions=("draft", "wrote", "talked", "ask"),
)
def ask_introduction(goal: Goal, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to ask someone I talk with for an introduction to someone they know (P17, LN; P07, MC).

    An introduction asked of them since the goal was set ends it.
    """
    pairs = ((by, to) for to in _strangers(goal, moment) for by in _between(goal, to, moment))
    found = (_suggestion(goal, by, to, moment) for by, to in pairs)
    yield from few(moment, (one for one in found if one), moment.limit("people"))


def _strangers(goal: Goal, moment: Moment) -> Iterator[Contact]:
    """Yield those who fit the goal and whom I do not know well, the best fit first."""
    for contact, _ in best_people(moment, goal_words(goal), ("offers", "role"), anyone_linked(moment)):
        talks = sum(entry.conversation for entry in past(moment, contact.id))
        if talks < moment.limit("talks") and not is_gentle(moment, contact):
            yield contact


def _between(goal: Goal, stranger: Contact, moment: Moment) -> Iterator[Contact]:
    """Yield those who know a person and with whom I talked, and whom I did not ask yet."""
    for contact in moment.people(sorted(linked(moment.view, stranger.id))):
        if is_gentle(moment, contact) or last_conversation(moment, contact.id) is None:
            continue
        if not _was_asked(goal, contact, moment):
            yield contact


def _was_asked(goal: Goal, contact: Contact, moment: Moment) -> bool:
    return any(
        act.direction == "asked" and act.kind == "introduction" and act.at >= goal.created
        for act in moment.view.exchanges.newest_of(contact.id)
    )


def _suggestion(goal: Goal, by: Contact, to: Contact, moment: Moment) -> Suggestion | None:
    opens = lasting(moment, max(goal.created, by.created, to.created))
    if opens is None:
        return None
    what = first_clause(goal.title)
    return moment.suggest(
        goal.id,
        title=f"Ask {by.name} to introduce you to {to.name}",
        why=(
            f"{day_words(moment.local(goal.created), moment.today)}: you set the goal {what}.",
            has_words(to, closest(strengths(to), goal_words(goal))),
            f"{by.name} and {to.name} know each other, as far as you wrote down.",
            seen_words(moment, by),
        ),
        opens=opens,
        due=opens + timedelta(days=moment.limit("days")),
        people=(by,),
        draft=drafting(moment, by, "ask-introduction", to.name.replace(". ", " ")),
        occasion=f"{by.id} {to.id}",
    )
