"""Who a person in a file is: who is known by the same page, address or number, or by name and place of work.

Anything less than these, likeness of names included, only proposes a pair.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from netjournal.exchange.tabular.linkedin import slug_of
from netjournal.models import Contact
from netjournal.text import fold

_WORD = re.compile(r"\w+")
_SHORTEST_NUMBER = 7
_LIKE = 88
"""From so much likeness of two names, of 100, they are shown as perhaps one person: a slip, a short form."""
_CROWD = 400
"""More namesakes than this are not compared one by one."""


@dataclass(frozen=True, slots=True)
class Marks:
    """By what a person can be recognised; everything is folded."""

    names: tuple[str, ...]
    organisation: str
    slugs: tuple[str, ...]
    emails: tuple[str, ...]
    phones: tuple[str, ...]


@dataclass(slots=True)
class People:
    """Everyone who is known, and who was found in files before, by their marks."""

    marks: dict[str, Marks] = field(default_factory=dict)
    _by: dict[str, dict[str, str | list[str]]] = field(default_factory=dict)
    """Who has a mark of a kind; most are one person's alone, who needs no list."""

    def add(self, contact_id: str, marks: Marks) -> None:
        """Know someone, beside what was known of them before."""
        self.marks.setdefault(contact_id, marks)
        for kind, value in _all_marks(marks):
            known = self._by.setdefault(kind, {}).setdefault(value, contact_id)
            if isinstance(known, list) and contact_id not in known:
                known.append(contact_id)
            elif isinstance(known, str) and contact_id != known:
                self._by[kind][value] = [known, contact_id]

    def find(self, marks: Marks, others: Collection[str], met: Collection[str]) -> str | None:
        """Return who someone is, or None; `others` are known to be other people.

        Those in `met` stand in the same file, and are others where no more than the name is shared.
        """
        for kind, values in (("slug", marks.slugs), ("email", marks.emails), ("phone", marks.phones)):
            found = [
                one
                for one in self._having(kind, values)
                if one not in others and self._may_be(one, marks, kind)
            ]
            if found:
                return self._one_of(found, marks)
        same = [one for one in self._having("name", marks.names[:1]) if one not in met]
        same = [
            one for one in same if self._works_at_the_same(one, marks) and self._may_be(one, marks, "name")
        ]
        return same[0] if len(same) == 1 else None

    def alike(self, contact_id: str) -> Iterator[str]:
        """Yield those who may be the same person as someone, each once."""
        marks = self.marks[contact_id]
        found = dict.fromkeys(
            other
            for kind, values in (("email", marks.emails), ("phone", marks.phones), ("name", marks.names))
            for other in self._having(kind, values)
        )
        found |= dict.fromkeys(self._sounding(marks))
        return (other for other in found if other != contact_id and not self._apart(other, marks))

    def _having(self, kind: str, values: Iterable[str]) -> Iterator[str]:
        return (one for value in sorted(values) for one in self._with(kind, value))

    def _with(self, kind: str, value: str) -> Sequence[str]:
        known = self._by.get(kind, {}).get(value, ())
        return (known,) if isinstance(known, str) else known

    def _may_be(self, contact_id: str, marks: Marks, kind: str) -> bool:
        """Return whether a shared mark is enough: offices share addresses and numbers, nobody a page."""
        known = self.marks[contact_id]
        if kind == "slug":
            return True
        return not self._apart(contact_id, marks) and any(
            compatible(one, other) for one in known.names for other in marks.names
        )

    def _works_at_the_same(self, contact_id: str, marks: Marks) -> bool:
        """Return whether a place of work is shared; where there is none, whether nothing else differs."""
        known = self.marks[contact_id]
        if known.organisation != marks.organisation:
            return False
        both = ((known.emails, marks.emails), (known.phones, marks.phones))
        return bool(marks.organisation) or not any(
            mine and theirs and set(mine).isdisjoint(theirs) for mine, theirs in both
        )

    def _apart(self, contact_id: str, marks: Marks) -> bool:
        """Return whether two people have pages of their own."""
        known = self.marks[contact_id].slugs
        return bool(known and marks.slugs and set(known).isdisjoint(marks.slugs))

    def _one_of(self, found: list[str], marks: Marks) -> str | None:
        if len(set(found)) == 1:
            return found[0]
        namesakes = {one for one in found if marks.names[0] in self.marks[one].names}
        return namesakes.pop() if len(namesakes) == 1 else None

    def _sounding(self, marks: Marks) -> list[str]:
        from rapidfuzz import fuzz, process

        crowds = [self._with(*block) for block in _blocks(marks.names[0])]
        crowd = dict.fromkeys(one for found in crowds if len(found) <= _CROWD for one in found)
        if not crowd:
            return []
        names = {one: self.marks[one].names[0] for one in crowd}
        close = process.extract(
            marks.names[0], names, scorer=fuzz.token_sort_ratio, score_cutoff=_LIKE, limit=3
        )
        return [one for _, _, one in close]


def people_of(contacts: Iterable[Contact]) -> People:
    """Return everyone who is known by their marks."""
    people = People()
    for contact in contacts:
        people.add(contact.id, marks_of(contact.name, contact.model_dump(include=set(_MARKED))))
    return people


_MARKED = ("nicknames", "organisation", "links", "emails", "phones")


def marks_of(name: str, fields: Mapping[str, Any]) -> Marks:
    """Return the marks in the fields of a contact."""
    names = (name, *fields.get("nicknames", ()))
    return Marks(
        names=tuple(dict.fromkeys(map(fold, names))),
        organisation=fold(fields.get("organisation", "")),
        slugs=_each(map(slug_of, fields.get("links", ()))),
        emails=_each(map(str.casefold, fields.get("emails", ()))),
        phones=_each(map(phone_key, fields.get("phones", ()))),
    )


def _each(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))


def compatible(one: str, other: str) -> bool:
    """Return whether two folded names can be of one person: one in the other, or an initial and a surname."""
    mine, theirs = _WORD.findall(one), _WORD.findall(other)
    if not mine or not theirs or "@" in one or "@" in other:
        return True
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    initials = len(mine[0]) == 1 or len(theirs[0]) == 1
    return mine[-1] == theirs[-1] and mine[0][0] == theirs[0][0] and initials


_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "mx", "sir", "herr", "frau", "jr", "sr", "phd", "md"})


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded: first name first, also of "Lovelace, Ada", and without titles."""
    last, comma, first = fold(name).partition(",")
    words = [word for word in _WORD.findall(f"{first} {last}" if comma else last) if word not in _TITLES]
    return tuple(words or _WORD.findall(fold(name)))


def is_title(word: str) -> bool:
    """Return whether a word before or after a name is none of it."""
    return fold(word) in _TITLES


def phone_spellings(number: str) -> Iterator[str]:
    """Yield a number as it was typed, and as it is dialled from abroad and at home."""
    yield number
    dialled = phone_key(number).partition(";")[0]
    if dialled.startswith("+"):
        import phonenumbers

        yield dialled
        yield phonenumbers.format_number(
            phonenumbers.parse(dialled, None), phonenumbers.PhoneNumberFormat.NATIONAL
        )


@lru_cache(maxsize=65536)
def phone_key(number: str) -> str:
    """Return a number as it is dialled from anywhere (E.164); its digits where no country is given."""
    if number.strip().startswith(("+", "00")):
        import phonenumbers

        try:
            parsed = phonenumbers.parse(re.sub(r"^\s*00", "+", number), None)
        except phonenumbers.NumberParseException:
            pass
        else:
            dialled = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
            return f"{dialled};{parsed.extension}" if parsed.extension else str(dialled)
    digits = re.sub(r"\D", "", number)
    return digits if len(digits) >= _SHORTEST_NUMBER else ""


def _all_marks(marks: Marks) -> Iterator[tuple[str, str]]:
    yield from (("slug", one) for one in marks.slugs)
    yield from (("email", one) for one in marks.emails)
    yield from (("phone", one) for one in marks.phones)
    yield from (("name", one) for one in marks.names)
    yield from _blocks(marks.names[0])


def _blocks(name: str) -> Iterator[tuple[str, str]]:
    """Yield under what names are kept together that may sound alike: a surname, a first name and a letter."""
    words = _WORD.findall(name)
    if len(words) > 1:
        yield "surname", words[-1]
        yield "first name", f"{words[0]} {words[-1][0]}"
