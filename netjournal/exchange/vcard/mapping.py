"""What the properties of a card are in the journal."""

import re
from collections.abc import Callable, Mapping

from netjournal.exchange.days import Day, read_day
from netjournal.exchange.person import Person
from netjournal.exchange.reading import Reading
from netjournal.exchange.vcard.lexer import Card
from netjournal.exchange.vcard.property import Property
from netjournal.text import clean, fold, one_line

_ANNIVERSARIES = frozenset(
    {
        "ANNIVERSARY",
        "X-ANNIVERSARY",
        "X-MS-ANNIVERSARY",
        "X-EVOLUTION-ANNIVERSARY",
        "X-KADDRESSBOOK-X-ANNIVERSARY",
    }
)
_BOOKKEEPING = frozenset({"VERSION", "PROFILE", "X-ABLABEL", "X-ABADR", "N", "FN", "UID", "KIND"})
"""Properties that say nothing about the person, or are read together with others."""

_TECHNICAL = frozenset(
    {"REV", "PRODID", "CLIENTPIDMAP", "SOURCE", "MAILER", "CLASS", "AGENT", "MEMBER", "XML", "X-ABUID",
     "X-ABSHOWAS", "X-APPLE-OMIT-YEAR", "X-IMAGETYPE", "X-IMAGEHASH", "X-SHARED-PHOTO-DISPLAY-PREF"}
)  # fmt: skip
"""Properties that are named in the report and not kept."""

_GROUPS = frozenset({"group"})
_SYSTEM_LABELS = frozenset({"mycontacts", "starred"})
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_EXTENSION = re.compile(r";\s*ext=([^;]*)", re.IGNORECASE)
_NAME_ORDER = (3, 1, 2, 0, 4)
"""The order in which the parts of N are spoken: prefix, given, additional, family, suffix."""


def person_of(card: Card, reading: Reading) -> Person | None:
    """Return the person on a card; None for a card of a group, which is skipped with the reason."""
    labels = {
        one.group.upper(): _label(one) for one in card.properties if one.name == "X-ABLABEL" and one.group
    }
    kinds = {fold(one.text()) for one in card.properties if one.name in {"KIND", "X-ADDRESSBOOKSERVER-KIND"}}
    if kinds & _GROUPS:
        reading.skip(card.line, card.called(), "a group, not a person")
        return None
    person = Person(card.line)
    _read_name(person, card)
    for one in card.properties:
        if one.name in _TECHNICAL:
            reading.leave(one.name)
        elif one.name not in _BOOKKEEPING:
            _READERS.get(one.name, _other)(person, one, labels.get(one.group.upper(), ""))
    person.keep("Unread", "\n".join(card.unread))
    reading.leave(*(name.lower() for name in sorted(card.pictures)))
    return person


def _read_name(person: Person, card: Card) -> None:
    spoken = [one.text() for one in card.properties if one.name == "FN" and one.text()]
    parts = next((one.components() for one in card.properties if one.name == "N"), ())
    made = " ".join(parts[place] for place in _NAME_ORDER if place < len(parts) and parts[place])
    person.name = (spoken or [made])[0]
    person.add("nicknames", *(name for name in spoken[1:] if fold(name) != fold(person.name)))
    uid = next((one.text() for one in card.properties if one.name == "UID" and one.text()), "")
    person.key = re.sub("^urn:uuid:", "", uid, flags=re.IGNORECASE)


def _label(one: Property) -> str:
    text = one.text()
    match = _APPLE_LABEL.fullmatch(text)
    return match[1] if match else text


def _organisation(person: Person, one: Property, _: str) -> None:
    name, *units = one.components() or ("",)
    person.put("organisation", name)
    person.put("department", ", ".join(filter(None, units)))


def _role(person: Person, one: Property, _: str) -> None:
    person.put("role", one.text())


def _telephone(person: Person, one: Property, _: str) -> None:
    number = re.sub("^tel:", "", clean(one.text()), flags=re.IGNORECASE)
    person.add("phones", _EXTENSION.sub(r" ext. \1", number))


def _email(person: Person, one: Property, _: str) -> None:
    person.add("emails", re.sub("^mailto:", "", one.text(), flags=re.IGNORECASE))


def _link(person: Person, one: Property, _: str) -> None:
    person.add("links", one.text())


def _address(person: Person, one: Property, label: str) -> None:
    box, more, street, city, region, code, country = (*one.components(), *[""] * 7)[:7]
    place = " ".join(filter(None, (code, city)))
    lines = (street, more, box, place, region, country)
    address = "\n".join(line.strip() for line in lines if line.strip())
    if "address" in person.fields:
        person.keep(f"Address {label or ' '.join(sorted(one.types() - {'pref'}))}".strip(), address)
    else:
        person.put("address", address)


def _nickname(person: Person, one: Property, _: str) -> None:
    person.add("nicknames", *one.items())


def _categories(person: Person, one: Property, _: str) -> None:
    person.add("tags", *(tag for tag in one.items() if fold(tag) not in _SYSTEM_LABELS))


def _birthday(person: Person, one: Property, _: str) -> None:
    _mark(person, one, "birthday", "")


def _anniversary(person: Person, one: Property, label: str) -> None:
    _mark(person, one, "own", label or "Anniversary")


def _own_day(person: Person, one: Property, label: str) -> None:
    kind = fold(label)
    if kind in {"birthday", "work anniversary"}:
        _mark(person, one, kind, "")
    else:
        _mark(person, one, "own", label or "Anniversary")


def _mark(person: Person, one: Property, kind: str, title: str) -> None:
    day = read_day(one.text())
    if day is None:
        person.keep(title or kind.capitalize(), one.text())
        return
    left_out = one.params.get("X-APPLE-OMIT-YEAR", ())
    person.mark(kind, Day(day.month, day.day) if str(day.year) in left_out else day, title)


def _zone(person: Person, one: Property, _: str) -> None:
    person.put("time_zone", one.text())


def _related(person: Person, one: Property, label: str) -> None:
    person.keep(label or " ".join(sorted(one.types())) or "Related", one.text())


def _note(person: Person, one: Property, _: str) -> None:
    present = person.fields.get("notes")
    text = one.text()
    if present and text and text != present:
        person.fields["notes"] = f"{present}\n\n{text}"
    else:
        person.put("notes", text)


def _other(person: Person, one: Property, label: str) -> None:
    name = one_line(label or one.name.removeprefix("X-").replace("-", " ").capitalize())
    person.keep(name, "\n".join(filter(None, one.components())))


_READERS: Mapping[str, Callable[[Person, Property, str], None]] = {
    "ORG": _organisation,
    "TITLE": _role,
    "ROLE": _role,
    "TEL": _telephone,
    "EMAIL": _email,
    "URL": _link,
    "X-SOCIALPROFILE": _link,
    "ADR": _address,
    "NICKNAME": _nickname,
    "CATEGORIES": _categories,
    "BDAY": _birthday,
    "X-ABDATE": _own_day,
    "X-ABRELATEDNAMES": _related,
    "RELATED": _related,
    "TZ": _zone,
    "NOTE": _note,
} | dict.fromkeys(_ANNIVERSARIES, _anniversary)
