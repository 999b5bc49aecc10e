"""How bringing and taking out look."""

import pytest
from cards import card

from netjournal.tui.screens.bring.tree import FileTree
from netjournal.tui.widgets.pathfield import PathField

from .conftest import Hands
from .looks import at_every_size, looks_as_before

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


@at_every_size
@pytest.mark.parametrize("stage", STAGES)
def test_a_stage(people, snap_compare, folder, stage, look):
    keys = STAGES[stage]

    async def choose(hands: Hands) -> None:
        await hands.press("2", "I")
        names = ["contacts.vcf"] if keys else ["contacts.vcf", "crew.csv"]
        for name in names:
            await hands.press("slash")
            hands.app.screen.query_one(PathField).value = str(folder / name)
            await hands.press("enter")
        await hands.app.screen.query_one(FileTree).reload()
        await hands.settle()

    assert looks_as_before(snap_compare, people, look, *keys, walk=choose)
