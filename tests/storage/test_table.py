"""The private parts of TinyDB that the binding stands on, held by the behaviour they must have."""

import pytest
from tinydb import Query
from tinydb.table import Document

from netjournal.errors import NotFoundError, StaleEditError
from netjournal.storage import Put

NAME = Query().name


@pytest.fixture
def contacts(store):
    table = store.table("contacts")
    table.insert({"id": "ada", "name": "Ada", "tags": ["a"], "met": 1})
    table.insert({"id": "bo", "name": "Bo", "tags": [], "met": 2})
    return table


def stored(journals):
    """What another process reads from disk."""
    return {name: dict(document) for name, document in journals.open().documents("contacts").items()}


def test_inserted_documents_keep_their_own_id(journals, contacts):
    assert contacts.get(doc_id="ada")["name"] == "Ada"
    assert set(stored(journals)) == {"ada", "bo"}


def test_a_document_without_an_id_gets_one_that_is_never_given_again(journals, contacts):
    first, second = contacts.insert({"name": "Cy"}), contacts.insert_multiple([{"name": "Di"}])[0]
    contacts.remove(doc_ids=[first, second])
    assert contacts.insert({"name": "Ed"}) not in {first, second}
    assert all(document["id"] == name for name, document in stored(journals).items())


def test_a_tinydb_document_names_its_id(contacts):
    assert contacts.insert(Document({"name": "Cy"}, "cy")) == "cy"
    assert contacts.get(doc_id="cy") == {"name": "Cy", "id": "cy"}


def test_an_id_that_is_taken_is_refused_and_nothing_written(journals, contacts):
    with pytest.raises(ValueError, match="already exists"):
        contacts.insert_multiple([{"id": "new"}, {"id": "ada"}])
    assert set(stored(journals)) == {"ada", "bo"}


def test_insert_wants_a_mapping(contacts):
    with pytest.raises(ValueError, match="Mapping"):
        contacts.insert(["no"])


def test_every_way_to_search(contacts):
    assert [document.doc_id for document in contacts.search(NAME == "Ada")] == ["ada"]
    assert contacts.get(NAME == "Bo").doc_id == "bo"
    assert contacts.get(doc_id="nobody") is None
    assert {document.doc_id for document in contacts.get(doc_ids=["ada", "nobody"])} == {"ada"}
    assert contacts.contains(NAME == "Ada")
    assert contacts.contains(doc_id="bo")
    assert contacts.count(Query().met > 0) == len(contacts) == 2
    assert [document.doc_id for document in contacts] == [document.doc_id for document in contacts.all()]


@pytest.mark.parametrize(
    "look",
    [
        lambda table: table.search(NAME == "Ada")[0],
        lambda table: table.get(NAME == "Ada"),
        lambda table: table.get(doc_id="ada"),
        lambda table: table.all()[0],
        lambda table: next(iter(table)),
    ],
)
def test_changing_a_result_changes_nothing_stored(journals, contacts, look):
    result = look(contacts)
    result["name"] = "Eve"
    result["tags"].append("b")
    assert look(contacts)["name"] == "Ada"
    assert look(contacts)["tags"] == ["a"]
    assert stored(journals)["ada"]["tags"] == ["a"]


def test_a_search_sees_what_another_process_wrote(journals, store, contacts):
    assert contacts.search(NAME == "Cy") == []
    journals.open().table("contacts").insert({"id": "cy", "name": "Cy"})
    store.refresh()
    assert contacts.search(NAME == "Cy")[0].doc_id == "cy"


def test_update_by_query_by_id_and_of_all(journals, contacts):
    assert contacts.update({"role": "poet"}, NAME == "Ada") == ["ada"]
    assert contacts.update({"role": "cook"}, doc_ids=["bo"]) == ["bo"]
    assert contacts.update(lambda document: document["tags"].append("all")) == ["ada", "bo"]
    assert stored(journals) == {
        "ada": {"id": "ada", "name": "Ada", "tags": ["a", "all"], "met": 1, "role": "poet"},
        "bo": {"id": "bo", "name": "Bo", "tags": ["all"], "met": 2, "role": "cook"},
    }


def test_update_multiple(journals, contacts):
    assert contacts.update_multiple([({"met": 7}, NAME == "Ada"), ({"met": 8}, NAME == "Bo")]) == [
        "ada",
        "bo",
    ]
    assert [document["met"] for document in stored(journals).values()] == [7, 8]


@pytest.mark.parametrize(
    "change",
    [
        lambda table, names: table.update({"met": 9}, doc_ids=names),
        lambda table, names: table.remove(doc_ids=names),
    ],
)
def test_a_missing_id_is_an_error_and_nothing_is_written(journals, contacts, change):
    before = stored(journals)
    with pytest.raises(NotFoundError, match="nobody"):
        change(contacts, ["ada", "nobody"])
    assert stored(journals) == before


def test_an_id_cannot_be_changed(contacts):
    with pytest.raises(ValueError, match="cannot be changed"):
        contacts.update({"id": "eve"}, NAME == "Ada")


def test_an_updater_that_fails_writes_nothing(journals, contacts):
    before = stored(journals)
    with pytest.raises(ZeroDivisionError):
        contacts.update(lambda document: document.update(met=1 / (document["met"] - 2)))
    assert stored(journals) == before


def test_upsert_by_query_by_id_and_of_what_is_new(journals, contacts):
    assert contacts.upsert({"met": 5}, NAME == "Ada") == ["ada"]
    assert contacts.upsert({"id": "bo", "met": 6}) == ["bo"]
    assert contacts.upsert({"id": "cy", "met": 7}) == ["cy"]
    assert len(contacts.upsert({"name": "Di", "met": 8}, NAME == "Di")) == 1
    assert [document["met"] for document in stored(journals).values()] == [5, 6, 7, 8]
    with pytest.raises(ValueError, match="doc_id"):
        contacts.upsert({"name": "nobody"})


def test_remove_and_truncate(journals, contacts):
    assert contacts.remove(NAME == "Ada") == ["ada"]
    assert set(stored(journals)) == {"bo"}
    with pytest.raises(RuntimeError, match="truncate"):
        contacts.remove()
    contacts.truncate()
    assert stored(journals) == {}


def test_dropping_a_table_and_all_tables_can_be_undone(journals, store, contacts):
    assert len(contacts) == 2
    store.table("events").insert({"id": "e"})
    store.drop_table("events")
    assert store.tables() == {"contacts"}
    store.drop_tables()
    assert store.tables() == set()
    store.undo()
    store.undo()
    assert store.tables() == {"contacts", "events"}
    assert set(stored(journals)) == {"ada", "bo"}


def test_every_change_is_one_transaction_with_a_name(store, contacts):
    contacts.update({"met": 3})
    contacts.remove(NAME == "Bo")
    labels = [entry.label for entry in store.history()]
    assert labels == ["remove from contacts", "edit contacts", "add to contacts", "add to contacts"]


def test_only_what_an_updater_looks_at_is_copied(store):
    store.commit("add", [Put("contacts", {"id": str(number), "n": number}) for number in range(1_000)])
    table = store.table("contacts")
    looked = []
    table._update_table(looked.append)
    assert table.update({"n": -1}, Query().n == 500) == ["500"]
    table._update_table(lambda draft: (draft["7"], looked.append(draft)))
    assert [len(draft._copies) for draft in looked] == [0, 1]


def test_a_draft_is_a_mapping_with_the_changes_in_it(contacts):
    def check(draft):
        assert sorted(draft) == ["ada", "bo"]
        del draft["ada"]
        draft["cy"] = {"name": "Cy"}
        assert "ada" not in draft
        assert "cy" in draft
        assert sorted(draft) == ["bo", "cy"]
        assert len(draft) == 2
        with pytest.raises(KeyError):
            draft["ada"]
        with pytest.raises(KeyError):
            del draft["ada"]

    contacts._update_table(check)
    assert sorted(document.doc_id for document in contacts) == ["bo", "cy"]


def test_an_update_that_another_process_overtakes_is_refused(journals, contacts):
    other = journals.open()

    def slow(document):
        if other.documents("contacts")["ada"]["met"] == 1:
            other.table("contacts").update({"met": 10}, doc_ids=["ada"])
        document["met"] = 20

    with pytest.raises(StaleEditError):
        contacts.update(slow, doc_ids=["ada"])
    assert stored(journals)["ada"]["met"] == 10


def test_the_default_table_works_as_in_tinydb(store):
    name = store.insert({"name": "Ada"})
    assert [document.doc_id for document in store] == [name]
    assert len(store) == 1


def test_the_store_is_a_context_manager(journals):
    with journals.open() as store:
        store.table("contacts").insert({"id": "ada"})
    assert "ada" in journals.open().documents("contacts")


def test_a_cache_cannot_be_asked_for(store):
    table = store.table("contacts", cache_size=100)
    table.insert({"id": "ada", "name": "Ada"})
    assert table.search(NAME == "Ada")[0] is not table.search(NAME == "Ada")[0]
