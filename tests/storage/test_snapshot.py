"""What is kept for the next opening: never trusted over the logs, and nothing is lost with it."""

import os
import random
import stat

import pytest

from netjournal.errors import StaleEditError
from netjournal.storage import Delete, Put, open_store
from netjournal.storage import log as log_module
from netjournal.storage import snapshot as snapshot_module


@pytest.fixture(autouse=True)
def every_change_is_worth_keeping(monkeypatch):
    monkeypatch.setattr(snapshot_module, "_LEAST", 0)


def fill(store, begin=0, end=12):
    """Write documents of one line, of several lines, of an import, and deleted ones."""
    for number in range(begin, end):
        name = f"{number:02}"
        store.commit("add", [Put("t", {"id": name, "words": f"words {number}"}), Put("u", {"id": name})])
        if number % 3 == 0:
            seen = dict(store.documents("t")[name])
            store.commit("edit", [Put("t", {**seen, "words": "other words"}, seen)])
        if number % 4 == 1:
            store.commit("delete", [Delete("u", name)])
    store.commit("import", [Put("v", {"id": f"{number}"}) for number in range(begin, end)])


@pytest.fixture
def kept(journals):
    """Return a function that fills the journal of a device and closes it, and gives what was kept."""

    def make(data="data", program="one"):
        store = journals.open(data=data, program=program)
        fill(store)
        store.undo()
        store.keep(lambda: {"above": b"what the floors above know"})
        store.close()
        return journals.paths().cache / "opening.json"

    return make


def told(store, everything):
    """Return all that a store says."""
    history = [(entry.id, entry.label, entry.changes, entry.undone) for entry in store.history()]
    findings = [(finding.severity, finding.what) for finding in store.findings()]
    return everything(store), history, findings, store.conflicts()


def fresh(journals, everything, data="data"):
    """Return all that is told by a store that was opened without anything kept."""
    paths = journals.paths(data=data)
    kept = paths.cache / "opening.json"
    aside = kept.rename(kept.with_name("aside")) if kept.exists() else None
    store = journals.open(data=data)
    said = told(store, everything)
    store.close()
    if aside:
        aside.rename(kept)
    return said


def test_a_store_that_begins_with_it_says_the_same_and_parses_no_line(
    kept, journals, everything, monkeypatch
):
    kept()
    expected = fresh(journals, everything)
    parsed = []
    decode = log_module.decode
    monkeypatch.setattr(log_module, "decode", lambda line: parsed.append(line) or decode(line))
    store = journals.open(program="one")
    assert store.kept()["above"] == b"what the floors above know"
    assert told(store, everything) == expected
    assert parsed == []


def test_what_was_written_since_is_read_and_named(kept, journals, everything):
    kept()
    other = journals.open("phone")
    fill(other, 12, 14)
    store = journals.open(program="one")
    assert ("t", "12") in store.changed_since_kept()
    assert ("t", "00") not in store.changed_since_kept()
    assert told(store, everything) == fresh(journals, everything)


def test_undo_goes_on_where_it_was(kept, journals, everything):
    kept()
    store = journals.open(program="one")
    assert store.redo().label == "import"
    assert store.undo().label == "import"
    for _ in range(15):
        assert store.undo().left_alone == ()
    assert told(store, everything) == fresh(journals, everything)


@pytest.mark.parametrize(
    ("place", "spoil"),
    [
        ("log", lambda log: log[: log[:-1].rindex(b"\n") + 1]),  # then it is of a longer one
        ("log", lambda log: log.replace(b"words 7", b"words 8")),
        ("kept", lambda kept: kept.replace(b'"snapshot":1', b'"snapshot":2')),
        ("kept", lambda kept: kept[:-1]),
        ("kept", lambda kept: kept[: kept.index(b"\n")]),
        ("kept", lambda _: b""),
        ("kept", lambda _: b"[]\n"),
        ("kept", lambda _: b'{"snapshot":1}\n'),
    ],
)
def test_one_that_does_not_fit_is_left_unused(kept, journals, everything, place, spoil):
    places = {"kept": kept(), "log": journals.logs()[0]}
    places[place].write_bytes(spoil(places[place].read_bytes()))
    store = journals.open(program="one")
    assert dict(store.kept()) == {}
    assert told(store, everything) == fresh(journals, everything)


def test_deleting_it_loses_nothing(kept, journals, everything):
    file = kept()
    expected = fresh(journals, everything)
    file.unlink()
    assert told(journals.open(program="one"), everything) == expected


def test_one_of_another_journal_or_program_is_left_unused(kept, journals, everything):
    kept(data="elsewhere")
    mine = journals.open(program="one")
    fill(mine, 20, 23)
    mine.close()
    for program in ("one", "two"):
        store = journals.open(program=program)
        assert dict(store.kept()) == {}
        assert told(store, everything) == fresh(journals, everything)


def test_flipped_bytes_change_nothing(kept, journals, everything):
    file = kept()
    sound, expected = file.read_bytes(), fresh(journals, everything)
    rng = random.Random(1843)
    for _ in range(300):
        place, flip = rng.randrange(len(sound)), rng.randrange(1, 256)
        spoiled = bytearray(sound)
        spoiled[place] ^= flip
        file.write_bytes(spoiled)
        store = journals.open(program="one")
        assert told(store, everything) == expected, (place, flip)
        store.close()


def test_documents_can_be_read_whatever_becomes_of_the_log(kept, journals):
    kept()
    store = journals.open(program="one")
    (log,) = journals.logs()
    log.write_bytes(b"")
    assert store.documents("t")["07"] == {"id": "07", "words": "words 7"}


def test_only_its_owner_may_read_it(kept):
    file = kept()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_folder_that_cannot_be_made_is_no_error(journals):
    journals.paths().cache.write_text("in the way")
    store = journals.open()
    fill(store)
    store.keep(dict)


def test_it_is_made_where_much_is_new(journals, monkeypatch):
    made = journals.paths().cache / "opening.json"
    monkeypatch.setattr(snapshot_module, "_LEAST", 20)
    store = journals.open()
    fill(store, 0, 3)
    store.keep(dict)
    assert not made.exists()
    fill(store, 3, 20)
    store.keep(dict)
    before = made.read_bytes()
    again = open_store(journals.paths())
    again.commit("add", [Put("t", {"id": "new"})])
    again.keep(dict)
    again.close()
    assert made.read_bytes() == before


def test_one_that_cannot_be_put_in_place_leaves_nothing_behind(journals, quick_disk, monkeypatch):
    store = journals.open(disk=quick_disk)
    fill(store)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(quick_disk, "replace", full)
    store.keep(dict)
    assert list(journals.paths().cache.iterdir()) == []


def test_none_is_made_while_something_was_read_that_nobody_was_told_of(journals):
    made = journals.paths().cache / "opening.json"
    store, other = journals.open(), journals.open()
    seen = {"id": "1", "name": "Ada"}
    store.commit("add", [Put("t", seen)])
    other.commit("edit", [Put("t", {"id": "1", "name": "Theirs"}, seen)])
    with pytest.raises(StaleEditError):
        store.commit("edit", [Put("t", {"id": "1", "name": "Mine"}, seen)])
    store.keep(dict)
    assert not made.exists()
    store.refresh()
    store.keep(dict)
    assert made.exists()


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_took_the_place_of_a_log_is_not_waited_for(journals, kept, make):
    kept()
    (log,) = journals.logs()
    other = journals.open(device="phone")
    other.commit("add", [Put("t", {"id": "mine"})])
    log.unlink()
    make(log)
    again = journals.open(program="one")
    assert set(again.documents("t")) == {"mine"}
    assert (str(log), "is no file and is not read; take it out of the folder") in [
        (finding.where, finding.what) for finding in again.findings()
    ]
