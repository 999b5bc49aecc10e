"""By what the log can be narrowed."""

from netjournal.models import CHANNELS
from netjournal.view import View

SPANS = {
    "any time": None,
    "the last week": 7,
    "the last month": 30,
    "the last quarter": 91,
    "the last year": 365,
}
"""Spans of time by their words, in days."""


def options(view: View, kind: str) -> list[tuple[str, str]]:
    """Return the values of a kind of filter, each with its words."""
    if kind == "channel":
        return [(name, name) for name in CHANNELS]
    if kind == "since":
        return [(words, words) for words in SPANS]
    if kind == "event":
        return [(event.id, event.name) for event in view.events.newest()]
    return [(tag, f"#{tag}") for tag in view.tags()]
