"""How bringing and taking out look, at two sizes and in two themes, with a fixed clock."""

from collections.abc import Awaitable, Callable

import pytest
from cards import card
from textual.pilot import Pilot

from netjournal.tui.app import NetjournalApp
from netjournal.tui.screens.bring.tree import FileTree
from netjournal.tui.widgets.pathfield import PathField

SIZES = {"wide": (120, 36), "narrow": (80, 24)}
SLIM = (60, 15)
CARDS = (
    card("FN:Rosa Bonheur", "UID:r", "ORG:Salon", "TITLE:Painter", "BDAY:1822-03-16", "X-ICQ:1")
    + card("FN:Clara Schumann", "UID:c", "TITLE:Pianist")
    + card("FN:Ada Lovelace", "UID:a", "EMAIL:ada@example.org", "TEL:+44 20 7946 0000")
    + card("NOTE:nobody")
)
STAGES = {
    "files": (),
    "preview": ("r", "j"),
    "arrived": ("r", "w", "space", "c"),
    "export": ("escape", "O"),
    "target": ("escape", "O", "c"),
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A home folder, named as in the pictures, with files to bring."""
    home = tmp_path / "home"
    (home / "Documents").mkdir(parents=True)
    (home / "Downloads" / "Photos").mkdir(parents=True)
    (home / "Downloads" / "contacts.vcf").write_text(CARDS)
    (home / "Downloads" / "crew.csv").write_text("Wer,Wohin\nRosa,Paris\n")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DOWNLOAD_DIR", str(home / "Downloads"))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(home / "Documents"))
    return home / "Downloads"


def walk(folder, *keys: str, theme: str) -> Callable[[Pilot[int]], Awaitable[None]]:
    """Return what chooses two files and goes on by keys, waiting after each until all is read and shown."""

    async def settled(pilot: Pilot[int]) -> None:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete(
            one for one in pilot.app.workers if one.group in {"advice", "reading"}
        )
        await pilot.pause()

    async def go(pilot: Pilot[int]) -> None:
        pilot.app.theme = theme
        await settled(pilot)
        await pilot.press("2", "I", "slash")
        names = ["contacts.vcf"] if keys else ["contacts.vcf", "crew.csv"]
        for name in names:
            pilot.app.screen.query_one(PathField).value = str(folder / name)
            await pilot.press("enter")
            await settled(pilot)
        await pilot.press("escape")
        await pilot.app.screen.query_one(FileTree).reload()
        for key in keys:
            await pilot.press(key)
            await settled(pilot)

    return go


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("stage", STAGES)
def test_in_the_dark(people, snap_compare, folder, stage, size):
    go = walk(folder, *STAGES[stage], theme="netjournal-dark")
    assert snap_compare(NetjournalApp(people), terminal_size=SIZES[size], run_before=go)


@pytest.mark.parametrize("stage", ["files", "preview", "export"])
def test_where_there_is_little_room(people, snap_compare, folder, stage):
    go = walk(folder, *STAGES[stage], theme="netjournal-dark")
    assert snap_compare(NetjournalApp(people), terminal_size=SLIM, run_before=go)


@pytest.mark.parametrize("stage", ["preview", "arrived"])
def test_on_paper(people, snap_compare, folder, stage):
    go = walk(folder, *STAGES[stage], theme="netjournal-light")
    assert snap_compare(NetjournalApp(people), terminal_size=SIZES["wide"], run_before=go)
