"""The scenes of the made-up year as records: the interaction, and what it gave, promised and taught."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from netjournal.clock import deadline
from netjournal.demo.cast import Cast
from netjournal.demo.scenes import Scene
from netjournal.models import Exchange, Fact, Interaction, Mention, Promise, Record, Reflection
from netjournal.text import listed

_EXCHANGES = {"gave": "given", "received": "received", "asked": "asked", "they_asked": "asked of me"}
_PROMISES = {"promised": "me", "they_promised": "them"}
_FACTS = ("matters", "personal", "work", "specific", "told")
_REFLECTIONS = {"well": "went well", "next": "next time"}
_HANGING = frozenset({
    *_EXCHANGES, *_PROMISES, *_FACTS, *_REFLECTIONS,
    "mentioned", "feeling", "thanked", "reported", "event", "goal", "from_them",
})  # fmt: skip
_PLAIN_WORDS = {"in person": "met", "call": "call with", "video": "video with", "email": "email to",
                "message": "message to", "social": "social with"}  # fmt: skip
_OPEN_FOR = timedelta(days=60)
"""How long what to try next time stays untried."""


def records_of(cast: Cast, scene: Scene, names: Mapping[str, str]) -> list[Record]:
    """Return the interaction of a scene, and after it the records that were written down with it."""
    entry = _interaction(cast, scene, names)
    return [entry, *_facts(cast, scene, entry), *_dealings(cast, scene, entry), *_lessons(cast, scene, entry)]


def _interaction(cast: Cast, scene: Scene, names: Mapping[str, str]) -> Interaction:
    more = scene.more
    event, goal = more.get("event"), more.get("goal")
    ends = scene.at + timedelta(minutes=more.get("minutes", 60))
    written = cast.times.now - timedelta(days=3) if more.get("planned") else ends
    people = listed([names[key] for key in scene.who])
    place = f" at {names[event]}" if event else ""
    about = f": {scene.about}" if scene.about else ""
    return cast.make(
        Interaction,
        written,
        at=scene.at,
        contact_ids=cast.named(scene.who),
        event_id=cast.ids[event] if event else None,
        goal_id=cast.ids[goal] if goal else None,
        channel=scene.channel,
        initiator="them" if more.get("from_them") else "me",
        summary=f"{_opening(scene)} {people}{place}{about}",
        topic=scene.about,
        **{name: value for name, value in more.items() if name not in _HANGING},
    )


def _opening(scene: Scene) -> str:
    if scene.more.get("from_them") and scene.channel in {"email", "message"}:
        return f"{scene.channel} from"
    return _PLAIN_WORDS.get(scene.channel, f"{scene.channel} with")


def _facts(cast: Cast, scene: Scene, entry: Interaction) -> Iterator[Record]:
    for kind in _FACTS:
        if kind in scene.more:
            yield cast.make(
                Fact,
                entry.created,
                contact_ids=entry.contact_ids[:1],
                kind=kind,
                text=scene.more[kind],
                on=entry.at.date(),
                source_id=entry.id,
            )


def _dealings(cast: Cast, scene: Scene, entry: Interaction) -> Iterator[Record]:
    about: dict[str, Any] = {"contact_ids": entry.contact_ids[:1], "source_id": entry.id}
    for word, direction in _EXCHANGES.items():
        if word in scene.more:
            text, kind, *ask = scene.more[word]
            state, size = ask or (None, "small")
            told = {
                name: scene.more.get(name, False) for name in ("thanked", "reported") if word == "received"
            }
            yield cast.make(
                Exchange,
                entry.created,
                direction=direction,
                text=text,
                kind=kind,
                at=entry.at,
                state=state,
                size=size,
                goal_id=entry.goal_id,
                **told,
                **about,
            )
    for word, owner in _PROMISES.items():
        if word in scene.more:
            yield _promise(cast, owner, scene.more[word], entry, about)
    if "mentioned" in scene.more:
        text, check_back, kind, *ended = scene.more["mentioned"]
        yield cast.make(
            Mention,
            entry.created,
            text=text,
            check_back=cast.times.day(check_back),
            kind="goal" if kind == "goal" else "challenge",
            sensitive=kind == "sensitive",
            open=not ended,
            made=entry.created,
            **about,
        )


def _promise(
    cast: Cast, owner: str, words: tuple[str, ...], entry: Interaction, about: dict[str, Any]
) -> Promise:
    text, due_words, *ended = words
    due = cast.times.when(due_words)
    closed = deadline(due, cast.times.now.tzinfo) - timedelta(hours=8) if ended else None
    return cast.make(
        Promise,
        entry.created,
        owner=owner,
        text=text,
        due=due,
        made=entry.created,
        state=ended[0] if ended else "open",
        closed=_not_before(closed, entry.created),
        **about,
    )


def _not_before(closed: datetime | None, made: datetime) -> datetime | None:
    return max(closed, made) if closed else None


def _lessons(cast: Cast, scene: Scene, entry: Interaction) -> Iterator[Record]:
    """Yield what went well and what to try; the feeling of the evening goes with the first of them."""
    feeling = scene.more.get("feeling")
    words = [(kind, scene.more[word]) for word, kind in _REFLECTIONS.items() if word in scene.more]
    for kind, answer in words:
        untried = kind == "next time" and cast.times.now - entry.at < _OPEN_FOR
        yield cast.make(
            Reflection,
            entry.created,
            kind=kind,
            answer=answer,
            feeling=feeling,
            contact_ids=entry.contact_ids,
            source_id=entry.id,
            event_id=entry.event_id,
            at=entry.created,
            open=untried,
        )
        feeling = None
