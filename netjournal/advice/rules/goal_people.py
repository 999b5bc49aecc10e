"""Notices people who could help with a goal and were not asked."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import day_words
from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import has_words, seen_words
from netjournal.advice.matching import best_people, closest, goal_words, in_common, strengths
from netjournal.advice.moment import Moment
from netjournal.advice.pace import few, lasting
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import open_goals
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle
from netjournal.models import Contact, Goal


@rule(
    "goal-people",
    title="Ask those who know about what you aim for",
    principles=("P17", "P07"),
    scope=Scope.GOAL,
    candidates=open_goals,
    thresholds={
        "people": Threshold(3, "people", "how many people are named at a time for one goal"),
        "days": Threshold(14, "days", "how long there is to ask"),
    },
    actions=("draft", "wrote", "talked", "ask"),
    completion="message",
)
def goal_people(goal: Goal, moment: Moment) -> Iterator[Suggestion]:
    """Suggest one specific question to those whose skills, offers or role meet my goal (P17, LN, RM, US).

    An ask about it, or an entry with them linked to the goal, ends it.
    """
    people = (one for one, _ in best_people(moment, goal_words(goal), ("offers", "role")))
    fresh = (one for one in people if not is_gentle(moment, one) and not _was_asked(moment, one, goal))
    found = (_suggestion(goal, contact, moment) for contact in fresh)
    yield from few(moment, (one for one in found if one), moment.limit("people"))


def _suggestion(goal: Goal, contact: Contact, moment: Moment) -> Suggestion | None:
    opens = lasting(moment, max(goal.created, contact.created))
    if opens is None:
        return None
    strength = closest(strengths(contact), goal_words(goal))
    what = first_clause(goal.title)
    return moment.suggest(
        goal.id,
        title=f"Ask {contact.name} one specific question for your goal: {what}",
        why=(
            f"{day_words(moment.local(goal.created), moment.today)}: you set the goal {what}.",
            has_words(contact, strength),
            seen_words(moment, contact),
        ),
        opens=opens,
        due=opens + timedelta(days=moment.limit("days")),
        people=(contact,),
        occasion=contact.id,
        draft=drafting(moment, contact, purpose="ask", about=strength),
    )


def _was_asked(moment: Moment, contact: Contact, goal: Goal) -> bool:
    view = moment.view
    linked = (entry for entry in view.interactions.of(goal.id) if not entry.planned)
    if any(contact.id in entry.contact_ids and entry.at <= moment.now for entry in linked):
        return True
    asks = (act for act in view.exchanges.of(contact.id) if act.direction == "asked")
    wanted = (goal.title, *goal.topics)
    return any(act.goal_id == goal.id or bool(in_common([act.text], wanted)) for act in asks)
