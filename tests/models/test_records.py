"""What every record promises: strict when made, lenient when read back, frozen, safe, small on disk."""

import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import orjson
import pytest
from pydantic import ValidationError

from netjournal.demo import demo_journal
from netjournal.errors import InvalidInputError
from netjournal.models import (
    TABLES,
    Contact,
    Event,
    EventPlan,
    Goal,
    Interaction,
    Introduction,
    Link,
    Me,
    Packed,
    Promise,
    Resource,
    Share,
)

AT = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)
BASE = {"id": "0198", "created": AT}


@pytest.fixture(scope="module")
def year():
    """Records of almost every kind."""
    with demo_journal(lambda: AT) as journal:
        return [record for name in TABLES for record in journal.view.table(name).all()]


def test_every_record_survives_the_disk(year):
    for record in year:
        assert type(record).load(orjson.loads(orjson.dumps(record.document()))) == record


def test_a_packed_record_is_the_record_and_its_document(year):
    for record in year:
        packed = Packed.of(record)
        assert packed.record() == record
        assert packed.opened() == record.document()
        assert packed.references() == record.references()


def test_a_packed_document_keeps_what_this_version_does_not_know():
    packed = Packed.of_document(
        Goal, {"id": "x", "created": "2026-11-20T18:30:00Z", "title": "Talk", "hat": 1}
    )
    assert (packed.id, packed.opened()["hat"], packed.record().title) == ("x", 1, "Talk")


def test_a_document_leaves_out_what_stands_at_its_default():
    assert Contact.make(**BASE, name="Ada").document() == {
        "id": "0198",
        "created": "2026-11-20T18:30:00Z",
        "name": "Ada",
    }


def test_times_keep_their_offset():
    at = datetime(2026, 7, 1, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    document = json.loads(json.dumps(Interaction.make(**BASE, at=at, channel="call").document()))
    assert document["at"] == "2026-07-01T09:00:00+02:00"
    assert Interaction.load(document).at.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize(
    ("model", "fields", "words"),
    [
        (Contact, {"name": ""}, "contact name"),
        (Contact, {"name": " \x1b "}, "contact name"),
        (Contact, {"name": 7}, "contact name"),
        (Contact, {"name": "Ada", "level": "chief"}, "contact level"),
        (Contact, {"name": "Ada", "cadence": 0}, "contact cadence"),
        (Contact, {"name": "Ada", "shoe_size": 41}, "contact shoe size"),
        (Contact, {"name": "Ada", "created": datetime(2026, 11, 20)}, "contact created"),  # noqa: DTZ001
        (Interaction, {"at": AT, "channel": "pigeon"}, "interaction channel"),
        (Interaction, {"at": AT, "channel": "call", "minutes": 0}, "interaction minutes"),
        (Interaction, {"at": AT, "channel": "call", "energy": 2}, "interaction energy"),
        (Promise, {"owner": "us", "text": "x", "made": AT}, "promise owner"),
        (Introduction, {"contact_ids": ("a",), "at": AT}, "introduction contact ids"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_by_the_name_of_its_field(model, fields, words):
    with pytest.raises(InvalidInputError, match=words) as caught:
        model.make(**BASE | fields)
    assert "\n" not in str(caught.value)


def test_fields_of_a_newer_version_do_not_hinder_reading():
    contact = Contact.load({**BASE, "created": AT.isoformat(), "name": "Ada", "aura": "green"})
    assert contact.name == "Ada"


def test_a_document_that_is_no_record_is_told():
    with pytest.raises(ValidationError):
        Contact.load({"id": "0198"})


def test_records_cannot_be_changed_in_place():
    contact = Contact.make(**BASE, name="Ada")
    with pytest.raises(ValidationError):
        contact.name = "Eve"


def test_a_changed_record_is_a_new_one_and_still_strict():
    contact = Contact.make(**BASE, name="Ada", tags=("compilers",))
    assert contact.evolve(role="Editor").document() == contact.document() | {"role": "Editor"}
    assert contact.role == ""
    with pytest.raises(InvalidInputError, match="contact level"):
        contact.evolve(level="chief")


def test_text_is_safe_and_names_stand_on_one_line():
    contact = Contact.make(**BASE, name="Ada\n\x1b[31m Lovelace", notes="one\n\u202etwo\x07")
    assert contact.name == "Ada [31m Lovelace"
    assert contact.notes == "one\ntwo"


@pytest.mark.parametrize(
    ("record", "refs"),
    [
        (Interaction.make(**BASE, at=AT, channel="call", contact_ids=("a",), event_id="e"), ("a", "e")),
        (Contact.make(**BASE, name="Ada", introduced_by="b", knows=(Link(contact_id="c"),)), ("b", "c")),
        (Event.make(**BASE, name="Forum", plan=EventPlan(find=("a",)), top_ids=("b", "a")), ("b", "a")),
        (Resource.make(**BASE, title="Map", shares=(Share(contact_id="a", on=date(2026, 1, 2)),)), ("a",)),
        (Me.make(**BASE), ()),
    ],
)  # fmt: skip
def test_a_record_knows_whom_it_speaks_of(record, refs):
    assert record.references() == refs


def test_a_record_stands_in_time_by_its_own_date_or_when_it_was_written():
    assert Event.make(**BASE, name="Forum", starts=date(2026, 12, 1)).moment() == date(2026, 12, 1)
    assert Event.make(**BASE, name="Forum").moment() == AT


def test_every_table_is_named_once_and_its_references_are_fields():
    assert len({model.table for model in TABLES.values()}) == len(TABLES)
    for model in TABLES.values():
        assert model.when in model.model_fields
        assert {path.partition(".")[0] for path in model.refers} <= set(model.model_fields)


def test_a_goal_ends_at_a_time():
    goal = Goal.make(**BASE, title="Give a talk").close(AT, "dropped")
    assert (goal.state, goal.closed) == ("dropped", AT)
