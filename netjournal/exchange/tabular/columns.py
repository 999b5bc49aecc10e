"""Any table with a header: columns are found by their names, or named with `--map field=Column`."""

import re
from collections.abc import Iterable, Mapping, Sequence

from netjournal.errors import InvalidInputError
from netjournal.exchange.days import read_day
from netjournal.exchange.person import LISTS, Person
from netjournal.exchange.reading import Format, Reading
from netjournal.exchange.source import Source
from netjournal.exchange.tabular.table import Row, find_header, has_header, rows_of
from netjournal.text import fold, listed, one_line

_TEXTS = (
    "name", "pronouns", "organisation", "department", "role", "field", "address", "time_zone", "met_how",
    "met_where", "notes",
)  # fmt: skip
_DAYS = ("birthday",)
_KEY = "id"
FIELDS = (_KEY, "first_name", "last_name", *_TEXTS, *LISTS, *_DAYS)
"""What a column can be."""

_PHRASES = {
    "name": ("full name", "display name", "contact"),
    "first_name": ("first name", "given name", "firstname", "vorname", "prenom"),
    "last_name": ("last name", "family name", "surname", "lastname", "nachname", "nom"),
    "emails": ("email", "e-mail", "mail", "email address", "e-mail address"),
    "phones": ("phone", "telephone", "mobile", "phone number", "telefon"),
    "organisation": ("organization", "company", "employer", "firma", "unternehmen"),
    "role": ("title", "job title", "position"),
    "links": ("link", "url", "website", "web page", "linkedin"),
    "tags": ("tag", "labels", "categories", "groups"),
    "nicknames": ("nickname",),
    "notes": ("note", "comments", "comment"),
    "birthday": ("birth date", "date of birth", "birthdate"),
}
"""Other names under which a column is found, folded."""

EXTRA = "extra: "
"""What a column title begins with where a field that we do not have is called like one that we have."""

_FOUND = {name.replace("_", " "): name for name in FIELDS} | {
    phrase: name for name, phrases in _PHRASES.items() for phrase in phrases
}
_ALONE = frozenset({"name", "full name", "display name"})
"""What stands over a list of names, where that is the only column."""

_JOINED = " ::: "
"""What some programs put between several values in one cell; else it is a semicolon or a new line."""

_ITEM = re.compile(r"(?:\\[\\;:]|[^;\n])+")
_ESCAPED = re.compile(r"\\([\\;:])")
_GUARDED = re.compile(r"'(?='*[=+\-@\t\r])")
"""The apostrophe that keeps a spreadsheet from reading a cell as a formula."""


def unguarded(value: str) -> str:
    """Return a cell without the apostrophe that guards it."""
    return _GUARDED.sub("", value, count=1) if _GUARDED.match(value) else value


def is_field(title: str) -> bool:
    """Return whether a column of this title would be taken for a field."""
    return fold(title).replace("_", " ") in _FOUND or fold(title).startswith(EXTRA)


def _mapping(names: Sequence[str], asked: Mapping[str, str]) -> dict[str, str]:
    """Return what each column is; what was asked for goes before what is found."""
    found: dict[str, str] = {}
    for name, column in asked.items():
        place = next((title for title in names if fold(title) == fold(column)), None)
        if place is not None:
            found[place] = name
    for title in names:
        field = _FOUND.get(fold(title).replace("_", " "))
        if title not in found and field and (field not in asked):
            found[title] = field
    return found


def titles(source: Source) -> tuple[str, ...]:
    """Return the titles in the first row of several cells, where a file begins like a table; else nothing."""
    found = find_header(source.head_text(), lambda names: len(names) > 1 and all(names))
    return tuple(found[2]) if found and "\0" not in source.head_text() else ()


def _is_header(names: Sequence[str]) -> bool:
    if len(names) == 1:
        return fold(names[0]) in _ALONE
    found = set(_mapping(names, {}).values())
    return bool(found & {"name", "first_name"}) and len(found) > 1


def begins_as_table(source: Source) -> bool:
    """Return whether the first line names columns; no text in the rows makes such a file anything else."""
    return find_header(source.head_text().lstrip(), _is_header, among=1) is not None


def _asked(source: Source) -> dict[str, str]:
    """Return the asked mapping; raises InvalidInputError for what is no field."""
    asked = {
        fold(name).replace(" ", "_").replace("-", "_"): column for name, column in source.columns.items()
    }
    asked = {_FOUND.get(name.replace("_", " "), name): column for name, column in asked.items()}
    for name in asked:
        if name not in FIELDS:
            raise InvalidInputError(f"--map {name}: no such field; there are {listed(FIELDS)}")
    return asked


def _recognises(source: Source) -> bool:
    return bool(source.columns) or has_header(source, _is_header)


def _read(source: Source) -> Reading:
    asked = _asked(source)
    text = source.text()

    def wanted(names: Sequence[str]) -> bool:
        folded = {fold(name) for name in names}
        return all(fold(column) in folded for column in asked.values()) if asked else _is_header(names)

    found = find_header(text, wanted)
    if found is None:
        raise InvalidInputError(f"{source.name}: {_missing(text, asked)}")
    reading = Reading("csv")
    mapping = _mapping(found[2], asked)
    for row in rows_of(text, wanted, source, reading):
        _read_row(row, mapping, reading)
    return reading


def _missing(text: str, asked: Mapping[str, str]) -> str:
    if not asked:
        return "no column holds names; say which with --map name=COLUMN"
    first = find_header(text, lambda names: len(names) > 1)
    titles = listed([one_line(name) for name in first[2]]) if first else "one column only"
    return f"no line names the columns {listed(list(asked.values()))}; the first one has {titles}"


def _read_row(row: Row, mapping: Mapping[str, str], reading: Reading) -> None:
    values: dict[str, list[str]] = {}
    person = Person(row.line)
    for title, cell in row.cells.items():
        value = unguarded(cell)
        field = mapping.get(title)
        if field is None:
            person.keep(unguarded(title).removeprefix(EXTRA), value)
        else:
            values.setdefault(field, []).append(value)
    first, last = (" ".join(values.pop(name, ())) for name in ("first_name", "last_name"))
    named = values.pop("name", [])
    person.name = named[0] if named else f"{first} {last}"
    person.add("nicknames", *named[1:])
    person.key = "".join(values.pop(_KEY, [])[:1])
    for field, cells in values.items():
        for cell in cells:
            _fill(person, field, cell)
    person.finish(reading)


def joined(values: Iterable[str]) -> str:
    """Return several values in one cell, so that they can be told apart again."""
    return "; ".join(
        value.replace("\\", "\\\\").replace(";", "\\;").replace(":::", "\\:::") for value in values
    )


def _items(cell: str) -> list[str]:
    parts = cell.split(_JOINED) if _JOINED in cell else _ITEM.findall(cell)
    return [_ESCAPED.sub(r"\1", part) for part in parts]


def _fill(person: Person, field: str, value: str) -> None:
    if field in LISTS:
        person.add(field, *_items(value))
    elif field in _DAYS:
        day = read_day(value)
        if day is None:
            person.keep("Birthday", value)
        else:
            person.mark("birthday", day)
    else:
        person.put(field, value)


COLUMNS = Format("csv", "a table with a header", _recognises, _read)
