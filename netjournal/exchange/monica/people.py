"""A contact of Monica as a person of the journal."""

import re
from collections.abc import Mapping
from typing import Any

from netjournal.exchange.days import Day, read_day
from netjournal.exchange.documents import Document, part_of, parts_of, text_in
from netjournal.exchange.monica.account import Account, called, collections, properties
from netjournal.exchange.monica.shape import unread
from netjournal.exchange.person import Person
from netjournal.exchange.reading import Reading
from netjournal.models.people import LONGEST
from netjournal.text import one_line

_FIELDS = {"description": "notes", "job": "role", "company": "organisation"}
_EXTRA = {"food_preferences": "Food", "gender": "Gender", "first_met_additional_info": "First met"}
_PHONE = re.compile(r"\+?[\d\s().\-/]{5,}")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2}).*", re.DOTALL)


def read_person(value: Document, number: int, account: Account, reading: Reading) -> Person:
    """Return a contact with everything that is kept in fields of theirs."""
    said = properties(value)
    person = Person(number, called(said), text_in(value, "uuid"))
    person.add("nicknames", text_in(said, "nickname"))
    for name, field in _FIELDS.items():
        person.put(field, text_in(said, name))
    for name, label in _EXTRA.items():
        person.keep(label, account.name_of(text_in(said, name)))
    person.add("tags", *(tag for tag in parts_of(said, "tags") if isinstance(tag, str)))
    if said.get("is_starred") is True:
        person.add("tags", "starred")
    _read_state(person, said)
    _read_days(person, said)
    if part_of(said, "avatar") or text_in(said, "avatar"):
        reading.leave("avatars")
    reading.leave(*unread("contact", said))
    for kind, values in collections(value):
        for item in values if kind in _PARTS else ():
            if isinstance(item, dict):
                _PARTS[kind](person, properties(item), account)
                reading.leave(*unread(kind, properties(item)))
            else:
                reading.leave(kind)
    return person


def _read_state(person: Person, said: Document) -> None:
    if said.get("is_dead") is True:
        person.put("state", "died")
    elif said.get("is_active") is False:
        person.put("state", "archived")
    days = text_in(said, "stay_in_touch_frequency")
    if days.isdecimal() and len(days) <= len(str(LONGEST)) and 0 < int(days) <= LONGEST:
        person.fields["cadence"] = int(days)
    elif days.strip("0"):
        person.keep("Stay in touch every", f"{days} days")
    through = text_in(said, "first_met_through")
    if through:
        person.fields["introduced_by"] = through


def _read_days(person: Person, said: Document) -> None:
    born = part_of(said, "birthdate")
    found = _day_in(text_in(born, "date"))
    if found is not None and born.get("is_age_based") is not True:
        unknown = born.get("is_year_unknown") is True
        person.mark("birthday", found.yearly() if unknown else found)
    else:
        person.keep("Born", _told(said, "birthdate"))
    person.keep("First met on", _told(said, "first_met_date"))
    person.keep("Died on", _told(said, "deceased_date"))
    person.keep("Last talked to", _told(said, "last_talked_to"))
    for name in ("first_met_reminder", "deceased_reminder"):
        if part_of(said, name):
            _remind(person, properties(part_of(said, name)))


def _told(said: Document, name: str) -> str:
    """Return a day in words that claim no more than is known of it; what is no day stays as it is written."""
    special = part_of(said, name)
    text = text_in(special, "date") or text_in(said, name)
    day = _day_in(text)
    if day is None:
        return text
    if special.get("is_age_based") is True:
        return f"about {day.year}"
    return (day.yearly() if special.get("is_year_unknown") is True else day).text()


def _day_in(text: str) -> Day | None:
    day = _DAY.fullmatch(text)
    return read_day(day[1]) if day else None


def _contact_field(person: Person, said: Document, account: Account) -> None:
    value = one_line(text_in(said, "data", "content"))
    kind = account.name_of(text_in(said, "type")).lower()
    if "@" in value and ("mail" in kind or not re.search(r"^@|\s", value)):
        person.add("emails", value)
    elif "phone" in kind or _PHONE.fullmatch(value):
        person.add("phones", value)
    elif value.startswith(("http://", "https://", "www.")):
        person.add("links", value)
    else:
        person.keep(kind.capitalize() or "Contact", value)


def _address(person: Person, said: Document, _: Account) -> None:
    code = " ".join(filter(None, (text_in(said, "postal_code"), text_in(said, "city"))))
    lines = (text_in(said, "street"), code, text_in(said, "province"), text_in(said, "country"))
    address = "\n".join(filter(None, lines))
    if "address" in person.fields:
        person.keep(f"Address {text_in(said, 'name')}".strip(), address)
    elif address:
        person.put("address", address)
        person.keep("Address name", text_in(said, "name"))


def _gift(person: Person, said: Document, account: Account) -> None:
    parts = [text_in(said, name) for name in ("name", "comment", "url", "amount", "status", "date")]
    recipient = account.name_of(text_in(said, "recipient"))
    person.keep("Gift", ", ".join(filter(None, (*parts, recipient and f"for {recipient}"))))


def _debt(person: Person, said: Document, _: Account) -> None:
    who = "I owe" if said.get("in_debt") is True or said.get("in_debt") == "yes" else "They owe"
    parts = [who, text_in(said, "amount"), text_in(said, "currency"), text_in(said, "reason")]
    status = text_in(said, "status")
    person.keep("Debt", " ".join(filter(None, (*parts, f"({status})" if status else ""))))


def _reminder(person: Person, said: Document, _: Account) -> None:
    _remind(person, said)


def _remind(person: Person, said: Document) -> None:
    title = one_line(text_in(said, "title"))
    label = title or "Reminder"
    found = _day_in(text_in(said, "initial_date"))
    rhythm = _rhythm(said)
    off = "off" if said.get("inactive") is True else ""
    is_free = found is not None and person.days.get(("own", label), found.yearly()) == found.yearly()
    if found is not None and is_free and rhythm == "every year" and not off:
        person.mark("own", found.yearly(), label)
        person.keep(label, text_in(said, "description"))
    else:
        parts = (title, _told(said, "initial_date"), rhythm, off, text_in(said, "description"))
        person.keep("Reminder", ", ".join(filter(None, parts)))


def _rhythm(said: Document) -> str:
    """Return how often a reminder comes back, as "every 2 weeks"; "" is once."""
    unit, number = text_in(said, "frequency_type"), text_in(said, "frequency_number")
    if unit in {"", "one_time"}:
        return ""
    return f"every {unit}" if number in {"", "1"} else f"every {number} {unit}s"


def _pet(person: Person, said: Document, account: Account) -> None:
    parts = (text_in(said, "name"), account.name_of(text_in(said, "category", "pet_category")))
    person.keep("Pet", ", ".join(filter(None, parts)))


def _life_event(person: Person, said: Document, account: Account) -> None:
    kind = account.name_of(text_in(said, "type")).replace("_", " ")
    words = (text_in(said, "note"), text_in(said, "specific_information"))
    parts = (_told(said, "happened_at"), text_in(said, "name") or kind, *words)
    person.keep("Life event", ", ".join(filter(None, parts)))


_PARTS: Mapping[str, Any] = {
    "contact-field": _contact_field,
    "address": _address,
    "gift": _gift,
    "debt": _debt,
    "reminder": _reminder,
    "pet": _pet,
    "life-event": _life_event,
}

KEPT = frozenset(_PARTS)
"""The kinds of things that are kept in fields of the person."""
