"""Where things stand with one person, in sentences."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from netjournal.insights.words import to_and_fro
from netjournal.models import Contact
from netjournal.text import listed, plural
from netjournal.tui.content import ago, day
from netjournal.view import Standing, View


def standing_words(view: View, contact: Contact, now: datetime) -> Iterator[str]:
    """Yield where things stand with someone, a sentence each."""
    standing = view.standing(contact, now)
    yield _last_contact(standing, now)
    yield from _rhythm(contact, standing, now)
    yield from _give_and_take(standing)
    if standing.open_promises:
        yield f"{plural(standing.open_promises, 'promise is', 'promises are')} open between you."
    latest = next(view.assessments.newest_of(contact.id), None)
    if latest:
        strategy = f"; {latest.strategy}" if latest.strategy else ""
        yield f"Between you things are {latest.tone}{strategy}."


def _last_contact(standing: Standing, now: datetime) -> str:
    if standing.last_contact is None:
        return "You have not been in touch yet."
    talks = f", {plural(standing.conversations, 'conversation')} in all" if standing.conversations else ""
    return f"You were last in touch {ago(standing.last_contact, now)}{talks}."


def _rhythm(contact: Contact, standing: Standing, now: datetime) -> Iterator[str]:
    if contact.state != "active":
        yield {"resting": "This connection rests.", "archived": "Put away.", "died": "In memory."}[
            contact.state
        ]
    elif standing.cadence and standing.next_due:
        every = f"every {plural(standing.cadence, 'day')}"
        chosen = isinstance(contact.cadence, int)
        wish = f"You want to be in touch {every}" if chosen else f"No rhythm is set, so {every} is taken"
        if standing.next_due < now.date():
            yield f"{wish}; it was time {ago(standing.next_due, now)}."
        else:
            yield f"{wish}; the next time is {day(standing.next_due, now)}."


def _give_and_take(standing: Standing) -> Iterator[str]:
    told = to_and_fro(standing.given, standing.received, standing.asked)
    if told:
        yield f"You {told}."


_MOST_NAMES = 6


def named(view: View, contact_ids: Sequence[str]) -> str:
    """Return the names of some people, the rest as a number."""
    names = view.names_of(contact_ids[:_MOST_NAMES])
    return listed(names, more=len(contact_ids) - len(names))
