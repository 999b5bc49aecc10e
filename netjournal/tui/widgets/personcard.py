"""A person at a glance: who they are, where things stand in sentences, and what you know of them."""

from collections.abc import Iterator
from datetime import datetime

from textual.content import Content

from netjournal.journal.timeline import facts_by_kind
from netjournal.models import Contact
from netjournal.region import day_month
from netjournal.text import listed
from netjournal.tui.content import QUIET, STRONG, heading, lines, words
from netjournal.tui.people import standing_words
from netjournal.tui.prose import prose
from netjournal.tui.widgets.reading import Reading
from netjournal.view import View

_LEAP = 2000
"""A year that has every day, for days that have no year."""

_KINDS = {
    "matters": "What matters to them",
    "personal": "Personal",
    "work": "Work",
    "specific": "To remember",
    "told": "You told them",
}


class PersonCard(Reading):
    """Shows one person, or nobody."""

    def show(self, view: View, contact: Contact | None, now: datetime) -> None:
        """Show a person."""
        content = person_content(view, contact, now) if contact else ""
        self.read(content, contact.id if contact else "")


def person_content(view: View, contact: Contact, now: datetime) -> Content:
    """Return everything about a person but the timeline."""
    standing = lines(*standing_words(view, contact, now))
    return Content("\n\n").join([_who(contact), standing, *_facts(view, contact), *_written(view, contact)])


def contact_content(view: View, contact: Contact) -> Content:
    """Return what is written on a person alone, of someone who need not be in the journal."""
    return Content("\n\n").join([_who(contact), *_written(view, contact)])


def _written(view: View, contact: Contact) -> Iterator[Content]:
    yield from _lists(contact)
    yield from _connections(view, contact)
    if contact.notes:
        yield lines(heading("Notes"), prose(contact.notes))


def place_of(contact: Contact) -> str:
    """Return the role and organisation of someone on one line."""
    return ", ".join(part for part in (contact.role, contact.department, contact.organisation) if part)


def _who(contact: Contact) -> Content:
    marks = [contact.pronouns, contact.tie or "", "one of your people" if contact.focus else ""]
    marks.extend(f"#{tag}" for tag in contact.tags)
    told = [words((contact.name, STRONG))]
    if place_of(contact):
        told.append(words(place_of(contact)))
    if any(marks):
        told.append(words((" · ".join(mark for mark in marks if mark), QUIET)))
    return lines(*told)


def _facts(view: View, contact: Contact) -> Iterator[Content]:
    for kind, texts in facts_by_kind(view, contact):
        yield lines(heading(_KINDS[kind]), *(words(text) for text in texts))
    days = [
        f"{one.title or one.kind} {day_month(one.in_year(one.year or _LEAP), full=True, year=bool(one.year))}"
        for one in view.milestones.of(contact.id)
    ]
    if days:
        yield lines(heading("Days"), *days)


def _lists(contact: Contact) -> Iterator[Content]:
    for title, items in (
        ("Interests", contact.interests),
        ("Good at", contact.skills),
        ("Offers", contact.offers),
        ("Needs", (*contact.needs, *contact.private_needs)),
        ("Reach", (*contact.emails, *contact.phones, *contact.links)),
    ):
        if items:
            yield lines(heading(title), words(", ".join(items)))


def _connections(view: View, contact: Contact) -> Iterator[Content]:
    told = []
    introduced = view.contacts.get(contact.introduced_by or "")
    if introduced:
        told.append(f"Introduced by {introduced.name}")
    if contact.met_where or contact.met_how:
        told.append(f"Met {' '.join(part for part in (contact.met_where, contact.met_how) if part)}")
    known = view.names_of(link.contact_id for link in contact.knows)
    if known:
        told.append(f"Knows {listed(known)}")
    if told:
        yield lines(heading("How you know each other"), *told)
