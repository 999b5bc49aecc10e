"""A person as a file has them, gathered field by field."""

from dataclasses import dataclass, field
from typing import Any

from netjournal.exchange.days import Day
from netjournal.exchange.reading import MADE, Incoming, Reading
from netjournal.models import Contact, Milestone
from netjournal.text import clean, fold, one_line

LISTS = ("nicknames", "emails", "phones", "links", "tags", "skills", "interests", "offers", "needs")
"""The fields of a contact that hold several values."""

_STANDINGS = ("nicknames", "organisation", "emails", "phones")
"""What a card without a name can be called by, in this order."""


@dataclass(slots=True)
class Person:
    """A draft of a contact, with the days that belong to it."""

    line: int
    name: str = ""
    key: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    days: dict[tuple[str, str], Day] = field(default_factory=dict)

    def put(self, name: str, value: str) -> None:
        """Fill in a field that holds one value; a second value goes to the extra fields."""
        value = clean(value).strip()
        if not value or self.fields.get(name) == value:
            return
        if name in self.fields:
            self.keep(name.replace("_", " ").capitalize(), value)
        else:
            self.fields[name] = value

    def add(self, name: str, *values: str) -> None:
        """Add to a field that holds several values, each once."""
        known = {fold(value) for value in self.fields.get(name, ())}
        for value in map(one_line, values):
            if value and fold(value) not in known:
                known.add(fold(value))
                self.fields[name] = (*self.fields.get(name, ()), value)

    def keep(self, label: str, value: str) -> None:
        """Keep what no field holds under its own name."""
        label, value = one_line(label), clean(value).strip()
        if not label or not value:
            return
        present = self.extra.get(label)
        if present is None:
            self.extra[label] = value
        elif value not in present.split("\n"):
            self.extra[label] = f"{present}\n{value}"

    def mark(self, kind: str, day: Day, title: str = "") -> None:
        """Note a day in their life; the first of a kind and title counts."""
        self.days.setdefault((kind, one_line(title)), day)

    def finish(self, reading: Reading) -> str:
        """Hand the drafts to the reading and return the key.

        Where nothing names this person, that is said there, and the key is "".
        """
        name = one_line(self.name) or self._called()
        if not name:
            reading.skip(self.line, "", "no name, company, e-mail address or phone number")
            return ""
        key = one_line(self.key) or self._made_key(name)
        fields = {"name": name, **self.fields}
        if self.extra:
            fields["extra"] = self.extra
        reading.incoming.append(Incoming(Contact, key, fields, self.line, name))
        reading.incoming.extend(self._day(key, name, *day) for day in self.days.items())
        return key

    def _day(self, key: str, name: str, what: tuple[str, str], day: Day) -> Incoming:
        kind, title = what
        given: dict[str, Any] = {"contact_id": key, "kind": kind, "month": day.month, "day": day.day}
        given |= {"year": day.year} if day.year else {}
        given |= {"title": title} if title else {}
        return Incoming(Milestone, f"{key}#{kind}{title and f': {title}'}", given, self.line, name, owner=key)

    def _called(self) -> str:
        for name in _STANDINGS:
            value = self.fields.get(name)
            if value:
                return one_line(value if isinstance(value, str) else value[0])
        return ""

    def _made_key(self, name: str) -> str:
        """Return a key for a person whom the file gives none: the name, and what tells namesakes apart."""
        for field_name in ("emails", "phones", "organisation"):
            value = self.fields.get(field_name)
            if value:
                return f"{MADE}{fold(name)}|{fold(value if isinstance(value, str) else value[0])}"
        birthday = self.days.get(("birthday", ""))
        return f"{MADE}{fold(name)}|{birthday.text()}" if birthday else f"{MADE}{fold(name)}"
