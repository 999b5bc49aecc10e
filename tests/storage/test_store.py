import json
from datetime import UTC, datetime

import pytest

from netjournal.errors import InvalidInputError, ReadOnlyError, StaleEditError
from netjournal.storage import Delete, Put
from netjournal.storage.format import decode

ADA = {"id": "ada", "name": "Ada Lovelace", "tags": ["compilers"]}


def test_what_was_committed_is_there_after_opening_again(journals, store):
    store.commit("add contact", [Put("contacts", ADA)])
    store.close()
    assert journals.open().documents("contacts") == {"ada": ADA}


def test_memory_is_not_tied_to_what_the_caller_holds(store):
    mine = {"id": "ada", "tags": ["a"]}
    store.commit("add", [Put("contacts", mine)])
    mine["tags"].append("b")
    assert store.documents("contacts")["ada"]["tags"] == ["a"]


def test_a_commit_names_what_it_touched(store):
    done = store.commit("two", [Put("contacts", ADA), Put("promises", {"id": "p"})])
    assert done.label == "two"
    assert set(done.touched) == {("contacts", "ada"), ("promises", "p")}


def test_writing_the_same_again_writes_nothing(journals, store):
    store.commit("add", [Put("contacts", ADA)])
    size = journals.logs()[0].stat().st_size
    again = store.commit("add", [Put("contacts", dict(ADA)), Delete("contacts", "nobody")])
    assert (again.id, again.touched) == ("", ())
    assert journals.logs()[0].stat().st_size == size


def test_only_changed_fields_are_written(journals, store):
    store.commit("add", [Put("contacts", ADA)])
    store.commit("edit", [Put("contacts", {"id": "ada", "name": "Ada King"})])
    operation = json.loads(journals.logs()[0].read_text().splitlines()[-1])["ops"][0]
    assert operation["set"] == {"name": "Ada King"}
    assert operation["unset"] == ["tags"]


@pytest.mark.parametrize(("old", "new"), [(1, True), (1, 1.0), (0, False), ([1], [True]), ("", None)])
def test_values_of_different_kinds_differ(store, old, new):
    store.commit("add", [Put("t", {"id": "x", "value": old})])
    store.commit("edit", [Put("t", {"id": "x", "value": new})])
    assert repr(store.documents("t")["x"]["value"]) == repr(new)


def test_a_document_that_was_handed_out_never_changes(store):
    store.commit("add", [Put("contacts", ADA)])
    before = store.documents("contacts")["ada"]
    store.commit("edit", [Put("contacts", ADA | {"name": "Ada King"})])
    assert before["name"] == "Ada Lovelace"


def test_the_table_that_was_handed_out_is_live(store):
    contacts = store.documents("contacts")
    store.commit("add", [Put("contacts", ADA)])
    assert list(contacts) == ["ada"]
    with pytest.raises(TypeError):
        contacts["x"] = {}


def test_two_editors_of_different_fields_both_win(journals, store):
    store.commit("add", [Put("contacts", ADA)])
    other = journals.open()
    base = dict(store.documents("contacts")["ada"])
    other.commit("edit", [Put("contacts", ADA | {"role": "poet"}, base)])
    done = store.commit("edit", [Put("contacts", ADA | {"name": "Ada King"}, base)])
    assert store.documents("contacts")["ada"] == ADA | {"role": "poet", "name": "Ada King"}
    assert done.touched == (("contacts", "ada"),)


def test_an_overtaken_edit_is_refused_with_what_stands(journals, store):
    store.commit("add", [Put("contacts", ADA)])
    base = dict(store.documents("contacts")["ada"])
    journals.open().commit("edit", [Put("contacts", ADA | {"name": "Ada King"}, base)])
    with pytest.raises(StaleEditError) as refused:
        store.commit(
            "edit", [Put("contacts", ADA | {"name": "Countess"}, base), Put("contacts", {"id": "new"})]
        )
    assert refused.value.theirs == {"name": "Ada King"}
    assert set(store.documents("contacts")) == {"ada"}
    assert store.documents("contacts")["ada"]["name"] == "Ada King"


def test_an_edit_of_what_was_deleted_meanwhile_is_refused(journals, store):
    store.commit("add", [Put("contacts", ADA)])
    base = dict(store.documents("contacts")["ada"])
    journals.open().commit("remove", [Delete("contacts", "ada")])
    with pytest.raises(StaleEditError):
        store.commit("edit", [Put("contacts", ADA | {"name": "Countess"}, base)])


def test_two_editors_who_agree_do_not_clash(journals, store):
    store.commit("add", [Put("contacts", ADA)])
    base = dict(store.documents("contacts")["ada"])
    edit = [Put("contacts", ADA | {"name": "Ada King"}, base)]
    journals.open().commit("edit", edit)
    assert store.commit("edit", edit).id == ""


def test_a_field_that_the_editor_took_away_is_removed(store):
    store.commit("add", [Put("contacts", ADA)])
    store.commit("edit", [Put("contacts", {"id": "ada", "name": ADA["name"]}, ADA)])
    assert "tags" not in store.documents("contacts")["ada"]


def test_one_commit_may_write_a_document_more_than_once(store):
    store.commit("all", [Put("t", {"id": "x", "a": 1}), Put("t", {"id": "x", "a": 2}), Put("t", {"id": "y"})])
    store.commit(
        "swap", [Delete("t", "x"), Put("t", {"id": "x", "b": 1}), Put("t", {"id": "y"}), Delete("t", "y")]
    )
    assert store.documents("t") == {"x": {"id": "x", "b": 1}}


def test_two_edits_of_one_document_in_one_commit_add_up(store):
    base = {"id": "x", "a": 1, "b": 1}
    store.commit("add", [Put("t", base)])
    store.commit("edit", [Put("t", base | {"a": 2}, base), Put("t", base | {"b": 2}, base)])
    assert store.documents("t")["x"] == {"id": "x", "a": 2, "b": 2}


@pytest.mark.parametrize(
    "value",
    [float("nan"), [float("inf")], {"deep": (float("-inf"),)}, datetime.now(UTC), 1 << 70, "\ud800", {1, 2}],
)
def test_what_json_cannot_hold_is_refused_in_one_line(store, value):
    with pytest.raises(InvalidInputError, match=r"contacts ada") as refused:
        store.commit("add", [Put("contacts", {"id": "ada", "value": value})])
    assert "\n" not in str(refused.value)
    assert not store.documents("contacts")


@pytest.mark.parametrize("document", [{}, {"id": ""}, {"id": 7}])
def test_a_document_needs_an_id(store, document):
    with pytest.raises(InvalidInputError):
        store.commit("add", [Put("contacts", document)])


def test_refresh_names_what_another_process_wrote(journals, store):
    other = journals.open()
    assert store.refresh() == ()
    other.commit("add", [Put("contacts", ADA)])
    assert store.refresh() == (("contacts", "ada"),)
    assert store.refresh() == ()
    assert store.documents("contacts") == {"ada": ADA}


def test_a_commit_also_names_what_others_wrote_meanwhile(journals, store):
    journals.open().commit("add", [Put("contacts", ADA)])
    assert set(store.commit("mine", [Put("t", {"id": "x"})]).touched) == {("contacts", "ada"), ("t", "x")}


def test_stamps_grow_even_when_the_clock_goes_back(journals):
    times = iter([2_000_000.0 - step for step in range(100)])
    store = journals.open(wall_clock=lambda: next(times))
    for number in range(5):
        store.commit("add", [Put("t", {"id": "x", "n": number})])
    lines = map(decode, journals.logs()[0].read_bytes().splitlines()[1:])
    stamps = [line["stamp"] for line in lines]
    assert stamps == sorted(set(stamps))
    assert journals.open().documents("t")["x"]["n"] == 4


def test_history_is_newest_first(store):
    store.commit("add contact", [Put("contacts", ADA)])
    store.commit("import", [Put("contacts", {"id": str(number)}) for number in range(3)])
    store.undo()
    newest, oldest = store.history()
    assert (newest.label, newest.changes, newest.undone) == ("import", 3, True)
    assert (oldest.label, oldest.changes, oldest.undone) == ("add contact", 1, False)
    assert newest.at.tzinfo is not None
    assert [entry.label for entry in store.history(limit=1)] == ["import"]


def test_a_large_import_is_one_change(journals, store):
    words = "word " * 2_000
    store.commit("import", [Put("contacts", {"id": f"{n:04}", "notes": words}) for n in range(500)])
    assert len(journals.logs()[0].read_bytes().splitlines()) > 4
    assert len(journals.open().documents("contacts")) == 500
    assert [entry.changes for entry in store.history()] == [500]
    store.undo()
    assert not store.documents("contacts")


def test_a_newer_format_opens_for_reading_only_and_says_so(journals, store):
    from netjournal.storage.format import encode

    store.commit("add", [Put("contacts", ADA)])
    newer = encode({"format": 2, "device": "future"}) + encode({"stamp": 1, "unheard": "of"})
    (journals.logs()[0].parent / "future.jsonl").write_bytes(newer)
    other = journals.open("phone")
    assert "newer" in other.read_only
    assert other.documents("contacts") == {"ada": ADA}
    with pytest.raises(ReadOnlyError, match="newer"):
        other.commit("add", [Put("contacts", {"id": "x"})])
    assert not [finding for finding in other.findings() if finding.severity == "damage"]


def test_files_are_for_their_owner_only(journals, store):
    store.commit("add", [Put("contacts", ADA)])
    data = journals.folder / "data"
    assert {path.name: oct(path.stat().st_mode & 0o777) for path in (data, data / "log", data / "lock")} == {
        "data": "0o700",
        "log": "0o700",
        "lock": "0o600",
    }
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in journals.logs())


def test_looking_at_a_new_journal_writes_no_log(journals, store):
    assert store.documents("contacts") == {}
    assert (store.undo(), store.redo(), store.history(), store.findings()) == (None, None, [], [])
    assert journals.logs() == []
