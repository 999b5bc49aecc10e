"""The labels under which records are found without reading the whole table.

A label is read from the stored document, so that making the index costs no validation. Documents leave
out what stands at its default.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Document = Mapping[str, Any]
Labels = Callable[[Document], Iterator[str]]

KEY_TIES = frozenset({"mentor", "mentee", "sponsor", "lead", "report"})
"""The ties of trust or duty that make someone a key contact."""


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


def _mention(document: Document) -> Iterator[str]:
    if document.get("open", True):
        yield "open"
        yield f"open:{document.get('kind', 'challenge')}"


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


LABELS: Mapping[str, Labels] = {
    "contacts": _contact,
    "promises": _promise,
    "exchanges": _exchange,
    "interactions": _interaction,
    "mentions": _mention,
    "milestones": _milestone,
    "goals": _goal,
    "reflections": _reflection,
    "decisions": _decision,
}
"""What labels the documents of a table stand under."""


class LabelIndex:
    """The ids of one table by label; kept incrementally."""

    def __init__(self, labels: Labels, documents: Mapping[str, Document]) -> None:
        self._labels = labels
        self._ids: dict[str, set[str]] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        for record_id, document in documents.items():
            self.put(record_id, document)

    def put(self, record_id: str, document: Document | None) -> None:
        """Take up what a document now is; None where it is gone."""
        for label in self._known.pop(record_id, ()):
            self._ids[label].discard(record_id)
        labels = tuple(self._labels(document)) if document is not None else ()
        if labels:
            self._known[record_id] = labels
        for label in labels:
            self._ids.setdefault(label, set()).add(record_id)

    def of(self, label: str) -> frozenset[str]:
        """Return the ids under a label."""
        return frozenset(self._ids.get(label, ()))
