"""Google Contacts CSV, with the header since 2024 and the one before."""

import re
from collections.abc import Sequence

from netjournal.exchange.days import read_day
from netjournal.exchange.person import Person
from netjournal.exchange.reading import Format, Reading
from netjournal.exchange.source import Source
from netjournal.exchange.tabular.table import Row, has_header, rows_of
from netjournal.text import fold

_JOINED = " ::: "
"""What stands between several values in one cell."""

_NUMBERED = re.compile(r"(?P<group>.+?) (?P<number>\d+) - (?P<part>.+)")
_SYSTEM_LABELS = frozenset({"mycontacts", "my contacts", "starred"})
_NAME_PARTS = (
    ("Name Prefix",),
    ("First Name", "Given Name"),
    ("Middle Name", "Additional Name"),
    ("Last Name", "Family Name"),
    ("Name Suffix",),
)
_HEADERS = ({"labels", "file as"}, {"group membership", "given name", "family name"})
_FIELDS = {"Organization Name": "organisation", "Organization Title": "role"}
_SPOKEN_FOR = frozenset(name for part in _NAME_PARTS for name in part) | {"Name", "File As", "Occupation"}


def _is_header(names: Sequence[str]) -> bool:
    folded = {fold(name) for name in names}
    return any(header <= folded for header in _HEADERS)


def _recognises(source: Source) -> bool:
    return has_header(source, _is_header)


def _read(source: Source) -> Reading:
    reading = Reading("google")
    for row in rows_of(source.text(), _is_header, source, reading):
        person = Person(row.line, _name(row))
        groups: dict[tuple[str, str], dict[str, str]] = {}
        for name, value in row.cells.items():
            match = _NUMBERED.fullmatch(name)
            if match:
                groups.setdefault((match["group"], match["number"]), {})[match["part"]] = value
            else:
                _read_cell(person, name, value, reading)
        for (group, _), parts in groups.items():
            _read_group(person, group, parts)
        if "role" in person.fields:  # the title that they have somewhere
            person.keep("Occupation", row.get("Occupation"))
        else:
            person.put("role", row.get("Occupation"))
        person.finish(reading)
    return reading


def _name(row: Row) -> str:
    parts = [row.get(*names) for names in _NAME_PARTS]
    return row.get("Name") or " ".join(filter(None, parts)) or row.get("File As")


def _read_cell(person: Person, name: str, value: str, reading: Reading) -> None:
    if name in _SPOKEN_FOR:
        return
    if name == "Photo":
        reading.leave("photos")
    elif name == "Nickname":
        person.add("nicknames", *value.split(_JOINED))
    elif name in {"Labels", "Group Membership"}:
        labels = (label.removeprefix("* ").strip() for label in value.split(_JOINED))
        person.add("tags", *(label for label in labels if fold(label) not in _SYSTEM_LABELS))
    elif name == "Birthday":
        _mark(person, "birthday", "", value)
    elif name == "Notes":
        person.put("notes", value)
    elif name == "Organization Department":
        person.put("department", value)
    elif name in _FIELDS:
        person.put(_FIELDS[name], value)
    else:
        person.keep(name, value)


def _read_group(person: Person, group: str, parts: dict[str, str]) -> None:
    """Take up one numbered group of columns, such as `Phone 2 - Label` and `Phone 2 - Value`."""
    label = (parts.pop("Label", "") or parts.pop("Type", "")).removeprefix("* ").strip()
    value = parts.pop("Value", "")
    values = value.split(_JOINED)
    if group in {"E-mail", "Phone", "Website"}:
        person.add({"E-mail": "emails", "Phone": "phones", "Website": "links"}[group], *values)
    elif group == "Event":
        _mark(person, "own", label or "Anniversary", value)
    elif group == "Address":
        _read_address(person, label, parts)
    elif group == "Organization":
        _read_organisation(person, parts)
    elif value:
        person.keep(label or group, value.replace(_JOINED, "\n"))
        label = ""
    for part, other in parts.items():
        person.keep(f"{label or group} {part}".strip(), other)


def _read_address(person: Person, label: str, parts: dict[str, str]) -> None:
    formatted = parts.pop("Formatted", "")
    pieces = [parts.pop(name, "") for name in (
        "Extended Address", "Street", "PO Box", "Postal Code", "City", "Region", "Country"
    )]  # fmt: skip
    address = (formatted or "\n".join(filter(None, pieces))).replace(_JOINED, "\n")
    if "address" in person.fields:
        person.keep(f"Address {label}".strip(), address)
    else:
        person.put("address", address)


def _read_organisation(person: Person, parts: dict[str, str]) -> None:
    for part, name in (("Name", "organisation"), ("Title", "role"), ("Department", "department")):
        person.put(name, parts.pop(part, ""))


def _mark(person: Person, kind: str, title: str, value: str) -> None:
    day = read_day(value)
    if day is None:
        person.keep(title or kind.capitalize(), value)
    else:
        is_birthday = fold(title) == "birthday"
        person.mark("birthday" if is_birthday else kind, day, "" if is_birthday else title)


GOOGLE = Format("google", "Google Contacts", _recognises, _read)
