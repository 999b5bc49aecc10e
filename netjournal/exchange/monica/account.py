"""The collections of an export, and the kinds that an account has names for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from netjournal.exchange.documents import Document, part_of, parts_of, text_in
from netjournal.text import one_line

_JOURNAL = "journal_entries"
"""Where the journal of the account's owner is, among its properties."""
_PLURALS = {
    "activities": "activity",
    "addresses": "address",
    "entries": "entry",
    "journal-entry": "entry",
    "journal-entries": "entry",
}


def kind_of(name: str) -> str:
    """Return the kind of a collection, which is named in the singular or the plural: `contact-field`."""
    name = name.replace("_", "-").lower()
    return _PLURALS.get(name) or (name if name.endswith("ss") else name.removesuffix("s"))


def collections(part: Document) -> Iterator[tuple[str, list[Any]]]:
    """Yield the kind and the values of each collection that a part of the export holds."""
    for one in parts_of(part, "data"):
        values = one.get("values") if isinstance(one, dict) else None
        if values:
            yield kind_of(text_in(one, "type")), values if isinstance(values, list) else [values]


def properties(value: Document) -> Document:
    """Return what is said of one thing, with its dates and id beside it."""
    outer = {name: value[name] for name in ("uuid", "created_at") if name in value}
    return {**outer, **part_of(value, "properties")}


def called(said: Document) -> str:
    """Return the name of a contact; "" where there is none."""
    names = (text_in(said, name) for name in ("first_name", "middle_name", "last_name"))
    return one_line(" ".join(filter(None, names)))


@dataclass(slots=True)
class Account:
    """An account, taken apart."""

    contacts: list[Any] = field(default_factory=list)
    """In the order of the file, and whatever stands there."""
    things: list[tuple[str, Any]] = field(default_factory=list)
    """Everything else that stands by itself, with its kind, and whatever stands there."""
    settings: list[str] = field(default_factory=list)
    """The names of what is said of the account itself."""
    names: dict[str, str] = field(default_factory=dict)
    """What the account calls its people and its kinds of activities and fields, by id."""

    def name_of(self, uuid: str) -> str:
        """Return the name of a person or kind; what is no id names itself."""
        return self.names.get(uuid, uuid)


def account_of(whole: Document) -> Account:
    """Return the account of an export; what is no part of one is left out."""
    found = Account()
    part = part_of(whole, "account")
    for kind, values in collections(part):
        if kind == "contact":
            found.contacts += values
            people = (one for one in values if isinstance(one, dict))
            found.names |= {text_in(one, "uuid"): called(properties(one)) for one in people}
        else:
            found.things += ((kind, value) for value in values)
    for name, value in part_of(part, "properties").items():
        if name == _JOURNAL:
            entries = value if isinstance(value, list) else filter(None, [value])
            found.things += (("entry", one) for one in entries)
        elif value:
            found.settings.append(name.replace("_", " "))
    for kinds in part_of(part, "instance").values():
        for one in kinds if isinstance(kinds, list) else ():
            if isinstance(one, dict):
                said = properties(one)
                found.names[text_in(one, "uuid")] = text_in(said, "translation_key", "name", "type", "key")
    found.names.pop("", None)
    return found
