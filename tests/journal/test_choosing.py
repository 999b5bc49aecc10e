"""Leaving some of an import out: what was shown comes, and nothing else."""

import io
import json
from datetime import UTC, datetime

import pytest
from cards import card
from hypothesis import given
from hypothesis import strategies as st

from netjournal.errors import StoppedError
from netjournal.exchange import Source
from netjournal.exchange.formats import read
from netjournal.ids import seeded
from netjournal.journal import importing, open_journal
from netjournal.journal.choosing import left_out
from netjournal.journal.exporting import Wishes, to_file
from netjournal.journal.importing import FilePlan, Line, Plan
from netjournal.models import TABLES, Contact, Fact, Interaction, Milestone, Packed, Promise
from netjournal.paths import Paths

CARDS = (
    card("FN:Ada Lovelace", "UID:a", "BDAY:1815-12-10", "EMAIL:ada@example.org")
    + card("FN:Grace Hopper", "UID:g", "BDAY:1906-12-09")
    + card("FN:Alan Turing", "UID:t")
)


def planned(diary, *contents):
    readings = [
        (f"file{number}", read(Source("file", io.BytesIO(content.encode()), diary.now())))
        for number, content in enumerate(contents)
    ]
    return importing.prepare(diary, readings)


def ids_of(plan, *names):
    return {line.record for file in plan.files for line in file.lines if line.name in names}


def bring(diary, plan, *without):
    chosen = left_out(plan, ids_of(plan, *without))
    importing.apply(diary, chosen)
    return chosen


def people(diary):
    return sorted(one.name for one in diary.view.contacts.all())


def test_who_is_left_out_stays_away_with_their_days(diary):
    chosen = bring(diary, planned(diary, CARDS), "Ada Lovelace")
    assert people(diary) == ["Alan Turing", "Grace Hopper"]
    assert [one.month for one in diary.view.milestones.all()] == [12]
    assert chosen.count("new") == 2
    assert diary.history()[0].label == "import vcard: 2 new, 0 changed"


def test_who_was_left_out_is_offered_again(diary):
    bring(diary, planned(diary, CARDS), "Ada Lovelace")
    again = planned(diary, CARDS)
    assert [line.name for file in again.files for line in file.lines if line.status == "new"] == [
        "Ada Lovelace"
    ]


def test_a_change_that_is_left_out_changes_nothing_and_is_offered_again(diary):
    bring(diary, planned(diary, CARDS))
    newer = CARDS.replace("FN:Alan Turing", "FN:Alan Turing\r\nTITLE:Reader").replace("1906", "1907")
    bring(diary, planned(diary, newer), "Alan Turing")
    assert [one.role for one in diary.view.contacts.all()] == ["", "", ""]
    assert {one.year for one in diary.view.milestones.all()} == {1815, 1907}
    assert planned(diary, newer).count("changed") == 1


def test_a_move_that_is_left_out_leaves_no_milestone(diary):
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    row = header + "Ada,Lovelace,https://www.linkedin.com/in/ada,,{},Analyst,15 Jun 2026\n"
    bring(diary, planned(diary, row.format("Engines")))
    bring(diary, planned(diary, row.format("Looms")), "Ada Lovelace")
    assert not len(diary.view.milestones)
    assert [one.organisation for one in diary.view.contacts.all()] == ["Engines"]


@pytest.fixture
def archive(tmp_path, clock):
    """The archive of another journal, in which everything speaks of Ada."""
    paths = Paths(*(tmp_path / name for name in ("d", "s", "c", "o")))
    with open_journal(paths, clock, seeded(2)) as other:
        ada, grace = other.make(Contact, name="Ada Lovelace"), other.make(Contact, name="Grace Hopper")
        talk = other.make(
            Interaction,
            at=other.now(),
            contact_ids=(ada.id, grace.id),
            summary="tea with both",
            channel="coffee",
        )
        hers = other.make(Promise, owner="me", contact_ids=(ada.id,), text="send notes", made=other.now())
        both = other.make(
            Promise, owner="me", contact_ids=(ada.id, grace.id), text="a walk", made=other.now()
        )
        fact = other.make(Fact, contact_ids=(ada.id,), kind="matters", text="teaching", on=other.now().date())
        birthday = other.make(Milestone, contact_id=ada.id, kind="birthday", month=12, day=10)
        other.commit("all", put=[ada, grace, talk, hers, both, fact, birthday])
        document = json.loads(to_file(other, "archive", Wishes()))
    for promise in document["tables"]["promises"]:
        promise["of_a_later_version"] = f"{promise['text']} too"
    return json.dumps(document)


def test_what_is_only_about_someone_left_out_stays_away_and_the_rest_loses_them(diary, archive):
    bring(diary, planned(diary, archive), "Ada Lovelace")
    view = diary.view
    grace = next(iter(view.contacts.all()))
    assert [one.name for one in view.contacts.all()] == ["Grace Hopper"]
    assert [one.contact_ids for one in view.interactions.all()] == [(grace.id,)]
    assert [one.text for one in view.promises.all()] == ["a walk"]
    assert not len(view.facts) + len(view.milestones)
    assert [document["of_a_later_version"] for _, document in view.table("promises").unread()] == [
        "a walk too"
    ]


@given(out=st.sets(st.sampled_from(["Ada Lovelace", "Grace Hopper", "Alan Turing", "tea with both"])))
def test_nothing_ever_points_to_what_stayed_away(out):
    at = datetime(2026, 11, 21, tzinfo=UTC)
    ada = Contact.make(id="a", created=at, name="Ada Lovelace")
    grace = Contact.make(id="g", created=at, name="Grace Hopper", introduced_by="a", not_same=("t",))
    alan = Contact.make(id="t", created=at, name="Alan Turing")
    tea = Interaction.make(
        id="i", created=at, at=at, contact_ids=("a", "g"), summary="tea with both", channel="coffee"
    )
    notes = Promise.make(
        id="p", created=at, owner="me", contact_ids=("g",), text="notes", made=at, source_id="i"
    )
    put = [ada, grace, alan, tea, notes]
    lines = [
        Line(1, name, one.table, "new", record=one.id)
        for one, name in zip(
            put, ("Ada Lovelace", "Grace Hopper", "Alan Turing", "tea with both"), strict=False
        )
    ]
    plan = left_out(
        Plan([FilePlan("f", "monica", lines, [], ())], put=[Packed.of(one) for one in put]),
        {line.record for line in lines if line.name in out},
    )
    there = {one.id for one in plan.put}
    assert not there & {line.record for line in lines if line.name in out}
    assert {line.record for line in plan.files[0].lines} <= there
    assert all(ref in there for one in plan.put for ref in one.references())
    assert ("p" in there) == ("Grace Hopper" not in out)


def test_with_nothing_left_out_the_plan_is_as_it_was(diary):
    plan = planned(diary, CARDS)
    assert left_out(plan, ()) is plan


def test_stopping_before_it_is_written_writes_nothing(diary):
    plan = planned(diary, CARDS)
    told = []

    def progress(done, total):
        told.append((done, total))
        if done == total:
            raise StoppedError

    with pytest.raises(StoppedError):
        importing.apply(diary, plan, progress)
    assert told[-1][0] == told[-1][1] == plan.size + 1
    assert not any(len(diary.view.table(name)) for name in TABLES)
    assert not diary.history()
