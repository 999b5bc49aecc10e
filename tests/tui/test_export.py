"""Taking the journal out from the app: as what, where to, and never over anything unasked."""

import json
import os

import pytest
from icalendar import Calendar

from netjournal.models import Block
from netjournal.tui.dialogs.export import WAYS, TargetDialog
from netjournal.tui.messages import Deliver
from netjournal.tui.widgets.pathfield import PathField


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """The folder for documents in a home of its own."""
    folder = tmp_path / "home" / "Documents"
    folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder.parent))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(folder))
    return folder


async def put_path(hands, path):
    hands.app.screen.query_one(PathField).value = str(path)
    await hands.press("enter")


async def test_every_way_writes_where_it_proposes(people, start, documents):
    async with start(people) as hands:
        for way in WAYS:
            await hands.press("O", way.key)
            assert isinstance(hands.app.screen, TargetDialog)
            if way.key in {"r", "d", "e"}:
                field = hands.app.screen.query_one(PathField)
                field.value = field.value.replace("netjournal-", f"{way.key}-")
            await hands.press("enter")
            assert not isinstance(hands.app.screen, TargetDialog), hands.screen_text
            assert "~/Documents/" in hands.toasts[-1]
    names = sorted(one.name for one in documents.iterdir())
    assert len(names) == len(WAYS)
    assert {one.stat().st_mode & 0o777 for one in documents.rglob("*") if one.is_file()} == {0o600}
    whole = json.loads((documents / "netjournal-2026-11-21.json").read_text())
    assert len(whole["tables"]["contacts"]) == len(people.view.contacts)
    assert "Ada Lovelace" not in (documents / "netjournal-2026-11-21.ics").read_text()
    assert "Ada Lovelace" in (documents / "d-2026-11-21.ics").read_text()


async def test_what_is_there_is_written_over_only_after_asking(people, start, documents):
    path = documents / "people.csv"
    path.write_text("mine")
    async with start(people) as hands:
        await hands.press("O", "c")
        await put_path(hands, path)
        assert "There is such a file already" in hands.screen_text
        await hands.press("n")
        assert path.read_text() == "mine"
        assert isinstance(hands.app.screen, TargetDialog)
        await hands.press("enter", "y")
        assert "Ada Lovelace" in path.read_text()


async def test_where_nothing_belongs_is_told_before_anything_is_asked(people, start, documents):
    pipe = documents / "pipe"
    os.mkfifo(pipe)
    async with start(people) as hands:
        await hands.press("O", "c")
        for path, problem in (
            (pipe, "is no file that can be written over"),
            (people.paths.data / "lock", "is where the journal itself is kept"),
        ):
            await put_path(hands, path)
            assert isinstance(hands.app.screen, TargetDialog)
            assert problem in " ".join(hands.screen_text.split())
    assert pipe.is_fifo()


async def test_problems_stand_below_the_path_and_what_was_typed_stays(people, start, documents):
    async with start(people) as hands:
        await hands.press("O", "c")
        for path, problem in (
            ("", "A path is needed"),
            ("~/nowhere/people.csv", "There is no folder ~/nowhere"),
            (str(documents), "name a file in it"),
            ("/proc/people.csv", "/proc/people.csv:"),
        ):
            await put_path(hands, path)
            if "folder is not empty" in hands.screen_text:
                await hands.press("y")
            if "already" in hands.screen_text:
                await hands.press("y")
            assert problem in hands.screen_text
            assert hands.app.screen.query_one(PathField).value == path
        await hands.press("escape")
        assert not isinstance(hands.app.screen, TargetDialog)


async def test_tab_completes_the_path(people, start, documents):
    (documents / "Letters").mkdir()
    async with start(people) as hands:
        await hands.press("O", "c")
        field = hands.app.screen.query_one(PathField)
        field.value = "~/Doc"
        field.cursor_position = 5
        await hands.press("tab")
        assert field.value == "~/Documents/"
        await hands.write("le")
        await hands.press("tab")
        assert field.value == "~/Documents/Letters/"
        (documents / "Letters" / "ada.ics").touch()
        (documents / "Letters" / "bo.ics").touch()
        await hands.press("tab")
        assert "May go on as ada.ics or bo.ics." in hands.screen_text
        assert field.has_focus


async def test_an_event_and_a_block_become_calendar_files(people, start, documents):
    ada = next(one for one in people.view.contacts.all() if one.name == "Ada Lovelace")
    block = people.make(Block, at=people.now(), contact_ids=(ada.id,), purpose="her talk")
    people.commit("block", put=[block])
    async with start(people) as hands:
        await hands.press("4", "C")
        assert "Calendar file" in hands.screen_text
        await put_path(hands, documents / "event.ics")
        hands.app.post_message(Deliver(block.id))
        await hands.settle()
        await put_path(hands, documents / "block.ics")
    titles = [
        str(one["summary"])
        for name in ("event.ics", "block.ics")
        for one in Calendar.from_ical((documents / name).read_bytes()).walk("VEVENT")
    ]
    assert titles[1] == "Time for Ada Lovelace: her talk"
    assert titles[0] in {one.name for one in people.view.events.all()}
