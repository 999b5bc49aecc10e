"""The people of the made-up year, and what is known of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from netjournal.demo.scenes import Scene, Table
from netjournal.demo.times import Times
from netjournal.ids import IdSource
from netjournal.models import ME_ID, Assessment, Contact, Link, Me, Milestone, Record

R = TypeVar("R", bound=Record)

_STORY = frozenset({"log", "rhythm", "milestones", "assess", "knows"})
"""What stands in a person's file beside the fields of the contact."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Makes records at their time, and knows the ids of people, events and goals by their keys."""

    times: Times
    new_id: IdSource
    ids: dict[str, str]

    def make(self, model: type[R], written: datetime, /, **fields: Any) -> R:
        """Return a record that was written down then, or now where that is still ahead."""
        created = min(written, self.times.now)
        return model.make(id=self.new_id(created), created=created, **fields)

    def named(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the ids behind keys; raises KeyError for a key that nobody has."""
        return tuple(self.ids[key] for key in keys)


def me(cast: Cast, fields: Table, since: datetime) -> Me:
    """Return the person whose year it is."""
    return Me.make(id=ME_ID, created=min(since, cast.times.now), **fields)


def contacts(cast: Cast, people: Mapping[str, Table], story: Iterable[Scene]) -> list[Contact]:
    """Return the people, each written down with the first scene they are in."""
    first: dict[str, datetime] = {}
    for scene in story:
        for key in scene.who:
            first[key] = min(first.get(key, scene.at), scene.at)
    made = []
    for key, person in people.items():
        fields = {name: value for name, value in person.items() if name not in _STORY}
        contact = cast.make(Contact, first[key], **fields)
        cast.ids[key] = contact.id
        made.append(contact)
    return [_linked(cast, one, person) for one, person in zip(made, people.values(), strict=True)]


def _linked(cast: Cast, contact: Contact, person: Table) -> Contact:
    """Return a contact with those whom they know; all the others have their ids by now."""
    links = (Link(contact_id=cast.ids[key], how=how) for key, how in person.get("knows", ()))
    return contact.evolve(knows=tuple(links))


def known_of(cast: Cast, people: Mapping[str, Table]) -> list[Record]:
    """Return milestones and assessments."""
    return [
        *(
            _milestone(cast, key, milestone)
            for key, person in people.items()
            for milestone in person.get("milestones", ())
        ),
        *(
            _assessment(cast, key, assessment)
            for key, person in people.items()
            for assessment in person.get("assess", ())
        ),
    ]


def _milestone(cast: Cast, key: str, milestone: tuple[str, str, str]) -> Milestone:
    kind, when, title = milestone
    day = cast.times.day(when)
    year = day.year if kind in {"promotion", "new job"} else None
    return cast.make(
        Milestone,
        cast.times.now - timedelta(days=200) if year is None else cast.times.at(when),
        contact_id=cast.ids[key],
        kind=kind,
        month=day.month,
        day=day.day,
        year=year,
        title=title,
    )


def _assessment(cast: Cast, key: str, assessment: tuple[str, str, str, str, str]) -> Assessment:
    when, tone, matters, personal, strategy = assessment
    return cast.make(
        Assessment,
        cast.times.at(when) + timedelta(hours=20),
        contact_id=cast.ids[key],
        tone=tone,
        matters=matters,
        personal=personal,
        strategy=strategy,
        on=cast.times.day(when),
    )
