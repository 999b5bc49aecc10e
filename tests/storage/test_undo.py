import pytest

from netjournal.storage import Delete, Put

X = {"id": "x", "a": 1, "b": 1}


def now(store):
    return {name: dict(document) for name, document in store.documents("t").items()}


def test_undo_of_an_addition_removes(store):
    store.commit("add", [Put("t", X)])
    undone = store.undo()
    assert (undone.label, undone.touched, undone.left_alone) == ("add", (("t", "x"),), ())
    assert now(store) == {}


def test_undo_of_a_removal_restores(store):
    store.commit("add", [Put("t", X)])
    store.commit("remove", [Delete("t", "x")])
    store.undo()
    assert now(store) == {"x": X}


def test_undo_of_an_edit_brings_back_fields_that_were_changed_added_and_taken_away(store):
    store.commit("add", [Put("t", X)])
    store.commit("edit", [Put("t", {"id": "x", "a": 2, "c": 1})])
    store.undo()
    assert now(store) == {"x": X}


def test_what_was_cleared_before_a_removal_comes_back_in_its_turn(store):
    store.commit("add", [Put("t", X)])
    store.commit("clear", [Put("t", {"id": "x", "b": 1}, X)])
    store.commit("remove", [Delete("t", "x")])
    store.undo()
    assert store.undo().left_alone == ()
    assert now(store) == {"x": X}


def test_undo_goes_one_further_each_time_and_redo_comes_back(store):
    states = [now(store)]
    for operation in (Put("t", X), Put("t", X | {"a": 2}), Delete("t", "x"), Put("t", {"id": "x", "z": 1})):
        store.commit("change", [operation])
        states.append(now(store))
    for _ in range(2):
        for before in reversed(states[:-1]):
            assert store.undo().left_alone == ()
            assert now(store) == before
        assert store.undo() is None
        for after in states[1:]:
            assert store.redo().left_alone == ()
            assert now(store) == after
        assert store.redo() is None


def test_undo_and_redo_survive_a_restart(journals, store):
    store.commit("one", [Put("t", X)])
    store.commit("two", [Put("t", X | {"a": 2})])
    store.undo()
    store.close()
    again = journals.open()
    assert again.redo().label == "two"
    assert journals.open().undo().label == "two"
    assert journals.open().undo().label == "one"
    assert now(journals.open()) == {}


def test_a_new_change_clears_what_could_be_redone(store):
    store.commit("one", [Put("t", X)])
    store.undo()
    store.commit("two", [Put("t", {"id": "y"})])
    assert store.redo() is None
    assert store.undo().label == "two"
    assert store.undo() is None


def test_undo_takes_back_this_device_s_changes_only(journals, store):
    store.commit("mine", [Put("t", X)])
    phone = journals.open("phone")
    phone.commit("theirs", [Put("t", {"id": "y"})])
    assert store.undo().label == "mine"
    assert store.undo() is None
    assert now(store) == {"y": {"id": "y"}}


def test_two_processes_of_a_device_share_one_undo(journals, store):
    store.commit("one", [Put("t", X)])
    journals.open().commit("two", [Put("t", X | {"a": 2})])
    assert store.undo().label == "two"
    assert now(store) == {"x": X}


def test_what_another_device_changed_since_is_left_alone_and_named(journals, store):
    store.commit("add", [Put("t", X)])
    store.commit("edit", [Put("t", X | {"a": 2, "b": 2})])
    phone = journals.open("phone")
    phone.commit("theirs", [Put("t", X | {"a": 3, "b": 2})])
    undone = store.undo()
    assert undone.left_alone == (("t", "x"),)
    assert now(store) == {"x": X | {"a": 3}}
    undone = store.undo()
    assert (undone.label, undone.left_alone) == ("add", (("t", "x"),))
    assert now(store) == {"x": X | {"a": 3}}
    assert store.undo() is None


@pytest.mark.parametrize("theirs", [Delete("t", "x"), Put("t", {"id": "x", "new": 1})])
def test_an_addition_that_another_device_changed_is_left_alone(journals, store, theirs):
    store.commit("add", [Put("t", X)])
    journals.open("phone").commit("theirs", [theirs])
    store.refresh()
    before = now(store)
    assert store.undo().left_alone == (("t", "x"),)
    assert now(store) == before


def test_a_removal_is_not_taken_back_over_a_later_addition(journals, store):
    store.commit("add", [Put("t", X)])
    store.commit("remove", [Delete("t", "x")])
    journals.open("phone").commit("theirs", [Put("t", {"id": "x", "new": 1})])
    assert store.undo().left_alone == (("t", "x"),)
    assert now(store) == {"x": {"id": "x", "new": 1}}


def test_an_import_is_undone_but_for_the_person_that_was_edited_since(journals, store):
    store.commit("import", [Put("t", {"id": str(number)}) for number in range(5)])
    journals.open("phone").commit("edit", [Put("t", {"id": "3", "name": "Bo"})])
    undone = store.undo()
    assert undone.left_alone == (("t", "3"),)
    assert now(store) == {"3": {"id": "3", "name": "Bo"}}
