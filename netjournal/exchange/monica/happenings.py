"""What happened, as Monica notes it, and what it is in the journal."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from netjournal.exchange.documents import Document, part_of, parts_of, text_in
from netjournal.exchange.monica.account import Account
from netjournal.models import Interaction, Note, Promise, Record
from netjournal.text import listed, one_line, shorten

_TITLE = 80
_DAY = len("2026-06-15")


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened: what it is here, when in ISO text, and its fields."""

    model: type[Record]
    when: str
    fields: dict[str, Any] = field(default_factory=dict)
    ended: str = ""
    """When it was done with, in ISO text; "" is when it happened."""


def _call(said: Document, _: Account) -> Happening:
    words = text_in(said, "content")
    felt = [text_in(one, "name") for one in parts_of(said, "emotions") if isinstance(one, dict)]
    notes = "\n\n".join(filter(None, (_rest(words), f"Felt {listed(felt)}" if any(felt) else "")))
    fields = {"channel": "call", "summary": shorten(words, _TITLE) or "call", "notes": notes}
    if said.get("contact_called") is True:
        fields["initiator"] = "them"
    return Happening(Interaction, text_in(said, "called_at", "created_at"), fields)


def _note(said: Document, _: Account) -> Happening:
    words = text_in(said, "body")
    fields: dict[str, Any] = {"summary": shorten(words, _TITLE), "notes": _rest(words)}
    if said.get("is_favorite") is True:
        fields["tags"] = ("starred",)
    return Happening(Note, text_in(said, "created_at"), fields)


def _activity(said: Document, account: Account) -> Happening:
    kind = one_line(account.name_of(text_in(said, "type"))).replace("_", " ")
    words = text_in(said, "summary")
    fields: dict[str, Any] = {
        "channel": "in person",
        "summary": one_line(words) or kind or "activity",
        "notes": text_in(said, "description"),
        "tags": (kind,) if kind else (),
    }
    return Happening(Interaction, text_in(said, "happened_at", "created_at"), fields)


def messages_of(said: Document) -> list[Document]:
    """Return what is said of each message of a conversation."""
    messages = (one for one in parts_of(said, "messages") if isinstance(one, dict))
    return [part_of(one, "properties") or one for one in messages]


def _conversation(said: Document, account: Account) -> Happening:
    when = text_in(said, "happened_at", "created_at")
    messages = messages_of(said)
    by = one_line(account.name_of(text_in(said, "contact_field_type"))).lower()
    fields = {
        "channel": "message",
        "initiator": "me" if not messages or _is_mine(messages[0]) else "them",
        "summary": shorten(text_in(messages[0], "content"), _TITLE) if messages else "conversation",
        "notes": "\n".join(_line(one, when[:_DAY]) for one in messages),
        "tags": (by,) if by else (),
    }
    return Happening(Interaction, when, fields)


def _line(message: Document, today: str) -> str:
    """Return a message after who wrote it, and on which day where that is another than `today`."""
    who = "I" if _is_mine(message) else "They"
    day = text_in(message, "written_at")[:_DAY]
    return f"{who}{f', {day}' if day not in {'', today} else ''}: {text_in(message, 'content')}"


def _is_mine(message: Document) -> bool:
    return message.get("written_by_me") is True


def _task(said: Document, _: Account) -> Happening:
    words = "\n".join(filter(None, (text_in(said, "title"), text_in(said, "description"))))
    state = "kept" if said.get("completed") is True else "open"
    fields = {"owner": "me", "text": words, "state": state}
    return Happening(Promise, text_in(said, "created_at"), fields, text_in(said, "completed_at"))


def _entry(said: Document, _: Account) -> Happening:
    """Return an entry of the journal, or a day that was given a mark from 1 to 3."""
    day = "-".join(text_in(said, name).zfill(2) for name in ("year", "month", "day"))
    words = text_in(said, "post", "comment")
    title = text_in(said, "title")
    rate = text_in(said, "rate")
    fields: dict[str, Any] = {
        "summary": one_line(title) or shorten(words, _TITLE) or (f"day {rate} of 3" if rate else "entry"),
        "notes": words if title else _rest(words),
        "tags": (f"day-{rate}",) if rate else (),
    }
    when = text_in(said, "date") or (day if text_in(said, "year") else text_in(said, "created_at"))
    return Happening(Note, when, fields)


def _rest(words: str) -> str:
    """Return a text as notes, where its title is not all of it."""
    return words if shorten(words, _TITLE) != words else ""


TAKEN: Mapping[str, Callable[[Document, Account], Happening]] = {
    "call": _call,
    "note": _note,
    "activity": _activity,
    "conversation": _conversation,
    "task": _task,
    "entry": _entry,
}
"""What becomes a record of its own, by its kind."""
