import os
import subprocess
import sys
from datetime import datetime

import pytest

from netjournal.errors import StorageError
from netjournal.storage import Drafts
from netjournal.storage.presence import is_sign

ANOTHER_WINDOW = """
import sys
from pathlib import Path
from netjournal.storage import Drafts
drafts = Drafts(Path(sys.argv[1]))
for slot in sys.argv[3:]:
    drafts.take_up(slot)
    drafts.save(slot, sys.argv[2])
print("typed", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


@pytest.fixture
def drafts(state):
    return Drafts(state)


@pytest.fixture
def window(state):
    """Opens another process that types a text in places, and stays open until it is killed."""
    opened = []

    def open_one(text, *slots):
        command = [sys.executable, "-c", ANOTHER_WINDOW, str(state), text, *slots]
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        opened.append(child)
        assert child.stdout.readline() == b"typed\n"
        return child

    yield open_one
    for child in opened:
        child.kill()
        child.communicate()


def kill(*windows):
    for one in windows:
        one.kill()
        one.wait()


def files(state):
    return [path for path in sorted((state / "drafts").iterdir()) if not is_sign(path)]


@pytest.mark.parametrize(
    "text", ["one\ntwo\r\n", "ünï 漢字 \u202e", "\x00\x1b[0m", "half a pair \ud800", "x" * 200_000]
)
def test_a_draft_comes_back_as_it_was_typed(state, drafts, text):
    drafts.save("capture", text)
    drafts.close()
    assert Drafts(state).load("capture") == text


def test_of_a_damaged_draft_the_rest_is_there(state, drafts):
    drafts.save("capture", "coffee with Ada")
    files(state)[0].write_bytes(b"coffee \xff with Ada")
    assert drafts.load("capture") == "coffee \ufffd with Ada"


def test_each_place_has_its_own_draft(drafts):
    drafts.save("capture", "one")
    drafts.save("reflect", "two")
    drafts.save("capture", "three")
    assert (drafts.load("capture"), drafts.load("reflect")) == ("three", "two")
    assert drafts.slots() == ("capture", "reflect")


def test_a_discarded_draft_is_gone(drafts):
    drafts.save("capture", "one")
    drafts.discard("capture")
    drafts.discard("capture")
    assert drafts.load("capture") is None


def test_a_window_that_is_open_keeps_its_draft_to_itself(drafts, window):
    window("theirs", "capture", "reflect")
    assert drafts.take_up("capture") is None
    assert drafts.slots() == ()
    assert drafts.is_open_elsewhere("capture")
    drafts.save("capture", "mine")
    drafts.move("reflect", "review")
    drafts.discard("capture")
    drafts.discard("reflect")
    assert (drafts.load("capture"), drafts.load("review")) == (None, None)


def test_what_killed_windows_left_is_taken_up_one_by_one(drafts, window):
    kill(window("one", "capture"), window("two", "capture"), window("three", "capture"))
    found = []
    while text := drafts.take_up("capture"):
        assert drafts.take_up("capture") == text
        found.append(text)
        drafts.discard("capture")
    assert sorted(found) == ["one", "three", "two"]
    assert not drafts.is_open_elsewhere("capture")


def test_windows_opened_and_killed_in_turn_lose_nothing(drafts, window):
    first = window("first", "capture")
    second = window("second", "capture")
    kill(first)
    third = window("third, in place of the first", "capture")
    kill(second, third)
    assert set(drafts.texts("capture")) == {"third, in place of the first", "second"}


def test_what_one_window_took_up_no_other_does(state, drafts):
    drafts.leave("capture", "left")
    other = Drafts(state)
    assert drafts.load("capture") == other.load("capture") == "left"
    assert other.take_up("capture") == "left"
    assert drafts.take_up("capture") is None
    other.close()
    assert drafts.take_up("capture") == "left"


def test_ones_own_text_comes_before_those_that_were_left_and_these_the_last_first(drafts):
    drafts.save("capture", "mine")
    for text in ("one", "two", "three"):
        drafts.leave("capture", text)
    assert drafts.texts("capture") == ("mine", "three", "two", "one")


def test_what_a_former_version_kept_is_taken_up(state, drafts):
    (state / "drafts").mkdir(parents=True)
    (state / "drafts" / "capture.txt").write_text("of before")
    assert drafts.slots() == ("capture",)
    assert drafts.take_up("capture") == "of before"
    drafts.save("capture", "and more")
    assert drafts.texts("capture") == ("and more",)
    drafts.discard("capture")
    assert files(state) == []


def test_taking_up_says_still_when_it_was_kept(drafts):
    drafts.leave("capture", "left")
    at = drafts.kept_at("capture")
    drafts.take_up("capture")
    assert isinstance(at, datetime)
    assert drafts.kept_at("capture") == at


@pytest.mark.parametrize("fails", ["replace", "open"])
def test_where_nothing_can_be_written_what_was_left_is_still_read(state, drafts, monkeypatch, fails):
    Drafts(state).leave("capture", "left")

    def refused(*_):
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patch:
        patch.setattr(f"netjournal.storage.disk.Disk.{fails}", refused)
        assert drafts.take_up("capture") == "left"
        with pytest.raises(StorageError, match="Read-only"):
            drafts.save("capture", "left and more")
    assert drafts.take_up("capture") == "left"


def test_where_no_sign_can_be_given_a_text_is_kept_all_the_same(drafts, monkeypatch):
    monkeypatch.setattr("netjournal.storage.lock.Lock.held", _refused)
    drafts.save("capture", "mine")
    assert drafts.load("capture") == "mine"


def _refused(*_, **__):
    raise StorageError("Cannot lock it.")


def test_moved_texts_are_all_found_at_the_other_place(drafts):
    drafts.save("capture-1", "mine")
    drafts.leave("capture-1", "left")
    drafts.save("capture-2", "there")
    drafts.move("capture-1", "capture-2")
    assert drafts.texts("capture-2")[0] == "there"
    assert sorted(drafts.texts("capture-2")) == ["left", "mine", "there"]
    assert drafts.slots() == ("capture-2",)


def test_the_signs_of_the_dead_are_swept(state, drafts, window):
    kill(window("one", "capture"))
    [sign] = (state / "drafts").glob(".*")
    os.utime(sign, (0, 0))
    alive = window("two", "capture")
    drafts.save("capture", "three")
    assert not sign.exists()
    assert len(list((state / "drafts").glob(".*"))) == 2
    assert alive.poll() is None
    drafts.close()
    assert len(list((state / "drafts").glob(".*"))) == 1


def test_a_draft_is_for_its_owner_only(state, drafts):
    drafts.save("capture", "one")
    folder = state / "drafts"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600, 0o600]


@pytest.mark.parametrize("slot", ["", "../device", "a/b", ".hidden"])
def test_a_slot_is_a_plain_name(drafts, slot):
    with pytest.raises(ValueError, match="does not name"):
        drafts.save(slot, "text")


def test_a_draft_that_cannot_be_kept_is_told(state, drafts):
    state.write_text("a file in its place")
    with pytest.raises(StorageError, match="draft"):
        drafts.save("capture", "text")
