"""Dated reminders, and the neutral words under which they may be seen by others."""

from datetime import timedelta

from netjournal.advice import Suggestion, rule_named
from netjournal.journal.journal import Journal
from netjournal.journal.steps import next_steps
from netjournal.text import listed
from netjournal.view import View


def reminders(journal: Journal, within: timedelta | None = None) -> tuple[Suggestion, ...]:
    """Return the suggestions that have a due time, those due first; `within` leaves out what is later."""
    now = journal.now()
    dated = [(one.due, one) for one in next_steps(journal).everything if one.due is not None]
    soon = [(due, one) for due, one in dated if within is None or due <= now + within]
    return tuple(one for _, one in sorted(soon, key=lambda pair: pair[0]))


_VERBS = {"message": "Write to", "thanks": "Thank", "keep": "Promise to", "decision": "Think of"}


def neutral_title(view: View, suggestion: Suggestion) -> str:
    """Return what a reminder says where others may look: initials, and nothing of what it is about."""
    names = view.names_of(suggestion.contact_ids)
    if not names:
        return rule_named(suggestion.rule).title
    return f"{_VERBS[suggestion.completion]} {listed([initials(name) for name in names])}"


def initials(name: str) -> str:
    """Return "A. L." for Ada Lovelace."""
    return " ".join(f"{word[0].upper()}." for word in name.split())
