"""Notices someone to whom I only ever gave, and whom a small question would please."""

from collections.abc import Iterator

from netjournal.advice.dates import time_words
from netjournal.advice.drafts import drafting
from netjournal.advice.known import Known
from netjournal.advice.moment import DEFAULT_WINDOW, Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import dealings, is_gentle
from netjournal.models import Contact, Exchange


def _given_to(moment: Moment) -> tuple[Contact, ...]:
    """Return those to whom I gave lately, for only a gift can tip the balance."""
    start = moment.ago(days=DEFAULT_WINDOW.days + moment.rule.lapse)
    gifts = moment.view.exchanges.labelled("given", start)
    return moment.people(contact_id for gift in gifts for contact_id in gift.contact_ids)


@rule(
    "ask-small",
    title="Let someone help you with something small",
    principles=("P07",),
    scope=Scope.CONTACT,
    candidates=_given_to,
    thresholds={
        "balance": Threshold(3, "times", "how much more often you gave than received"),
    },
    actions=("draft", "ask"),
)
def ask_small(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a small request to someone never asked before; to reports and mentees one for an opinion.

    It opens with the gift that tipped the balance (P07, MC).
    """
    acts = dealings(moment, contact.id)
    if is_gentle(moment, contact) or any(_asked(act, moment) for act in moment.view.exchanges.of(contact.id)):
        return
    tipped = _tipped_by(acts, moment.limit("balance"))
    if tipped is None:
        return
    strength = _strength(contact, moment)
    what = "an opinion" if contact.tie in {"report", "mentee"} else "a small input"
    yield moment.suggest(
        contact.id,
        title=f"Ask {contact.name} for {what}{f' on {strength}' if strength else ''}",
        why=_evidence(contact, acts, moment),
        opens=tipped.at,
        due=tipped.at + DEFAULT_WINDOW,
        people=(contact,),
        occasion=tipped.id,
        draft=drafting(moment, contact, purpose="ask", about=strength),
    )


def _asked(act: Exchange, moment: Moment) -> bool:
    """Return whether this act keeps a first ask away: an ask that was made or planned, ever."""
    return act.direction == "asked" and act.kind != "thanks" and act.created <= moment.now


def _tipped_by(acts: list[Exchange], balance: int) -> Exchange | None:
    """Return the gift by which the balance last rose to the threshold; None where it stands below."""
    weight, tipped = 0, None
    for act in acts:
        change = (act.direction == "given") - (act.direction == "received")
        if change > 0 and weight + change == balance:
            tipped = act
        weight += change
    return tipped if weight >= balance else None


def _strength(contact: Contact, moment: Moment) -> str:
    """Return what someone is good at, in the journal's words; "" where nothing is written."""
    told = (*contact.skills, *contact.offers, contact.field)
    known = Known(moment.view, contact, moment.now)
    return next((first_clause(word) for word in (*told, known.topic) if word), "")


def _evidence(contact: Contact, acts: list[Exchange], moment: Moment) -> Iterator[str]:
    given = [act for act in acts if act.direction == "given"]
    for act in given[-3:]:
        yield f"{time_words(act.at, moment.now)}: you gave {first_clause(act.text) or act.kind}."
    yield f"No ask of {contact.name} is written down; most people like to be asked."
