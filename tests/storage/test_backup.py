"""Backups while others write: each is the journal as it was at one moment."""

import subprocess
import sys
import textwrap
from datetime import UTC, datetime

import pytest

from netjournal.errors import InvalidInputError, StorageError
from netjournal.storage import Put
from netjournal.storage.backup import make_backup
from netjournal.storage.restore import put_in_place, read_backup, unpack

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)

WRITER = """
    import os, sys
    from pathlib import Path
    from netjournal.paths import Paths
    from netjournal.storage import Put, open_store

    folder = Path(sys.argv[1])
    store = open_store(Paths(folder / "data", folder / "other", folder / "cache", folder / "config"))
    for number in range(100_000):
        pair = [{"id": f"{number}-{side}", "words": "w" * 2_000} for side in ("a", "b")]
        store.commit("add", [Put("t", document) for document in pair])
        os.write(1, b".")
"""


def backup(journals, name, **options):
    return make_backup(journals.paths(), journals.folder / name, NOW, {"t": 1}, **options)


def restored(journals, made, data):
    paths = journals.paths(data=data)
    unpacked = journals.folder / f"unpacked-{data}"
    unpacked.mkdir()
    paths.data.mkdir(mode=0o700)
    unpack(made, unpacked)
    put_in_place(made, unpacked, paths)
    return journals.open(data=data)


def test_there_and_back(journals):
    store = journals.open()
    store.commit("add", [Put("t", {"id": "1", "words": "é"})])
    journals.open("phone").commit("add", [Put("t", {"id": "2"})])
    made = backup(journals, "a.zip")
    assert read_backup(made.path) == made
    again = restored(journals, made, "copy")
    assert dict(again.documents("t")) == {"1": {"id": "1", "words": "é"}, "2": {"id": "2"}}
    assert [entry.label for entry in again.history()] == ["add", "add"]
    assert again.findings() == []


def test_while_another_process_writes(journals):
    sizes = []
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(journals.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        try:
            for number in range(6):
                assert child.stdout.read(20)
                made = backup(journals, f"{number}.zip")
                store = restored(journals, made, f"copy-{number}")
                assert [one for one in store.findings() if one.severity == "damage"] == []
                names = set(store.documents("t"))
                assert {name[:-1] + "b" for name in names if name.endswith("a")} <= names
                sizes.append(len(names))
        finally:
            child.kill()
    assert sizes == sorted(sizes)
    assert sizes[0] >= 40


def test_it_writes_over_nothing(journals):
    journals.open().commit("add", [Put("t", {"id": "1"})])
    made = backup(journals, "a.zip")
    with pytest.raises(InvalidInputError, match="is there already"):
        backup(journals, "a.zip")
    journals.open().commit("add", [Put("t", {"id": "2"})])
    assert backup(journals, "a.zip", force=True).size > made.size
    with pytest.raises(StorageError, match="There is a journal in"):
        put_in_place(made, journals.folder, journals.paths())


def test_how_far_it_is(journals):
    journals.open().commit("add", [Put("t", {"id": "1", "words": "w" * 3_000_000})])
    told = []
    made = backup(journals, "a.zip", progress=lambda done, total: told.append((done, total)))
    assert len(told) == 3
    assert told[-1] == (made.size, made.size)


def test_a_log_that_was_cut_while_copying(journals):
    store = journals.open()
    store.commit("add", [Put("t", {"id": "1", "words": "w" * 3_000_000})])
    [log] = journals.logs()

    def cut(_done, _total):
        with log.open("r+b") as stream:
            stream.truncate(10)

    with pytest.raises(StorageError, match="a log became shorter"):
        backup(journals, "a.zip", progress=cut)
    assert not (journals.folder / "a.zip").exists()
    assert not list(journals.folder.glob(".a.zip*"))
