"""Several processes at once, and one that holds the lock and does not let go."""

import signal
import subprocess
import sys
import textwrap
from contextlib import contextmanager

import pytest

from netjournal.errors import StorageError
from netjournal.storage import Put
from netjournal.storage.lock import Lock

OPEN = """
    import sys
    from pathlib import Path
    from netjournal.paths import Paths
    from netjournal.storage import Put, open_store

    folder = Path(sys.argv[1])
    paths = Paths(folder / "data", folder / sys.argv[2], folder / "cache", folder / "config")
    store = open_store(paths)
"""

WRITER = (
    OPEN
    + """
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(200):
        store.commit("add", [Put("t", {"id": f"{sys.argv[3]}-{number}", "n": number})])
"""
)

HOLDER = (
    OPEN
    + """
    with store._ledger.lock.held():
        print("held", flush=True)
        sys.stdin.readline()
"""
)


@pytest.fixture
def start(tmp_path):
    children = []

    def run(script, *arguments):
        child = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(script), str(tmp_path), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        children.append(child)
        assert child.stdout.readline()
        return child

    yield run
    for child in children:
        if child.poll() is None:
            child.kill()
        child.communicate()


@pytest.mark.parametrize("states", [("state", "state"), ("one", "two")], ids=["one device", "two devices"])
def test_two_processes_write_two_hundred_entries_each(journals, start, states):
    writers = [start(WRITER, state, name) for state, name in zip(states, "ab", strict=True)]
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    reader = journals.open()
    assert set(reader.documents("t")) == {f"{name}-{number}" for name in "ab" for number in range(200)}
    assert reader.findings() == []


def test_a_stuck_holder_is_named_and_reading_goes_on(journals, start, store, monkeypatch):
    monkeypatch.setattr("netjournal.storage.lock.PATIENCE", 0.05)
    store.commit("add", [Put("t", {"id": "x"})])
    holder = start(HOLDER, "state")
    holder.send_signal(signal.SIGSTOP)
    try:
        with pytest.raises(StorageError, match=f"process {holder.pid}") as told:
            store.commit("add", [Put("t", {"id": "y"})])
        assert "\n" not in str(told.value)
        assert set(journals.open().documents("t")) == {"x"}
        assert store.findings() == []
    finally:
        holder.send_signal(signal.SIGCONT)
    holder.communicate("done\n")
    store.commit("add", [Put("t", {"id": "y"})])
    assert set(store.documents("t")) == {"x", "y"}


def test_a_dead_holder_never_blocks(start, store, monkeypatch):
    monkeypatch.setattr("netjournal.storage.lock.PATIENCE", 0)
    holder = start(HOLDER, "state")
    holder.kill()
    holder.wait()
    store.commit("add", [Put("t", {"id": "y"})])
    assert set(store.documents("t")) == {"y"}


def test_an_unfinished_line_is_no_damage_while_somebody_writes(journals, start, store):
    store.commit("add", [Put("t", {"id": "x"})])
    with journals.logs()[0].open("ab") as file:
        file.write(b'{"stamp":')
    holder = start(HOLDER, "state")
    assert store.findings() == []
    holder.communicate("done\n")
    assert [finding.severity for finding in store.findings()] == ["damage"]


def test_what_is_written_the_moment_the_lock_is_free_is_not_missed(journals, store, monkeypatch):
    store.commit("add", [Put("t", {"id": "x"})])
    other = journals.open()
    held = store._ledger.lock.held

    @contextmanager
    def then_the_other():
        with held():
            yield
        other.commit("add", [Put("t", {"id": "theirs"})])

    monkeypatch.setattr(store._ledger.lock, "held", then_the_other)
    store.commit("add", [Put("t", {"id": "y"})])
    assert store.refresh() == (("t", "theirs"),)
    assert set(store.documents("t")) == {"x", "y", "theirs"}


def test_the_lock_file_stays_and_is_never_replaced(journals, store):
    store.commit("add", [Put("t", {"id": "x"})])
    path = journals.folder / "data" / "lock"
    inode = path.stat().st_ino
    journals.open().commit("add", [Put("t", {"id": "y"})])
    assert path.stat().st_ino == inode


def test_a_lock_is_free_before_there_is_one(tmp_path, quick_disk):
    lock = Lock(tmp_path / "lock", quick_disk)
    assert lock.is_free()
    assert not (tmp_path / "lock").exists()
    with lock.held():
        assert not Lock(tmp_path / "lock", quick_disk).is_free()
    lock.close()
