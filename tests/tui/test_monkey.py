"""Anything may be pressed: nothing breaks, nothing is lost, and everything can be taken back.

Some hundred deeds run with every test. For a long walk: MONKEY_DEEDS=10000 MONKEY_SEEDS=1,2,3, and after a
failure MONKEY_REPLAY with the file it names, which does the same deeds again.
"""

import json
import os
from contextlib import AsyncExitStack
from itertools import islice
from pathlib import Path

import pytest

from netjournal.journal.steps import next_steps
from netjournal.models import TABLES
from netjournal.storage import Put
from netjournal.view import LogFilter, log

from .hostile import CONTROLS, pour_hostile
from .monkey import Monkey, Paws

DEEDS = int(os.environ.get("MONKEY_DEEDS", "100"))
SEEDS = [int(seed) for seed in os.environ.get("MONKEY_SEEDS", "1,2").split(",")]
REPLAY = os.environ.get("MONKEY_REPLAY")
LOOK_EVERY = 20
"""Deeds between looks at what stands on the screen."""
LONG = "Nobody reads all of this, \u05e2\u05e8\u05df and \U0001f9d1\u200d\U0001f680. " * 2_000


@pytest.fixture
def still(monkeypatch, tmp_path):
    """Let nothing happen by itself, and nothing outside of the folder."""
    for part in ("app.LOOK_EVERY", "widgets.editor.DEBOUNCE"):
        monkeypatch.setattr(f"netjournal.tui.{part}", 100_000)
    monkeypatch.setattr("textual.app.App.CLICK_CHAIN_TIME_THRESHOLD", 0)
    monkeypatch.setattr("textual.app.App.open_url", lambda *_, **__: None)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def hostile(opened, now):
    """A journal whose every text is hostile, some of it long."""
    journal = opened()
    pour_hostile(journal, now)
    for table in ("contacts", "interactions"):
        collection = journal.view.table(table)
        first = collection.document(next(iter(collection)))
        journal.write("long", [Put(table, {**first, "notes": LONG, "summary": LONG[:5_000]})])
    return journal


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.usefixtures("still")
async def test_whatever_is_pressed_nothing_breaks_and_nothing_is_lost(seed, hostile, opened, start, tmp_path):
    done = []
    try:
        await walk(hostile, opened(), start, deeds_of(seed), done)
    except BaseException as error:
        kept = keep(Path(os.environ.get("MONKEY_KEEP", tmp_path)) / f"monkey-{seed}.json", done)
        error.add_note(f"seed {seed}, deed {len(done)}; MONKEY_REPLAY={kept} does it again. The last deeds:")
        error.add_note("\n".join(map(str, done[-30:])))
        raise
    hostile.refresh()
    assert_all_well(hostile, opened)


def keep(path, done):
    """Write down what was done, to be done again; return where."""
    path.write_text(json.dumps(done))
    return path


def deeds_of(seed):
    """Return a function that gives the next deed, or None at the end."""
    if REPLAY:
        deeds = iter(json.loads(Path(REPLAY).read_text()))
        return lambda _: next(deeds, None)
    monkey, numbers = Monkey(seed), iter(range(DEEDS))
    return lambda hands: None if next(numbers, None) is None else monkey.draw(hands)


async def walk(journal, neighbour, start, draw, done):
    """Do what is drawn; an app that was left is opened again."""
    while True:
        async with AsyncExitStack() as stack:
            hands = await stack.enter_async_context(start(journal, (100, 30)))
            paws = Paws(hands, neighbour)
            while hands.app._exception is None and not hands.app._exit:
                deed = draw(hands)
                if deed is None:
                    return
                done.append(deed)
                await paws.do(deed)
                if len(done) % LOOK_EVERY == 0 and not hands.app._exit and hands.app._exception is None:
                    hands.app.clear_notifications()
                    found = [char for char in CONTROLS if char in hands.screen_text]
                    assert not found


def assert_all_well(journal, opened):
    """The journal is what stands on disk, whole, and every change can be taken back and made again."""
    again = opened()
    assert picture(journal) == picture(again)
    assert [one for one in again.findings() if one.severity != "note"] == []
    while again.undo():
        pass
    assert {name: len(again.view.table(name)) for name in TABLES if len(again.view.table(name))} == {}
    while again.redo():
        pass
    journal.refresh()
    assert picture(journal) == picture(again) == picture(opened())


def picture(journal):
    """Return everything a journal says, to be compared."""
    view, now = journal.view, journal.now()
    return {
        **{name: {one: dict(view.table(name).document(one)) for one in view.table(name)} for name in TABLES},
        "order": {name: [one.id for one in view.table(name).newest()] for name in TABLES},
        "log": [one.id for one in islice(log(view, LogFilter()), 200)],
        "found": [sorted(view.search.find("contacts", word)) for word in ("", "zoe", "bob")],
        "steps": next_steps(journal).everything,
        "standings": [view.standing(contact, now) for contact in view.contacts.all()],
    }
