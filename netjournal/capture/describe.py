"""Telling back in plain words what a text was read as: the preview, and the answer of `add`."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from netjournal.capture.calendar_words import MONTHS, WEEKDAYS
from netjournal.capture.reading import Capture, Dealt, Mentioned, People, Promised, Reflected
from netjournal.clock import local_date
from netjournal.models import When
from netjournal.text import listed

_CHANNELS = {
    "in person": "Met",
    "coffee": "Coffee",
    "lunch": "Lunch",
    "walk": "Walk",
    "call": "Call",
    "video": "Video call",
    "email": "Email",
    "message": "Message",
    "social": "Social note",
}
_DEALINGS = {
    "given": "You gave",
    "received": "You received",
    "asked": "You asked",
    "asked of me": "They asked",
}
_FACTS = {
    "matters": "What matters",
    "personal": "Personal",
    "work": "Work",
    "specific": "To remember",
    "told": "You told",
}
_ENERGIES = {-1: "drained", 0: "as before", 1: "lifted"}


class Detail(NamedTuple):
    """One line of what was read; the first has no label."""

    label: str
    text: str

    def __str__(self) -> str:
        """Return the line as plain text."""
        return f"{self.label}: {self.text}" if self.label else self.text


def describe(capture: Capture) -> tuple[Detail, ...]:
    """Return what a capture would record, a short line each, problems first; the text is the user's own."""
    return (*_problems(capture), *_details(capture))


def tell_when(when: When, now: datetime, *, timed: bool = True) -> str:
    """Return a day or time in words as seen from now, such as "yesterday 18:30" or "Fri 27 Nov"."""
    zone = when.tzinfo if isinstance(when, datetime) else None
    day = local_date(when, zone)
    text = _tell_day(day, now.date())
    return f"{text} {when:%H:%M}" if isinstance(when, datetime) and timed else text


def _tell_day(day: date, today: date) -> str:
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    if near:
        return near
    text = f"{WEEKDAYS[day.weekday()][:3].title()} {day.day} {MONTHS[day.month - 1][:3].title()}"
    return text if day.year == today.year else f"{text} {day.year}"


def _problems(capture: Capture) -> Iterator[Detail]:
    for problem in capture.problems:
        yield Detail("Not yet", problem.message)


def _details(capture: Capture) -> Iterator[Detail]:
    if not capture.summary:
        return
    yield Detail("", _headline(capture))
    for remark in capture.remarks:
        yield Detail("Hint", remark)
    if capture.topic:
        yield Detail("About", capture.topic)
    for promise in capture.promises:
        yield _promise(promise, capture)
    for exchange in capture.exchanges:
        yield _exchange(exchange, capture)
    for mention in capture.mentions:
        yield _mention(mention, capture)
    for fact in capture.facts:
        yield Detail(_FACTS[fact.kind], _marked(fact.text, fact.people, capture, private=fact.private))
    for introduction in capture.introductions:
        why = f": {introduction.why}" if introduction.why else ""
        yield Detail("You introduced", f"{_names(introduction.people, 'to')}{why}")
    for reflection in capture.reflections:
        yield _reflection(reflection)
    yield from _rest(capture)


def _headline(capture: Capture) -> str:
    who = _names(capture.people)
    if capture.channel is None:
        head = f"Note on {who}" if who else "Note in the journal"
    else:
        head = capture.meal.capitalize() or _CHANNELS[capture.channel]
        link = " " if head == _CHANNELS["in person"] else _link(capture)
        head += link + who if who else ""
    parts = [head, tell_when(capture.at, capture.now, timed=capture.timed)]
    if capture.event:
        parts.append(f"at {capture.event.name}{' (new)' if capture.event.created else ''}")
    if capture.planned:
        parts.append("planned")
    if capture.awaits:
        parts.append("awaits an answer" if capture.initiator == "me" else "awaits your answer")
    return " · ".join(parts)


def _link(capture: Capture) -> str:
    if capture.initiator == "them":
        return " from "
    return " to " if capture.channel in {"email", "message", "social"} else " with "


def _promise(promise: Promised, capture: Capture) -> Detail:
    due = f" by {tell_when(promise.due, capture.now)}" if promise.due else ""
    label = "You promised" if promise.owner == "me" else "They promised"
    return Detail(label, _marked(promise.text + due, promise.people, capture, private=promise.private))


def _exchange(exchange: Dealt, capture: Capture) -> Detail:
    label = "You thanked" if exchange.kind == "thanks" and exchange.direction == "given" else None
    if exchange.state == "planned":
        label = "You will ask"
    about = exchange.kind if exchange.direction != "given" or exchange.kind != "thanks" else ""
    notes = [about, "large" if exchange.size == "large" else ""]
    mark = ", ".join(note for note in notes if note)
    text = f"{exchange.text} ({mark})" if mark else exchange.text
    return Detail(
        label or _DEALINGS[exchange.direction],
        _marked(text, exchange.people, capture, private=exchange.private),
    )


def _mention(mention: Mentioned, capture: Capture) -> Detail:
    text = mention.text
    if mention.check_back:
        text += f" · ask again {tell_when(mention.check_back, capture.now)}"
    if mention.sensitive:
        text += " · just be there"
    named = mention.kind == "goal" or mention.sensitive
    label = f"A {mention.kind} of theirs" if named else "They mentioned"
    return Detail(label, _marked(text, mention.people, capture, private=mention.private))


def _reflection(reflection: Reflected) -> Detail:
    if reflection.feeling is not None:
        answer = f" · {reflection.answer}" if reflection.answer else ""
        return Detail("Feeling", f"{reflection.feeling} of 5{answer}")
    return Detail(reflection.kind.capitalize(), reflection.answer)


def _rest(capture: Capture) -> Iterator[Detail]:
    for takeaway in capture.takeaways:
        yield Detail("Takeaway", takeaway)
    if capture.tone:
        yield Detail("Tone", capture.tone)
    if capture.energy is not None:
        yield Detail("Energy", _ENERGIES[capture.energy])
    if capture.goal:
        yield Detail("Goal", capture.goal[1])
    if capture.tags:
        yield Detail("Tags", " ".join(f"#{tag}" for tag in capture.tags))
    if capture.notes:
        yield Detail("Notes", capture.notes)


def _marked(text: str, people: People, capture: Capture, *, private: bool) -> str:
    """Return the text with whose it is, where not everyone's in the entry, and whether it is private."""
    whose = f" · {_names(people)}" if people != capture.people and people else ""
    return f"{text}{whose}{' · private' if private else ''}"


def _names(people: People, conjunction: str = "and") -> str:
    return listed([f"{person.name}{' (new)' if person.created else ''}" for person in people], conjunction)
