"""Notices, while a large ask is written, that nothing was given for long; see advice.hints."""

from netjournal.advice.dates import span_words
from netjournal.advice.known import Known
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Threshold, writing_rule
from netjournal.advice.words import dealings, is_large_ask, was_offered
from netjournal.models import Contact, Exchange
from netjournal.text import listed

give_first = writing_rule(
    "give-first",
    title="Give something before you ask for a favour",
    principles=("P06",),
    thresholds={"days": Threshold(180, "days", "how far back something given counts")},
)

_EXEMPT = frozenset({"mentor", "lead", "sponsor"})
"""The ties whose very point is that they help."""

_MOST_IDEAS = 3


def give_first_words(ask: Exchange, contact: Contact, moment: Moment) -> str | None:
    """Return a word on giving first where a large ask follows on 180 days without a gift (P06, RM, LN, US).

    Not for mentors, leads and sponsors, nor for what they offered.
    """
    if not is_large_ask(ask) or contact.tie in _EXEMPT or was_offered(moment, ask, contact):
        return None
    days = moment.limit("days")
    if any(act.direction == "given" for act in dealings(moment, contact.id, days)):
        return None
    ideas = _ideas(contact, moment)
    what = f", perhaps something on {listed(ideas, 'or')}" if ideas else ""
    nothing = f"Nothing you gave {contact.name} is written down for the last {span_words(days)}."
    return f"{nothing} Giving first makes the ask easier{what}."


def _ideas(contact: Contact, moment: Moment) -> list[str]:
    known = Known(moment.view, contact, moment.now)
    return list(dict.fromkeys((*known.interests, *known.mentions, *known.specifics)))[:_MOST_IDEAS]
