import json

import pytest

from netjournal.errors import StorageError
from netjournal.storage import Put
from netjournal.storage.device import device_file, this_device


@pytest.fixture
def saved(journals, quick_disk):
    device = this_device(journals.paths(), machine="this machine")
    return device.save(journals.paths().state, quick_disk)


def test_a_device_keeps_its_id(journals, saved):
    assert this_device(journals.paths(), machine="this machine") == saved
    assert device_file(journals.paths().state).stat().st_mode & 0o777 == 0o600


def test_a_state_folder_on_another_machine_is_another_device(journals, saved):
    assert this_device(journals.paths(), machine="that machine").id != saved.id


def test_a_state_folder_beside_other_data_is_another_device(journals, saved):
    words = json.loads(device_file(journals.paths().state).read_text())
    device_file(journals.paths().state).write_text(json.dumps(words | {"data": "/elsewhere"}))
    assert this_device(journals.paths(), machine="this machine").id != saved.id


@pytest.mark.parametrize("words", ["", "{", "[]", "{}", "\x00" * 40])
def test_a_damaged_state_file_is_another_device(journals, saved, words):
    device_file(journals.paths().state).write_text(words)
    assert this_device(journals.paths(), machine="this machine").id != saved.id


def test_this_machine_is_the_same_each_time(journals):
    one, other = this_device(journals.paths()), this_device(journals.paths())
    assert one.machine == other.machine
    assert one.id != other.id


def test_without_its_state_folder_a_device_writes_a_new_log_and_loses_nothing(journals, store):
    store.commit("add", [Put("t", {"id": "x"})])
    store.close()
    device_file(journals.paths().state).unlink()
    again = journals.open()
    assert again.undo() is None
    again.commit("add", [Put("t", {"id": "y"})])
    assert len(journals.logs()) == 2
    assert set(journals.open().documents("t")) == {"x", "y"}


def test_a_device_whose_log_is_gone_takes_a_new_id_and_says_so(journals, store):
    journals.open("phone").commit("theirs", [Put("t", {"id": "phone"})])
    store.commit("add", [Put("t", {"id": "x"})])
    store.close()
    own = store._ledger.own.path
    words = own.read_bytes()
    own.unlink()
    again = journals.open()
    assert set(again.documents("t")) == {"phone"}
    assert [finding.severity for finding in again.findings()] == ["damage"]
    again.commit("add", [Put("t", {"id": "y"})])
    assert not own.exists()
    assert [finding.severity for finding in journals.open().findings()] == ["damage"]
    own.write_bytes(words)
    back = journals.open()
    assert set(back.documents("t")) == {"phone", "x", "y"}
    assert back.findings() == []


def test_a_state_that_cannot_be_saved_stops_the_write(journals, store):
    state = journals.paths().state
    state.rmdir()
    state.write_text("a file in its place")
    with pytest.raises(StorageError, match="state"):
        store.commit("add", [Put("t", {"id": "x"})])
    assert journals.logs() == []
