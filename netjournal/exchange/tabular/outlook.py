"""Outlook CSV."""

import re
from collections.abc import Sequence

from netjournal.exchange.days import read_day
from netjournal.exchange.person import Person
from netjournal.exchange.reading import Format, Reading
from netjournal.exchange.source import Source
from netjournal.exchange.tabular.table import has_header, rows_of
from netjournal.text import fold

_HEADER = {"e-mail address", "job title", "first name"}
_NAME_PARTS = ("Title", "First Name", "Middle Name", "Last Name", "Suffix")
_FIELDS = {"Company": "organisation", "Job Title": "role", "Department": "department", "Notes": "notes"}
_LISTS = {"Web Page": "links", "Personal Web Page": "links", "Nickname": "nicknames"}
_EMAIL = re.compile(r"E-mail (\d )?Address")
_DETAILS_OF_EMAIL = re.compile(r"E-mail (\d )?(Type|Display Name)")
_PHONE = re.compile(r".*(Phone( 2)?|Pager|Callback|Telex|Car Phone)")
_ADDRESS = re.compile(
    r"(Business|Home|Other) (Address|Street( [23])?|City|State|Postal Code|Country(/Region)?|"
    r"Address PO Box|Address Postal Code|Address City)"
)
_NO_DAY = frozenset({"0/0/00", "00/00/00", "0/0/0000", "00.00.0000"})
_EMPTY_DEFAULTS = {
    "Gender": {"unspecified"},
    "Priority": {"normal"},
    "Sensitivity": {"normal"},
    "Private": {"false"},
    "Internet Free Busy": set[str](),
}
"""Columns that are filled for everyone, with what says nothing in them."""


def _is_header(names: Sequence[str]) -> bool:
    return {fold(name) for name in names} >= _HEADER


def _recognises(source: Source) -> bool:
    return has_header(source, _is_header)


def _read(source: Source) -> Reading:
    reading = Reading("outlook")
    for row in rows_of(source.text(), _is_header, source, reading):
        person = Person(row.line, " ".join(row.cells[part] for part in _NAME_PARTS if part in row.cells))
        addresses: dict[str, list[str]] = {}
        for name, value in row.cells.items():
            match = _ADDRESS.fullmatch(name)
            if match:
                addresses.setdefault(match[1], []).append(value)
            elif name not in _NAME_PARTS:
                _read_cell(person, name, value)
        for kind, lines in addresses.items():
            _read_address(person, kind, "\n".join(dict.fromkeys(lines)))
        person.finish(reading)
    return reading


def _read_cell(person: Person, name: str, value: str) -> None:
    if name in _FIELDS:
        person.put(_FIELDS[name], value)
    elif name in _LISTS:
        person.add(_LISTS[name], value)
    elif _EMAIL.fullmatch(name):
        person.add("emails", value)
    elif _PHONE.fullmatch(name):
        person.add("phones", value)
    elif name == "Categories":
        person.add("tags", *re.split("[;,]", value))
    elif name in {"Birthday", "Anniversary"}:
        _mark(person, name, value)
    elif not _DETAILS_OF_EMAIL.fullmatch(name) and fold(value) not in _EMPTY_DEFAULTS.get(name, ()):
        person.keep(name, value)


def _mark(person: Person, name: str, value: str) -> None:
    if value in _NO_DAY:
        return
    day = read_day(value)
    if day is None:
        person.keep(name, value)
    elif name == "Birthday":
        person.mark("birthday", day)
    else:
        person.mark("own", day, name)


def _read_address(person: Person, kind: str, address: str) -> None:
    if "address" in person.fields:
        person.keep(f"{kind} address", address)
    else:
        person.put("address", address)


OUTLOOK = Format("outlook", "Outlook contacts", _recognises, _read)
