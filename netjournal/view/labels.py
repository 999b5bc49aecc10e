"""The labels under which records are found without reading the whole table.

A label is read from the stored document, so that making the index costs no validation. Documents leave
out what stands at its default.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from netjournal.text import fold

Document = Mapping[str, Any]
Labels = Callable[[Document], Iterator[str]]

KEY_TIES = frozenset({"mentor", "mentee", "sponsor", "lead", "report"})
"""The ties of trust or duty that make someone a key contact."""

MARKS = frozenset({"lapse", "win"})
"""The tags by which an entry says what it is: a promise that slipped, something that went right."""


def _contact(document: Document) -> Iterator[str]:
    if document.get("state", "active") != "active":
        return
    tie, focus = document.get("tie"), document.get("focus")
    if focus or isinstance(document.get("cadence"), int) or tie in KEY_TIES:
        yield "key"
    if focus:
        yield "focus"
    if tie:
        yield f"tie:{tie}"
    if document.get("knows") or document.get("introduced_by"):
        yield "links"
    if document.get("organisation"):
        yield f"at:{fold(document['organisation'])}"
    for support in document.get("support", ()):
        yield f"support:{support}"


def _promise(document: Document) -> Iterator[str]:
    yield f"{document.get('state', 'open')}:{document.get('owner')}"


def _exchange(document: Document) -> Iterator[str]:
    direction = document.get("direction")
    if direction == "received" and not document.get("thanked") and document.get("kind") != "thanks":
        yield "unthanked"
    if direction == "received" and not document.get("reported") and document.get("kind") != "thanks":
        yield "unreported"
    if direction == "given" and document.get("kind") != "thanks":
        yield "given"
    if direction == "asked of me" and not document.get("answered"):
        yield "unanswered"
    if direction == "asked":
        yield f"asked:{document.get('size', 'small')}"
        if document.get("state") == "planned":
            yield "planned"


def _interaction(document: Document) -> Iterator[str]:
    if document.get("planned"):
        yield "planned"
    if document.get("awaits") and not document.get("answered"):
        yield f"awaiting:{'me' if document.get('initiator') == 'them' else 'them'}"
    if document.get("tone") == "cold":
        yield "cold"
    if document.get("tone") == "warm":
        yield from (f"warm:{contact_id}" for contact_id in document.get("contact_ids", ()))
    if document.get("tags"):
        yield from _note(document)


def _note(document: Document) -> Iterator[str]:
    for tag in document.get("tags", ()):
        if fold(tag) in MARKS:
            yield fold(tag)


def _mention(document: Document) -> Iterator[str]:
    if document.get("open", True):
        yield "open"
        yield f"open:{document.get('kind', 'challenge')}"
        day = document.get("check_back")
        yield f"check back:{day[:7]}" if day else "check back:undated"


def _milestone(document: Document) -> Iterator[str]:
    if document.get("on", True):
        yield f"day:{document.get('month')}-{document.get('day')}"


def _goal(document: Document) -> Iterator[str]:
    yield document.get("state", "open")


def _reflection(document: Document) -> Iterator[str]:
    yield document.get("kind", "answer")
    if document.get("open"):
        yield "open"


def _decision(document: Document) -> Iterator[str]:
    yield f"rule:{document.get('rule')}"
    yield f"verdict:{document.get('verdict')}"


def _assessment(document: Document) -> Iterator[str]:
    if not document.get("strategy"):
        yield f"no strategy:{document.get('tone')}"


LABELS: Mapping[str, Labels] = {
    "contacts": _contact,
    "promises": _promise,
    "exchanges": _exchange,
    "interactions": _interaction,
    "notes": _note,
    "mentions": _mention,
    "milestones": _milestone,
    "goals": _goal,
    "reflections": _reflection,
    "assessments": _assessment,
    "decisions": _decision,
}
"""What labels the documents of a table stand under."""


def labels_of(labels: Labels, document: Document) -> tuple[str, ...]:
    """Return the labels of a document, each once."""
    found = tuple(labels(document))
    return tuple(dict.fromkeys(found)) if len(found) > 1 else found
