"""friends.md in."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from netjournal.clock import start_of_day
from netjournal.exchange.days import read_day
from netjournal.exchange.friends.marks import TAG, marked, said_in
from netjournal.exchange.person import Person
from netjournal.exchange.reading import MADE, Format, Incoming, Reading
from netjournal.exchange.source import Source
from netjournal.models import Interaction, Note, Place, Record
from netjournal.text import clean, fold, one_line, shorten

NAME = "friends"
ACTIVITY = f"{MADE}A "
"""With this begins the key of an activity, be it a conversation or, with nobody, a note."""

_SECTION = re.compile(r"###\s+(Activities|Notes|Friends|Locations):\s*", re.IGNORECASE)
_DATED = re.compile(r"(?P<day>[^:\n]{3,30}?):(?:\s+(?P<text>.*))?")
_ALIASES = re.compile(r"\s*\(a\.k\.a\.\s+(.*?)\)")
_HOME = re.compile(r"\s*\[(.*?)\]")


def _recognises(source: Source) -> bool:
    return any(_SECTION.fullmatch(line) for line in source.head_text().splitlines())


def _read(source: Source) -> Reading:
    reading = Reading(NAME)
    lines = list(_lines(source, reading))
    people = _People()
    for number, section, text in lines:
        if section == "friends":
            people.read(number, text)
    keys: Counter[str] = Counter()
    rest = [
        _place(number, text)
        if section == "locations"
        else _entry(number, section, text, people, source.now, keys)
        for number, section, text in lines
        if section != "friends"
    ]
    for one in people.found:
        one.finish(reading)
    reading.incoming += rest
    return reading


def _lines(source: Source, reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Yield number, section and text of every line that says something."""
    section = ""
    for number, line in source.lines():
        match = _SECTION.fullmatch(line)
        if match:
            section = match[1].lower()
        elif line.strip() and not section:
            reading.skip(number, shorten(line, 40), "it stands in no section")
        elif line.strip():
            yield number, section, " ".join(clean(line).strip().removeprefix("- ").strip().splitlines())


class _People:
    """The friends of a file by every name that they have there."""

    def __init__(self) -> None:
        self.found: list[Person] = []
        self._keys: dict[str, str] = {}

    def read(self, number: int, text: str) -> None:
        """Take up a line of the section of friends."""
        home, tags = _HOME.search(text), TAG.findall(text)
        name, *others = _names(_HOME.sub("", TAG.sub("", text)))
        person = self._add(number, name, (name, *others))
        person.add("nicknames", *others)
        person.add("tags", *tags)
        person.put("address", home[1] if home else "")

    def key_of(self, name: str, number: int) -> str:
        """Return the key of a friend who is named in a line; one who is not in the list is new."""
        known = self._keys.get(fold(name))
        return known or self._add(number, name, [name]).key

    def _add(self, number: int, name: str, names: Iterable[str]) -> Person:
        person = Person(number, name, key=f"{MADE}{fold(name)}")
        self.found.append(person)
        for one in names:
            self._keys.setdefault(fold(one), person.key)
        return person


def _names(text: str) -> list[str]:
    """Return a name and the other names that stand behind it in brackets."""
    aliases = _ALIASES.search(text)
    others = aliases[1].split(" a.k.a. ") if aliases else ()
    return [one_line(_ALIASES.sub("", text)), *filter(None, map(one_line, others))]


def _place(number: int, text: str) -> Incoming:
    name, *others = _names(text)
    fields = {"name": name} | ({"nicknames": tuple(others)} if others else {})
    return Incoming(Place, f"{MADE}L {fold(name)}", fields, number, name)


def _entry(
    number: int, section: str, text: str, people: _People, now: datetime, keys: Counter[str]
) -> Incoming:
    on, raw = _dated(text)
    said = said_in(raw)
    day = on or now.date()
    ids = tuple(dict.fromkeys(people.key_of(name, number) for name in said.friends))
    model: type[Record] = Interaction if ids and section == "activities" else Note
    fields: dict[str, Any] = {"at": start_of_day(day, now.tzinfo), "timed": False, "summary": said.words}
    fields |= {"contact_ids": ids} if ids else {}
    fields |= {"places": said.places} if said.places else {}
    fields |= {"tags": said.tags} if said.tags else {}
    fields |= {"channel": "in person"} if model is Interaction else {}
    key = f"{ACTIVITY if section == 'activities' else f'{MADE}N '}{on or ''} {fold(said.words)}"
    keys[key] += 1
    key = key if keys[key] == 1 else f"{key} {keys[key]}"
    name = shorten(said.words, 60) or day.isoformat()
    kept = "" if raw == marked(said.words, (), (), said.tags) else raw
    assumed = () if on else ("at",)
    return Incoming(model, key, fields, number, name, raw=kept, floating=True, assumed=assumed)


def _dated(text: str) -> tuple[date | None, str]:
    """Return the day of a line, None where it tells none, and what it says of it."""
    match = _DATED.fullmatch(text)
    day = read_day(match["day"]) if match else None
    if match is None or day is None or day.year is None:
        return None, text
    return date(day.year, day.month, day.day), match["text"] or ""


FRIENDS = Format(NAME, "friends.md", _recognises, _read)
