"""What the made-up year aims at and looks back on: events, goals, resources, introductions, reflections."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from netjournal.demo.cast import Cast
from netjournal.demo.scenes import Table
from netjournal.models import (
    Block,
    Event,
    EventPlan,
    Goal,
    Introduction,
    Note,
    Record,
    Reflection,
    Resource,
    Share,
)

_KNOWN_AHEAD = timedelta(days=30)
"""How long before it starts an event stands in the journal."""


def events(cast: Cast, year: Table) -> list[Event]:
    """Return the occasions of the year, past and coming."""
    made = []
    for key, fields in year["events"].items():
        starts = cast.times.at(fields["starts"])
        own: dict[str, Any] = {**fields, "starts": starts, "ends": cast.times.at(fields["ends"])}
        if "plan" in own:
            own["plan"] = EventPlan(**own["plan"])
        if "shared" in own:
            own["shared"] = cast.times.day(own["shared"])
        event = cast.make(Event, starts - _KNOWN_AHEAD, **own)
        cast.ids[key] = event.id
        made.append(event)
    return made


def goals(cast: Cast, year: Table) -> list[Goal]:
    """Return what the year is for."""
    made = []
    for key, fields in year["goals"].items():
        own: dict[str, Any] = {
            name: value for name, value in fields.items() if name not in {"made", "people"}
        }
        own["contact_ids"] = cast.named(fields["people"])
        if "by" in own:
            own["by"] = cast.times.day(own["by"])
        if "closed" in own:
            own["closed"] = cast.times.at(own["closed"])
        goal = cast.make(Goal, cast.times.at(fields["made"]), **own)
        cast.ids[key] = goal.id
        made.append(goal)
    return made


def the_rest(cast: Cast, year: Table) -> Iterator[Record]:
    """Yield resources, introductions, blocks of time, notes and reflections."""
    for fields in year["resources"].values():
        yield _resource(cast, fields)
    for fields in year["introductions"]:
        at = cast.times.at(fields["at"])
        own = {name: value for name, value in fields.items() if name not in {"who", "at"}}
        yield cast.make(Introduction, at, contact_ids=cast.named(fields["who"]), at=at, **own)
    for model, name in ((Block, "blocks"), (Note, "notes"), (Reflection, "reflections")):
        for fields in year[name]:
            yield _dated(cast, model, fields)


def _resource(cast: Cast, fields: Table) -> Resource:
    shares = tuple(Share(contact_id=cast.ids[key], on=cast.times.day(when)) for key, when in fields["shared"])
    own = {name: value for name, value in fields.items() if name != "shared"}
    saved = cast.times.now - timedelta(days=170)
    return cast.make(Resource, saved, shares=shares, **own)


def _dated(cast: Cast, model: type[Record], fields: Table) -> Record:
    at = cast.times.at(fields["at"])
    own: dict[str, Any] = {
        name: value for name, value in fields.items() if name not in {"at", "with", "text"}
    }
    if model is Note:
        own |= {"summary": fields["text"]}
    return cast.make(model, at, at=at, contact_ids=cast.named(fields.get("with", ())), **own)
