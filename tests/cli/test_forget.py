"""`netjournal forget`: asks, says what goes and what stays, and leaves no word behind."""

import os
import pty
import subprocess
import sys

import pytest
from remains import remains

TOLD = ("Ada Lovelace", "ada@example.org", "difference engine")


@pytest.fixture(autouse=True)
def met(nj):
    """Ada alone, Ada with Grace, and Grace about Ada."""
    nj("add", "yesterday 18:30 coffee with @Ada Lovelace: her talk\npersonal: the difference engine")
    nj("add", "yesterday lunch with @Ada Lovelace and @Grace Hopper: ships")
    nj("add", "2 days ago call with @Grace Hopper: ask Ada about Ada Lovelace")
    nj("set", "Ada", "emails=ada@example.org")
    nj("backup")


def test_a_dry_run_says_what_would_go_and_stay_and_changes_nothing(nj, home):
    before = {path: path.read_bytes() for path in (home / "data" / "log").iterdir()}
    said = nj("forget", "ada", "--dry-run")
    assert "Ada Lovelace would be forgotten for good" in said.out
    assert "gone with them: 1 entry and 1 fact" in said.out
    assert "without the name: 2 records that name them" in said.out
    assert {path: path.read_bytes() for path in before} == before
    assert nj("show", "Ada Lovelace").out


def test_they_are_forgotten_in_every_file(nj, home):
    said = nj("forget", "Ada Lovelace", "--yes")
    assert "Forgotten: Ada Lovelace" in said.err
    assert "exports, and copies kept elsewhere" in said.err
    assert remains(home, TOLD) == []
    assert "someone" in nj("log").out
    assert "forget someone" in nj("history").out
    assert "All is well" in nj("doctor").out
    nj("undo")
    assert remains(home, TOLD) == []


def test_json_says_what_went(nj):
    plan = nj("forget", "Ada Lovelace", "--dry-run", "--json").json
    done = nj("forget", "Ada Lovelace", "--yes", "--json").json
    assert (plan["applied"], done["applied"]) == (False, True)
    assert plan | {"applied": True} == done
    assert done["name"] == "Ada Lovelace"
    assert done["gone"] == {"contacts": 1, "facts": 1, "interactions": 1}
    assert (done["mended"], done["elsewhere"], done["unreached"]) == (2, [], [])


def test_a_part_of_the_name_elsewhere_is_shown(nj, home):
    nj("add", "3 days ago call with @Joan Clarke: what Ada said")
    said = nj("forget", "Ada Lovelace", "--dry-run")
    assert "a part of the name in 1 record not about them" in said.out
    assert "call with Joan Clarke: what Ada said" in said.out
    nj("forget", "Ada Lovelace", "--also", "Ada", "--yes")
    assert remains(home / "data", ("what Ada", "ask Ada")) == []
    assert "what someone said" in nj("log").out


def test_what_cannot_be_reached_is_told_and_done_there(nj, home, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(home / "phone"))
        nj("add", "yesterday tea with @Grace Hopper: Ada Lovelace again")
    (phone,) = (path for path in (home / "data" / "log").iterdir() if b"again" in path.read_bytes())
    copy = home / "data" / "copy.txt"
    copy.write_text("Ada Lovelace")
    assert f"stays: {phone}" in nj("forget", "Ada Lovelace", "--dry-run").out
    said = nj("forget", "Ada Lovelace", "--yes")
    assert f"Not reached: {copy}: a copy that netjournal did not make; delete it yourself" in said.err
    assert f"Not reached: {phone}: another device writes it" in said.err
    assert "holds what is forgotten" in nj("doctor").out
    copy.unlink()
    with monkeypatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(home / "phone"))
        nj("log")
    assert remains(home, TOLD) == []
    assert "All is well" in nj("doctor").out


def test_forgetting_twice_and_nobody(nj):
    nj("forget", "Ada Lovelace", "--yes")
    for name in ("Ada Lovelace", "Nobody"):
        said = nj("forget", name, "--yes", code=1)
        assert said.err.count("\n") == 1
        assert "no contact is called" in said.err


def test_who_was_deleted_can_still_be_forgotten(nj, home):
    nj("delete", "Ada Lovelace")
    nj("forget", "Ada Lovelace", "--yes")
    assert remains(home, TOLD) == []


def test_an_archive_and_a_backup_from_elsewhere_do_not_bring_them_back(nj, home):
    archive, backup = home / "all.json", home / "elsewhere.zip"
    nj("export", "archive", str(archive))
    nj("backup", str(backup))
    nj("forget", "Ada Lovelace", "--yes")
    nj("import", str(archive), "--yes")
    assert "forgotten for good" in nj("import", str(archive), "--dry-run").out
    assert (
        "3 records of people who were forgotten for good would stay away"
        in nj("restore", str(backup), "--dry-run").out
    )
    assert nj("restore", str(backup), "--yes", "--json").json["forgotten"] == 3
    nj("show", "Ada Lovelace", code=1)
    assert "Grace Hopper" in nj("contacts").out


def test_without_a_terminal_it_needs_yes(nj):
    assert "add --yes to forget or --dry-run to look first" in nj("forget", "Ada Lovelace", code=2).err
    assert nj("show", "Ada Lovelace").out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_not_writable(nj, home):
    logs = home / "data" / "log"
    logs.chmod(0o500)
    try:
        said = nj("forget", "Ada Lovelace", "--yes", code=1)
    finally:
        logs.chmod(0o700)
    assert said.err.count("\n") == 1
    assert "is not writable" in said.err


def test_a_folder_that_is_only_read(nj, monkeypatch):
    from netjournal.storage import store

    monkeypatch.setattr(store, "make_folders", lambda *_: "the folder x is not writable; see its rights.")
    said = nj("forget", "Ada Lovelace", "--yes", code=1)
    assert said.err == "netjournal: nothing was changed: the folder x is not writable; see its rights\n"


@pytest.mark.parametrize(("answer", "is_left"), [(b"n\n", True), (b"y\n", False)])
def test_in_a_terminal_it_asks(home, answer, is_left):
    inside, outside = pty.openpty()
    command = [sys.executable, "-m", "netjournal", "forget", "Ada Lovelace"]
    child = subprocess.Popen(command, stdin=outside, stdout=subprocess.PIPE, stderr=outside, cwd=home)
    os.write(inside, answer)
    said, _ = child.communicate(timeout=60)
    os.close(outside)
    os.close(inside)
    assert child.returncode == 0
    assert b"would be forgotten for good" in said
    assert bool(remains(home / "data", TOLD)) == is_left
