"""friends.md, in and out: friends, activities with them, notes and locations, one line each."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from netjournal.clock import start_of_day
from netjournal.exchange.days import read_day
from netjournal.exchange.person import Person
from netjournal.exchange.reading import MADE, Format, Incoming, Reading
from netjournal.exchange.source import Source
from netjournal.exchange.vcard.writer import everyone
from netjournal.models import Contact, Entry, Interaction, Note, Record
from netjournal.text import fold, one_line, shorten
from netjournal.view import View

_SECTION = re.compile(r"###\s+(Activities|Notes|Friends|Locations):\s*", re.IGNORECASE)
_DATED = re.compile(r"(?P<day>[^:\n]{3,30}?):\s+(?P<text>.*)")
_FRIEND = re.compile(r"\*\*(.+?)\*\*")
_PLACE = re.compile(r"(?<![^\W_])_([^_\n]+)_(?![^\W_])")
_ESCAPED = re.compile(r"\\(?=[\w*_@\\])")
_TAG = re.compile(r"(?<![A-Za-z0-9])@([A-Za-z0-9]+(?:[:-]?[A-Za-z0-9]+)*)")
_ALIASES = re.compile(r"\s*\(a\.k\.a\.\s+(.*?)\)")
_HOME = re.compile(r"\s*\[(.*?)\]")
_IN_TEXT = re.compile(r"[*_\\]")


def _recognises(source: Source) -> bool:
    return any(_SECTION.fullmatch(line) for line in source.head_text().splitlines())


def _read(source: Source) -> Reading:
    reading = Reading("friends")
    lines = list(_lines(source, reading))
    people = _People()
    for number, section, text in lines:
        if section == "friends":
            people.read(number, text)
    keys: Counter[str] = Counter()
    entries = [
        _entry(number, section, text, people, source.now, keys)
        for number, section, text in lines
        if section in {"activities", "notes"}
    ]
    if any(section == "locations" for _, section, _ in lines):
        reading.leave("locations")
    for one in people.found:
        one.finish(reading)
    reading.incoming += entries
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
            yield number, section, line.strip().removeprefix("- ").strip()


class _People:
    """The friends of a file by every name that they have there."""

    def __init__(self) -> None:
        self.found: list[Person] = []
        self._keys: dict[str, str] = {}

    def read(self, number: int, text: str) -> None:
        """Take up a line of the section of friends."""
        aliases, home, tags = _ALIASES.search(text), _HOME.search(text), _TAG.findall(text)
        name = _HOME.sub("", _ALIASES.sub("", _TAG.sub("", text)))
        names = [name, *(aliases[1].split(" a.k.a. ") if aliases else ())]
        person = self._add(number, one_line(name), names)
        person.add("nicknames", *names[1:])
        person.add("tags", *tags)
        person.put("address", home[1] if home else "")

    def key_of(self, name: str, number: int) -> str:
        """Return the key of a friend who is named in a line; one who is not in the list is new."""
        known = self._keys.get(fold(name))
        return known or self._add(number, one_line(name), [name]).key

    def _add(self, number: int, name: str, names: Iterable[str]) -> Person:
        person = Person(number, name, key=f"{MADE}{fold(name)}")
        self.found.append(person)
        for one in names:
            self._keys.setdefault(fold(one), person.key)
        return person


def _entry(
    number: int, section: str, text: str, people: _People, now: datetime, keys: Counter[str]
) -> Incoming:
    match = _DATED.fullmatch(text)
    day = read_day(match["day"]) if match else None
    dated = day is not None and day.year is not None
    on = date(day.year, day.month, day.day) if day and day.year else now.date()
    said = match["text"] if match and dated else text
    ids = tuple(dict.fromkeys(people.key_of(name, number) for name in _FRIEND.findall(said)))
    tags = tuple(dict.fromkeys(_TAG.findall(said)))
    plain = one_line(_ESCAPED.sub("", _PLACE.sub(r"\1", _FRIEND.sub(r"\1", said))))
    model: type[Record] = Interaction if ids and section == "activities" else Note
    fields: dict[str, Any] = {"at": start_of_day(on, now.tzinfo), "timed": False, "summary": plain}
    fields |= {"contact_ids": ids} if ids else {}
    fields |= {"tags": tags} if tags else {}
    fields |= {"channel": "in person"} if model is Interaction else {}
    key = f"{MADE}{section[0]} {on.isoformat() if dated else ''} {fold(plain)}"
    keys[key] += 1
    key = key if keys[key] == 1 else f"{key} {keys[key]}"
    return Incoming(model, key, fields, number, shorten(plain, 60) or on.isoformat())


def write(view: View) -> str:
    """Return the journal as friends.md: newest first, one line an entry."""
    sections = (
        ("Activities", _events(view, view.interactions.newest())),
        ("Notes", _events(view, view.notes.newest())),
        ("Friends", [_friend(one) for one in everyone(view)]),
        ("Locations", sorted({place for one in view.contacts.all() if (place := _home(one))})),
    )
    written = [f"### {name}:\n" + "".join(f"- {line}\n" for line in lines) for name, lines in sections]
    return "\n".join(written)


def _events(view: View, entries: Iterable[Entry]) -> list[str]:
    """Return entries as lines: newest day first, those of one day in the order in which they were written."""
    listed = sorted(entries, key=lambda one: (-one.at.date().toordinal(), one.id))
    return [f"{one.at.date().isoformat()}: {_event(view, one)}" for one in listed]


def _event(view: View, one: Entry) -> str:
    text = _IN_TEXT.sub(r"\\\g<0>", one_line(" ".join(filter(None, (one.summary, one.notes)))))
    unnamed = []
    for contact in filter(None, map(view.contacts.get, one.contact_ids)):
        for name in (contact.name, *contact.nicknames):
            marked, count = re.subn(rf"@?(?<![\w*]){re.escape(name)}(?!\w)", lambda _: "\0", text, count=1)
            if count:
                text = marked.replace("\0", f"**{_IN_TEXT.sub('', name)}**")
                break
        else:
            unnamed.append(f"**{_IN_TEXT.sub('', contact.name)}**")
    with_them = f" with {', '.join(unnamed)}" if unnamed else ""
    missing = [tag for tag in map(_tag, one.tags) if tag and f"@{tag}" not in text]
    return f"{text}{with_them}{''.join(f' @{tag}' for tag in missing)}".strip()


def _friend(one: Contact) -> str:
    aliases = f" (a.k.a. {' a.k.a. '.join(one.nicknames)})" if one.nicknames else ""
    home = f" [{_home(one)}]" if _home(one) else ""
    return f"{one.name}{aliases}{home}{''.join(f' @{_tag(tag)}' for tag in one.tags if _tag(tag))}"


def _home(one: Contact) -> str:
    return one_line(one.address).replace("[", "(").replace("]", ")")


def _tag(tag: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", tag).strip("-")


FRIENDS = Format("friends", "friends.md", _recognises, _read)
