"""LinkedIn: Connections.csv by itself, or in the zip of the export."""

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from netjournal.exchange.days import last_of, read_day
from netjournal.exchange.person import Person
from netjournal.exchange.reading import Format, Reading
from netjournal.exchange.source import Source, decode
from netjournal.exchange.tabular.table import Row, has_header, rows_of
from netjournal.exchange.zips import base_name, names_in, read_member
from netjournal.text import fold

_FILE = "connections.csv"

_COLUMNS = {
    "first name": "first",
    "vorname": "first",
    "last name": "last",
    "nachname": "last",
    "url": "links",
    "email address": "emails",
    "e-mail-adresse": "emails",
    "company": "organisation",
    "unternehmen": "organisation",
    "position": "role",
    "connected on": "connected",
    "verbunden am": "connected",
}
"""What each column is, by its folded name."""

_SLUG = re.compile(r"/(?:in|pub)/([^/?#]+)")
CONNECTED = "Connected on"
"""The extra field that holds since when you are connected."""


def slug_of(url: str) -> str:
    """Return what names a person in the address of their LinkedIn page, folded; "" for any other address."""
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host = parts.hostname or ""
    except ValueError:
        return ""
    if host != "linkedin.com" and not host.endswith(".linkedin.com"):
        return ""
    found = _SLUG.match(parts.path)
    return unquote(found[1]).casefold() if found else ""


def _is_header(names: Sequence[str]) -> bool:
    known = {_COLUMNS.get(fold(name)) for name in names}
    return {"first", "last", "connected"} <= known


def _member(source: Source) -> str | None:
    return next((name for name in names_in(source) if base_name(name).casefold() == _FILE), None)


def _recognises(source: Source) -> bool:
    return has_header(source, _is_header) or _member(source) is not None


def _read(source: Source) -> Reading:
    reading = Reading("linkedin")
    member = _member(source)
    text = source.text() if member is None else decode(read_member(source, member))
    if member is not None:
        reading.leave(*(base_name(name) for name in names_in(source) if name != member))
    for row in rows_of(text, _is_header, source, reading):
        _read_row(row, reading)
    reading.as_of = last_of(one.fields.get("extra", {}).get(CONNECTED, "") for one in reading.incoming)
    return reading


def _read_row(row: Row, reading: Reading) -> None:
    known = {_COLUMNS[fold(name)]: value for name, value in row.cells.items() if fold(name) in _COLUMNS}
    if not known.keys() - {"connected"}:
        reading.skip(row.line, "", "a member who shows nothing of themselves")
        return
    url = known.get("links", "")
    person = Person(row.line, " ".join(filter(None, (known.get("first"), known.get("last")))), slug_of(url))
    for name in ("organisation", "role"):
        person.put(name, known.get(name, ""))
    person.add("links", url)
    person.add("emails", known.get("emails", ""))
    connected = known.get("connected", "")
    day = read_day(connected)
    person.keep(CONNECTED, day.text() if day else connected)
    for name, value in row.cells.items():
        if fold(name) not in _COLUMNS:
            person.keep(name, value)
    person.finish(reading)


LINKEDIN = Format("linkedin", "LinkedIn connections", _recognises, _read)
