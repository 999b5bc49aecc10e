"""One table of the view: in time, by reference, by the beginning of an id."""

from datetime import UTC, datetime

import pytest

from netjournal.models import Interaction
from netjournal.view import Collection

AT = "2026-11-20T18:30:00+00:00"


def entry(at, *people, **fields):
    return {"created": AT, "at": at, "channel": "call", "contact_ids": list(people), **fields}


@pytest.fixture
def documents():
    found = {
        "b-late": entry("2026-11-20T09:00:00+01:00", "ada"),
        "a-same": entry("2026-11-20T08:00:00+00:00", "ada", "bo"),
        "c-old": entry("2025-01-01T00:00:00+00:00", "bo"),
        "z-hurt": {"at": AT, "contact_ids": ["ada"]},
    }
    return {record_id: {"id": record_id, **document} for record_id, document in found.items()}


@pytest.fixture
def table(documents):
    return Collection(Interaction, documents)


def test_records_stand_in_time_whatever_their_zone_and_equal_times_by_id(table):
    assert [record.id for record in table.all()] == ["c-old", "a-same", "b-late"]
    assert [record.id for record in table.newest()] == ["b-late", "a-same", "c-old"]
    assert list(table) == ["c-old", "a-same", "b-late"]


def test_records_are_found_by_what_they_refer_to(table):
    assert [record.id for record in table.of("ada")] == ["a-same", "b-late"]
    assert [record.id for record in table.newest_of("bo")] == ["a-same", "c-old"]
    assert [record.id for record in table.oldest_of("bo")] == ["c-old", "a-same"]
    assert table.of("nobody") == []
    assert table.count_of("nobody") == 0


def test_a_document_that_is_no_record_is_left_out_and_told(table):
    assert "z-hurt" not in table
    with pytest.raises(KeyError):
        table["z-hurt"]
    assert set(table.broken) == {"z-hurt"}


def test_a_document_that_is_mended_is_back(table, documents):
    assert "z-hurt" not in table
    documents["z-hurt"] |= {"created": AT, "channel": "call"}
    table.touch("z-hurt")
    assert table["z-hurt"].channel == "call"
    assert not table.broken


def test_a_span_of_time_holds_its_start_and_not_its_end(table):
    start, end = datetime(2025, 1, 1, tzinfo=UTC), datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
    assert [record.id for record in table.between(start, end)] == ["c-old"]


def test_ids_are_found_by_their_beginning(table):
    assert table.starting_with("a-") == ("a-same",)
    assert set(table.starting_with("")) == {"a-same", "b-late", "c-old", "z-hurt"}


def test_a_record_that_moves_in_time_or_goes_is_followed(table, documents):
    documents["c-old"] = {"id": "c-old", **entry("2027-01-01T00:00:00+00:00", "ada")}
    table.touch("c-old")
    del documents["a-same"]
    table.touch("a-same")
    table.touch("never-was")
    assert [record.id for record in table.newest()] == ["c-old", "b-late"]
    assert table.of("bo") == []
    assert table.get("a-same") is None
    assert len(table) == 3


@pytest.mark.parametrize("at", ["nonsense", None, 7, "2026-11-20"])
def test_a_time_that_cannot_be_read_hinders_nothing(at):
    table = Collection(Interaction, {"x": {"id": "x", **entry(at)}})
    assert list(table.all()) == [] or table["x"].id == "x"
    assert len(table) == 1


def test_the_first_and_last_that_were_written_are_known_by_their_ids(table):
    assert (table.earliest_id(), table.latest_id()) == ("a-same", "z-hurt")
    empty = Collection(Interaction, {})
    assert (empty.earliest_id(), empty.latest_id()) == ("", "")
