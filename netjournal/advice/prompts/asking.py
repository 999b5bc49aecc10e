"""The prompt of the moment: chosen from what was just written, and not asked twice in 30 days."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.prompts import ALL, Prompt
from netjournal.clock import deadline
from netjournal.models import Entry, Interaction
from netjournal.view import View
from netjournal.view.topics import words_of

REST = timedelta(days=30)
"""How long a prompt that was answered rests."""

FRESH = timedelta(hours=36)
"""How long what was written decides on the prompt: the evening, and the next day."""

_AHEAD = timedelta(days=2)
_SUNDAY = 6

_BARRIER_WORDS = {
    "nervous": "nervous anxious anxiety tense panic scared",
    "afraid of rejection": "rejected rejection rejecting",
    "no time": "busy overloaded rushed",
    "introvert": "drained exhausted introvert crowd",
}


def all_prompts(view: View) -> tuple[Prompt, ...]:
    """Return every prompt: ours as the person edited or switched them, then their own."""
    ours = tuple(_as_set(view, prompt) for prompt in ALL)
    known = {prompt.id for prompt in ALL}
    own = (setting for setting in view.prompts.all() if setting.id not in known and setting.text)
    return (*ours, *(Prompt(one.id, one.text, (), one.moments, one.on) for one in own))


def _as_set(view: View, prompt: Prompt) -> Prompt:
    setting = view.prompts.get(prompt.id)
    if setting is None:
        return prompt
    text, moments = setting.text or prompt.text, setting.moments or prompt.moments
    return Prompt(prompt.id, text, prompt.principles, moments, setting.on)


def prompt_of_the_moment(view: View, now: datetime) -> Prompt | None:
    """Return the question that fits best at `now`; None when every prompt is switched off or rests.

    The moments are tried from the most telling on: what the latest entry holds, what lies ahead, the day of
    the week, what the person said holds them back. Within a moment prompts take turns by the day, so that
    one that nobody answers does not come back daily.
    """
    ready = _ready(view, now)
    for moment in (*moments_of(view, now), ""):
        fitting = [prompt for prompt in ready if not moment or moment in prompt.moments]
        if fitting:
            return fitting[now.toordinal() % len(fitting)]
    return None


def _ready(view: View, now: datetime) -> list[Prompt]:
    answered = {reflection.prompt_id for reflection in view.reflections.between(now - REST, now + REST)}
    return [prompt for prompt in all_prompts(view) if prompt.on and prompt.id not in answered]


def moments_of(view: View, now: datetime) -> Iterator[str]:
    """Yield the moments that fit at `now`, the most telling first."""
    entry = _latest(view, now)
    if entry is not None:
        yield from _moments_of_entry(view, entry)
    yield from _moments_of_calendar(view, now)
    yield from view.me.barriers
    if view.goals.labelled("open"):
        yield "goals"


def _latest(view: View, now: datetime) -> Entry | None:
    """Return what was written down last, if it is fresh; not what is merely planned."""
    entries: list[Entry] = [
        *view.interactions.between(now - FRESH, now + timedelta(seconds=1)),
        *view.notes.between(now - FRESH, now + timedelta(seconds=1)),
    ]
    told = [entry for entry in entries if not (isinstance(entry, Interaction) and entry.planned)]
    return max(told, key=lambda entry: (entry.created, entry.at, entry.id), default=None)


def _moments_of_entry(view: View, entry: Entry) -> Iterator[str]:
    words = words_of(entry.summary, entry.topic, entry.notes)
    for barrier, signs in _BARRIER_WORDS.items():
        if words & words_of(signs):
            yield barrier
    yield from _moments_of_dealings(view, entry)
    if isinstance(entry, Interaction) and entry.tone == "cold":
        yield "stalled"
    ties = {contact.tie for name in entry.contact_ids if (contact := view.contacts.get(name))}
    if ties & {"mentor", "sponsor"}:
        yield "mentor"
    if ties & {"report", "mentee"}:
        yield "leading"
    if entry.event_id is not None:
        yield "after an event"
    if isinstance(entry, Interaction) and entry.conversation:
        yield "after a conversation"


def _moments_of_dealings(view: View, entry: Entry) -> Iterator[str]:
    acts = view.exchanges.of(entry.id)
    if any(act.direction == "asked" and act.state == "no" for act in acts):
        yield "after a refusal"
    if any(promise.owner == "me" for promise in view.promises.of(entry.id)):
        yield "promise"
    directions = {act.direction for act in acts}
    for direction, moment in (("asked", "asking"), ("received", "gratitude"), ("given", "giving")):
        if direction in directions:
            yield moment


def _moments_of_calendar(view: View, now: datetime) -> Iterator[str]:
    day = timedelta(days=1)
    near = view.events.between(now - day, now + _AHEAD + day)
    if any(event.starts and now < deadline(event.starts, now.tzinfo) <= now + _AHEAD for event in near):
        yield "before an event"
    if now.weekday() == _SUNDAY:
        yield "weekly"
    if now.day == 1:
        yield "monthly"
