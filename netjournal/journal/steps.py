"""The next steps, and what a person says to them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Literal

from netjournal.advice import Advice, Suggestion, advise
from netjournal.advice.engine import remaining
from netjournal.errors import InvalidInputError
from netjournal.journal.journal import Journal
from netjournal.journal.meanings import goal_of, meant, shared
from netjournal.journal.people import Touch, touched
from netjournal.models import Decision, Exchange, Interaction, Mention, Record
from netjournal.models.decisions import Verdict
from netjournal.storage import Committed

PLAN_RETURNS = timedelta(days=7)
"""After this long a planned step comes back where no time was named, or at its due time if that is sooner."""


def next_steps(journal: Journal, between: Callable[[], None] = lambda: None) -> Advice:
    """Return what to do next, by everything that is written down so far; `between` is called now and then.

    What `between` raises ends the work.
    """
    return advise(journal.view, journal.now(), between=between)


def without_answered(journal: Journal, before: Advice) -> Advice:
    """Return the steps of a moment ago but for those that were answered since, at once."""
    return remaining(before, journal.view, journal.now())


def done(journal: Journal, suggestion: Suggestion, answer: str = "") -> Committed:
    """Record that a step was done, with what doing it means (see meanings.meant), in one transaction."""
    decision = _decision(journal, suggestion, "done", answer=answer)
    change = meant(journal, suggestion, answer)
    return journal.commit(f"done: {suggestion.title}", put=[decision, *change.put], edit=change.edit)


def touch(journal: Journal, suggestion: Suggestion, how: Touch) -> Committed:
    """Log that I wrote to the people of a step or talked with them; advice sees by itself if that does it."""
    if not suggestion.contact_ids:
        raise InvalidInputError(f"{suggestion.id} is about nobody else; say `netjournal next done` to it")
    entry = touched(journal, suggestion.contact_ids, how, goal_of(journal, suggestion))
    return journal.commit(entry.summary, put=[entry])


def snooze(journal: Journal, suggestion: Suggestion, until: datetime) -> Committed:
    """Put a step off until an aware time ahead; raises InvalidInputError for one that has passed."""
    if until <= journal.now():
        raise InvalidInputError("snoozing needs a time ahead, such as: tomorrow, in 3 days, mon 9:00")
    return _decide(journal, suggestion, "snoozed", until=until)


def comes_back(suggestion: Suggestion, until: datetime) -> bool:
    """Return whether a step put off until an aware time is still of use then: its own time may be over."""
    return until < suggestion.lapses


def plan(
    journal: Journal, suggestion: Suggestion, cue: str, step: str, until: datetime | None = None
) -> Committed:
    """Record an if-then plan: when `cue`, I will `step`; the suggestion rests until its time comes."""
    if not cue.strip() or not step.strip():
        raise InvalidInputError('a plan needs a cue and a step: "when ... I will ..."')
    back = until or planned_until(suggestion, journal.now())
    return _decide(journal, suggestion, "planned", cue=cue.strip(), step=step.strip(), until=back)


def planned_until(suggestion: Suggestion, now: datetime) -> datetime:
    """Return when a step that is planned at `now`, without a time, asks how it went."""
    back = now + PLAN_RETURNS
    due = suggestion.due
    return min(back, due) if due is not None and due > now else back


def dismiss(journal: Journal, suggestion: Suggestion) -> Committed:
    """Say "not now": the step stays away for the rule's cooldown."""
    return _decide(journal, suggestion, "not now")


def never(journal: Journal, suggestion: Suggestion) -> Committed:
    """Say "never here": this rule is not asked about this subject again."""
    return _decide(journal, suggestion, "never here")


def answer(journal: Journal, suggestion: Suggestion, text: str) -> Committed:
    """Record what the person wrote to a step that asks something, such as their motive; that settles it.

    What is written to letting go is what it taught, and lets the connection rest.
    """
    if not text.strip():
        raise InvalidInputError("there is nothing written yet to keep as the answer")
    if suggestion.rule == "let-go":
        return done(journal, suggestion, text)
    return _decide(journal, suggestion, "done", answer=text)


Mark = Literal["answered", "thanked", "reported", "shared", "close"]


def mark(journal: Journal, suggestion: Suggestion, how: Mark) -> Committed:
    """Record that a step is settled without a message: answered, thanked or shared already, told, or closed.

    Raises InvalidInputError where the step is about nothing that can be marked so.
    """
    if how == "shared":
        found = shared(journal, suggestion)
    else:
        subjects = _subjects(journal, suggestion)
        found = [(one, after) for one in subjects if (after := _marked(one, how)) != one]
    if not found:
        raise InvalidInputError(f"{suggestion.id} is about nothing that can be marked {how!r}")
    decision = _decision(journal, suggestion, "done")
    return journal.commit(f"{how}: {suggestion.title}", put=[decision], edit=found)


def _subjects(journal: Journal, suggestion: Suggestion) -> list[Record]:
    """Return the record a step is about, and the requests that came in it."""
    view, wanted = journal.view, suggestion.subject_id
    found = (table.get(wanted) for table in (view.interactions, view.exchanges, view.mentions))
    return [one for one in (*found, *view.exchanges.of(wanted)) if one is not None]


def _marked(record: Record, how: Mark) -> Record:
    if how == "close":
        return record.evolve(open=False) if isinstance(record, Mention) else record
    if how == "answered":
        theirs = isinstance(record, Interaction) or (
            isinstance(record, Exchange) and record.direction == "asked of me"
        )
        return record.evolve(answered=True) if theirs else record
    received = isinstance(record, Exchange) and record.direction == "received"
    return record.evolve(**{how: True}) if received else record


_LABELS: dict[Verdict, str] = {
    "done": "answer",
    "snoozed": "snooze",
    "planned": "plan",
    "not now": "not now",
    "never here": "never here",
}


def _decide(journal: Journal, suggestion: Suggestion, verdict: Verdict, **fields: Any) -> Committed:
    decision = _decision(journal, suggestion, verdict, **fields)
    return journal.commit(f"{_LABELS[verdict]}: {suggestion.title}", put=[decision])


def _decision(journal: Journal, suggestion: Suggestion, verdict: Verdict, **fields: Any) -> Decision:
    return journal.make(
        Decision,
        rule=suggestion.rule,
        subject_id=suggestion.subject_id,
        suggestion_id=suggestion.id,
        contact_ids=suggestion.contact_ids,
        verdict=verdict,
        at=journal.now(),
        **fields,
    )
