"""Two devices, one journal: their folders copied together fold to the same state, and nothing is dropped."""

import json
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netjournal.errors import NotFoundError, StorageError
from netjournal.storage import Conflict, Delete, Put
from netjournal.storage.compact import compact
from netjournal.storage.format import encode
from netjournal.storage.stamps import END_OF_STAMPS

X = {"id": "x", "name": "Ada", "role": "poet"}


@pytest.fixture
def laptop(journals):
    """A laptop with a contact; `carry` its log to begin a phone's journal."""
    store = journals.open("laptop", "laptop")
    store.commit("add", [Put("contacts", X)])
    return store


@pytest.fixture
def carry(journals):
    """Copy every log of one data folder into the other, as a file syncer does, by replacing files."""

    def copy(source, target):
        folder = journals.folder / target / "log"
        for made in (folder.parent, folder):
            made.mkdir(mode=0o700, exist_ok=True)
        for log in journals.logs(source):
            there = folder / log.name
            if there.exists() and there.stat().st_size >= log.stat().st_size:
                continue
            shutil.copy(log, folder / ".arriving")
            (folder / ".arriving").replace(there)

    return copy


@pytest.fixture
def phone(journals, laptop, carry):
    assert laptop.documents("contacts")
    carry("laptop", "phone")
    return journals.open("phone", "phone")


def sync(carry, *stores):
    carry("laptop", "phone")
    carry("phone", "laptop")
    for store in stores:
        store.refresh()


def test_each_device_writes_only_its_own_log(journals, laptop, phone, carry):
    before = {log.name: log.read_bytes() for log in journals.logs("phone")}
    phone.commit("edit", [Put("contacts", X | {"role": "countess"})])
    assert {name: (journals.folder / "phone" / "log" / name).read_bytes() for name in before} == before
    sync(carry, laptop, phone)
    assert laptop.documents("contacts")["x"]["role"] == "countess"
    assert len(journals.logs("laptop")) == 2


def test_edits_of_different_fields_both_hold(laptop, phone, carry):
    laptop.commit("edit", [Put("contacts", X | {"name": "Ada King"})])
    phone.commit("edit", [Put("contacts", X | {"role": "countess"})])
    sync(carry, laptop, phone)
    for store in (laptop, phone):
        assert store.documents("contacts")["x"] == {"id": "x", "name": "Ada King", "role": "countess"}
        assert store.conflicts() == []


def test_edits_of_one_field_are_a_conflict_that_keeps_both(laptop, phone, carry):
    laptop.commit("edit", [Put("contacts", X | {"name": "Ada King"})])
    phone.commit("edit", [Put("contacts", X | {"name": "Ada Byron"})])
    sync(carry, laptop, phone)
    for store in (laptop, phone):
        (conflict,) = store.conflicts()
        assert isinstance(conflict, Conflict)
        assert (conflict.table, conflict.id, conflict.field) == ("contacts", "x", "name")
        assert (conflict.kept, conflict.other) == ("Ada Byron", "Ada King")
        assert conflict.at.tzinfo is not None
        assert [finding.severity for finding in store.findings()] == ["conflict"]


def test_an_edit_that_knew_of_the_other_is_no_conflict(laptop, phone, carry):
    laptop.commit("edit", [Put("contacts", X | {"name": "Ada King"})])
    sync(carry, laptop, phone)
    phone.commit("edit", [Put("contacts", X | {"name": "Ada Byron"})])
    sync(carry, laptop, phone)
    assert laptop.conflicts() == phone.conflicts() == []


def test_a_conflict_is_settled_once_for_all_devices_and_can_be_opened_again(laptop, phone, carry):
    laptop.commit("edit", [Put("contacts", X | {"name": "Ada King"})])
    phone.commit("edit", [Put("contacts", X | {"name": "Ada Byron"})])
    sync(carry, laptop, phone)
    laptop.settle("contacts", "x", "name")
    sync(carry, laptop, phone)
    assert laptop.conflicts() == phone.conflicts() == []
    laptop.undo()
    sync(carry, laptop, phone)
    assert len(laptop.conflicts()) == len(phone.conflicts()) == 1
    laptop.redo()
    assert laptop.conflicts() == []


def test_choosing_the_other_side_ends_a_conflict(laptop, phone, carry):
    laptop.commit("edit", [Put("contacts", X | {"name": "Ada King"})])
    phone.commit("edit", [Put("contacts", X | {"name": "Ada Byron"})])
    sync(carry, laptop, phone)
    laptop.commit("edit", [Put("contacts", X | {"name": "Ada King"})])
    assert laptop.conflicts() == []


def test_only_a_conflict_can_be_settled(laptop):
    with pytest.raises(NotFoundError):
        laptop.settle("contacts", "x", "name")


def test_a_deletion_after_an_edit_it_did_not_know_of_keeps_the_words(laptop, phone, carry):
    laptop.commit("edit", [Put("contacts", X | {"name": "Ada King"})])
    phone.commit("remove", [Delete("contacts", "x")])
    sync(carry, laptop, phone)
    for store in (laptop, phone):
        assert "x" not in store.documents("contacts")
        assert [(found.field, found.kept, found.other) for found in store.conflicts()] == [
            ("name", None, "Ada King")
        ]


def test_an_edit_after_a_deletion_it_did_not_know_of_lets_the_document_live(laptop, phone, carry):
    laptop.commit("remove", [Delete("contacts", "x")])
    phone.commit("edit", [Put("contacts", X | {"name": "Ada Byron"})])
    sync(carry, laptop, phone)
    for store in (laptop, phone):
        assert store.documents("contacts")["x"] == X | {"name": "Ada Byron"}
        assert [(found.field, found.other) for found in store.conflicts()] == [("", None)]


def test_two_devices_that_make_the_same_document_join_it(journals, carry):
    laptop, phone = journals.open("laptop", "laptop"), journals.open("phone", "phone")
    laptop.commit("me", [Put("me", {"id": "me", "name": "Ada", "role": "poet"})])
    phone.commit("me", [Put("me", {"id": "me", "name": "Ada", "field": "mathematics"})])
    sync(carry, laptop, phone)
    for store in (laptop, phone):
        assert store.documents("me")["me"] == {
            "id": "me",
            "name": "Ada",
            "role": "poet",
            "field": "mathematics",
        }
        assert store.conflicts() == []


def test_lines_that_arrive_late_take_their_place(laptop, phone, carry):
    phone.commit("early", [Put("contacts", X | {"role": "early"})])
    laptop.commit("late", [Put("contacts", X | {"role": "late"}), Put("contacts", {"id": "y"})])
    carry("phone", "laptop")
    touched = laptop.refresh()
    assert laptop.documents("contacts")["x"]["role"] == "late"
    assert touched == (("contacts", "x"),)
    assert [found.other for found in laptop.conflicts()] == ["early"]


def test_undo_on_one_device_leaves_what_the_other_changed(laptop, phone, carry):
    laptop.commit("edit", [Put("contacts", X | {"name": "Ada King", "role": "countess"})])
    sync(carry, laptop, phone)
    phone.commit("edit", [Put("contacts", X | {"name": "Ada King", "role": "mother"})])
    sync(carry, laptop, phone)
    assert laptop.undo().left_alone == (("contacts", "x"),)
    sync(carry, laptop, phone)
    for store in (laptop, phone):
        assert store.documents("contacts")["x"] == X | {"role": "mother"}


def test_two_processes_that_begin_at_once_are_one_device(journals):
    first, second = journals.open(), journals.open()
    first.commit("one", [Put("t", {"id": "x"})])
    second.refresh()
    second.commit("two", [Put("t", {"id": "y"})])
    assert len(journals.logs()) == 1
    assert [second.undo().label, second.undo().label] == ["two", "one"]


def test_history_names_the_device(laptop, phone, carry):
    phone.commit("edit", [Put("contacts", X | {"role": "mother"})])
    sync(carry, laptop, phone)
    assert len({entry.device for entry in laptop.history()}) == 2
    assert [entry.id for entry in laptop.history()] == [entry.id for entry in phone.history()]


def test_a_conflict_copy_of_a_log_adds_nothing_twice(journals, laptop):
    (log,) = journals.logs("laptop")
    shutil.copy(log, log.with_name(f"{log.stem}.sync-conflict-20261121.jsonl"))
    laptop.commit("edit", [Put("contacts", X | {"role": "countess"})])
    laptop.undo()
    reader = journals.open("phone", "laptop")
    assert reader.documents("contacts") == {"x": X}
    assert reader.conflicts() == []
    assert [(entry.label, entry.undone) for entry in reader.history()] == [("edit", True), ("add", False)]


def test_entries_far_in_the_future_are_reported(journals):
    store = journals.open(wall_clock=lambda: 4_000_000_000.0)
    store.commit("add", [Put("t", {"id": "x"})])
    (finding,) = journals.open(wall_clock=lambda: 2_000_000_000.0).findings()
    assert finding.severity == "note"
    assert "future" in finding.what


def test_nothing_is_written_that_could_not_be_read(journals, laptop):
    """After a time so late that none comes after it, the next line would be lost without a word."""
    last = {
        "stamp": END_OF_STAMPS - 1,
        "at": "",
        "label": "add",
        "ops": [{"table": "t", "id": "y", "set": {}}],
    }
    begin = {"format": 1, "device": "other"}
    (log,) = journals.logs("laptop")
    log.with_name("other.jsonl").write_bytes(encode(begin) + encode(last))
    with pytest.raises(StorageError, match="nothing can be written after it"):
        laptop.commit("add", [Put("contacts", {"id": "z"})])
    assert set(journals.open("laptop", "laptop").documents("contacts")) == {"x"}


# One step: which device, what it does. Times are the devices' own clocks, which need not agree.
DOCUMENTS = st.fixed_dictionaries(
    {"a": st.integers(0, 3)}, optional={"b": st.integers(0, 3), "c": st.text(max_size=2)}
)
STEPS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.one_of(
            st.tuples(st.just("put"), st.sampled_from("xyz"), DOCUMENTS),
            st.tuples(st.just("delete"), st.sampled_from("xyz")),
            st.tuples(st.sampled_from(["undo", "redo", "compact"])),
            st.tuples(st.just("fetch"), st.integers(0, 2)),
        ),
    ),
    max_size=25,
)


def fetch(journals, source, target, device):
    """Bring over the log that the source device writes itself, as far as it is."""
    log = journals.folder / source / "log" / f"{device}.jsonl"
    if log.exists() and source != target:
        folder = journals.folder / target / "log"
        shutil.copy(log, folder / ".arriving")
        (folder / ".arriving").replace(folder / log.name)


def act(store, action, rest):
    if action == "put":
        store.commit("put", [Put("t", {"id": rest[0], **rest[1]})])
    elif action == "delete":
        store.commit("delete", [Delete("t", rest[0])])
    elif action == "fetch":
        store.refresh()
    elif action == "compact":
        compact(store._ledger, store._disk, kept_whole=1)
    else:
        getattr(store, action)()


def play(journals, steps, skews):
    names = [f"device{number}" for number in range(3)]
    clock = [1_000_000_000.0]

    def time_of(skew):
        def now():
            clock[0] += 1
            return clock[0] + skew

        return now

    stores = [
        journals.open(name, name, wall_clock=time_of(skew)) for name, skew in zip(names, skews, strict=True)
    ]
    for device, (action, *rest) in steps:
        if action == "fetch":
            fetch(journals, names[rest[0]], names[device], stores[rest[0]]._device.id)
        act(stores[device], action, rest)
    for source, store in zip(names, stores, strict=True):
        for target in names:
            fetch(journals, source, target, store._device.id)
    for store in stores:
        store.refresh()
    return names, stores


def picture(store):
    documents = {name: dict(document) for name, document in store.documents("t").items()}
    history = [(entry.id, entry.undone) for entry in store.history()]
    return json.dumps([documents, history], sort_keys=True), store.conflicts()


@settings(settings.get_profile("storage"))
@given(steps=STEPS, skews=st.tuples(*[st.sampled_from([0, 0, 5, -5, 50])] * 3))
def test_whatever_the_devices_did_their_folders_fold_to_one_state(
    tmp_path_factory, journals_in, steps, skews
):
    journals = journals_in(tmp_path_factory.mktemp("devices"))
    names, stores = play(journals, steps, skews)
    pictures = [picture(store) for store in stores]
    assert pictures[0] == pictures[1] == pictures[2]
    assert pictures == [picture(journals.open(f"reader-{name}", name)) for name in names]
    assert all(finding.severity != "damage" for store in stores for finding in store.findings())
    journals.close()


def git(folder, *arguments):
    who = ["-c", "user.name=someone", "-c", "user.email=someone@example.org", "-c", "pull.rebase=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_two_clones_of_a_git_repository_merge_without_conflict(journals, laptop):
    """The one file syncer that refuses to guess: two devices never touch one file."""
    git(journals.folder, "init", "-q", "-b", "main", "laptop")
    git(journals.folder / "laptop", "add", "log")
    git(journals.folder / "laptop", "commit", "-qm", "first")
    git(journals.folder, "clone", "-q", "laptop", "phone")
    phone = journals.open("phone", "phone")
    for turn in range(3):
        laptop.commit("edit", [Put("contacts", X | {"role": f"laptop {turn}"})])
        phone.commit("edit", [Put("contacts", {"id": f"phone-{turn}"})])
        for name in ("laptop", "phone"):
            git(journals.folder / name, "add", "log")
            git(journals.folder / name, "commit", "-qm", "more")
        git(journals.folder / "phone", "pull", "-q", "--no-edit", "origin", "main")
        git(journals.folder / "laptop", "pull", "-q", "--no-edit", "../phone", "main")
        laptop.refresh()
        phone.refresh()
        assert laptop.documents("contacts") == phone.documents("contacts")
    assert laptop.documents("contacts")["x"]["role"] == "laptop 2"
    assert len(phone.documents("contacts")) == 4
    journals.open("phone", "phone")
    assert all(log.stat().st_mode & 0o077 == 0 for log in journals.logs("phone"))
