"""Notices a goal of someone's that nothing was offered to for long."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import seen_words, told_words
from netjournal.advice.matching import in_common, words_of
from netjournal.advice.moment import DEFAULT_WINDOW, Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle
from netjournal.models import Contact, Exchange, Mention
from netjournal.text import listed


def _their_goals(moment: Moment) -> list[Mention]:
    """Return the open goals told not long ago, and those of people to whom I gave something not long ago."""
    view = moment.view
    start = moment.ago(days=moment.limit("days") + DEFAULT_WINDOW.days + moment.rule.lapse + 1)
    given = view.exchanges.labelled("given", start)
    helped = dict.fromkeys(contact_id for act in given for contact_id in act.contact_ids)
    goals = {one.id: one for one in view.mentions.labelled("open:goal", start)}
    told = (one for contact_id in helped for one in view.mentions.of(contact_id))
    goals.update((one.id, one) for one in told if one.open and one.kind == "goal")
    return list(goals.values())


@rule(
    "support-goal",
    title="Offer a hand with what others aim for",
    principles=("P16", "P06"),
    scope=Scope.CONTACT,
    candidates=_their_goals,
    thresholds={"days": Threshold(60, "days", "for how long nothing was offered to the goal")},
    actions=("draft", "wrote", "talked", "give", "close"),
)
def support_goal(goal: Mention, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to offer support for an open goal that got none in 60 days (P16, US; P06, RM).

    Where nothing was ever offered the days count from the first entry of the journal. Something given to it
    ends it: linked to the goal, or about it in words.
    """
    people = [one for one in moment.people(goal.contact_ids) if not is_gentle(moment, one)]
    if not people or goal.made > moment.now:
        return
    last = max((act.at for contact in people for act in _given_to(moment, contact, goal)), default=None)
    span = timedelta(days=moment.limit("days"))
    opens = last + span if last else max(goal.made, moment.first_entry + span)
    if opens > moment.now:
        return
    names, what = listed([contact.name for contact in people]), first_clause(goal.text)
    yield moment.suggest(
        goal.id,
        title=f"Offer {names} a hand with {what}",
        why=(told_words(moment, goal), *(seen_words(moment, contact) for contact in people[:2])),
        opens=opens,
        people=people,
        draft=_draft(goal, people[0], moment),
        occasion=last.isoformat() if last else "",
    )


def _given_to(moment: Moment, contact: Contact, goal: Mention) -> Iterator[Exchange]:
    wanted = words_of(goal.text)
    for act in moment.view.exchanges.of(contact.id):
        if act.direction != "given" or not goal.made <= act.at <= moment.now:
            continue
        if act.mention_id == goal.id or not wanted or in_common([act.text], [goal.text]):
            yield act


def _draft(goal: Mention, contact: Contact, moment: Moment) -> Callable[[], str]:
    """Return what writes the offer; where the goal is sensitive, only a word of presence."""
    if goal.sensitive:
        return drafting(moment, contact, "presence")
    return drafting(moment, contact, "offer", "" if goal.private else goal.text)
