"""Folders that are missing, unreadable or for reading only: one clear line, nothing made in silence."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

import pytest

from netjournal.errors import StorageError
from netjournal.storage import Put

OTHER_USER = 65534


@pytest.mark.parametrize("taken_away", ["all of it", "the logs", "what is in it"])
def test_a_journal_that_was_there_before_is_never_made_anew(journals, store, taken_away):
    store.commit("add", [Put("t", {"id": "x"})])
    store.close()
    data = journals.folder / "data"
    shutil.rmtree(data if taken_away == "all of it" else data / "log")
    if taken_away == "what is in it":
        (data / "lock").unlink()
    with pytest.raises(StorageError, match="is not there") as told:
        journals.open()
    assert str(data) in str(told.value)
    assert "device.json" in str(told.value)
    assert "\n" not in str(told.value)
    assert not (data / "log").exists()


def test_the_way_on_that_the_message_tells_works(journals, store):
    store.commit("add", [Put("t", {"id": "x"})])
    shutil.rmtree(journals.folder / "data")
    (journals.paths().state / "device.json").unlink()
    journals.open().commit("add", [Put("t", {"id": "y"})])
    assert set(journals.open().documents("t")) == {"y"}


def test_a_journal_that_was_only_read_here_is_remembered_too(journals, store):
    store.commit("add", [Put("t", {"id": "x"})])
    journals.open("reader").close()
    shutil.rmtree(journals.folder / "data")
    with pytest.raises(StorageError, match="is not there"):
        journals.open("reader")


def test_a_new_journal_in_folders_that_do_not_exist_yet(journals):
    store = journals.open(data="one/two/three")
    store.commit("add", [Put("t", {"id": "x"})])
    assert (journals.folder / "one" / "two").stat().st_mode & 0o777 == 0o700
    assert set(journals.open(data="one/two/three").documents("t")) == {"x"}


def test_opening_a_new_journal_twice_without_writing_is_no_loss(journals, store):
    store.close()
    shutil.rmtree(journals.folder / "data")
    assert journals.open().documents("t") == {}


def test_a_file_in_the_place_of_the_folder_is_told(journals):
    (journals.folder / "data").write_text("not a folder")
    with pytest.raises(StorageError, match=r"data.*Not a directory") as told:
        journals.open()
    assert "\n" not in str(told.value)


def test_a_folder_that_others_may_look_into_is_a_note(journals, store):
    (journals.folder / "data").chmod(0o755)
    (finding,) = store.findings()
    assert finding.severity == "note"
    assert "700" in finding.what


def test_a_log_with_looser_rights_is_tightened(journals, store):
    store.commit("add", [Put("t", {"id": "x"})])
    (log,) = journals.logs()
    log.chmod(0o644)
    journals.open()
    assert log.stat().st_mode & 0o777 == 0o600


CHILD = """
    import json, os, sys
    from pathlib import Path
    from netjournal.errors import NetjournalError
    from netjournal.paths import Paths
    from netjournal.storage import Put, open_store
    from netjournal.storage.device import this_device

    folder, user = Path(sys.argv[1]), int(sys.argv[3])
    paths = Paths(folder / "data", folder / sys.argv[2], folder / "cache", folder / "config")
    this_device(paths)  # loads what an ordinary user may have no right to load from here
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
    answer = {}
    try:
        store = open_store(paths)
        answer = {"documents": sorted(store.documents("t")), "read_only": store.read_only}
        answer["findings"] = [finding.severity for finding in store.findings()]
        store.commit("add", [Put("t", {"id": "mine"})])
        answer["written"] = True
    except NetjournalError as error:
        answer["error"] = str(error)
    print(json.dumps(answer))
"""


@pytest.fixture
def place():
    """A folder that another user may reach; a test's own temporary folder may be private."""
    folder = Path(tempfile.mkdtemp(prefix="netjournal-place-"))
    folder.chmod(0o755)
    yield folder
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o700)
    shutil.rmtree(folder)


@pytest.fixture
def somebody(place, journals_in):
    """Return what opens and writes the journal as an ordinary user, once `prepare` has arranged the folders.

    The superuser may do everything, so that its answers would prove nothing.
    """
    journals = journals_in(place)
    journals.open().commit("add", [Put("t", {"id": "x"})])
    journals.close()
    (place / "state").mkdir()

    def run(prepare, state="state"):
        if os.geteuid() == 0:
            for path in place.rglob("*"):
                os.chown(path, OTHER_USER, OTHER_USER)
        prepare(place)
        child = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(CHILD), str(place), state, str(OTHER_USER)],
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(child.stdout)

    return run


def test_an_ordinary_user_can_write(somebody):
    answer = somebody(prepare=str)
    assert answer == {"documents": ["x"], "read_only": None, "findings": [], "written": True}


@pytest.mark.parametrize(
    ("path", "rights"), [("data", 0o500), ("data/log", 0o500), ("data/lock", 0o400), ("state", 0o500)]
)
def test_what_cannot_be_written_is_read_and_named(somebody, path, rights):
    answer = somebody(lambda place: (place / path).chmod(rights))
    assert answer["documents"] == ["x"]
    assert f"/{path} is not writable" in answer["read_only"]
    assert answer["findings"] == ["note"]
    assert answer["error"].startswith("Nothing was saved: ")
    assert "\n" not in answer["error"]


@pytest.mark.parametrize("path", ["data", "data/log"])
def test_a_folder_that_cannot_be_read_is_named(somebody, path):
    answer = somebody(lambda place: (place / path).chmod(0o000))
    assert list(answer) == ["error"]
    assert path in answer["error"]
    assert "ermission denied" in answer["error"]


def test_a_log_that_cannot_be_read_is_named(somebody):
    def prepare(place):
        (log,) = (place / "data" / "log").iterdir()
        log.chmod(0o000)
        if os.geteuid() == 0:
            os.chown(log, 0, 0)

    answer = somebody(prepare)
    assert ".jsonl" in answer["error"]
    assert "ermission denied" in answer["error"]


def test_a_state_folder_that_cannot_be_made_leaves_a_journal_to_read(somebody):
    answer = somebody(lambda place: place.chmod(0o555), state="elsewhere")
    assert answer["documents"] == ["x"]
    assert "cannot be made" in answer["read_only"]


def test_a_data_folder_that_cannot_be_made_is_named(somebody):
    def prepare(place):
        shutil.rmtree(place / "data")
        place.chmod(0o555)

    answer = somebody(prepare)
    assert "Cannot make the folder" in answer["error"]


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("nowhere")])
def test_what_is_called_like_a_log_and_is_none_is_told_and_left_alone(journals, store, make):
    store.commit("add", [Put("t", {"id": "x"})])
    path = journals.folder / "data" / "log" / "pipe.jsonl"
    make(path)
    again = journals.open()
    assert set(again.documents("t")) == {"x"}
    again.commit("add", [Put("t", {"id": "y"})])
    (finding,) = again.findings()
    assert (finding.severity, finding.where) == ("note", str(path))
    assert "is no file" in finding.what


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_took_the_place_of_every_log_is_no_journal(journals, store, make):
    store.commit("add", [Put("t", {"id": "x"})])
    store.close()
    (log,) = journals.logs()
    log.unlink()
    make(log)
    with pytest.raises(StorageError, match="is not there"):
        journals.open()


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_takes_the_place_of_a_log_that_is_open_is_not_waited_for(journals, store, make):
    store.commit("add", [Put("t", {"id": "x"})])
    (log,) = journals.logs()
    log.unlink()
    make(log)
    assert store.refresh() == ()
    assert set(store.documents("t")) == {"x"}
    assert [(finding.where, finding.what) for finding in store.findings()] == [
        (str(log), "was read before and is gone now; put it back"),
        (str(log), "is no file and is not read; take it out of the folder"),
    ]


@pytest.mark.parametrize("place", ["data", "data/log", "far", "far/off"])
def test_a_link_to_a_drive_that_is_not_there_says_so(journals, place):
    link, drive = journals.folder / place, journals.folder / "drive"
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(drive)
    with pytest.raises(StorageError) as told:
        journals.open(data="data" if place.startswith("data") else "far/off/journal")
    assert str(told.value) == (
        f"{link} leads to {drive}, which is not there: mount it, or name another folder."
    )
    assert not drive.exists()
