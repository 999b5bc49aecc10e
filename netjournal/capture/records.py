"""Making the records of a capture, linked and ready to commit."""

from collections.abc import Iterator
from datetime import datetime

from netjournal.capture.reading import Capture, People, Person
from netjournal.ids import IdSource
from netjournal.models import (
    Contact,
    Event,
    Exchange,
    Fact,
    Interaction,
    Introduction,
    Mention,
    Note,
    Promise,
    Record,
    Reflection,
)


def records(capture: Capture, now: datetime, new_id: IdSource) -> tuple[Record, ...]:
    """Return the records that a capture makes: new contacts and a new event, the entry, then its lines.

    What happened to records that exist already is left to the caller: the takeaways of a known event, and
    marking as thanked what was received. Raises the first problem of the capture: AmbiguousError with its
    choices, or InvalidInputError.
    """
    if capture.problems:
        raise capture.problems[0].error()
    return tuple(_Maker(capture, now, new_id).make())


class _Maker:
    """Makes the records of one capture, giving ids to what is new."""

    def __init__(self, capture: Capture, now: datetime, new_id: IdSource) -> None:
        self._capture, self._now, self._new_id = capture, now, new_id
        self._ids = {person: person.id or new_id(now) for person in capture.everyone}
        event = capture.event
        self._event_id = (event.id or new_id(now)) if event else None
        self._entry_id = new_id(now)
        self._made = min(capture.at, now)
        self._met = frozenset(capture.people if capture.kind == "interaction" else ())

    def make(self) -> Iterator[Record]:
        """Yield the records in the order in which they refer to each other."""
        for person, contact_id in self._ids.items():
            if person.created:
                yield self._contact(person, contact_id)
        if self._capture.event and self._capture.event.created:
            yield self._event()
        yield self._entry()
        yield from self._dealings()
        yield from self._learned()

    def _new(self) -> dict[str, object]:
        return {"id": self._new_id(self._now), "created": self._now}

    def _of(self, people: People) -> tuple[str, ...]:
        return tuple(self._ids[person] for person in people)

    def _contact(self, person: Person, contact_id: str) -> Contact:
        capture = self._capture
        met_at = capture.event if person in self._met else None
        where = met_at.name if met_at else ""
        return Contact.make(id=contact_id, created=self._now, name=person.name, met_where=where)

    def _event(self) -> Event:
        capture, day = self._capture, self._capture.at.date()
        name = capture.event.name if capture.event else ""
        return Event.make(
            id=self._event_id, created=self._now, name=name, starts=day, ends=day, takeaways=capture.takeaways
        )

    def _entry(self) -> Interaction | Note:
        capture = self._capture
        entry: dict[str, object] = {
            "id": self._entry_id,
            "created": self._now,
            "at": capture.at,
            "timed": capture.timed,
            "contact_ids": self._of(capture.people),
            "event_id": self._event_id,
            "goal_id": self._goal_id,
            "summary": capture.summary,
            "topic": capture.topic,
            "notes": capture.notes,
            "tags": capture.tags,
        }
        if capture.kind == "note":
            return Note.make(**entry)
        return Interaction.make(
            **entry,
            channel=capture.channel,
            initiator=capture.initiator,
            awaits=capture.awaits,
            tone=capture.tone,
            energy=capture.energy,
            planned=capture.planned,
        )

    @property
    def _goal_id(self) -> str | None:
        return self._capture.goal[0] if self._capture.goal else None

    def _dealings(self) -> Iterator[Record]:
        for promise in self._capture.promises:
            yield Promise.make(
                **self._new(),
                owner=promise.owner,
                contact_ids=self._of(promise.people),
                text=promise.text,
                due=promise.due,
                private=promise.private,
                made=self._made,
                source_id=self._entry_id,
            )
        for exchange in self._capture.exchanges:
            yield Exchange.make(
                **self._new(),
                direction=exchange.direction,
                contact_ids=self._of(exchange.people),
                text=exchange.text,
                kind=exchange.kind,
                state=exchange.state,
                size=exchange.size,
                private=exchange.private,
                at=self._capture.at,
                source_id=self._entry_id,
                goal_id=self._goal_id,
            )
        for introduction in self._capture.introductions:
            yield Introduction.make(
                **self._new(),
                contact_ids=self._of(introduction.people),
                why=introduction.why,
                state="made",
                at=self._made,
            )

    def _learned(self) -> Iterator[Record]:
        for mention in self._capture.mentions:
            yield Mention.make(
                **self._new(),
                contact_ids=self._of(mention.people),
                kind=mention.kind,
                text=mention.text,
                check_back=mention.check_back,
                sensitive=mention.sensitive,
                private=mention.private,
                made=self._made,
                source_id=self._entry_id,
            )
        for fact in self._capture.facts:
            yield Fact.make(
                **self._new(),
                contact_ids=self._of(fact.people),
                kind=fact.kind,
                text=fact.text,
                private=fact.private,
                on=self._made.date(),
                source_id=self._entry_id,
            )
        for reflection in self._capture.reflections:
            yield Reflection.make(
                **self._new(),
                kind=reflection.kind,
                answer=reflection.answer,
                feeling=reflection.feeling,
                contact_ids=self._of(reflection.people),
                source_id=self._entry_id,
                event_id=self._event_id,
                at=self._now,
                open=reflection.kind == "next time",
            )
