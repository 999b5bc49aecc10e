"""vCard 3.0 out, as address books read it everywhere."""

from collections.abc import Iterable, Iterator

from netjournal.exchange.names import file_name
from netjournal.exchange.watching import Watch, unwatched
from netjournal.models import Contact, Milestone
from netjournal.view import View

_WIDTH = 75
"""Octets on a line."""
_OWN_DAYS = frozenset({"own", "work anniversary"})


def write(view: View, watch: Watch = unwatched) -> str:
    """Return one file with everyone in it, in the order of their names."""
    return "".join(card(one, view.milestones.of(one.id)) for one in watch(everyone(view)))


def write_each(view: View) -> Iterator[tuple[str, str]]:
    """Yield a file for each person, with its name, as programs that carry address books want it."""
    for one in everyone(view):
        yield file_name(one.name, one.id, "vcf"), card(one, view.milestones.of(one.id))


def everyone(view: View) -> list[Contact]:
    """Return all people by name."""
    return sorted(view.contacts.all(), key=lambda one: (one.name.casefold(), one.id))


def card(one: Contact, days: Iterable[Milestone]) -> str:
    """Return the card of a person; what only this journal has fields for stays here."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", *_lines(one), *_grouped(one, days), "END:VCARD"]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _lines(one: Contact) -> Iterator[str]:
    given, _, family = one.name.rpartition(" ")
    yield f"UID:{_escaped(one.id)}"
    yield f"FN:{_escaped(one.name)}"
    yield f"N:{_escaped(family)};{_escaped(given)};;;"
    if one.nicknames:
        yield f"NICKNAME:{','.join(map(_escaped, one.nicknames))}"
    if one.organisation or one.department:
        yield f"ORG:{_escaped(one.organisation)}" + (f";{_escaped(one.department)}" if one.department else "")
    for name, value in (("TITLE", one.role), ("TZ", one.time_zone), ("NOTE", one.notes)):
        if value:
            yield f"{name}:{_escaped(value)}"
    for name, values in (("EMAIL;TYPE=INTERNET", one.emails), ("TEL", one.phones), ("URL", one.links)):
        yield from (f"{name}:{_escaped(value)}" for value in values)
    if one.address:
        yield f"ADR:;;{_escaped(one.address)};;;;"
    if one.tags:
        yield f"CATEGORIES:{','.join(map(_escaped, one.tags))}"


def _grouped(one: Contact, days: Iterable[Milestone]) -> Iterator[str]:
    """Yield the lines that need a label beside them, and the birthday."""
    number = 0
    for day in days:
        if day.kind == "birthday":
            yield f"BDAY{_day(day)}"
        elif day.kind in _OWN_DAYS:
            number += 1
            yield f"item{number}.X-ABDATE{_day(day)}"
            title = "Work anniversary" if day.kind == "work anniversary" else day.title or "Anniversary"
            yield f"item{number}.X-ABLabel:{_escaped(title)}"
    for label, value in one.extra.items():
        number += 1
        yield f"item{number}.X-NETJOURNAL-FIELD:{_escaped(value)}"
        yield f"item{number}.X-ABLabel:{_escaped(label)}"


def _day(day: Milestone) -> str:
    """Return the parameters and value of a day; a year that nobody knows is written as Apple does."""
    mark = "" if day.year else ";X-APPLE-OMIT-YEAR=1604"
    return f"{mark}:{day.year or 1604:04}-{day.month:02}-{day.day:02}"


def _escaped(text: str) -> str:
    for char, escape in (("\\", "\\\\"), ("\n", "\\n"), (",", "\\,"), (";", "\\;")):
        text = text.replace(char, escape)
    return text


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces that are no longer than allowed, never within a character."""
    piece, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _WIDTH:
            yield piece
            piece, size = " ", 1
        piece += char
        size += octets
    yield piece
