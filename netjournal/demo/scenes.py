"""The files of the made-up year: who is in it, and what happened when."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from netjournal.demo.times import Times

PEOPLE = ("team", "trusted", "harbours", "craft", "circle")
"""The files that hold people, each with their story."""

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scene:
    """One interaction of the story, with the keys of the people in it and everything that hangs on it."""

    at: datetime
    who: tuple[str, ...]
    channel: str
    about: str = ""
    more: Table = field(default_factory=dict)


def load(name: str) -> dict[str, Any]:
    """Return one file of the year; lists are tuples, as records have them."""
    text = files("netjournal.demo").joinpath("year", f"{name}.toml").read_text(encoding="utf-8")
    return {key: _frozen(value) for key, value in tomllib.loads(text).items()}


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return {key: _frozen(item) for key, item in value.items()} if isinstance(value, dict) else value


def scenes(people: Mapping[str, Table], times: Times) -> list[Scene]:
    """Return what happened up to now, and what is planned, in the order of time."""
    found = [scene for key, person in people.items() for scene in _scenes_of(key, person, times)]
    told = [scene for scene in found if scene.at <= times.now or scene.more.get("planned")]
    return sorted(told, key=lambda scene: (scene.at, scene.who))


def last_night(times: Times) -> list[Scene]:
    """Return the last entries, which somebody wrote down one by one on the way home."""
    return [
        Scene(
            times.at(entry["at"]),
            entry["with"],
            entry["channel"],
            entry.get("about", ""),
            {name: value for name, value in entry.items() if name not in {"at", "with", "channel", "about"}},
        )
        for entry in load("lights")["entries"]
    ]


def _scenes_of(key: str, person: Table, times: Times) -> Iterator[Scene]:
    for when, channel, about, more in person.get("log", ()):
        yield _scene(times.at(when), key, channel, about, more)
    for rhythm in person.get("rhythm", ()):
        first = times.at(rhythm["first"])
        for turn, topic in enumerate(rhythm["topics"]):
            about, more = (topic, {}) if isinstance(topic, str) else topic
            at = first + timedelta(weeks=turn * rhythm["every"])
            yield _scene(at, key, rhythm["channel"], about, more)


def _scene(at: datetime, key: str, channel: str, about: str, more: Table) -> Scene:
    rest = {name: value for name, value in more.items() if name != "with"}
    return Scene(at, (key, *more.get("with", ())), channel, about, rest)
