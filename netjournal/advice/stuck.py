"""Whom to look at for a connection that does not move, from the indexes."""

from collections.abc import Iterator

from netjournal.advice.decisions import of_rule
from netjournal.advice.moment import Moment
from netjournal.advice.playbook import STEPS
from netjournal.advice.words import is_gentle
from netjournal.models import Contact

_DAYS = 200
"""So far back lies what can lead to a card now: the waits, and the time for which a card stands."""


def stuck(moment: Moment) -> list[Contact]:
    """Return the active people with an open attempt, a cold entry, a broken promise or an answered step."""

    def find() -> list[Contact]:
        people = moment.people(dict.fromkeys(_ids(moment)))
        return [contact for contact in people if not is_gentle(moment, contact)]

    return moment.remember("stuck", find)


def _ids(moment: Moment) -> Iterator[str]:
    view, start = moment.view, moment.ago(days=_DAYS)
    for label in ("awaiting:them", "cold"):
        for entry in view.interactions.labelled(label, start):
            yield from entry.contact_ids
    for promise in view.promises.labelled("broken:them"):
        yield from promise.contact_ids
    for step in range(1, STEPS + 1):
        for decision in of_rule(view, f"stalled-{step}"):
            if decision.at >= start:
                yield decision.subject_id
