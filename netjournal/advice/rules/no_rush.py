"""Notices, while a large ask is written, that the two have only just met; see advice.hints."""

from datetime import timedelta

from netjournal.advice.moment import Moment
from netjournal.advice.rule import Threshold, writing_rule
from netjournal.advice.words import first_interaction, is_large_ask, was_offered
from netjournal.models import Contact, Exchange

no_rush = writing_rule(
    "no-rush",
    title="Let a tie grow before you ask for a favour",
    principles=("P25", "P06"),
    thresholds={"days": Threshold(14, "days", "how long after the first meeting a large ask is early")},
)


def no_rush_words(ask: Exchange, contact: Contact, moment: Moment) -> str | None:
    """Return a word on waiting where a large ask comes within 14 days of the first meeting (P25, LN, MC).

    Someone without any entry was met when they were added, but for those who came by an import. Not for
    what they offered.
    """
    if not is_large_ask(ask) or was_offered(moment, ask, contact):
        return None
    first = first_interaction(moment, contact.id)
    if first is None and contact.sources:
        return None
    met = first.at if first else contact.created
    if moment.now - met > timedelta(days=moment.limit("days")):
        return None
    return f"You and {contact.name} have only just met. A large favour can wait, or follow a gift of yours."
