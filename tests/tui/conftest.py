"""A journal on disk, and the app on it, driven by keys as a person would."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest
from builders import Builder
from textual._wait import wait_for_idle
from textual.pilot import Pilot

from netjournal.clock import Clock
from netjournal.ids import seeded
from netjournal.journal import Journal, open_journal
from netjournal.models import ME_ID, Me
from netjournal.paths import Paths
from netjournal.storage import Put
from netjournal.tui.app import NetjournalApp
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.picklist import PickList

from .quiet import quiet, wait_for_quiet

WIDE, NARROW = (120, 36), (80, 24)


class Hands:
    """A person at the keyboard: presses keys, writes text, and reads what stands on the screen."""

    def __init__(self, app: NetjournalApp, pilot: Pilot[int]) -> None:
        self.app, self.pilot = app, pilot

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def write(self, text: str) -> None:
        """Type a text into the field that is focused, all at once, as a paste does."""
        from textual import events

        self.app.post_message(events.Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Wait until threads have read what they read and it is shown."""
        await quiet(self.app)
        # What a first visit to a place sets off may come later still.
        await wait_for_idle()
        await quiet(self.app)

    @property
    def screen_text(self) -> str:
        """Return the text that stands on the screen, line by line."""
        return "\n".join(
            "".join(segment.text for segment in strip).rstrip()
            for strip in self.app.screen._compositor.render_strips(self.app.size)
        )

    @property
    def steps(self) -> str:
        """Return the titles of the steps in the list of Today."""
        picks = self.app.screen.query_one("#list", PickList)
        return "\n".join(option.prompt.plain for option in picks.options)

    @property
    def names(self) -> list[str]:
        """Return the names in a list of people, in order."""
        contacts = self.app.desk.view.contacts
        return [contacts[row.id].name for row in self.app.screen.query_one("#list", LongList).rows]

    @property
    def toasts(self) -> list[str]:
        """Return what was said in toasts, newest last."""
        return [notification.message for notification in self.app._notifications]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """The folders of a journal of its own."""
    return Paths(tmp_path / "data", tmp_path / "state", tmp_path / "cache", tmp_path / "config")


class MovableClock:
    """A clock that a test moves."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(now) -> MovableClock:
    """The clock of the app, which stands still until it is moved."""
    return MovableClock(now)


@pytest.fixture
def opened(paths, clock) -> AsyncIterator[Callable[[], Journal]]:
    """Opens the journal at `paths`, as often as it is called; all are closed in the end."""
    journals: list[Journal] = []
    ids = seeded(7)

    def open_one() -> Journal:
        journals.append(open_journal(paths, clock, ids))
        return journals[-1]

    yield open_one
    for one in journals:
        one.close()


@pytest.fixture
def empty(opened) -> Journal:
    """A journal in which nothing is written but that the first questions were skipped."""
    journal = opened()
    journal.commit("first questions", put=[Me.make(id=ME_ID, created=journal.now())])
    return journal


@pytest.fixture
def people(empty, now) -> Journal:
    """A journal with five people, two of whom were met yesterday evening."""
    build = Builder(now)
    pycon = build.event("PyCon", "2026-11-20", "2026-11-20", kind="conference")
    ada = build.contact(
        "Ada Lovelace",
        organisation="Analytical Engines",
        role="Compiler engineer",
        emails=("ada@example.org",),
        interests=("compilers", "riding"),
        tags=("compilers",),
    )
    grace = build.contact("Grace Hopper", organisation="Navy Yard", role="Rear admiral", focus=True)
    alan = build.contact("Alan Turing", organisation="Bletchley", role="Researcher", tie="mentor")
    mary = build.contact("Mary Shelley", role="Writer", tie="friend")
    joan = build.contact("Joan Clarke", organisation="Bletchley", cadence=60)
    build.talked(
        ada,
        "2026-11-20 18:30",
        event=pycon,
        topic="her compiler talk",
        notes="Two kids, teaching on Tuesdays.",
        summary="coffee with Ada Lovelace at PyCon: her compiler talk",
    )
    build.talked(
        grace,
        "2026-11-20 12:00",
        event=pycon,
        topic="nanoseconds",
        channel="lunch",
        summary="lunch with Grace Hopper: nanoseconds",
    )
    build.talked(
        joan, "2026-08-01 12:00", topic="chess", channel="call", summary="call with Joan Clarke: chess"
    )
    build.talked(
        alan, "2026-10-02 12:00", topic="halting", channel="walk", summary="walk with Alan Turing: halting"
    )
    build.heard(
        mary,
        "2026-11-18 09:00",
        topic="the reading in May",
        awaits=True,
        summary="email from Mary Shelley: could you come to the reading?",
    )
    build.promised(ada, "send my parser notes", "2026-11-27", "2026-11-20 19:00")
    build.promised(joan, "the name of the endgame book", "2026-11-19", "2026-08-01 13:00")
    build.they_promised(grace, "intro to the standards group", "2026-12-01", "2026-11-20 13:00")
    build.received(alan, "a reading list on types", "2026-11-19 10:00", kind="advice")
    build.milestone(alan, "birthday", 11, 24)
    build.event("Berlin compiler meetup", "2026-11-26", kind="meetup")
    build.fact(ada, "teaching matters most to her", "matters")
    build.reflected("I listened more than I talked", "2026-11-15 20:00", prompt="What went well?", feeling=4)
    pour(empty, build)
    return empty


@pytest.fixture
def twice(people, now) -> Journal:
    """The five people, and Ada and Joan once more."""
    build = Builder(now, seed=8)
    again = build.contact(
        "Ada King Lovelace", organisation="Analytical Engines", role="Analyst", emails=("ada@example.org",),
        tags=("maths",), notes="Asked for the book on looms.",
    )  # fmt: skip
    build.talked(again, "2026-11-10 12:00", topic="looms", summary="lunch with Ada King Lovelace: looms")
    build.promised(again, "the book on looms", "2026-12-01", "2026-11-10 13:00")
    build.milestone(again, "birthday", 12, 10)
    build.contact("J. Clarke")
    build.fact(people.view.contacts[people.view.people.named("Ada Lovelace")[0]], "rides on Sundays")
    pour(people, build)
    return people


def pour(journal: Journal, build: Builder) -> None:
    """Write everything that was built into a journal, as one change."""
    journal.write(
        "sample",
        [Put(table, document) for table, rows in build.documents.items() for document in rows.values()],
    )


Start = Callable[..., AbstractAsyncContextManager[Hands]]


@pytest.fixture
def start() -> Start:
    """Starts the app on a journal: `async with start(journal) as hands`."""

    @asynccontextmanager
    async def run(journal: Journal, size: tuple[int, int] = WIDE) -> AsyncIterator[Hands]:
        app = NetjournalApp(journal)
        async with app.run_test(size=size, notifications=True) as pilot:
            hands = Hands(app, pilot)
            await hands.settle()
            yield hands

    return run


@pytest.fixture(autouse=True)
def no_waste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot wait for the app and not for the processor."""
    monkeypatch.setattr("textual.app.wait_for_idle", wait_for_quiet)
    monkeypatch.setattr("textual.pilot.wait_for_idle", wait_for_quiet)


@pytest.fixture(autouse=True)
def still_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep cursors from blinking and editors from opening."""
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr("textual.widgets.Input.cursor_blink", False)
    monkeypatch.setattr("textual.widgets.TextArea.cursor_blink", False)


def clock_at(now: datetime) -> Clock:
    """Return a clock that stands still."""
    return lambda: now
