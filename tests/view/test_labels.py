"""Records under labels, without reading the whole table."""

import pytest

from netjournal.models import Promise
from netjournal.view import View


@pytest.fixture
def view(journal):
    """A view that follows the documents of the journal it was built from."""
    return View(journal.documents)


def test_labels_follow_new_changed_and_removed_records(journal, view):
    assert view.promises.labelled("open:me") == []
    promise = journal.promised((), "call", made="2026-11-20 10:00")
    view.touch([("promises", promise.id)])
    assert [one.id for one in view.promises.labelled("open:me")] == [promise.id]
    journal.put(promise.close("kept", journal.now))
    view.touch([("promises", promise.id)])
    assert view.promises.labelled("open:me") == []
    assert [one.id for one in view.promises.labelled("kept:me")] == [promise.id]
    del journal.documents["promises"][promise.id]
    view.touch([("promises", promise.id)])
    assert view.promises.labelled("kept:me") == []


def test_they_stand_in_time_and_can_begin_at_one(journal):
    late = journal.promised((), "late", made="2026-11-20 10:00")
    early = journal.promised((), "early", made="2026-11-01 10:00")
    view = journal.view()
    assert [one.id for one in view.promises.labelled("open:me")] == [early.id, late.id]
    assert [one.id for one in view.promises.labelled("open:me", journal.at("2026-11-20 10:00"))] == [late.id]
    assert view.promises.labelled("open:me", journal.at("2026-11-20 10:01")) == []


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({}, False),
        ({"focus": True}, True),
        ({"cadence": 30}, True),
        ({"cadence": "none"}, False),
        ({"tie": "sponsor"}, True),
        ({"tie": "client"}, False),
        ({"focus": True, "state": "archived"}, False),
    ],
)
def test_key_contacts(journal, fields, key):
    journal.contact("Ada Lovelace", **fields)
    assert bool(journal.view().contacts.labelled("key")) is key


def test_a_label_said_twice_counts_once(journal):
    journal.contact("Ada Lovelace", support=("emotional", "emotional"))
    assert len(journal.view().contacts.labelled("support:emotional")) == 1


def test_what_was_written_first_and_last(journal):
    assert journal.view().written() == (None, None)
    journal.note((), "2026-11-01 10:00")
    journal.talked(journal.contact("Ada"), "2020-01-01", written="2026-11-20 10:00")
    assert journal.view().written() == (journal.at("2026-11-01 10:00"), journal.at("2026-11-20 10:00"))


def test_a_record_that_cannot_be_read_is_left_out(journal, view):
    journal.documents[Promise.table]["x"] = {"id": "x", "created": "2026-11-20T10:00:00+01:00", "owner": "me"}
    view.touch([("promises", "x")])
    assert view.promises.labelled("open:me") == []
    assert "x" in view.promises.broken
