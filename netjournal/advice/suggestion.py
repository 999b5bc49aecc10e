"""One thing that advice suggests to do, with its evidence."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Literal

from netjournal.clock import time_between

Completion = Literal["message", "keep", "thanks", "confirm", "decision"]
"""What doing it by hand writes: an outgoing message to the contacts now that awaits no answer, the promise
kept, thanks said, what was planned as happened, or only the decision."""

ALWAYS = ("done", "snooze", "plan", "dismiss", "never")
"""The actions that every suggestion offers, after its own.

Its own are words of a closed kind: `draft` (a message to start from), `wrote` and `talked` (log it with one
key), `note` (write something down), or a verb that the faces map to a form, such as `keep`, `renegotiate`,
`release`, `answered`, `thanked`, `close`, `reflect`, `assess`, `rest`, `introduce`, `block`, `debrief`.
"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A next step: what to do, about whom, why, and until when.

    All times are aware. A suggestion that its evidence does not support is never made.
    """

    id: str
    rule: str
    subject_id: str
    """The record it is about: a contact, promise, event, goal, interaction, or "me"."""
    contact_ids: tuple[str, ...]
    """The people it is for; empty where it is about the person's own habits."""
    title: str
    """Imperative, specific, soft."""
    why: tuple[str, ...]
    """Dated facts from the person's own entries, a sentence each."""
    opens: datetime
    due: datetime | None
    """The moment after which it is late, or None where nothing is ever late."""
    lapses: datetime
    """The moment from which it is not suggested any more."""
    window: timedelta
    """The time that the rule gives; lateness is measured by it."""
    hard: bool
    """Whether it stands on Today every day until it is done: promises, the 48 hours, answers, milestones."""
    principles: tuple[str, ...]
    actions: tuple[str, ...]
    completion: Completion
    writes: str | Callable[[], str] | None = field(default=None, repr=False, compare=False)
    """The message to start from, or what writes it; see `draft`."""

    @property
    def draft(self) -> str | None:
        """Return a message to start from, written when it is looked at; None where none is called for."""
        return self.writes() if callable(self.writes) else self.writes

    def overdue(self, now: datetime) -> bool:
        """Return whether it is late at `now`."""
        return self.due is not None and now > self.due

    def hours_left(self, now: datetime) -> float | None:
        """Return the hours until it is late, negative when it is; None where it has no due time.

        They are hours that pass, also where the clocks change meanwhile.
        """
        return time_between(now, self.due).total_seconds() / 3600 if self.due is not None else None


def suggestion_id(rule: str, subject_id: str, occasion: str) -> str:
    """Return the id of a suggestion: the same in every process, short, and safe in a shell.

    `occasion` is what must change for it to be a new suggestion, such as the id of the conversation.
    """
    digest = blake2b(f"{rule}|{subject_id}|{occasion}".encode(), digest_size=4)
    return f"{rule}-{digest.hexdigest()}"
