import pytest

from netjournal.errors import StorageError
from netjournal.storage import Drafts


@pytest.fixture
def drafts(tmp_path):
    return Drafts(tmp_path / "state")


@pytest.mark.parametrize(
    "text", ["", "one\ntwo\r\n", "ünï 漢字 \u202e", "\x00\x1b[0m", "half a pair \ud800", "x" * 200_000]
)
def test_a_draft_comes_back_as_it_was_typed(tmp_path, drafts, text):
    drafts.save("capture", text)
    assert Drafts(tmp_path / "state").load("capture") == text


def test_of_a_damaged_draft_the_rest_is_there(tmp_path, drafts):
    drafts.save("capture", "coffee with Ada")
    (tmp_path / "state" / "drafts" / "capture.txt").write_bytes(b"coffee \xff with Ada")
    assert drafts.load("capture") == "coffee \ufffd with Ada"


def test_each_place_has_its_own_draft(drafts):
    drafts.save("capture", "one")
    drafts.save("reflect", "two")
    drafts.save("capture", "three")
    assert (drafts.load("capture"), drafts.load("reflect")) == ("three", "two")


def test_a_discarded_draft_is_gone(drafts):
    drafts.save("capture", "one")
    drafts.discard("capture")
    drafts.discard("capture")
    assert drafts.load("capture") is None


def test_a_draft_is_for_its_owner_only(tmp_path, drafts):
    drafts.save("capture", "one")
    folder = tmp_path / "state" / "drafts"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600]


@pytest.mark.parametrize("slot", ["", "../device", "a/b", ".hidden"])
def test_a_slot_is_a_plain_name(drafts, slot):
    with pytest.raises(ValueError, match="does not name"):
        drafts.save(slot, "text")


def test_a_draft_that_cannot_be_kept_is_told(tmp_path, drafts):
    (tmp_path / "state").write_text("a file in its place")
    with pytest.raises(StorageError, match="draft"):
        drafts.save("capture", "text")
