"""The words about two who may be one."""

from collections.abc import Iterator
from datetime import datetime

from textual.content import Content

from netjournal.journal.likeness import Pair
from netjournal.models import Contact
from netjournal.text import plural, shorten
from netjournal.tui.content import ACCENT, QUIET, STRONG, ago, heading, lines, words
from netjournal.tui.widgets.personcard import place_of
from netjournal.view import View, last_contact

_NAMES = 0.55
"""The part of a row that the names take, where the reason fits beside them."""
_ROOM = 56
"""Cells below which a row has room for the names alone."""

NOBODY = lines(
    words(("There is nobody to compare yet.", STRONG)),
    "",
    words(("As soon as two people look alike they are listed here; you say whether they are one.", QUIET)),
)
NONE = lines(
    words(("Nobody seems to be in here twice.", STRONG)),
    "",
    words(
        ("Listed here are people with the same e-mail, number or page, and those whose names ", QUIET),
        ("are the same, a middle name or a letter apart.", QUIET),
    ),
    "",
    words("You know better? ", ("M", ACCENT), " on a person makes one of them and another."),
)


def pair_row(view: View, pair: Pair, width: int) -> Content:
    """Return two names and the first reason on one line."""
    left, right = view.contacts.get(pair.left), view.contacts.get(pair.right)
    if left is None or right is None:
        return Content("")
    room = int(width * _NAMES) if width > _ROOM else width
    half = max(4, (room - 5) // 2)
    first = shorten(left.name, max(half, room - 5 - len(right.name)))
    second = shorten(right.name, max(4, room - 5 - len(first)))
    names = words(" ", (first, STRONG), (" = ", QUIET), (second, STRONG)).truncate(
        room, ellipsis=True, pad=True
    )
    if width <= _ROOM:
        return names
    return words(names, (f"  {shorten(pair.clues[0].text, max(1, width - room - 2))}", QUIET))


def pair_card(view: View, pair: Pair, now: datetime) -> Content:
    """Return why two may be one, and each of them in short."""
    why = [words(("– " if clue.weight < 0 else "+ ", ACCENT), clue.text) for clue in pair.clues]
    parts = [lines(heading(pair.level.capitalize()), *why)]
    for contact_id in (pair.left, pair.right):
        contact = view.contacts.get(contact_id)
        if contact:
            parts.append(lines(*_person(view, contact, now)))
    return Content("\n\n").join(parts)


def _person(view: View, contact: Contact, now: datetime) -> Iterator[Content]:
    yield words((contact.name, STRONG))
    if place_of(contact):
        yield words(place_of(contact))
    reach = (*contact.emails, *contact.phones, *contact.links)
    if reach:
        yield words(", ".join(reach))
    yield words((known_words(view, contact, now), QUIET))
    if contact.notes:
        yield words((shorten(contact.notes, 120), QUIET))


def known_words(view: View, contact: Contact, now: datetime) -> str:
    """Return how much is written about someone, and when you were last in touch."""
    count = view.interactions.count_of(contact.id) + view.notes.count_of(contact.id)
    last = last_contact(view, contact, now)
    entries = plural(count, "entry", "entries") if count else "no entries yet"
    return f"{entries}, last {ago(last, now)}" if last else entries
