"""The people of my conversations over some time, in the order in which I talked with them."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice

from netjournal.advice.breadth import Share
from netjournal.advice.moment import Moment
from netjournal.advice.words import is_gentle, key_contacts, recent
from netjournal.models import Contact

_NEWEST = 200
"""How many of the newest contacts are looked at for people to name."""


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation with one person."""

    at: datetime
    contact: Contact


def talks(moment: Moment, days: int) -> list[Talk]:
    """Return the conversations of the last days with active people, oldest first, one for each person."""

    def find() -> list[Talk]:
        return [
            Talk(entry.at.astimezone(moment.zone), contact)
            for entry in recent(moment, moment.ago(days=days))
            if entry.conversation
            for contact in moment.people(entry.contact_ids)
        ]

    return moment.remember(("talks", days), find)


def people_of(found: Collection[Talk]) -> list[Contact]:
    """Return the people of conversations, each once, in the order of their first."""
    return list({talk.contact.id: talk.contact for talk in found}.values())


def who_else(
    moment: Moment, found: Collection[Talk], fits: Callable[[Contact], bool], most: int
) -> list[Contact]:
    """Return people to name: those talked with last first, then key contacts, then the newest.

    Nobody whose rhythm is "none" or who has a hard time.
    """
    newest = islice(moment.view.contacts.newest(), _NEWEST)
    pool = chain(reversed(people_of(found)), key_contacts(moment), newest)
    free = (one for one in pool if one.state == "active" and one.cadence != "none")
    fitting = {one.id: one for one in free if fits(one) and not is_gentle(moment, one)}
    return list(fitting.values())[:most]


def became_true(
    found: list[Talk], share: Callable[[list[Contact]], Share], holds: Callable[[Share], bool]
) -> int | None:
    """Return the number of the conversation since which `holds` is true of the people; None if not now.

    `share` counts some people; people are counted once, and their counts added up.
    """
    number: int | None = None
    sum_of: Share | None = None
    seen: set[str] = set()
    for place, talk in enumerate(found):
        if talk.contact.id not in seen:
            seen.add(talk.contact.id)
            one = share([talk.contact])
            sum_of = one if sum_of is None else sum_of + one
        if sum_of is None or not holds(sum_of):
            number = None
        elif number is None:
            number = place
    return number
