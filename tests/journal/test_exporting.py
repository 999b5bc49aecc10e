"""Taking the journal out, and what comes back."""

import io
from datetime import UTC, date, datetime, timedelta

import orjson
import pytest
from icalendar import Calendar

from netjournal.clock import start_of_day
from netjournal.demo import demo_journal
from netjournal.errors import InvalidInputError
from netjournal.exchange import Source
from netjournal.exchange.formats import read
from netjournal.ids import seeded
from netjournal.journal import importing, open_journal
from netjournal.journal.editing import edit
from netjournal.journal.exporting import FOLDER, ONE_FILE, Wishes, to_file, to_folder
from netjournal.journal.promises import keep
from netjournal.models import TABLES, Block, Contact, Event, Milestone, Note
from netjournal.paths import Paths

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def year():
    """The made-up year; nobody may change it."""
    journal = demo_journal(lambda: NOW)
    yield journal
    journal.close()


@pytest.fixture
def empty(tmp_path):
    folders = Paths(tmp_path / "d", tmp_path / "s", tmp_path / "c", tmp_path / "g")
    with open_journal(folders, lambda: NOW, seeded(3)) as journal:
        yield journal


def documents(journal):
    return {name: dict(journal.view.table(name).unread()) for name in TABLES}


def bring(journal, data):
    plan = importing.prepare(journal, [("file", read(Source("file", io.BytesIO(data), NOW)))])
    importing.apply(journal, plan)
    return plan.count("new"), plan.count("same"), plan.count("changed")


def test_an_archive_brings_the_equal_journal_back(year, empty):
    data = to_file(year, "archive", Wishes())
    new, same, changed = bring(empty, data)
    assert documents(empty) == documents(year)
    assert (same, changed) == (0, 0)
    assert new == sum(len(found) for found in documents(year).values())
    assert bring(empty, data) == (0, new, 0)
    assert len(empty.history()) == 1
    empty.undo()
    assert not any(documents(empty).values())


def test_an_archive_adds_what_is_missing_and_changes_nothing(diary, ada, grace):
    data = to_file(diary, "archive", Wishes())
    edit(diary, ada, ["role=Analyst"])
    diary.commit("delete", delete=[grace])
    assert bring(diary, data) == (1, 1, 0)
    assert diary.view.contacts[ada.id].role == "Analyst"
    assert diary.view.contacts[grace.id].name == "Grace Hopper"


def test_fields_of_a_later_version_are_kept(empty):
    document = {"id": "x", "created": NOW.isoformat(), "name": "Ada", "shoe": 42}
    whole = {"netjournal_archive": 1, "tables": {"contacts": [document], "hats": [{"id": "y"}]}}
    assert bring(empty, orjson.dumps(whole)) == (1, 0, 0)
    assert documents(empty)["contacts"]["x"]["shoe"] == 42


def test_a_broken_record_of_an_archive_costs_itself_alone(empty):
    good = {"id": "y", "created": NOW.isoformat(), "name": "Ada"}
    whole = {"netjournal_archive": 1, "tables": {"contacts": [{"id": "x"}, good, 5], "hats": []}}
    reading = read(Source("file", io.BytesIO(orjson.dumps(whole)), NOW))
    plan = importing.prepare(empty, [("file", reading)])
    assert [(one.line, one.name) for one in plan.files[0].skipped] == [(3, ""), (1, "x")]
    assert plan.files[0].not_carried == ("hats",)
    assert plan.count("new") == 1


@pytest.mark.parametrize("ids", [{"id": "x\x1b[2J"}, {"id": " "}, {"id": "x", "not_same": ["\ufeffy"]}])
def test_an_id_that_could_steer_a_terminal_is_left_out_and_told(empty, ids):
    good = {"id": "y", "created": NOW.isoformat(), "name": "Ada"}
    whole = {"netjournal_archive": 1, "tables": {"contacts": [{**good, **ids, "name": "Bo"}, good]}}
    reading = read(Source("file", io.BytesIO(orjson.dumps(whole)), NOW))
    plan = importing.prepare(empty, [("file", reading)])
    (skipped,) = plan.files[0].skipped
    assert (skipped.line, skipped.name) == (1, "Bo")
    assert "holds characters that are in no id" in skipped.reason
    assert plan.count("new") == 1


def test_no_label_of_an_archive_can_steer_a_terminal(empty):
    document = {"id": "y", "created": NOW.isoformat(), "name": "Ada", "extra": {"Shoe\x1b[2J\nsize": "42"}}
    bring(empty, orjson.dumps({"netjournal_archive": 1, "tables": {"contacts": [document]}}))
    assert empty.view.contacts["y"].extra == {"Shoe[2J size": "42"}


@pytest.mark.parametrize("form", ["vcard", "csv", "jrnl"])
def test_what_goes_out_and_comes_in_changes_nothing(year, empty, form):
    bring(empty, to_file(year, "archive", Wishes()))
    before = documents(empty)
    new, same, changed = bring(empty, to_file(empty, form, Wishes()))
    assert (new, changed) == (0, 0)
    assert same > 50
    after = documents(empty)
    assert {**after, "origins": {}} == {**before, "origins": {}}


def test_an_entry_of_a_day_goes_out_and_comes_in_as_one(diary):
    day = diary.make(Note, at=start_of_day(NOW.date(), NOW.tzinfo), timed=False, summary="A walk.")
    diary.commit("add", put=[day])
    assert bring(diary, to_file(diary, "jrnl", Wishes())) == (0, 1, 0)


@pytest.mark.parametrize("form", ["vcard", "csv"])
def test_people_of_another_journal(year, empty, form):
    bring(empty, to_file(year, form, Wishes()))
    theirs = sorted((one.name, one.organisation, one.role) for one in year.view.contacts.all())
    assert sorted((one.name, one.organisation, one.role) for one in empty.view.contacts.all()) == theirs


@pytest.mark.parametrize("form", FOLDER)
def test_pages_have_names_of_their_own_inside_the_folder(year, form):
    names = [name for name, _ in to_folder(year, form)]
    assert len(set(names)) == len(names) > 50
    assert all(not name.startswith("/") and ".." not in name for name in names)


def test_every_file_can_be_made_of_an_empty_journal(empty):
    for form in ONE_FILE:
        assert isinstance(to_file(empty, form, Wishes()), bytes)
    for form in FOLDER:
        assert list(to_folder(empty, form)) == []


def calendar(journal, *, details=False):
    data = to_file(journal, "ics", Wishes(details=details))
    return {str(one["uid"]).partition("@")[0]: one for one in Calendar.from_ical(data).walk("VEVENT")}


@pytest.fixture
def dates(diary, ada, now, promise):
    """A journal with one of everything that has a date."""
    edit(diary, ada, ["birthday=--02-29", "cadence=30"])
    edit(diary, promise, ["due=2026-12-01"])
    diary.commit(
        "add",
        put=[
            diary.make(
                Block, id="block", at=now + timedelta(hours=27), contact_ids=(ada.id,), purpose="her talk"
            ),
            diary.make(
                Event,
                id="fair",
                name="Fair",
                starts=date(2026, 12, 5),
                ends=date(2026, 12, 6),
                place="Berlin",
            ),
            diary.make(Event, id="talk", name="Talk", starts=now, ends=now + timedelta(hours=2)),
            diary.make(Event, id="theirs", name="From a calendar", starts=now, source_key="ics:1"),
            diary.make(Event, id="undated", name="Undated"),
            diary.make(Event, id="last", name="At the end of time", starts=date.max),
        ],
    )
    return diary


def test_the_calendar(dates, ada, promise):
    found = calendar(dates)
    [day] = dates.view.milestones.of(ada.id)
    told = {uid: (str(one["summary"]), one["dtstart"].dt, one["dtend"].dt) for uid, one in found.items()}
    assert told[promise.id] == ("Promise to A. L.", date(2026, 12, 1), date(2026, 12, 2))
    assert told[day.id] == ("Birthday of A. L.", date(2026, 2, 28), date(2026, 3, 1))
    assert found[day.id]["rrule"]["FREQ"] == ["YEARLY"]
    assert told["block"][0] == "Time for A. L."
    assert told["block"][1].isoformat() == "2026-11-22T11:00:00+00:00"
    assert told["fair"] == ("Fair", date(2026, 12, 5), date(2026, 12, 7))
    assert told["talk"][2] - told["talk"][1] == timedelta(hours=2)
    assert not {"theirs", "undated", "last"} & told.keys()


def test_every_item_has_an_alarm(dates):
    for one in calendar(dates).values():
        [alarm] = one.walk("VALARM")
        trigger = alarm["trigger"].dt
        assert trigger == (
            timedelta(minutes=-15) if hasattr(one["dtstart"].dt, "hour") else timedelta(hours=9)
        )


def test_names_and_titles_only_where_they_are_asked_for(dates, promise):
    neutral = b"".join(one.to_ical() for one in calendar(dates).values())
    assert b"Lovelace" not in neutral
    assert b"parser notes" not in neutral
    full = calendar(dates, details=True)
    assert str(full[promise.id]["summary"]) == "Promise to Ada Lovelace: send my parser notes"


def test_written_again_it_updates_and_does_not_double(dates, clock, promise):
    before = calendar(dates)
    clock.forward(minutes=5)
    edit(dates, dates.view.promises[promise.id], ["due=2026-12-03"])
    after = calendar(dates)
    assert after.keys() == before.keys()
    assert after[promise.id]["dtstart"].dt == date(2026, 12, 3)
    keep(dates, dates.view.promises[promise.id])
    assert promise.id not in calendar(dates)


@pytest.mark.parametrize(("details", "told"), [(True, "Call her: Ada Lovelace"), (False, "A day of A. L.")])
def test_a_day_of_their_own_is_told_by_its_title_to_you_alone(diary, ada, details, told):
    own = diary.make(Milestone, contact_id=ada.id, kind="own", month=5, day=1, title="Call her")
    diary.commit("add", put=[own])
    assert str(calendar(diary, details=details)[own.id]["summary"]) == told


def test_a_talk_that_wants_a_follow_up_is_in_the_calendar(diary, ada, coffee):  # noqa: ARG001
    [one] = [one for uid, one in calendar(diary).items() if uid.startswith("follow-up")]
    assert str(one["summary"]) == "Write to A. L."


def test_its_own_calendar_is_not_brought_back(dates):
    data = to_file(dates, "ics", Wishes())
    with pytest.raises(InvalidInputError, match="it came from netjournal itself"):
        bring(dates, data)


def test_days_of_those_who_rest_are_not_in_the_calendar(diary, ada):
    edit(diary, ada, ["birthday=--02-29", "state=archived"])
    assert calendar(diary) == {}
    assert isinstance(next(iter(diary.view.milestones.all())), Milestone)
    assert isinstance(ada, Contact)


def test_a_calendar_written_again_holds_newer_versions_of_the_same(dates, clock):
    first = calendar(dates)
    clock.forward(minutes=1)
    again = calendar(dates)
    assert set(again) == set(first)
    for uid, one in again.items():
        assert one["sequence"] == first[uid]["sequence"] + 1
        assert one["dtstart"].dt == first[uid]["dtstart"].dt
        assert one["last-modified"].dt == one["dtstamp"].dt == clock()
        assert len(one.walk("VALARM")) == 1
