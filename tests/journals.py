"""Random journals, full of gaps and contradictions, the same again for the same source of chance."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any, TypeVar, get_args

from builders import Builder

from netjournal.models import CHANNELS, Contact, EventPlan
from netjournal.models.people import Barrier, Milestone
from netjournal.models.plans import EventKind, GoalKind
from netjournal.models.reflection import Skill

T = TypeVar("T")

SECRET = "unspeakable"
"""Stands in everything private, and nowhere else."""

_WORDS = ("", "her talk", "compilers", "promotion talks, two kids", "?...", "x" * 300, "it's\nlate?", "[b]")
_TOPICS = ("compilers", "gardening", "public speaking")
_STATES = ("active",) * 6 + ("resting", "archived", "died")
_TIES = (None, None, "mentor", "mentee", "report", "lead", "sponsor", "friend", "peer")
_SEASONS = ("", "", "new role", "away")
_FAR_DAYS = ("0003-01-01", "9999-12-31")


class Chance:
    """Draws what a journal may hold."""

    def __init__(self, rng: Random, now: datetime) -> None:
        self.rng = rng
        self.now = now

    def one(self, choices: Sequence[T]) -> T:
        return choices[self.rng.randrange(len(choices))]

    def maybe(self, **fields: Any) -> dict[str, Any]:
        """Return some of these fields."""
        return {name: value for name, value in fields.items() if self.rng.random() < 0.4}

    def yes(self, likely: float = 0.5) -> bool:
        return self.rng.random() < likely

    def past(self, days: int = 500) -> datetime:
        """Return a time of the past, most often not long ago."""
        return self.now - timedelta(minutes=int(days * 1440 * self.rng.random() ** 3))

    def around(self) -> datetime:
        """Return a time of the last or next days."""
        return self.now + timedelta(minutes=self.rng.randrange(-20_000, 20_000))

    def day(self) -> str | None:
        """Return a day, most often near, at times none or at the edge of the calendar."""
        if self.yes(0.05):
            return self.one(_FAR_DAYS)
        return None if self.yes(0.2) else self.around().date().isoformat()

    def some(self, people: Sequence[T], most: int = 3) -> list[T]:
        return self.rng.sample(list(people), min(len(people), self.rng.randrange(0, most + 1)))

    def few(self, most: int) -> range:
        return range(self.rng.randrange(0, most + 1))


def random_journal(rng: Random, now: datetime, size: int = 8) -> Builder:
    """Return a journal of about `size` people."""
    journal, chance = Builder(now), Chance(rng, now)
    _me(journal, chance)
    people = [_contact(journal, chance, number) for number in range(rng.randrange(1, size + 1))]
    events = [_event(journal, chance, people, number) for number in chance.few(4)]
    goals = [
        journal.goal(
            chance.one(_TOPICS),
            chance.past(),
            people=chance.some(people, 2),
            kind=chance.one(get_args(GoalKind)),
            state=chance.one(("open", "open", "reached")),
            **chance.maybe(topics=(chance.one(_TOPICS),)),
        )
        for _ in chance.few(3)
    ]
    entries = [_entry(journal, chance, people, events, goals) for _ in chance.few(3 * size)]
    _dealings(journal, chance, people, entries)
    _looking_back(journal, chance, people, events, entries)
    if chance.yes(0.2):
        del journal.documents[Contact.table][people[-1].id]
    return journal


def _me(journal: Builder, chance: Chance) -> None:
    if chance.yes(0.2):
        return
    journal.me(
        **chance.maybe(
            skills=("compilers",),
            interests=("gardening",),
            department="Research",
            level=chance.one(("junior", "executive")),
            barriers=tuple(chance.some(get_args(Barrier))),
            season=chance.one(_SEASONS),
            season_until=chance.around().date(),
            place_changed=chance.around().date(),
        )
    )


def _contact(journal: Builder, chance: Chance, number: int) -> Contact:
    fields = chance.maybe(
        organisation=chance.one(("Acme", "Navy")),
        department=chance.one(("Research", "Sales")),
        level=chance.one(("junior", "mid", "senior", "executive")),
        field=chance.one(("biology", "law")),
        skills=(chance.one(_TOPICS),),
        offers=(chance.one(_TOPICS),),
        needs=(chance.one(_TOPICS),),
        interests=(chance.one(_TOPICS),),
        private_needs=(SECRET,),
        cadence=chance.one((1, 30, 90, 3650, "none")),
        support=chance.one((("emotional",), ("structural",), ("emotional", "structural"))),
        focus=True,
        remote=chance.yes(),
        gentle_until=chance.around().date(),
        sources={"vcard": str(number)} if chance.yes(0.3) else {},
    )
    made = chance.past(700)
    state = chance.one(_STATES)
    if state != "active":
        fields.pop("focus", None)
    name = f"Person{number} {'Sleeping' if state != 'active' else 'Awake'}"
    contact = journal.contact(name, made, state=state, tie=chance.one(_TIES), **fields)
    if chance.yes(0.3):
        kind = chance.one(get_args(Milestone.model_fields["kind"].annotation))
        near = chance.around().date()
        month, day = chance.one(((2, 29), (near.month, near.day)))
        year = chance.one((None, 2024)) if (month, day) == (2, 29) else chance.one((None, near.year))
        journal.milestone(contact, kind, month, day, year=year)
    return contact


def _event(journal: Builder, chance: Chance, people: list[Contact], number: int) -> Any:
    plan = EventPlan(find=tuple(one.id for one in chance.some(people)), attempt="ask first")
    return journal.event(
        f"Event{number}",
        chance.day(),
        chance.day(),
        **chance.maybe(
            kind=chance.one(get_args(EventKind)),
            plan=plan,
            takeaways=("write tests",),
            debrief="good",
            source_key="ics",
            online=True,
        ),
    )


def _entry(journal: Builder, chance: Chance, people: list, events: list, goals: list) -> Any:
    links = {
        "event": chance.one(events) if events and chance.yes(0.4) else None,
        "goal": chance.one(goals) if goals and chance.yes(0.3) else None,
    }
    fields = chance.maybe(
        initiator="them",
        awaits=True,
        answered=True,
        tone=chance.one(("warm", "neutral", "cold")),
        minutes=chance.one((1, 60, 40_000)),
        timed=False,
        tags=("lapse",),
        energy=-1,
    )
    if chance.yes(0.2):
        fields["planned"] = True
    at = chance.around() if chance.yes(0.3) else chance.past()
    if not fields.get("timed", True):
        at = at.replace(hour=0, minute=0)
    return journal.talked(
        chance.some(people), at, chance.one(CHANNELS), topic=chance.one(_WORDS), **links, **fields
    )


def _dealings(journal: Builder, chance: Chance, people: list, entries: list) -> None:
    def source() -> dict[str, Any]:
        return {"source_id": chance.one(entries).id} if entries and chance.yes(0.4) else {}

    for _ in chance.few(5):
        promise = chance.one((journal.promised, journal.they_promised))
        state = chance.one(("open", "open", "kept", "broken", "renegotiated", "released"))
        words = chance.one(_WORDS) or "call"
        promise(chance.some(people), words, chance.day(), chance.past(), state=state, **source())
    for _ in chance.few(8):
        direction = chance.one(("given", "asked", "asked of me", "received"))
        state = chance.one(("planned", "asked", "yes", "no", "silent")) if direction == "asked" else None
        journal.exchange(
            direction,
            chance.some(people),
            chance.one(_WORDS),
            chance.past(),
            state=state,
            kind=chance.one(("thanks", "advice", "referral", "feedback", "introduction", "help")),
            **chance.maybe(size="large", forecast="no", thanked=True, answered=True, reported=True),
            **source(),
        )
    for _ in chance.few(4):
        kind = chance.one(("goal", "challenge"))
        back = (chance.around().date().isoformat()) if chance.yes() else None
        fields = {"kind": kind, **chance.maybe(sensitive=True, open=False), **source()}
        journal.mentioned(chance.some(people), chance.one(_TOPICS), back, chance.past(), **fields)
        journal.mentioned(chance.some(people), SECRET, back, chance.past(), kind=kind, private=True)
    for one in chance.some(people):
        journal.fact(one, "two kids", "personal", on=chance.past().isoformat())
        journal.fact(one, SECRET, chance.one(("personal", "specific")), private=True)
    for _ in chance.few(2):
        shown = chance.maybe(topics=(chance.one(_TOPICS),), link="https://example.org")
        journal.resource("A paper", chance.past(), **shown)
    for _ in chance.few(2):
        if len(people) > 1:
            one, other = chance.rng.sample(people, 2)
            journal.introduced(one, other, chance.past(), state=chance.one(("idea", "asked", "made")))


def _looking_back(journal: Builder, chance: Chance, people: list, events: list, entries: list) -> None:
    for _ in chance.few(2):
        journal.block(chance.around(), chance.some(people), **chance.maybe(channel="video", purpose="call"))
    for _ in chance.few(6):
        about = {"about": chance.one(entries)} if entries and chance.yes() else {}
        event = {"event_id": chance.one(events).id} if events and chance.yes(0.3) else {}
        journal.reflected(
            "listen more",
            chance.past(60),
            kind=chance.one(("answer", "went well", "next time", "weekly")),
            contact_ids=tuple(one.id for one in chance.some(people, 2)),
            **about,
            **event,
            **chance.maybe(feeling=chance.one((1, 2, 5)), open=True),
        )
    if chance.yes(0.3):
        ratings = {skill: chance.rng.randrange(1, 6) for skill in get_args(Skill)}
        journal.reflected("", chance.past(90), kind="self-rating", ratings=ratings)
    for one in chance.some(people):
        tone = chance.one(("positive", "neutral", "negative"))
        day = chance.past().date()
        spoken = chance.maybe(strategy=SECRET, matters=SECRET)
        journal.assessed(one, tone, on=day.isoformat(), **spoken)
