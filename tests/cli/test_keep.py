"""`netjournal backup` and `restore`: copies of everything, and back again, whatever happens in between."""

import hashlib
import os
import re
import stat
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import orjson
import pytest

from netjournal.storage.format import FORMAT, encode


@pytest.fixture
def kept(nj, coffee):  # noqa: ARG001  there is something to keep
    return Path(nj("backup", "--json").json["path"])


def documents(nj):
    return orjson.loads(nj("export", "archive").out)["tables"]


def test_a_backup_is_kept_with_the_journal(nj, kept, home):
    assert kept.parent == home / "data" / "backups"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    with zipfile.ZipFile(kept) as archive:
        [log] = [name for name in archive.namelist() if name.startswith("log/")]
        assert archive.read(log) == (home / "data" / log).read_bytes()
    [told] = nj("restore", "--json").json
    assert (told["path"], told["contacts"], told["interactions"]) == (str(kept), 1, 1)
    assert "1 person, 1 entry" in nj("restore").out


def test_a_backup_elsewhere(nj, coffee, home, tmp_path):  # noqa: ARG001
    target = tmp_path / "stick" / "mine.zip"
    assert f"1 entry in {target}" in nj("backup", str(target)).err
    assert "--force writes over it" in nj("backup", str(target), code=1).err
    nj("backup", str(target), "--force")
    folder = tmp_path / "stick"
    assert Path(nj("backup", str(folder), "--json").json["path"]).parent == folder
    assert sorted(path.suffix for path in folder.iterdir()) == [".zip", ".zip"]
    assert not (home / "data" / "backups").exists()


def test_two_in_one_second_are_two(nj, kept):
    assert nj("backup", "--json").json["path"] != str(kept)


def test_going_back_is_one_change(nj, kept):
    before = documents(nj)
    nj("add", "met @Grace Hopper: the navy")
    nj("set", "Ada", "role=Countess")
    nj("delete", before["interactions"][0]["id"])
    after = documents(nj)
    shown = nj("restore", str(kept), "--dry-run")
    assert "is whole" in shown.out
    assert "1 record would come back" in shown.out
    assert "1 record would be as it was" in shown.out
    assert "2 records made since would go" in shown.out
    assert documents(nj) == after
    assert "add --yes" in nj("restore", str(kept), code=2).err
    told = nj("restore", str(kept), "--yes", "--json").json
    assert {name: told[name] for name in ("applied", "back", "changed", "gone", "damage")} == {
        "applied": True, "back": 1, "changed": 1, "gone": 2, "damage": 0,
    }  # fmt: skip
    assert documents(nj) == before
    nj("undo")
    assert documents(nj) == after
    nj("restore", told["kept"], "--yes")
    assert documents(nj) == after


def test_there_may_be_nothing_to_restore(nj, kept):
    assert "there is nothing to restore" in nj("restore", str(kept), "--yes").err
    assert len(nj("history", "--json").json) == 1


def test_a_journal_that_is_gone_comes_back_with_its_past(nj, kept, home):
    before, history = documents(nj), nj("history", "--json").json
    aside = home / "aside.zip"
    kept.rename(aside)
    for path in sorted((home / "data").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert "`netjournal restore FILE`" in nj("contacts", code=1).err
    assert "where there is no journal" in nj("restore", str(aside), "--dry-run").out
    assert not nj("restore", str(aside), "--dry-run", "--json").json["applied"]
    assert nj("restore", str(aside), "--yes", "--json").json["applied"]
    assert documents(nj) == before
    assert nj("history", "--json").json == history
    assert nj("doctor").out.startswith("All is well")
    nj("add", "met @Grace Hopper")
    assert nj("doctor").out.startswith("All is well")


def test_on_another_machine(nj, kept, tmp_path, monkeypatch):
    before = documents(nj)
    monkeypatch.setenv("NETJOURNAL_DATA_DIR", str(tmp_path / "new"))
    nj("restore", str(kept), "--yes")
    assert documents(nj) == before


def changed(path, at):
    data = bytearray(path.read_bytes())
    data[at] ^= 0x55
    path.write_bytes(data)


def rewritten(path, name, content):
    with zipfile.ZipFile(path) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    members[name] = content(members.get(name, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, data in members.items():
            archive.writestr(one, data)


def test_a_damaged_backup_changes_nothing(nj, kept):
    nj("add", "met @Grace Hopper")
    before = documents(nj)
    changed(kept, 120)
    said = nj("restore", str(kept), "--yes", code=1).err
    assert "is damaged" in said
    assert "nothing was changed" in said
    assert documents(nj) == before


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (lambda _: b"{}", "is no backup of a journal"),
        (lambda _: b"[" * 100_000, "is no backup of a journal"),
        (lambda data: data.replace(b'"log/', b'"../log/'), "is no backup of a journal"),
        (lambda data: data.replace(b'"netjournal_backup": 1', b'"netjournal_backup": 2'), "newer netjournal"),
        (lambda data: data.replace(b'"sha256": "', b'"sha256": "0'), "is damaged"),
        (lambda data: re.sub(rb'"bytes": \d+', b'"bytes": 1', data), "is damaged"),
    ],
    ids=["empty", "deep", "a path", "newer", "another sum", "another size"],
)
def test_a_backup_that_lies(nj, kept, content, says):
    rewritten(kept, "manifest.json", content)
    assert says in nj("restore", str(kept), "--yes", code=1).err


def test_a_backup_with_a_newer_log_makes_nothing_go(nj, kept):
    with zipfile.ZipFile(kept) as archive:
        told = orjson.loads(archive.read("manifest.json"))
    [log] = told["files"]
    newer = encode({"format": FORMAT + 1, "device": "later"}) + b"what only a newer one reads\n"
    told["files"][log] = {"bytes": len(newer), "sha256": hashlib.sha256(newer).hexdigest()}
    rewritten(kept, log, lambda _: newer)
    rewritten(kept, "manifest.json", lambda _: orjson.dumps(told))
    before = documents(nj)
    for how in ("--dry-run", "--yes"):
        assert "newer netjournal" in nj("restore", str(kept), how, code=1).err
    assert documents(nj) == before


def test_what_is_no_backup(nj, coffee, tmp_path):  # noqa: ARG001
    (tmp_path / "words.txt").write_text("hello")
    assert "is no backup" in nj("restore", str(tmp_path / "words.txt"), "--yes", code=1).err
    assert "is a folder" in nj("restore", str(tmp_path), "--yes", code=1).err
    assert "no such file" in nj("restore", str(tmp_path / "x.zip"), "--yes", code=1).err
    for endless in ("/dev/zero", "/dev/stdin"):
        assert "is no backup" in nj("restore", endless, "--yes", code=1).err
    said = nj("restore").err
    assert "There are no backups" in said
    assert "`netjournal backup` makes one" in said


@pytest.mark.parametrize("folder", ["data", "data/backups"])
def test_a_drive_that_is_not_there_is_told_and_nothing_is_made(nj, kept, home, folder):
    copy = home / "copy.zip"
    copy.write_bytes(kept.read_bytes())
    (home / folder).rename(home / "aside")
    (home / folder).symlink_to(home / "drive")
    commands = [("restore",), ("backup",)]
    commands += [("restore", str(copy), "--yes")] if folder == "data" else []
    for command in commands:
        said = nj(*command, code=1)
        assert said.out == ""
        assert said.err == (
            f"netjournal: {home / folder} leads to {home / 'drive'}, which is not there: "
            "mount it, or name another folder\n"
        )
    assert not (home / "drive").exists()


KILLED = """
    import os, shutil, signal, sys
    from pathlib import Path
    import orjson
    from netjournal.cli.main import run
    from netjournal.storage.disk import Disk

    home, arguments = Path(sys.argv[1]), sys.argv[2:]
    calls = ("open", "write", "fsync", "truncate", "replace", "link", "unlink", "make_folder")
    original = {name: getattr(Disk, name) for name in calls}

    def killing(limit):
        count = 0
        def wrap(name):
            def call(*given):
                nonlocal count
                count += 1
                if count == limit:
                    os.kill(os.getpid(), signal.SIGKILL)
                return original[name](*given)
            return call
        for name in calls:
            setattr(Disk, name, wrap(name))

    def forked(work):
        child = os.fork()
        if not child:
            work()
            os._exit(0)
        return os.waitpid(child, 0)[1]

    pristine, out = home.with_name("pristine"), home.with_name("out.json")
    run(["export", "archive", str(out)])
    run(["restore"])
    shutil.copytree(home, pristine)
    for limit in range(1, 400):
        status = forked(lambda: (killing(limit), run(arguments)))
        code = forked(lambda: os._exit(run(["export", "archive", str(out), "--force"])))
        backups = sorted(path.name for path in (home / "data" / "backups").glob("*.zip"))
        told = orjson.loads(out.read_bytes())["tables"] if code == 0 else None
        print(orjson.dumps([os.WIFSIGNALED(status), told, backups]).decode(), flush=True)
        shutil.rmtree(home)
        shutil.copytree(pristine, home)
        if not os.WIFSIGNALED(status):
            break
"""


def killed_at_every_call(home, *arguments):
    """Run a command again and again, killed one call of the disk later each time; yield what was left."""
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(home), *arguments]
    said = subprocess.run(
        command, capture_output=True, check=True, timeout=300, env=os.environ | {"TZ": "UTC"}
    )
    found = [orjson.loads(line) for line in said.stdout.splitlines() if line.startswith(b"[")]
    assert len(found) > 5
    assert [was_killed for was_killed, _, _ in found] == [True] * (len(found) - 1) + [False]
    return found


@pytest.fixture
def own(monkeypatch, tmp_path):
    """A home in a folder of its own, so that it can be copied."""
    home = tmp_path / "own"
    home.mkdir()
    monkeypatch.setenv("NETJOURNAL_DATA_DIR", str(home / "data"))
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(home / "home"))
    return home


def test_a_restore_killed_at_any_moment(nj, own):
    nj("add", "met @Ada Lovelace: engines")
    kept = nj("backup", "--json").json["path"]
    before = documents(nj)
    nj("add", "met @Grace Hopper: the navy")
    after = documents(nj)
    found = killed_at_every_call(own, "restore", kept, "--yes")
    assert found[-1][1] == before
    assert {orjson.dumps(told) for _, told, _ in found} == {orjson.dumps(before), orjson.dumps(after)}


def test_a_backup_killed_at_any_moment(nj, own):
    nj("add", "met @Ada Lovelace: engines")
    before = documents(nj)
    found = killed_at_every_call(own, "backup")
    assert all(told == before for _, told, _ in found)
    assert found[0][2] == []
    assert len(found[-1][2]) == 1
