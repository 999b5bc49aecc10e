"""abook's addressbook: numbered blocks of `field=value`."""

import re

from netjournal.exchange.days import read_day
from netjournal.exchange.person import Person
from netjournal.exchange.reading import Format, Reading
from netjournal.exchange.source import Source
from netjournal.text import clean, one_line

_BLOCK = re.compile(r"\[\s*(\d{1,9}|format)\s*\]")
_FIELD = re.compile(r"\s*([A-Za-z][\w-]{0,40})\s*=(.*)", re.DOTALL)
_LISTS = {"email": "emails", "nick": "nicknames", "groups": "tags", "url": "links"}
_PHONES = frozenset({"phone", "workphone", "mobile"})
_ADDRESS = ("address", "address2", "state", "country")
_PLACE = ("zip", "city")
_DAYS = {"anniversary": "own", "birthday": "birthday"}


def _recognises(source: Source) -> bool:
    lines = [line.strip() for line in source.head_text().splitlines()]
    told = [line for line in lines if line and not line.startswith("#")][:40]
    if not told or not _BLOCK.fullmatch(told[0].casefold()):
        return False
    return any(line.replace(" ", "").casefold().startswith(("program=abook", "name=")) for line in told)


def _read(source: Source) -> Reading:
    reading = Reading("abook")
    person: Person | None = None
    address: dict[str, str] = {}
    for number, line in source.lines():
        block = _BLOCK.fullmatch(line.strip().casefold())
        if block:
            _finish(person, address, reading)
            person, address = (None if block[1] == "format" else Person(number)), {}
        elif person is not None and line.strip() and not line.startswith("#"):
            _take(person, address, line, number, reading)
    _finish(person, address, reading)
    return reading


def _take(person: Person, address: dict[str, str], line: str, number: int, reading: Reading) -> None:
    found = _FIELD.fullmatch(line)
    if found is None:
        reading.skip(number, line, "no field and value")
        return
    name, value = found[1].casefold(), clean(found[2]).strip()
    if name == "name":
        person.name = value
    elif name in _LISTS:
        person.add(_LISTS[name], *value.split(","))
    elif name in _PHONES:
        person.add("phones", value)
    elif name in {*_ADDRESS, *_PLACE}:
        address[name] = value
    elif name in _DAYS and (day := read_day(value)) is not None:
        person.mark(_DAYS[name], day, "" if name == "birthday" else "Anniversary")
    elif name == "notes":
        person.put("notes", value)
    else:
        person.keep(one_line(name).capitalize(), value)


def _finish(person: Person | None, address: dict[str, str], reading: Reading) -> None:
    if person is not None:
        place = " ".join(filter(None, map(address.get, _PLACE)))
        street, more, state, country = (address.get(name) for name in _ADDRESS)
        person.put("address", "\n".join(filter(None, (street, more, place, state, country))))
        person.finish(reading)


ABOOK = Format("abook", "abook", _recognises, _read)
