"""What goes to and fro with each group of people, by their tie, and how that changed (P06, P07).

One person alone is never counted: with them it is only said which ways it went.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from netjournal.insights.months import GivingMonth, giving_months
from netjournal.models import Contact, Exchange
from netjournal.view import View

SPAN = 3
"""Months of each of the two times that are compared."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What went to and fro between the first days of two months, the second included whole."""

    first: date
    last: date
    given: tuple[Exchange, ...]
    received: tuple[Exchange, ...]
    asked: tuple[Exchange, ...]
    people: tuple[str, ...]

    @property
    def size(self) -> int:
        """Return how often anything went to or fro."""
        return len(self.given) + len(self.received) + len(self.asked)


@dataclass(frozen=True, slots=True)
class TieFlow:
    """The people of one tie with whom something went to and fro in half a year."""

    tie: str
    """Empty for those of whom no tie is known."""
    people: tuple[str, ...]
    before: Flow
    lately: Flow


def flows_by_tie(view: View, now: datetime) -> tuple[TieFlow, ...]:
    """Return what went to and fro by tie, lately and before: the most first, those of no tie last."""
    months = giving_months(view, now, 2 * SPAN)
    acts = [act for month in months for act in (*month.given, *month.received, *month.asked)]
    known = (
        view.contacts.get(name) for name in dict.fromkeys(name for act in acts for name in act.contact_ids)
    )
    groups: dict[str, list[Contact]] = {}
    for contact in known:
        if contact:
            groups.setdefault(contact.tie or "", []).append(contact)
    found = [_of_tie(tie, people, months) for tie, people in groups.items()]
    return tuple(sorted(found, key=lambda one: (not one.tie, -one.before.size - one.lately.size, one.tie)))


def _of_tie(tie: str, contacts: Sequence[Contact], months: Sequence[GivingMonth]) -> TieFlow:
    people = tuple(contact.id for contact in contacts)
    return TieFlow(tie, people, _flow(months[:SPAN], people), _flow(months[SPAN:], people))


def _flow(months: Sequence[GivingMonth], people: tuple[str, ...]) -> Flow:
    def mine(acts: Iterable[Exchange]) -> tuple[Exchange, ...]:
        return tuple(act for act in acts if not set(people).isdisjoint(act.contact_ids))

    given = mine(act for month in months for act in month.given)
    received = mine(act for month in months for act in month.received)
    asked = mine(act for month in months for act in month.asked)
    there = {name for act in (*given, *received, *asked) for name in act.contact_ids}
    return Flow(
        months[0].first,
        months[-1].first,
        given,
        received,
        asked,
        tuple(one for one in people if one in there),
    )
