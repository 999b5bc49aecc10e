"""Forgetting on several devices: each takes the words out of its own file, and of nobody else's."""

import shutil
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from remains import remains

from netjournal.errors import StorageError
from netjournal.storage import Delete, Forgetting, Put, Words
from netjournal.storage.compact import compact

MIRA = ("people", "mira-0001")
TOLD = ("Mira Lindqvist", "lighthouse")


@pytest.fixture
def carry(journals):
    """Copy the log that a device writes itself, as a file syncer does."""

    def copy(source, target, store):
        folder = journals.folder / target / "log"
        for made in (folder.parent, folder):
            made.mkdir(mode=0o700, exist_ok=True)
        log = journals.folder / source / "log" / f"{store._device.id}.jsonl"
        shutil.copy(log, folder / ".arriving")
        (folder / ".arriving").replace(folder / log.name)

    return copy


@pytest.fixture
def laptop(journals):
    store = journals.open("laptop", "laptop")
    store.commit("add Mira Lindqvist", [Put("people", {"id": MIRA[1], "name": "Mira Lindqvist"})])
    return store


@pytest.fixture
def phone(journals, laptop, carry):
    carry("laptop", "phone", laptop)
    store = journals.open("phone", "phone")
    seen = dict(store.documents("people")[MIRA[1]])
    store.commit("edit Mira Lindqvist", [Put("people", {**seen, "home": "the lighthouse"}, seen)])
    store.commit(
        "add", [Put("talks", {"id": "talk-0001", "with": [MIRA[1]], "said": "Mira Lindqvist on boats"})]
    )
    return store


def forget(store, gone=(MIRA,)):
    forgetting = Forgetting((MIRA[1],), frozenset(gone), Words.of(("Mira Lindqvist",), ()))
    edits = [
        Put(key[0], left, body)
        for key, body in store.forgetter.past.documents()
        if key not in gone and (left := forgetting.document(key, body)) != body
    ]
    store.forgetter.ask("forget someone", forgetting, edits)
    return store.forgetter.finish()


LEFT = {"talks": {"talk-0001": {"id": "talk-0001", "with": [], "said": "someone on boats"}}}


def test_each_device_cleans_its_own_file_when_it_hears_of_it(journals, laptop, phone, carry, everything):
    carry("phone", "laptop", phone)
    laptop.refresh()
    before = phone._ledger.own.path.read_bytes()
    (unreached,) = forget(laptop).unreached
    assert unreached.path.name == phone._ledger.own.path.name
    assert unreached.path.read_bytes() == before
    assert "opened there" in unreached.why
    assert everything(laptop) == LEFT
    assert {name for name, _ in remains(journals.folder / "laptop", TOLD)} == {unreached.path.name}
    assert [finding.severity for finding in laptop.findings()] == ["note"]

    carry("laptop", "phone", laptop)
    phone.close()
    phone = journals.open("phone", "phone")
    assert everything(phone) == LEFT
    assert phone.forgetter.is_due
    assert phone.forgetter.finish().unreached == ()
    assert remains(journals.folder / "phone", TOLD) == []
    assert everything(phone) == everything(journals.open("reader", "phone")) == LEFT
    assert phone.findings() == []

    carry("phone", "laptop", phone)
    laptop.refresh()
    assert laptop.findings() == []
    assert not laptop.forgetter.is_due
    assert remains(journals.folder / "laptop", TOLD) == []
    assert everything(laptop) == LEFT


def test_what_a_device_writes_before_it_hears_of_it_goes_too(journals, laptop, phone, carry, everything):
    forget(laptop)
    seen = dict(phone.documents("people")[MIRA[1]])
    phone.commit("edit", [Put("people", {**seen, "home": "another lighthouse"}, seen)])
    phone.commit("delete", [Delete("people", MIRA[1])])
    phone.undo()
    carry("phone", "laptop", phone)
    laptop.refresh()
    assert MIRA[1] not in laptop.documents("people")
    assert laptop.conflicts() == []
    carry("laptop", "phone", laptop)
    phone.refresh()
    assert everything(phone) == everything(laptop)
    assert phone.conflicts() == []
    phone.forgetter.finish()
    assert remains(journals.folder / "phone", TOLD) == []
    carry("phone", "laptop", phone)
    laptop.refresh()
    assert everything(laptop) == everything(phone) == LEFT


def test_who_is_met_again_elsewhere_stays(laptop, phone, carry, everything):
    forget(laptop)
    laptop.commit("add", [Put("people", {"id": "again-0001", "name": "Mira Lindqvist"})])
    carry("laptop", "phone", laptop)
    phone.refresh()
    phone.commit("add", [Put("talks", {"id": "talk-0002", "said": "Mira Lindqvist, again"})])
    phone.forgetter.finish()
    assert phone.documents("people")["again-0001"]["name"] == "Mira Lindqvist"
    assert phone.documents("talks")["talk-0002"]["said"] == "Mira Lindqvist, again"
    carry("phone", "laptop", phone)
    laptop.refresh()
    assert everything(laptop) == everything(phone)


def test_a_device_that_finds_more_says_so_to_all(journals, laptop, phone, carry, everything):
    forget(laptop)
    phone.commit("add", [Put("facts", {"id": "fact-0001", "of": MIRA[1], "text": "the lighthouse"})])
    carry("phone", "laptop", phone)
    laptop.refresh()
    assert "fact-0001" in laptop.documents("facts")
    carry("laptop", "phone", laptop)
    phone.refresh()
    (first,) = phone.forgetter.pending()
    more = Forgetting(
        first.ids, frozenset({("facts", "fact-0001")}), near={("talks", "talk-0001"): [0]}, of=first.stamp
    )
    phone.forgetter.ask("forget someone", more)
    phone.forgetter.finish()
    assert remains(journals.folder / "phone", TOLD) == []
    carry("phone", "laptop", phone)
    laptop.refresh()
    laptop.forgetter.finish()
    assert everything(laptop) == everything(phone) == LEFT
    assert laptop.findings() == phone.findings() == []
    assert remains(journals.folder / "laptop", TOLD) == []


def test_undo_does_not_bring_words_back_from_the_file_of_another_device(
    journals, laptop, phone, carry, everything
):
    phone.commit("add", [Put("people", {"id": "ana-0001", "name": "Ana", "met": "by Mira Lindqvist"})])
    carry("phone", "laptop", phone)
    laptop.refresh()
    seen = dict(laptop.documents("people")["ana-0001"])
    laptop.commit("edit", [Put("people", {**seen, "met": "at sea"}, seen)])
    forget(laptop)
    assert laptop.undo().label == "edit"
    assert laptop.documents("people")["ana-0001"]["met"] == "by someone"
    assert {name for name, _ in remains(journals.folder / "laptop", TOLD)} == {phone._ledger.own.path.name}
    carry("laptop", "phone", laptop)
    phone.refresh()
    phone.forgetter.finish()
    assert everything(phone) == everything(laptop)


def test_undo_of_a_deletion_does_not_bring_back_who_was_forgotten_meanwhile(journals, laptop, phone, carry):
    phone.commit("delete", [Delete("people", MIRA[1])])
    forget(laptop)
    carry("laptop", "phone", laptop)
    phone.refresh()
    assert phone.undo().left_alone == (MIRA,)
    phone.forgetter.finish()
    assert remains(journals.folder / "phone", TOLD) == []


# -- any history ---------------------------------------------------------------------------------------------

IDS = ("doc-0001", "doc-0002", "doc-0003")
NAMES = ("Mira Lindqvist", "someone else", "ask Mira Lindqvist", "")
DOCUMENTS = st.fixed_dictionaries(
    {"a": st.sampled_from(NAMES)},
    optional={"b": st.sampled_from(NAMES), "with": st.lists(st.sampled_from(IDS), max_size=2, unique=True)},
)
STEPS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.one_of(
            st.tuples(st.just("put"), st.sampled_from(IDS), DOCUMENTS),
            st.tuples(st.just("delete"), st.sampled_from(IDS)),
            st.tuples(st.sampled_from(["undo", "redo", "compact", "fetch"])),
        ),
    ),
    max_size=20,
)


def act(store, action, rest):
    if action == "put":
        store.commit("put", [Put("t", {"id": rest[0], **rest[1]})])
    elif action == "delete":
        store.commit("delete", [Delete("t", rest[0])])
    elif action == "compact":
        with suppress(StorageError):  # where a conflict would be lost, the log is left as it is
            compact(store._ledger, store._disk, kept_whole=1)
    else:
        getattr(store, action)()


def plain(documents, gone):
    """Return a model of documents without one of them, without its id and without the name."""
    return {
        name: {
            field: [one for one in value if one != gone]
            if field == "with"
            else value.replace(TOLD[0], "someone")
            for field, value in body.items()
        }
        for name, body in documents.items()
        if name != gone
    }


@settings(settings.get_profile("storage"))
@given(before=STEPS, after=STEPS, gone=st.sampled_from(IDS))
def test_whatever_was_done_before_and_after(tmp_path_factory, journals_in, before, after, gone):
    journals = journals_in(tmp_path_factory.mktemp("devices"))
    stores = [journals.open(name, name) for name in ("one", "two")]

    def fetch(target):
        source = stores[1 - target]
        log = journals.folder / ("one", "two")[1 - target] / "log" / f"{source._device.id}.jsonl"
        if log.exists():
            shutil.copy(log, journals.folder / ("one", "two")[target] / "log")
        stores[target].refresh()

    def play(steps):
        for device, (action, *rest) in steps:
            if action == "fetch":
                fetch(device)
            else:
                act(stores[device], action, rest)

    play(before)
    one, two = stores
    expected = plain({name: dict(body) for name, body in one.documents("t").items()}, gone)
    key = ("t", gone)
    forgetting = Forgetting((gone,), frozenset({key}), Words.of((TOLD[0],), ()))
    edits = [
        Put("t", left, body)
        for (_, name), body in one.forgetter.past.documents()
        if name != gone and (left := forgetting.document(("t", name), body)) != body
    ]
    one.forgetter.ask("forget", forgetting, edits)
    assert one.documents("t") == expected
    failed = [found for found in one.forgetter.finish().unreached if found.again]
    assert failed == []
    assert one.documents("t") == expected == journals.open("reader", "one").documents("t")
    assert b"Mira" not in one._ledger.own.path.read_bytes()

    hears = next((place for place, step in enumerate(after) if step == (1, ("fetch",))), len(after))
    play([one for place, one in enumerate(after) if one[1][0] != "put" or (one[0] == 1 and place < hears)])
    fetch(1)
    assert [found for found in two.forgetter.finish().unreached if found.again] == []
    fetch(0)
    one.forgetter.finish()
    fetch(1)
    for store in (one, two):
        assert gone not in store.documents("t")
        assert remains(journals.folder, TOLD[:1]) == []
        assert all(finding.severity != "damage" for finding in store.findings())
    assert one.documents("t") == two.documents("t") == journals.open("last", "two").documents("t")
    journals.close()
