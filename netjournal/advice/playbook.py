"""Where things stand with a connection that does not move: seven things to try, one at a time.

Everything is read from the entries and from what was answered to the steps: when it began and why, which
step comes next and from when on, what ended it. Used by the rules, the person's page and `show` alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from netjournal.advice.dates import day_words, entry_words
from netjournal.advice.links import acquaintances
from netjournal.advice.moment import Moment
from netjournal.advice.stall import Stall, stall_of
from netjournal.advice.words import past
from netjournal.models import Contact, Decision, Event, Interaction
from netjournal.text import fold
from netjournal.view import View, happened

STEPS = 7
LET_GO = "let-go"
WAITS = {4: 10, 5: 10, 6: 10, 7: 45}
"""Days that pass by default after a step before the next one is recommended; the first three need none."""

_ADVICE = 2
_SHOWN_BY = {4: "given", 5: "asked"}
"""What shows that generosity and the small ask were tried; the later steps show by a message of mine."""

Reply = Literal["next", "step", "transaction", "answered", "let go", "treated badly"]
"""What an answer to a step asks for: to go on, another step, or one of four ways to end it."""

Ending = Literal["transaction", "answered", "off"]


@dataclass(frozen=True, slots=True)
class Playbook:
    """The seven steps with one person, as they stand now."""

    contact: Contact
    stall: Stall
    answers: tuple[Decision, ...]
    """What was said to its steps, oldest first."""
    step: int | None
    """The step recommended now or next; None once they are through or it ended."""
    opens: datetime
    """From when that step, or letting go, is recommended."""
    ended: Ending | None = None
    leave: bool = False
    """Whether only letting go is left: the steps are through, or the person said so."""
    badly: bool = False
    """Whether the person said that they were treated badly."""


def reply_of(text: str) -> tuple[Reply, int]:
    """Return what an answer written to a step asks for, and the step where it names one, else 0.

    "step 5" goes there; "transaction" and "they answered" end the steps; "let go", "walk away" and "treated
    me badly" lead out; anything else goes on.
    """
    words = fold(text)
    if "badly" in words and "treat" in words:
        return "treated badly", 0
    if words == "end" or words.startswith(("let go", "let it go", "walk away", "end it", "end this")):
        return "let go", 0
    if words.startswith("step ") and words[5:].strip() in {str(step) for step in range(1, STEPS + 1)}:
        return "step", int(words[5:])
    if "transaction" in words and "relationship" not in words and "not " not in words:
        return "transaction", 0
    return ("answered" if words.startswith(("answered", "they answered")) else "next"), 0


def playbook_of(moment: Moment, contact: Contact) -> Playbook | None:
    """Return how far the steps with someone are; None where nothing stalls."""
    return moment.remember(("playbook", contact.id), lambda: _playbook(moment, contact))


def _playbook(moment: Moment, contact: Contact) -> Playbook | None:
    stall = stall_of(moment, contact)
    first = _next_on(moment, contact, 1)
    if stall is None or first is None:
        return None
    answers = tuple(sorted(_answers(moment, contact, stall), key=lambda one: (one.at, _step_of(one))))
    return _follow(moment, Playbook(contact, stall, answers, first, stall.began))


def _answers(moment: Moment, contact: Contact, stall: Stall) -> Iterator[Decision]:
    for decision in moment.view.decisions.of(contact.id):
        settles = _step_of(decision) and decision.verdict in {"done", "never here"}
        if settles and stall.began <= decision.at <= moment.now:
            yield decision


def _step_of(decision: Decision) -> int:
    name, _, number = decision.rule.rpartition("-")
    return int(number) if name == "stalled" and number.isdigit() else 0


def _follow(moment: Moment, book: Playbook) -> Playbook:
    """Return the playbook after everything that was said to it."""
    step, opens = book.step, book.opens
    for decision in book.answers:
        said, number = reply_of(decision.answer)
        if decision.verdict == "never here":
            return _ended(book, decision, "off")
        if said in {"transaction", "answered"}:
            return _ended(book, decision, "transaction" if said == "transaction" else "answered")
        if said in {"let go", "treated badly"}:
            return _leaving(book, decision.at, badly=said == "treated badly")
        done = _step_of(decision)
        step = number if said == "step" else _next_on(moment, book.contact, done + 1)
        wait = 0 if said == "step" else wait_after(moment.view, done)
        opens = decision.at + timedelta(days=wait)
    while step is not None and (tried := _tried_at(moment, book.contact, step, opens)) is not None:
        opens = tried + timedelta(days=wait_after(moment.view, step))
        step = _next_on(moment, book.contact, step + 1)
    if step is None:
        return _leaving(book, opens)
    return Playbook(book.contact, book.stall, book.answers, step, opens)


def _tried_at(moment: Moment, contact: Contact, step: int, opens: datetime) -> datetime | None:
    """Return when the entries show that a step was tried: given, asked or written since it opened."""
    view = moment.view
    if step in _SHOWN_BY:
        acts = (act for act in view.exchanges.of(contact.id) if act.direction == _SHOWN_BY[step])
        times = [act.at for act in acts if opens <= act.at <= moment.now and act.state != "planned"]
    elif step > max(_SHOWN_BY):
        times = [entry.at for entry in past(moment, contact.id) if entry.outgoing and entry.at >= opens]
    else:
        return None
    return min(times, default=None)


def _ended(book: Playbook, decision: Decision, how: Ending) -> Playbook:
    return Playbook(book.contact, book.stall, book.answers, None, decision.at, ended=how)


def _leaving(book: Playbook, opens: datetime, *, badly: bool = False) -> Playbook:
    return Playbook(book.contact, book.stall, book.answers, None, opens, leave=True, badly=badly)


def _next_on(moment: Moment, contact: Contact, step: int) -> int | None:
    """Return the first step from `step` on that is switched on and fits; advice of others needs others."""
    for number in range(step, STEPS + 1):
        setting = moment.view.rules.get(f"stalled-{number}")
        if (setting is None or setting.on) and (number != _ADVICE or acquaintances(moment, contact)):
            return number
    return None


def wait_after(view: View, step: int) -> int:
    """Return the days to wait after a step, as set or by default."""
    setting = view.rules.get(f"stalled-{step}")
    return (setting.thresholds if setting else {}).get("wait_days", WAITS.get(step, 0))


@dataclass(frozen=True, slots=True)
class Page:
    """Everything between us on one page, for step 3; oldest first."""

    entries: tuple[Interaction, ...]
    events: tuple[Event, ...]
    """The events at which we met."""
    lines: tuple[str, ...]
    """Each entry in words, with its tone."""


def history_page(view: View, contact: Contact, now: datetime) -> Page:
    """Return every past entry with someone on one page, with the tone of each, and the events of both."""
    entries = tuple(entry for entry in view.interactions.of(contact.id) if happened(entry, now))
    found = (view.events.get(entry.event_id) for entry in entries if entry.event_id)
    events = {event.id: event for event in found if event}
    lines = tuple(f"{entry_words(view, one, now)}{f' ({one.tone})' if one.tone else ''}" for one in entries)
    return Page(entries, tuple(events.values()), lines)


def history_words(view: View, contact: Contact, now: datetime) -> Iterator[str]:
    """Yield the page in short, as dated evidence: how many entries since when, tones, events."""
    page = history_page(view, contact, now)
    if not page.entries:
        return
    first = day_words(page.entries[0].at.astimezone(now.tzinfo).date(), now.date())
    yield f"{len(page.entries)} entries with {contact.name} since {first}."
    yield from (f"{line}." for line in page.lines[-3:])
    if page.events:
        yield f"You met at {', '.join(event.name for event in page.events[-3:])}."
