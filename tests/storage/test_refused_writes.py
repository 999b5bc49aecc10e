"""What others wrote is taken up even when a write of ours comes to nothing."""

import pytest

from netjournal.errors import StaleEditError, StorageError
from netjournal.storage import Put
from netjournal.storage.compact import compact

SEEN = {"id": "1", "name": "Ada"}


@pytest.fixture
def theirs(journals, store):
    """Return the store of a process that has changed what this one has just seen."""
    store.commit("add", [Put("contacts", SEEN)])
    other = journals.open()
    other.commit("edit", [Put("contacts", {"id": "1", "name": "Theirs"}, SEEN)])
    return other


def be_refused(store):
    with pytest.raises(StaleEditError):
        store.commit("edit", [Put("contacts", {"id": "1", "name": "Mine"}, SEEN)])


@pytest.mark.usefixtures("theirs")
def test_a_refused_edit_still_names_what_others_changed(store):
    be_refused(store)
    assert store.refresh() == (("contacts", "1"),)


def test_so_it_does_where_a_log_was_rewritten_since(store, theirs):
    be_refused(store)
    compact(theirs._ledger, theirs._disk, 0)
    assert store.refresh() == (("contacts", "1"),)


def test_nothing_to_undo_still_names_what_others_wrote(journals, store):
    phone = journals.open("phone")
    phone.commit("add", [Put("notes", {"id": "own"})])
    phone.undo()
    store.commit("add", [Put("contacts", SEEN)])
    assert phone.undo() is None
    assert phone.refresh() == (("contacts", "1"),)


def test_a_write_that_fails_still_names_what_was_read_for_a_new_id(journals, monkeypatch):
    early, late = journals.open(), journals.open()
    early.commit("add", [Put("contacts", SEEN)])

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(late._disk, "write", full)
    with pytest.raises(StorageError):
        late.commit("add", [Put("contacts", {"id": "2"})])
    assert late.refresh() == (("contacts", "1"),)
