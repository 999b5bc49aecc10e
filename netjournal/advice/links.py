"""Who knows whom, as far as the journal says."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations, islice

from netjournal.advice.moment import Moment
from netjournal.advice.words import is_gentle
from netjournal.models import Contact
from netjournal.text import fold
from netjournal.view import View
from netjournal.view.acquaintance import linked

_ENTRIES = 50
"""How many of the latest entries with someone are looked at for people seen together with them."""

_SMALL_GROUP = 12
"""Up to so many people in one entry were together; more is a mailing."""


def anyone_linked(moment: Moment) -> frozenset[str]:
    """Return the ids of all whom some active person knows, and of those who know somebody."""

    def find() -> frozenset[str]:
        found: set[str] = set()
        for contact in moment.view.contacts.labelled("links"):
            found.update((contact.id, contact.introduced_by or contact.id))
            found.update(link.contact_id for link in contact.knows)
        for introduction in moment.view.introductions.all():
            found.update(introduction.contact_ids)
        return frozenset(found)

    return moment.remember("anyone linked", find)


def all_linked(moment: Moment, contact_ids: Iterable[str]) -> bool:
    """Return whether everyone of these people knows everyone else of them."""
    return all(are_linked(moment, one, other) for one, other in combinations(contact_ids, 2))


def are_linked(moment: Moment, one: str, other: str) -> bool:
    """Return whether two people know each other."""
    return other in moment.remember(("linked", one), lambda: linked(moment.view, one))


def acquaintances(moment: Moment, contact: Contact, most: int = 3) -> list[tuple[Contact, str]]:
    """Return the active people who may know someone, and how it shows, those closest to them first.

    Linked or introduced; seen together in one entry; at the same events; in the same organisation.
    """
    view = moment.view
    found: dict[str, str] = {}
    for other_id in sorted(linked(view, contact.id)):
        found.setdefault(other_id, f"they know {contact.name}")
    for other_id, _ in _seen_together(view, contact.id).most_common():
        found.setdefault(other_id, f"you met them together with {contact.name}")
    for other_id, event in _at_the_same_events(view, contact.id).items():
        found.setdefault(other_id, f"you met both at {event}")
    if contact.organisation:
        for other in view.contacts.labelled(f"at:{fold(contact.organisation)}"):
            found.setdefault(other.id, f"they work at {contact.organisation} too")
    found.pop(contact.id, None)
    people = (one for other_id in found for one in moment.people((other_id,)) if not is_gentle(moment, one))
    return [(one, found[one.id]) for one in islice(people, most)]


def _seen_together(view: View, contact_id: str) -> Counter[str]:
    seen: Counter[str] = Counter()
    for entry in islice(view.interactions.newest_of(contact_id), _ENTRIES):
        if entry.conversation and len(entry.contact_ids) <= _SMALL_GROUP:
            seen.update(entry.contact_ids)
    return seen


def _at_the_same_events(view: View, contact_id: str) -> dict[str, str]:
    found: dict[str, str] = {}
    entries = islice(view.interactions.newest_of(contact_id), _ENTRIES)
    for event_id in dict.fromkeys(entry.event_id for entry in entries if entry.event_id):
        event = view.events.get(event_id)
        for entry in view.interactions.of(event_id) if event else ():
            for other_id in entry.contact_ids:
                found.setdefault(other_id, event.name if event else "")
    return found
