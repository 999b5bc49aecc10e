"""The garbage collector leaves a large journal alone, and what is written at once takes little room."""

import gc
import tracemalloc

import pytest

from netjournal.errors import InvalidInputError
from netjournal.storage import Put, memory


@pytest.fixture
def asked(monkeypatch):
    """Return what the collector was asked for from now on, without its doing it."""
    calls = []
    monkeypatch.setattr(memory, "_LARGE", 10)
    monkeypatch.setattr(gc, "freeze", lambda: calls.append("freeze"))
    monkeypatch.setattr(gc, "set_threshold", lambda *_: calls.append("seldom"))
    return calls


@pytest.mark.parametrize(("documents", "expected"), [(10, []), (11, ["freeze", "seldom"])])
def test_what_was_loaded_is_left_alone_however_few_lines_hold_it(journals, asked, documents, expected):
    journals.open().commit("import", [Put("t", {"id": f"{number}"}) for number in range(documents)])
    assert asked == []
    journals.open()
    assert asked == expected
    assert gc.isenabled()


def card(number):
    return {
        "id": f"{number:08}",
        "name": f"Ada {number}",
        "emails": [f"ada{number}@example.org"],
        "tags": ["a", "b"],
    }


def test_what_a_large_transaction_made_takes_little_room_and_reads_as_ever(journals):
    store = journals.open()
    cards = [Put("t", card(number)) for number in range(20_000)]
    store.commit("begin", cards[:1])
    tracemalloc.start()
    store.commit("import", cards[1:])
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    (log,) = journals.logs()
    assert held < 4 * log.stat().st_size
    edited = card(7) | {"name": "Grace"}
    store.commit("edit", [Put("t", edited, card(7))])
    everyone = {one.document["id"]: one.document for one in cards} | {edited["id"]: edited}
    assert dict(store.documents("t")) == dict(journals.open().documents("t")) == everyone
    store.undo()
    store.undo()
    assert dict(store.documents("t")) == dict(journals.open().documents("t")) == {card(0)["id"]: card(0)}


def test_a_document_may_be_given_as_json(journals):
    store = journals.open()
    store.commit("add", [Put("t", b'{"id":"1","name":"Ada"}'), Put("t", b'{"id":"2","name":"Alan"}')])
    store.commit("edit", [Put("t", b'{"id":"1","name":"Ada King"}', {"id": "1", "name": "Ada"})])
    assert store.documents("t") == {"1": {"id": "1", "name": "Ada King"}, "2": {"id": "2", "name": "Alan"}}
    assert store.documents("t") == journals.open().documents("t")
    with pytest.raises(InvalidInputError, match='no "id"'):
        store.commit("add", [Put("t", b'{"name":"Ada"}')])
