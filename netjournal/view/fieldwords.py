"""The words by which people are found: any text, and field words such as `tag:berlin` or `-level:junior`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from netjournal.models import Contact
from netjournal.text import fold
from netjournal.view.standing import cadence_of, last_contact
from netjournal.view.view import View

_FIELD_WORD = re.compile(r'(?<!\S)(?P<no>-?)(?P<field>[A-Za-z]+):(?:"(?P<whole>[^"]*)"?|(?P<part>\S*))')
_DAYS = re.compile(r"(?P<number>\d{1,4})d?")
_NONE = "none"

_TEXTS: dict[str, tuple[str, ...]] = {
    "name": ("name", "nicknames"),
    "org": ("organisation",),
    "organisation": ("organisation",),
    "company": ("organisation",),
    "department": ("department",),
    "role": ("role",),
    "field": ("field",),
    "tag": ("tags",),
    "skill": ("skills",),
    "interest": ("interests",),
    "offer": ("offers",),
    "need": ("needs", "private_needs"),
    "met": ("met_where", "met_how"),
    "email": ("emails",),
    "level": ("level",),
    "tie": ("tie",),
    "support": ("support",),
    "state": ("state",),
}
"""The fields in which the value of a field word is looked for."""

_YES_OR_NO = {"focus": "focus", "remote": "remote"}

Test = Callable[[View, Contact, datetime], bool]


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """What a query asks for: words that must occur anywhere, and tests of fields that must hold."""

    text: str
    tests: tuple[Test, ...]
    fields: frozenset[str]
    """The fields that are asked about."""


def read_words(query: str) -> PeopleWords:
    """Return what a query asks for.

    `field:value` holds where a field has the value anywhere in it, `field:"value"` where it is equal,
    `field:none` where nothing is set, and `-` before it turns it around. `due:14` is within so many days and
    `due:late` before today; `quiet:90` is no contact for so many days. A word before a colon that names no
    field is text like any other.
    """
    tests: list[Test] = []
    fields: set[str] = set()

    def take(match: re.Match[str]) -> str:
        name = fold(match["field"])
        if name not in FIELD_WORDS:
            return match[0]
        test = _test(name, match["part"] or "", match["whole"])
        fields.add(name)
        tests.append(_turned(test) if match["no"] else test)
        return ""

    text = _FIELD_WORD.sub(take, query)
    return PeopleWords(text.strip(), tuple(tests), frozenset(fields))


def people_answering(view: View, now: datetime, query: PeopleWords) -> Iterator[Contact]:
    """Yield the contacts that a query asks for, oldest first."""
    found = view.contacts.all()
    if query.text:
        found = (view.contacts[one] for one in view.search.find("contacts", query.text))
    return (one for one in found if all(test(view, one, now) for test in query.tests))


def _test(name: str, part: str, whole: str | None) -> Test:
    wanted = fold(part if whole is None else whole)
    if not wanted:
        return lambda *_: True
    if name in _TEXTS:
        return _text_test(_TEXTS[name], wanted, exactly=whole is not None)
    if name in _YES_OR_NO:
        field = _YES_OR_NO[name]
        return lambda _, contact, __: ("yes" if getattr(contact, field) else "no").startswith(wanted)
    if name == "cadence":
        return lambda _, contact, __: _cadence_words(contact) == wanted
    return _DAY_TESTS[name](wanted)


def _turned(test: Test) -> Test:
    return lambda view, contact, now: not test(view, contact, now)


def _text_test(fields: tuple[str, ...], wanted: str, *, exactly: bool) -> Test:
    def holds(_: View, contact: Contact, __: datetime) -> bool:
        texts = [fold(text) for field in fields for text in _texts(getattr(contact, field))]
        if wanted == _NONE:
            return not texts
        return wanted in texts if exactly else any(wanted in text for text in texts)

    return holds


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def _cadence_words(contact: Contact) -> str:
    """Return the cadence as it is typed; nothing set and never are both "none"."""
    return str(contact.cadence or _NONE)


def _due(wanted: str) -> Test:
    days = -1 if "late".startswith(wanted) else _days(wanted)

    def holds(view: View, contact: Contact, now: datetime) -> bool:
        due = view.standing(contact, now).next_due if cadence_of(contact) else None
        if wanted == _NONE:
            return due is None
        return days is not None and due is not None and due <= now.date() + timedelta(days=days)

    return holds


def _quiet(wanted: str) -> Test:
    days = _days(wanted)

    def holds(view: View, contact: Contact, now: datetime) -> bool:
        last = last_contact(view, contact, now)
        return days is not None and (last is None or last <= now - timedelta(days=days))

    return holds


def _days(wanted: str) -> int | None:
    match = _DAYS.fullmatch(wanted)
    return int(match["number"]) if match else None


_DAY_TESTS: dict[str, Callable[[str], Test]] = {"due": _due, "quiet": _quiet}

FIELD_WORDS = frozenset({*_TEXTS, *_YES_OR_NO, "cadence", *_DAY_TESTS})
"""Everything that may stand before the colon of a field word."""
