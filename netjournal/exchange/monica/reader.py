"""Monica's contacts with what was noted about them, and its journal."""

import re
from dataclasses import replace
from typing import Any

from netjournal.errors import InvalidInputError
from netjournal.exchange.documents import Document, load, moment_in, part_of, text_in
from netjournal.exchange.monica.account import Account, account_of, collections, properties
from netjournal.exchange.monica.happenings import TAKEN, messages_of
from netjournal.exchange.monica.people import KEPT, read_person
from netjournal.exchange.monica.shape import unread
from netjournal.exchange.reading import MADE, Format, Incoming, Reading
from netjournal.exchange.source import Source
from netjournal.models import Contact, Interaction, Link, Note, Promise
from netjournal.text import fold, one_line, shorten

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]00:00:00(?:\.0+)?(?:Z|\+00:00)?)?")
"""A day: midnight in UTC is how Monica writes one."""


def _recognises(source: Source) -> bool:
    head = source.head_text()
    return head.lstrip().startswith("{") and '"account"' in head and '"app_version"' in head


def _read(source: Source) -> Reading:
    whole = load(source.name, source.text())
    if not isinstance(whole, dict) or not part_of(whole, "account"):
        raise InvalidInputError(f"{source.name}: there is no account in it")
    return _Reader(account_of(whole), source).read()


class _Reader:
    """Reads one account: people first, then what happened with them."""

    def __init__(self, account: Account, source: Source) -> None:
        self._account = account
        self._source = source
        self._reading = Reading("monica")
        self._with: dict[str, list[str]] = {}
        """The people of each activity that stands by itself."""

    def read(self) -> Reading:
        """Return all that the account holds."""
        contacts = self._account.contacts
        keys: list[str] = []
        for number, value in enumerate(contacts, 1):
            self._source.progress(number, len(contacts))
            keys.append(self._read_contact(value, number))
        self._link()
        for number, (value, key) in enumerate(zip(contacts, keys, strict=True), 1):
            if isinstance(value, dict):
                self._read_happenings(value, (key,) if key else (), number)
        self._reading.leave(*self._account.settings)
        for number, (kind, value) in enumerate(self._account.things, 1):
            self._read_thing(kind, value, number)
        return self._reading

    def _read_contact(self, value: Any, number: int) -> str:
        """Add a contact and return the key; "" for what is none."""
        if isinstance(value, dict):
            return read_person(value, number, self._account, self._reading).finish(self._reading)
        self._reading.skip(number, "", "no contact")
        return ""

    def _read_thing(self, kind: str, value: Any, number: int) -> None:
        """Take what stands by itself, or say that it is not carried over."""
        if isinstance(value, dict) and kind in TAKEN:
            self._take(kind, value, tuple(self._with.get(text_in(value, "uuid"), ())), number)
        elif isinstance(value, dict) and kind == "relationship":
            self._reading.leave(*unread(kind, properties(value)))
        elif kind in TAKEN:
            self._reading.skip(number, "", f"no {kind}")
        else:
            self._reading.leave(kind)

    def _read_happenings(self, contact: Document, owner: tuple[str, ...], number: int) -> None:
        for kind, values in collections(contact):
            for value in values:
                if isinstance(value, str) and kind == "activity":
                    self._with.setdefault(value, []).extend(owner)
                elif isinstance(value, dict) and kind in TAKEN:
                    self._take(kind, value, owner, number)
                elif kind not in KEPT:
                    self._reading.leave(kind)

    def _take(self, kind: str, value: Document, people: tuple[str, ...], number: int) -> None:
        """Add a thing that happened; one without a day is skipped with the reason."""
        said = properties(value)
        found = TAKEN[kind](said, self._account)
        self._reading.leave(*unread(kind, said))
        for message in messages_of(said):
            self._reading.leave(*unread("message", message))
        name = shorten(str(found.fields.get("summary") or found.fields.get("text") or kind), 60)
        day = _DAY.fullmatch(found.when)
        at = moment_in(day[1] if day else found.when, self._source.now.tzinfo)
        if at is None:
            told = f"{shorten(found.when, 30)} is no date" if found.when else "no date"
            self._reading.skip(number, name, told)
            return
        fields: dict[str, Any] = {field: one for field, one in found.fields.items() if one not in {"", ()}}
        if people:
            fields["contact_ids"] = people
        model = found.model
        if model is Promise:
            ended = moment_in(found.ended, self._source.now.tzinfo) or at
            fields |= {"made": at, "closed": ended} if fields["state"] == "kept" else {"made": at}
        else:
            fields |= {"at": at, "timed": day is None}
        if model is Interaction and not people:
            model = Note
            fields = {field: one for field, one in fields.items() if field in Note.model_fields}
        uuid = one_line(text_in(value, "uuid"))
        key = f"{kind} {uuid}" if uuid else f"{MADE}{kind} {found.when} {fold(name)}"
        self._reading.incoming.append(Incoming(model, key, fields, number, name, floating=day is not None))

    def _link(self) -> None:
        """Write down with each person whom they are related to, and how."""
        links: dict[str, dict[str, Link]] = {}
        for kind, value in self._account.things:
            said = properties(value) if isinstance(value, dict) else {}
            one, other = (one_line(text_in(said, name)) for name in ("contact_is", "of_contact"))
            if kind == "relationship" and one and other:
                how = one_line(self._account.name_of(text_in(said, "type")))
                links.setdefault(other, {}).setdefault(one, Link(contact_id=one, how=how))
        for place, draft in enumerate(self._reading.incoming):
            if draft.model is Contact and draft.key in links:
                fields = {**draft.fields, "knows": tuple(links[draft.key].values())}
                self._reading.incoming[place] = replace(draft, fields=fields)


MONICA = Format("monica", "Monica 4", _recognises, _read)
