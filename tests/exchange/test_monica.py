"""Monica 4 in."""

import orjson
import pytest
from monica import collection, export, thing

from netjournal.errors import InvalidInputError
from netjournal.models import Contact, Interaction, Link, Note, Promise


@pytest.mark.parametrize("plural", [False, True])
def test_people(read, plural):
    found = read(orjson.dumps(export(plural)))
    assert found.format == "monica"
    grace, ada = found.of(Contact)
    assert grace == {
        "name": "Grace B. Hopper",
        "nicknames": ("Gracie",),
        "notes": "likes clocks",
        "role": "Admiral",
        "organisation": "Navy",
        "tags": ("navy", "starred"),
        "cadence": 90,
        "introduced_by": "ada",
        "emails": ("grace@example.org",),
        "phones": ("+1 555 0100",),
        "address": "1 Harbour Road\n22201 Arlington",
        "extra": {
            "Food": "tea",
            "Gift": "A clock, given",
            "Debt": "I owe 10 EUR (inprogress)",
            "Name day": "bring tea",
            "Address name": "home",
        },
        "knows": (Link(contact_id="ada", how="friend"),),
    }
    assert ada == {
        "name": "Ada",
        "state": "died",
        "extra": {"Died on": "2025-11-27", "Last talked to": "2025-11-20"},
    }
    assert found.days == [
        ("Grace B. Hopper", "birthday", None, 12, 9),
        ("Grace B. Hopper", "own", None, 5, 6),
    ]
    assert set(found.not_carried) == {"avatars", "photo", "document", "vcard", "audit logs"}


def test_a_rhythm_of_many_years_is_kept_in_words(read):
    whole = orjson.dumps(export()).replace(b'"stay_in_touch_frequency":90', b'"stay_in_touch_frequency":4000')
    grace, _ = read(whole).of(Contact)
    assert "cadence" not in grace
    assert grace["extra"]["Stay in touch every"] == "4000 days"


def with_ada(data=(), **said):
    """Return an export that says more of Ada."""
    whole = export()
    ada = whole["account"]["data"][0]["values"][1]
    ada["properties"] |= said
    ada["data"] += data
    return orjson.dumps(whole)


def test_days_say_no_more_than_is_known(read):
    def special(date, **about):
        return {"is_age_based": False, "is_year_unknown": False, "date": date, **about}

    whole = with_ada(
        first_met_date=special("2026-05-01T00:00:00Z", is_year_unknown=True),
        deceased_date=special("2020-01-01T00:00:00Z", is_age_based=True),
        birthdate=special("one spring"),
        last_talked_to="some years ago",
    )
    _, ada = read(whole).of(Contact)
    assert ada["extra"] == {
        "Born": "one spring",
        "First met on": "--05-01",
        "Died on": "about 2020",
        "Last talked to": "some years ago",
    }


def test_reminders_keep_their_rhythm(read):
    def reminder(title, kind, number=1, day="2026-05-06", **more):
        said = {"title": title, "frequency_type": kind, "frequency_number": number, **more}
        return thing(title, initial_date=f"{day}T00:00:00Z", **said)

    reminders = collection(
        "reminder",
        reminder("Wedding", "year"),
        reminder("Wedding", "year", day="2026-06-07"),
        reminder("Census", "year", 10),
        reminder("Tea", "week"),
        reminder("Visa", "one_time"),
        reminder("Club", "month", 2, inactive=True),
    )
    found = read(with_ada([reminders]))
    assert ("Ada", "own", None, 5, 6) in found.days
    assert found.of(Contact)[1]["extra"]["Reminder"].splitlines() == [
        "Wedding, 2026-06-07, every year",
        "Census, 2026-05-06, every 10 years",
        "Tea, 2026-05-06, every week",
        "Visa, 2026-05-06",
        "Club, 2026-05-06, every 2 months, off",
    ]


def test_what_is_said_of_things_is_kept_or_named(read):
    said = [
        {"content": "Hey", "written_at": "2026-04-05T00:00:00Z", "written_by_me": True},
        {"content": "Hello", "written_at": "2026-04-06T00:00:00Z", "written_by_me": False, "mood": "glad"},
    ]
    talk = {"happened_at": "2026-04-05T00:00:00Z", "contact_field_type": "t-phone"}
    things = [
        collection("gift", thing("g", name="Book", recipient="grace", photos=["p"])),
        collection("life_event", thing("l", name="Moved", specific_information="to Turin")),
        collection("address", thing("a", name="office", street="Quay", latitude=1.5)),
        collection("conversation", thing("v", messages=[thing("m", **one) for one in said], **talk)),
        collection("task", thing("t", title="Write", priority="high", archived=False)),
        collection("pet", "a dog"),
    ]
    found = read(with_ada(things))
    extra = found.of(Contact)[1]["extra"]
    assert extra["Gift"] == "Book, for Grace B. Hopper"
    assert extra["Life event"] == "Moved, to Turin"
    assert extra["Address name"] == "office"
    talk = next(one for one in found.of(Interaction) if one["summary"] == "Hey")
    assert (talk["notes"], talk["tags"]) == ("I: Hey\nThey, 2026-04-06: Hello", ("phone",))
    assert {"gift photos", "address latitude", "message mood", "task priority", "pet"} <= {*found.not_carried}
    assert "task archived" not in found.not_carried


def test_ids_are_told_apart_by_what_can_be_shown_of_them(read):
    whole = orjson.dumps(export()).replace(b'"ada"', b'"a\\u001bda"').replace(b'"grace"', b'"gr\\ufefface"')
    grace, ada = read(whole).of(Contact)
    assert [link.contact_id for link in grace["knows"]] == ["ada"]
    assert "knows" not in ada


def test_what_happened(read):
    found = read(orjson.dumps(export()))
    call, talk, walk = found.of(Interaction)
    assert (call["channel"], call["initiator"], call["summary"], call["timed"]) == (
        "call",
        "them",
        "short call",
        False,
    )
    assert call["notes"] == "Felt joy"
    assert (talk["channel"], talk["initiator"], talk["notes"]) == ("message", "them", "They: Hello\nI: Hi")
    assert (walk["summary"], walk["notes"], walk["contact_ids"]) == ("A walk", "by the sea", ("grace", "ada"))
    assert walk["tags"] == ("went for walk",)
    note, day, mark = found.of(Note)
    assert (note["summary"], note["tags"], note["contact_ids"]) == (
        "Told me about nanoseconds.",
        ("starred",),
        ("grace",),
    )
    assert (day["summary"], day["notes"]) == ("A day", "words")
    assert (mark["summary"], mark["tags"], mark["at"].date().isoformat()) == (
        "good",
        ("day-3",),
        "2026-02-05",
    )
    kept = [(one["text"], one["state"]) for one in found.of(Promise)]
    assert kept == [("Send notes", "open"), ("Call", "kept")]
    assert found.of(Promise)[1]["closed"].date().isoformat() == "2026-01-09"


def test_what_is_no_contact_keeps_its_number(read):
    whole = export()
    whole["account"]["data"][0]["values"][:1] = [5, {"uuid": ""}]
    found = read(orjson.dumps(whole))
    unnamed = "no name, company, e-mail address or phone number"
    assert found.skipped[:2] == [(1, "", "no contact"), (2, "", unnamed)]
    assert found.lines == [3]


def test_what_was_noted_of_a_contact_without_an_id_stays_with_them(read):
    whole = export()
    note, call = thing("n", body="Likes tea"), thing("c", called_at="2026-03-04", content="short")
    whole["account"]["data"][0]["values"] = [
        {"properties": {"first_name": "Kim"}, "data": [collection("note", note)]},
        {"uuid": "nobody", "properties": {}, "data": [collection("call", call)]},
    ]
    found = read(orjson.dumps(whole))
    assert found.names == ["Kim"]
    kims, nobodys = found.of(Note)[:2]
    assert kims["contact_ids"] == (found.keys[0],)
    assert nobodys["summary"] == "short"
    assert "contact_ids" not in nobodys


def test_what_is_no_thing_is_named(read):
    whole = export()
    account = whole["account"]
    account["data"] += [collection("photo", "p1"), {"type": "weather", "values": {"today": "rain"}}]
    account["data"] += [collection("relationship", thing("rel2", since="school"))]
    account["properties"]["journal_entries"] = [5, thing("e3", type="entry")]
    found = read(orjson.dumps(whole))
    assert {"photo", "weather", "relationship since"} <= {*found.not_carried}
    assert "no entry" in [reason for _, _, reason in found.skipped]
    assert "entry" in [one["summary"] for one in found.of(Note)]


def test_what_has_no_day_and_what_has_no_id(read):
    whole = export()
    notes = [{"properties": {"body": "Undated"}}]
    notes += [{"created_at": "2026-01-02T10:00:00Z", "properties": {"body": one}} for one in ("One", "Two")]
    whole["account"]["data"][0]["values"][0]["data"] = [{"type": "note", "values": notes}]
    found = read(orjson.dumps(whole))
    assert [one["summary"] for one in found.of(Note)[:2]] == ["One", "Two"]
    assert found.skipped == [(1, "Undated", "no date")]
    assert len({one.key for one in found.reading.incoming if one.model is Note}) == 4


@pytest.mark.parametrize(
    "content",
    [
        b'{"app_version": "4", "account": [',
        b'{"app_version": "4", "account": 5}',
        b'{"app_version": "4", "account": {"data": [{"type": "contact", "values": [5, {"uuid": 1}]}]}}',
        b'{"app_version": "4", "account": ' + b'{"data": [' * 50_000,
    ],
    ids=["cut", "no account", "no contact", "deep"],
)
def test_what_is_no_export_is_refused_in_one_line(read, content):
    with pytest.raises(InvalidInputError, match=r"^file: "):
        read(content)
