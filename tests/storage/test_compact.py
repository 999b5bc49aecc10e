import json

import pytest

from netjournal.storage import Delete, Put
from netjournal.storage import compact as compaction
from netjournal.storage.compact import compact, is_worthwhile


def squeeze(store, kept_whole=3):
    compact(store._ledger, store._disk, kept_whole)


def churn(store, rounds=40):
    """Edit one document again and again, and make and delete another."""
    for number in range(rounds):
        store.commit("edit", [Put("t", {"id": "x", "n": number, "words": "w" * 100, "same": 1})])
        store.commit("make", [Put("t", {"id": f"gone{number}", "words": "w" * 100})])
        store.commit("remove", [Delete("t", f"gone{number}")])


def test_compaction_keeps_the_documents_and_most_of_the_room(journals, store):
    churn(store)
    (log,) = journals.logs()
    before, size = log.read_bytes(), log.stat().st_size
    documents = dict(store.documents("t"))
    squeeze(store)
    assert log.stat().st_size < size / 2
    assert store.documents("t") == documents == journals.open().documents("t")
    assert log.stat().st_mode & 0o777 == 0o600
    (backup,) = (journals.folder / "data" / "backups").iterdir()
    assert backup.read_bytes() == before


def test_tables_that_hold_nothing_do_not_prevent_it(journals, store):
    for table in ("t", "never written to"):
        assert store.documents(table) == {}
    churn(store, 5)
    size = journals.logs()[0].stat().st_size
    squeeze(store)
    assert journals.logs()[0].stat().st_size < size


def test_deletions_stay(journals, store):
    churn(store, 5)
    squeeze(store)
    operations = [
        operation
        for line in journals.logs()[0].read_text().splitlines()[1:]
        for operation in json.loads(line)["ops"]
    ]
    assert {operation["id"] for operation in operations if "delete" in operation} == {
        f"gone{number}" for number in range(5)
    }


def test_the_newest_changes_can_still_be_undone(store):
    churn(store)
    squeeze(store, kept_whole=3)
    assert [store.undo().label for _ in range(3)] == ["remove", "make", "edit"]
    assert store.documents("t")["x"]["n"] == 38
    assert store.undo() is None
    assert [store.redo().label for _ in range(3)] == ["edit", "make", "remove"]
    assert store.documents("t")["x"]["n"] == 39


def test_another_process_follows(journals, store):
    churn(store, 5)
    other = journals.open()
    squeeze(store)
    store.commit("more", [Put("t", {"id": "y"})])
    assert other.refresh() == (("t", "y"),)
    other.commit("more", [Put("t", {"id": "z"})])
    assert store.refresh() == (("t", "z"),)


def test_damaged_and_closed_off_bytes_are_carried_over(journals, store):
    churn(store, 5)
    (log,) = journals.logs()
    lines = log.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b"www", b"vvv")
    log.write_bytes(b"".join(lines) + b'{"stamp":12')
    store = journals.open()
    churn(store, 1)
    found = [(finding.severity, finding.what.split(" at ")[0]) for finding in store.findings()]
    squeeze(store)
    assert [
        (finding.severity, finding.what.split(" at ")[0]) for finding in journals.open().findings()
    ] == found
    assert lines[2] in log.read_bytes()


def test_leftovers_of_a_compaction_that_did_not_end_are_swept(journals, store):
    churn(store, 5)
    (log,) = journals.logs()
    leftover = log.with_name(f".{log.name}.compact")
    leftover.write_text("half")
    assert set(journals.open().documents("t")) == {"x"}
    squeeze(store)
    assert not leftover.exists()
    assert store.documents("t")["x"]["n"] == 4


def test_conflicts_survive(journals, store):
    store.commit("add", [Put("t", {"id": "x", "n": 0})])
    folder = journals.folder / "phone" / "log"
    for made in (folder.parent, folder):
        made.mkdir(mode=0o700)
    (folder / journals.logs()[0].name).write_bytes(journals.logs()[0].read_bytes())
    phone = journals.open("phone", "phone")
    phone.commit("edit", [Put("t", {"id": "x", "n": -1})])
    for number in range(1, 9):
        store.commit("edit", [Put("t", {"id": "x", "n": number})])
    squeeze(store)
    log = phone._ledger.own.path
    (journals.folder / "data" / "log" / log.name).write_bytes(log.read_bytes())
    store.refresh()
    assert [(found.kept, found.other) for found in store.conflicts()] == [(8, -1)]
    squeeze(store)
    assert [(found.kept, found.other) for found in store.conflicts()] == [(8, -1)]


def test_history_keeps_what_is_left_of_the_older_changes(store):
    churn(store, 5)
    labels = {entry.id: entry.label for entry in store.history()}
    squeeze(store)
    left = store.history()
    assert [entry.label for entry in left[:3]] == ["remove", "make", "edit"]
    assert all(labels[entry.id] == entry.label for entry in left)


def test_it_is_done_on_closing_once_most_of_a_large_log_is_superseded(journals, store, monkeypatch):
    monkeypatch.setattr(compaction.is_worthwhile, "__defaults__", (20_000, 200))
    store.commit("many", [Put("t", {"id": f"kept{number}", "words": "w" * 100}) for number in range(100)])
    assert not is_worthwhile(store._ledger)
    for number in range(600):
        store.commit("edit", [Put("t", {"id": "x", "words": f"{number}" * 50})])
    (log,) = journals.logs()
    size = log.stat().st_size
    assert is_worthwhile(store._ledger)
    store.close()
    assert log.stat().st_size < size
    assert journals.open().documents("t")["x"]["words"] == "599" * 50


def test_it_is_not_done_again_where_it_would_change_nothing(store):
    for number in range(20):
        store.commit("edit", [Put("t", {"id": "x", "n": number, "words": "w" * 100})])
    assert is_worthwhile(store._ledger, min_size=0, kept_whole=3)
    squeeze(store, kept_whole=3)
    assert not is_worthwhile(store._ledger, min_size=0, kept_whole=3)
    assert not is_worthwhile(store._ledger, min_size=0, kept_whole=1_000)


def test_a_small_log_is_not_worth_it(store):
    churn(store)
    assert not is_worthwhile(store._ledger)


@pytest.mark.parametrize("kept_whole", [0, 1, 1_000])
def test_any_number_may_be_kept_whole(store, kept_whole):
    churn(store, 5)
    squeeze(store, kept_whole)
    assert store.documents("t")["x"]["n"] == 4


def test_what_another_device_wrote_in_between_is_known_to_have_been_seen(journals, store):
    phone = journals.open("phone")
    for number in range(6):
        writer = (store, phone)[number % 2]
        writer.commit("edit", [Put("t", {"id": "x", "n": number})])
    before = [log.read_bytes() for log in journals.logs()]
    squeeze(store, kept_whole=0)
    squeeze(phone, kept_whole=0)
    assert journals.open().documents("t")["x"]["n"] == 5
    assert journals.open().conflicts() == []
    assert [log.read_bytes().count(b'"set"') for log in journals.logs()] == [3, 3]
    assert [log.read_bytes() for log in journals.logs()] != before
