"""Notices someone who gave more than they received."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import received_words
from netjournal.advice.moment import DEFAULT_WINDOW, Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import dealings, is_gentle
from netjournal.models import Contact, Exchange

_EXEMPT = frozenset({"mentor", "sponsor"})
"""The ties in which telling what came of it is the return."""


def _lately_helped(moment: Moment) -> tuple[Contact, ...]:
    """Return those who gave me something lately, for only that can tip the balance."""
    days = moment.limit("due_days") + moment.rule.lapse + 1
    acts = moment.view.exchanges.between(moment.ago(days=days), moment.now + timedelta(seconds=1))
    return moment.people(one for act in acts if act.direction == "received" for one in act.contact_ids)


@rule(
    "rebalance",
    title="Do something for those who did much for you",
    principles=("P06", "P31"),
    scope=Scope.CONTACT,
    candidates=_lately_helped,
    thresholds={
        "balance": Threshold(2, "times", "how much more often you received than gave"),
        "days": Threshold(180, "days", "how far back what was given and received counts"),
        "due_days": Threshold(DEFAULT_WINDOW.days, "days", "how long there is to do something"),
    },
    actions=("draft", "give"),
)
def rebalance(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to do something for someone who gave twice more than they got (P06, RM, LN, US).

    It opens with the help that tipped the balance; something given since then ends it. Mentors and sponsors
    are excepted: they like to hear what came of it.
    """
    if contact.tie in _EXEMPT or is_gentle(moment, contact):
        return
    acts = dealings(moment, contact.id, moment.limit("days"))
    tipped = _tipped_by(acts, moment.limit("balance"))
    if tipped is None:
        return
    received = [act for act in acts if act.direction == "received"]
    yield moment.suggest(
        contact.id,
        title=f"Do something for {contact.name}, who has helped you more than once",
        why=(received_words(moment, act) for act in received[-3:]),
        opens=tipped.at,
        due=tipped.at + timedelta(days=moment.limit("due_days")),
        people=(contact,),
        draft=drafting(moment, contact, "offer"),
        occasion=tipped.id,
    )


def _tipped_by(acts: list[Exchange], balance: int) -> Exchange | None:
    """Return what was received when the balance stood at the threshold, first since the last gift of mine."""
    weight, tipped = 0, None
    for act in acts:
        if act.direction == "given":
            weight, tipped = weight - 1, None
        elif act.direction == "received":
            weight += 1
            if weight >= balance and tipped is None:
                tipped = act
    return tipped
