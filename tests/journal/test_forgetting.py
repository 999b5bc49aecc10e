"""Forgetting a person: what goes with them, what stays, and that their words are nowhere."""

from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journals import random_journal
from remains import remains

from netjournal.errors import AmbiguousError, InvalidInputError, NotFoundError, ReadOnlyError
from netjournal.ids import seeded
from netjournal.journal import open_journal
from netjournal.journal.editing import delete, edit
from netjournal.journal.forgetting import find, finish, forget, out_of_reach, prepare, told_gone, told_mended
from netjournal.journal.keeping import back_up, compared, go_back
from netjournal.journal.merging import merge
from netjournal.models import (
    TABLES,
    Assessment,
    Block,
    Contact,
    Decision,
    Event,
    EventPlan,
    Exchange,
    Fact,
    Goal,
    Interaction,
    Introduction,
    Link,
    Me,
    Mention,
    Milestone,
    Note,
    Origin,
    Promise,
    Reflection,
    Resource,
    SavedFilter,
    Share,
)
from netjournal.paths import Paths
from netjournal.storage import Put

MIRA = {
    "name": "Mira Lindqvist",
    "nicknames": ("Mimi", "Lady of the Lake"),
    "emails": ("mira@uni.example",),
    "phones": ("+46 70 123 45 67",),
    "links": ("https://www.uni.example/staff/mli",),
    "notes": "afraid of herons",
}
TOLD = ("Mira", "Lindqvist", "Mimi", "uni.example", "123 45 67", "701234567", "herons", "Lady of the Lake")
"""What nobody may find afterwards."""


@pytest.fixture
def mira(diary):
    return put(diary, "add Mira Lindqvist", diary.make(Contact, **MIRA))


@pytest.fixture
def jonas(diary):
    return put(diary, "add Jonas", diary.make(Contact, name="Jonas Berg"))


def put(diary, label, *records):
    diary.commit(label, put=records)
    return records[0]


def talk(diary, *people, **fields):
    fields = {"channel": "coffee", "at": diary.now() - timedelta(hours=9), **fields}
    return diary.make(Interaction, contact_ids=tuple(one.id for one in people), **fields)


def forgotten(diary, contact, also=()):
    return forget(diary, prepare(diary, [contact.id], also))


def test_everything_about_them_alone_goes(diary, mira, now):
    one, day = (mira.id,), now.date()
    met = put(diary, "add coffee with Mira", talk(diary, mira, summary="coffee with @Mira Lindqvist: herons"))
    fact = diary.make(Fact, contact_ids=one, kind="personal", text="herons", on=day)
    records = (
        fact,
        diary.make(Milestone, contact_id=mira.id, kind="own", month=2, day=2, title="herons"),
        diary.make(Assessment, contact_id=mira.id, tone="positive", matters="herons", on=day),
        diary.make(Promise, owner="me", contact_ids=one, text="herons", made=now),
        diary.make(Exchange, direction="given", contact_ids=one, text="herons", at=now),
        diary.make(Mention, contact_ids=one, text="herons", made=now),
        diary.make(Note, contact_ids=one, at=now, notes="herons"),
        diary.make(Block, contact_ids=one, at=now, purpose="herons"),
        diary.make(Reflection, contact_ids=one, answer="herons", at=now),
        diary.make(Reflection, source_id=met.id, answer="herons", at=now),
        diary.make(Decision, rule="check-in", subject_id=mira.id, verdict="done", answer="herons", at=now),
        diary.make(Decision, rule="keep-promise", subject_id=fact.id, verdict="done", step="herons", at=now),
        diary.make(
            Origin, record_id=mira.id, source="linkedin", key="mira-lindqvist", values={"notes": "herons"}
        ),
        diary.make(Origin, record_id=met.id, source="ics", key="1", values={"notes": "herons"}),
    )
    put(diary, "add herons", *records)
    plan = prepare(diary, [mira.id])
    assert dict(plan.gone) == {"contacts": 1, "interactions": 1, **_counts(records)}
    assert (plan.edits, plan.elsewhere) == ((), ())
    assert told_gone(plan).startswith("2 entries, 1 promise, ")
    assert forget(diary, plan) == ()
    assert all(not len(diary.view.table(name)) for name in TABLES)
    assert remains(diary.paths.data, TOLD) == []
    assert [one.label for one in diary.history()] == ["forget someone"]
    assert diary.undo() is None
    assert diary.findings() == []


def _counts(records):
    tables = [one.table for one in records]
    return {table: tables.count(table) for table in tables}


def test_what_others_have_a_part_in_stays_without_them(diary, mira, jonas, now):
    both = (mira.id, jonas.id)
    met = talk(diary, mira, jonas, summary="lunch with @Mira Lindqvist and @Jonas Berg", notes="Mimi sang")
    kept = {
        "interactions": met,
        "facts": diary.make(
            Fact, contact_ids=both, kind="personal", text="Mira and Jonas sail", on=now.date()
        ),
        "promises": diary.make(
            Promise, owner="me", contact_ids=both, text="write to mira@uni.example", made=now
        ),
        "goals": diary.make(Goal, title="Learn from Mira Lindqvist", contact_ids=(mira.id,)),
        "events": diary.make(
            Event,
            name="Mira Lindqvist’s party",
            top_ids=both,
            plan=EventPlan(find=both, topic="Mimi's boat"),
            debrief="MIRA LINDQVIST was there",
        ),
        "resources": diary.make(
            Resource, title="Boats", shares=tuple(Share(contact_id=one, on=now.date()) for one in both)
        ),
        "decisions": diary.make(
            Decision,
            rule="check-in",
            subject_id=jonas.id,
            contact_ids=both,
            verdict="planned",
            step="ask Mira",
            at=now,
        ),
        "reflections": diary.make(Reflection, answer="Mira and I", source_id=met.id, at=now),
        "origins": diary.make(
            Origin, record_id=met.id, source="ics", key="1", values={"notes": "Mira, Jonas"}
        ),
        "filters": diary.make(SavedFilter, name="mira lindqvist", query="-tag:x Mira Lindqvist"),
        "me": diary.make(Me, id="me", name="Ada", season="working for Mira Lindqvist"),
    }
    pair = diary.make(Introduction, contact_ids=both, at=now, why="boats")
    put(diary, "add lunch with Mira and Jonas", *kept.values(), pair)
    diary.commit(
        "link",
        edit=[
            (
                jonas,
                jonas.evolve(
                    introduced_by=mira.id,
                    not_same=(mira.id,),
                    met_how="by Mira",
                    knows=(Link(contact_id=mira.id),),
                ),
            )
        ],
    )
    plan = prepare(diary, [mira.id])
    assert told_mended(plan) == "12 records that name them"
    assert forget(diary, plan) == ()
    view = diary.view
    assert not view.introductions.get(pair.id)
    jonas = view.contacts[jonas.id]
    assert (jonas.introduced_by, jonas.not_same, jonas.knows, jonas.met_how) == (None, (), (), "by someone")
    found = {name: view.table(name)[record.id] for name, record in kept.items()}
    assert found["interactions"] == met.evolve(
        contact_ids=(jonas.id,), summary="lunch with someone and @Jonas Berg", notes="someone sang"
    )
    assert (found["facts"].contact_ids, found["facts"].text) == ((jonas.id,), "someone and Jonas sail")
    assert found["promises"].text == "write to someone"
    assert (found["goals"].title, found["goals"].contact_ids) == ("Learn from someone", ())
    assert found["events"].name == "someone’s party"
    assert found["events"].plan == EventPlan(find=(jonas.id,), topic="someone's boat")
    assert found["events"].top_ids == (jonas.id,)
    assert found["events"].debrief == "someone was there"
    assert [one.contact_id for one in found["resources"].shares] == [jonas.id]
    assert (found["decisions"].contact_ids, found["decisions"].step) == ((jonas.id,), "ask someone")
    assert found["reflections"].answer == "someone and I"
    assert found["origins"].values == {"notes": "someone, Jonas"}
    assert (found["filters"].name, found["filters"].query) == ("someone", "-tag:x someone")
    assert found["me"].season == "working for someone"
    assert remains(diary.paths.data, TOLD) == []
    assert diary.findings() == []


def test_undo_of_what_stays_works_as_before(diary, mira, jonas):
    met = put(diary, "add", talk(diary, mira, jonas, summary="lunch with Mira Lindqvist and Jonas"))
    edit(diary, met, ["topic=Mira Lindqvist"])
    edit(diary, diary.view.interactions[met.id], ["topic=boats"])
    forgotten(diary, mira)
    assert diary.undo().left_alone == ()
    assert diary.view.interactions[met.id].topic == "someone"
    assert diary.undo().left_alone == ()
    assert diary.undo().label == "add"
    assert not diary.view.interactions.get(met.id)
    diary.redo()
    assert diary.view.interactions[met.id].summary == "lunch with someone and Jonas"
    assert remains(diary.paths.data, TOLD) == []


def test_who_shares_a_name_keeps_it(diary, mira):
    husband = put(
        diary, "add Anders", diary.make(Contact, name="Anders Lindqvist", organisation="Lindqvist & Co")
    )
    namesake = put(
        diary, "add another", diary.make(Contact, name="Mira Lindqvist", notes="Mira Lindqvist of Oslo")
    )
    both = put(
        diary,
        "both",
        talk(diary, mira, husband, summary="tea with Mira and Anders Lindqvist, Lindqvist & Co"),
    )
    other = put(diary, "other", talk(diary, namesake, summary="tea with Mira Lindqvist, mira@uni.example"))
    forgotten(diary, mira)
    assert diary.view.contacts[husband.id] == husband
    assert diary.view.contacts[namesake.id] == namesake
    assert diary.view.interactions[both.id].summary == "tea with someone and Anders Lindqvist, Lindqvist & Co"
    assert diary.view.interactions[other.id].summary == "tea with Mira Lindqvist, someone"


def test_an_address_of_an_office_stays_with_the_others(diary, mira):
    edit(diary, mira, ["emails+=office@uni.example"])
    other = put(diary, "add", diary.make(Contact, name="Ana Sol", emails=("office@uni.example",)))
    forgotten(diary, diary.view.contacts[mira.id])
    assert diary.view.contacts[other.id].emails == ("office@uni.example",)


def test_a_part_of_the_name_elsewhere_is_told_and_replaced_if_asked(diary, mira, jonas):
    met = put(diary, "add", talk(diary, jonas, summary="Jonas will ask Mira; Will too"))
    plan = prepare(diary, [mira.id])
    assert plan.elsewhere == (("interactions", met.id),)
    assert plan.edits == ()
    also = prepare(diary, [mira.id], ["Mira"])
    assert also.elsewhere == ()
    forget(diary, also)
    assert diary.view.interactions[met.id].summary == "Jonas will ask someone; Will too"
    assert remains(diary.paths.data, TOLD) == []


def test_a_word_of_one_letter_is_refused(diary, mira):
    with pytest.raises(InvalidInputError):
        prepare(diary, [mira.id], ["a"])


def test_what_was_deleted_or_changed_before_goes_too(diary, mira, jonas, now):
    fact = put(
        diary, "add", diary.make(Fact, contact_ids=(mira.id,), kind="personal", text="herons", on=now.date())
    )
    delete(diary, fact)
    met = put(diary, "add", talk(diary, mira, summary="coffee with Mira, afraid of Mimi"))
    edit(diary, met, ["summary=coffee with Jonas Berg", "people=Jonas Berg"])
    shared = put(diary, "add", talk(diary, mira, jonas, summary="lunch with Mira and Jonas"))
    delete(diary, shared)
    forgotten(diary, mira)
    assert remains(diary.paths.data, TOLD) == []
    assert diary.undo().label.startswith("delete lunch with someone")
    assert diary.view.interactions[shared.id].summary == "lunch with someone and Jonas"
    assert diary.view.interactions[shared.id].contact_ids == (jonas.id,)
    assert diary.view.interactions[met.id].summary == "coffee with Jonas Berg"


@pytest.mark.parametrize("typed", ["+46701234567", "+46 70 123 45 67", "0046 70-123 45 67"])
@pytest.mark.parametrize("said", ["+46701234567", "(+46) 70 123 4567", "070-123 45 67"])
def test_a_number_goes_however_it_is_written(diary, jonas, typed, said):
    ana = put(diary, "add", diary.make(Contact, name="Ana Sol", phones=(typed,)))
    met = put(diary, "add", talk(diary, jonas, summary=f"her number: {said}, or 12"))
    forgotten(diary, ana)
    assert "someone, or 12" in diary.view.interactions[met.id].summary


def test_names_and_addresses_of_before_go_too(diary, mira, jonas):
    edit(diary, mira, ["name=Mira Sund", "emails="])
    put(diary, "add", talk(diary, jonas, summary="ask Mira Lindqvist or Mira Sund, mira@uni.example"))
    forgotten(diary, diary.view.contacts[mira.id])
    assert remains(diary.paths.data, (*TOLD, "Sund")) == []


def test_who_was_deleted_can_be_forgotten(diary, mira, jonas):
    met = put(diary, "add", talk(diary, mira, jonas, summary="lunch with Mira Lindqvist"))
    delete(diary, mira)
    assert find(diary, "mira lindqvist") == mira.id
    forget(diary, prepare(diary, [find(diary, "Mira Lindqvist")]))
    assert remains(diary.paths.data, TOLD) == []
    assert diary.view.interactions[met.id].summary == "lunch with someone"
    with pytest.raises(NotFoundError):
        find(diary, "Mira Lindqvist")


def test_whom_they_were_merged_with_goes_too(diary, mira):
    twin = put(
        diary,
        "add",
        diary.make(Contact, name="M. Lindqvist", notes="fond of herons", emails=("ml@old.example",)),
    )
    put(diary, "add", talk(diary, twin, summary="tea with M. Lindqvist"))
    merge(diary, mira, twin)
    forgotten(diary, diary.view.contacts[mira.id])
    assert remains(diary.paths.data, (*TOLD, "old.example")) == []


def test_forgetting_twice_and_nobody(diary, mira):
    forgotten(diary, mira)
    for name in ("Mira Lindqvist", mira.id, "Nobody At All"):
        with pytest.raises(NotFoundError):
            find(diary, name)
    assert len(diary.history()) == 1
    again = put(diary, "met again", diary.make(Contact, name="Mira Lindqvist"))
    assert diary.view.contacts[again.id].name == "Mira Lindqvist"
    forgotten(diary, again)
    assert remains(diary.paths.data, TOLD) == []


def test_two_of_a_name_are_asked_about(diary):
    put(diary, "add", diary.make(Contact, name="Mira Lindqvist"))
    put(diary, "add", diary.make(Contact, name="Mira Lindqvist"))
    with pytest.raises(AmbiguousError):
        find(diary, "Mira Lindqvist")


def test_several_at_once(diary, mira, jonas):
    put(diary, "add", talk(diary, mira, jonas, summary="lunch with Mira and Jonas"))
    forget(diary, prepare(diary, [mira.id, jonas.id]))
    assert remains(diary.paths.data, (*TOLD, "Jonas", "Berg")) == []
    assert len(diary.view.interactions) == 0


def test_drafts_and_backups_go_too(diary, mira, jonas):
    put(diary, "add", talk(diary, mira, jonas, summary="lunch with Mira Lindqvist"))
    back_up(diary)
    diary.drafts.save(f"message-{mira.id}", "Dear friend of herons")
    diary.drafts.save("capture", "coffee with @Mira Lindqvist")
    assert forgotten(diary, mira) == ()
    assert remains(diary.paths.data.parent, TOLD) == []
    assert diary.drafts.slots() == ("capture",)


def test_an_older_backup_from_elsewhere_does_not_bring_them_back(diary, mira, jonas, tmp_path):
    met = put(diary, "add", talk(diary, mira, jonas, summary="lunch with Jonas"))
    made = back_up(diary, tmp_path / "elsewhere.zip")
    forgotten(diary, mira)
    delete(diary, jonas)
    with compared(diary, made) as restoring:
        assert (restoring.back, restoring.changed, restoring.forgotten) == (1, 1, 1)
        go_back(diary, restoring)
    assert not diary.view.contacts.get(mira.id)
    assert diary.view.contacts[jonas.id] == jonas
    assert diary.view.interactions[met.id].contact_ids == (jonas.id,)
    assert remains(diary.paths.data, TOLD) == []


def test_a_journal_for_reading_only_says_so(diary, mira):
    plan = prepare(diary, [mira.id])
    diary._store._ledger.read_only = "the folder is not writable."
    with pytest.raises(ReadOnlyError, match="Nothing was saved"):
        forget(diary, plan)
    assert diary.view.contacts[mira.id] == mira


def test_it_is_told_how_far_it_is(diary, mira):
    told = []
    plan = prepare(diary, [mira.id], progress=lambda done, total: told.append((done, total)))
    forget(diary, plan, lambda done, total: told.append((done, total)))
    assert told[0] == (0, 1)
    assert told[-1][0] == told[-1][1] > 0


# -- other devices -------------------------------------------------------------------------------------------


@pytest.fixture
def phone(paths, clock, tmp_path):
    """Opens the same data folder as another device, as often as it is called."""
    opened = []

    def open_one():
        there = Paths(paths.data, tmp_path / "phone-state", tmp_path / "phone-cache", paths.config)
        opened.append(open_journal(there, clock, seeded(9)))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def test_another_device_forgets_when_it_is_opened_and_what_it_wrote_meanwhile_as_well(
    diary, mira, jonas, phone, now
):
    there = phone()
    put(there, "add lunch with Mira Lindqvist", talk(there, mira, jonas, summary="lunch with Mira and Jonas"))
    diary.refresh()
    plan = prepare(diary, [mira.id])
    (would_stay,) = out_of_reach(diary, plan)
    (unreached,) = forget(diary, plan)
    assert would_stay.path == unreached.path
    assert {path for path, _ in remains(diary.paths.data, TOLD)} == {unreached.path.name}

    ledger = there._store._ledger  # the phone does not hear of it yet
    hears, ledger._discover, ledger.read = ledger.read, lambda: None, lambda: ()
    fact = there.make(Fact, contact_ids=(mira.id,), kind="personal", text="herons", on=now.date())
    late = talk(there, mira, jonas, summary="tea with Mira and Jonas")
    put(there, "add tea with Mira", fact, late)
    ledger.read = hears
    there.close()
    diary.refresh()
    assert diary.view.facts.get(fact.id)

    again = phone()
    assert remains(diary.paths.data, TOLD) == []
    assert not again.view.facts.get(fact.id)
    assert again.view.interactions[late.id].summary == "tea with someone and Jonas"
    assert again.view.interactions[late.id].contact_ids == (jonas.id,)
    assert again.findings() == []
    diary.refresh()
    assert finish(diary) == ()
    assert not diary.view.facts.get(fact.id)
    assert diary.findings() == []
    assert not diary.forgetter.is_due


# -- any journal ---------------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_whatever_the_journal_holds(seed, now, tmp_path_factory):
    folder = tmp_path_factory.mktemp("any")
    build, rng = random_journal(Random(seed), now, size=6), Random(seed)
    wanted = build.contact("Zoë Quillfeather", emails=("zq@quill.example",), notes="quillish")
    for table, rows in build.documents.items():
        for body in rows.values():
            if rng.random() < 0.5:
                _involve(body, wanted.id, TABLES[table])
    paths = Paths(*(folder / one for one in ("data", "state", "cache", "config")))
    with open_journal(paths, lambda: now, seeded(2)) as diary:
        for table, rows in build.documents.items():
            for body in rows.values():
                diary.write("add Zoë Quillfeather", [Put(table, body)])
        before = _everything(diary)
        plan = prepare(diary, [wanted.id])
        assert forget(diary, plan) == ()
        assert _everything(diary) == _mended(before, {name for _, name in plan.forgetting.gone})
        assert [one for one in diary.findings() if one.severity != "note"] == []
        assert remains(folder, ("Quill", "Zoë")) == []
        while diary.undo():
            pass
        assert remains(folder, ("Quill", "Zoë")) == []
        assert not any(map(len, map(diary.view.table, TABLES)))


def _everything(diary):
    return {name: dict(diary.view.table(name).unread()) for name in TABLES}


def _mended(before, gone):
    """Return a plain model of what is left: no record that is gone, no id of one, no name."""

    def left(value):
        if isinstance(value, dict):
            return {name: left(item) for name, item in value.items()}
        if isinstance(value, list):
            kept = [one for one in value if not (one in gone if isinstance(one, str) else _held(one) & gone)]
            return [left(one) for one in kept]
        if isinstance(value, str):
            return None if value in gone else value.replace("Zoë Quillfeather", "someone")
        return value

    return {
        table: {name: left(body) for name, body in rows.items() if name not in gone}
        for table, rows in before.items()
    }


def _held(value):
    return {one for one in value.values() if isinstance(one, str)} if isinstance(value, dict) else set()


def _involve(body, contact_id, model):
    """Let a record name a contact, by id and by name, wherever it may."""
    if isinstance(body.get("contact_ids"), list) and model is not Introduction:
        body["contact_ids"] = [*body["contact_ids"], contact_id]
    for name in ("text", "notes", "topic", "answer", "purpose", "summary"):
        if isinstance(body.get(name), str):
            body[name] += " with Zoë Quillfeather"
