"""A disk that fails: the person is told, nothing is lost, and it goes on once the disk does."""

import errno
import os
import subprocess
import sys
import textwrap

import pytest

from netjournal.errors import InvalidInputError, ReadOnlyError, StorageError
from netjournal.storage import Put
from netjournal.storage.disk import Disk


class FailingDisk(Disk):
    """Fails as told, once `armed`; a write may put down a part of its bytes before it fails."""

    def __init__(self):
        self.armed = False
        self.write_error = 0
        self.fsync_error = 0
        self.taken = None
        self.truncate_error = 0

    def write(self, descriptor, data):
        if not self.armed:
            return super().write(descriptor, data)
        if self.write_error and not self.taken:
            raise OSError(self.write_error, os.strerror(self.write_error))
        part = min(self.taken or len(data), len(data))
        if self.write_error:
            self.taken -= part
        return super().write(descriptor, data[:part])

    def fsync(self, descriptor):  # noqa: ARG002  it is slow and nothing here depends on it
        if self.armed and self.fsync_error:
            raise OSError(self.fsync_error, os.strerror(self.fsync_error))

    def truncate(self, descriptor, size):
        if self.armed and self.truncate_error:
            raise OSError(self.truncate_error, os.strerror(self.truncate_error))
        super().truncate(descriptor, size)


@pytest.fixture
def disk():
    return FailingDisk()


@pytest.fixture
def store(journals, disk):
    store = journals.open(disk=disk)
    store.commit("first", [Put("t", {"id": "first"})])
    return store


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
@pytest.mark.parametrize("taken", [None, 1, 40, 100])
def test_a_write_that_fails_changes_nothing_and_the_next_one_works(journals, store, disk, error, taken):
    (log,) = journals.logs()
    before = log.read_bytes()
    disk.armed, disk.write_error, disk.taken = True, error, taken
    with pytest.raises(StorageError, match=os.strerror(error)) as told:
        store.commit("second", [Put("t", {"id": "second"})])
    assert "\n" not in str(told.value)
    assert str(log) in str(told.value)
    assert log.read_bytes() == before
    assert set(store.documents("t")) == {"first"}
    assert store.read_only is None
    disk.armed = False
    store.commit("second", [Put("t", {"id": "second"})])
    assert set(journals.open().documents("t")) == {"first", "second"}
    assert journals.open().findings() == []


LARGE = [Put("t", {"id": f"{number}", "words": "w" * 1_000}) for number in range(4_000)]
"""What takes four lines."""


@pytest.mark.parametrize("taken", [1_500_000, 3_900_000])
def test_a_large_transaction_that_fails_in_its_midst_changes_nothing(journals, store, disk, taken):
    (log,) = journals.logs()
    before = log.read_bytes()
    disk.armed, disk.write_error, disk.taken = True, errno.ENOSPC, taken
    with pytest.raises(StorageError):
        store.commit("import", LARGE)
    assert log.read_bytes() == before
    assert set(store.documents("t")) == {"first"}
    disk.armed = False
    store.commit("import", LARGE)
    assert len(journals.open().documents("t")) == 4_001
    assert journals.open().findings() == []


def test_a_large_transaction_that_is_interrupted_changes_nothing(journals, store, disk, monkeypatch):
    (log,) = journals.logs()
    before = log.read_bytes()
    writes = []

    def write(descriptor, data):
        writes.append(len(data))
        if len(writes) == 3:
            raise KeyboardInterrupt
        return os.write(descriptor, data)

    with monkeypatch.context() as patch:
        patch.setattr(disk, "write", write)
        with pytest.raises(KeyboardInterrupt):
            store.commit("import", LARGE)
    assert log.read_bytes() == before
    store.commit("second", [Put("t", {"id": "second"})])
    assert set(store.documents("t")) == set(journals.open().documents("t")) == {"first", "second"}
    assert journals.open().findings() == []


def test_a_value_that_cannot_be_saved_leaves_no_file(journals):
    store = journals.open()
    with pytest.raises(InvalidInputError):
        store.commit("import", [*LARGE, Put("t", {"id": "odd", "at": object()})])
    assert journals.logs() == []
    assert store.documents("t") == {}


def test_short_writes_are_carried_on(journals, store, disk):
    disk.armed, disk.taken = True, 7
    store.commit("second", [Put("t", {"id": "second"})])
    assert set(journals.open().documents("t")) == {"first", "second"}


def test_a_disk_that_takes_nothing_is_an_error(store, disk, monkeypatch):
    monkeypatch.setattr(disk, "write", lambda _descriptor, _data: 0)
    with pytest.raises(StorageError, match="none of the bytes"):
        store.commit("second", [Put("t", {"id": "second"})])


def test_where_even_the_cut_fails_the_next_writer_closes_it_off(journals, store, disk):
    disk.armed, disk.write_error, disk.taken, disk.truncate_error = True, errno.ENOSPC, 40, errno.EIO
    with pytest.raises(StorageError):
        store.commit("second", [Put("t", {"id": "second"})])
    disk.armed = False
    store.commit("third", [Put("t", {"id": "third"})])
    assert set(journals.open().documents("t")) == {"first", "third"}
    assert {finding.severity for finding in journals.open().findings()} == {"note"}


def test_after_a_failed_fsync_the_journal_is_read_only_until_it_is_opened_again(journals, store, disk):
    disk.armed, disk.fsync_error = True, errno.EIO
    with pytest.raises(StorageError):
        store.commit("second", [Put("t", {"id": "second"})])
    disk.armed = False
    assert "check the disk" in store.read_only
    with pytest.raises(ReadOnlyError):
        store.commit("third", [Put("t", {"id": "third"})])
    assert set(store.documents("t")) == {"first"}
    again = journals.open()
    assert set(again.documents("t")) == {"first"}
    again.commit("third", [Put("t", {"id": "third"})])
    assert again.findings() == []


def test_a_first_entry_that_does_not_fit_leaves_a_journal_that_opens(journals, disk):
    fresh = journals.open(disk=disk, data="fresh")
    disk.armed, disk.write_error = True, errno.ENOSPC
    with pytest.raises(StorageError):
        fresh.commit("first", [Put("t", {"id": "first"})])
    disk.armed = False
    again = journals.open(data="fresh")
    assert again.documents("t") == {}
    again.commit("first", [Put("t", {"id": "first"})])
    assert set(journals.open(data="fresh").documents("t")) == {"first"}
    assert journals.open(data="fresh").findings() == []


def test_a_first_line_that_was_written_in_part_leaves_a_journal_that_opens(journals, disk):
    fresh = journals.open(disk=disk, data="fresh")
    fresh.commit("first", [Put("t", {"id": "first"})])
    (log,) = journals.logs("fresh")
    log.write_bytes(log.read_bytes()[:30])
    again = journals.open(data="fresh")
    again.commit("next", [Put("t", {"id": "next"})])
    reader = journals.open(data="fresh")
    assert set(reader.documents("t")) == {"next"}
    assert {finding.severity for finding in reader.findings()} == {"note"}


QUOTA = """
    import resource, sys
    from pathlib import Path
    from netjournal.errors import StorageError
    from netjournal.paths import Paths
    from netjournal.storage import Put, open_store

    folder = Path(sys.argv[1])
    store = open_store(Paths(folder / "data", folder / "state", folder / "cache", folder / "config"))
    store.commit("first", [Put("t", {"id": "first"})])
    size = next((folder / "data" / "log").glob("*.jsonl")).stat().st_size
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, hard))
    try:
        store.commit("second", [Put("t", {"id": "second", "notes": "x" * 500})])
    except StorageError as error:
        print("told:", error)
    print("memory:", *store.documents("t"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    store.commit("third", [Put("t", {"id": "third"})])
    print("findings:", *store.findings())
"""


def test_a_file_size_limit_is_told_and_lifted(journals, tmp_path):
    child = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(QUOTA), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    told, memory, findings = child.stdout.splitlines()
    assert told.startswith("told: Could not save to ")
    assert "too large" in told
    assert memory == "memory: first"
    assert findings == "findings:"
    logs = list((tmp_path / "data" / "log").glob("*.jsonl"))
    assert len(logs) == 1
    assert set(journals.open("reader").documents("t")) == {"first", "third"}
