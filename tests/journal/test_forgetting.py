"""Forgetting a person: what goes with them, what stays, and that their words are nowhere."""

import pytest
from mira import TOLD, forgotten, put, talk
from remains import remains

from netjournal.errors import AmbiguousError, InvalidInputError, NotFoundError, ReadOnlyError
from netjournal.journal.editing import delete, edit
from netjournal.journal.forgetting import find, forget, prepare, told_gone, told_mended
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


@pytest.mark.parametrize(
    ("model", "said", "left"),
    [
        (
            Interaction,
            {"channel": "lunch", "summary": "with @Mira Lindqvist and @Jonas Berg", "notes": "Mimi sang"},
            {"summary": "with someone and @Jonas Berg", "notes": "someone sang"},
        ),
        (Fact, {"kind": "personal", "text": "Mira and Jonas sail"}, {"text": "someone and Jonas sail"}),
        (Promise, {"owner": "me", "text": "write to mira@uni.example"}, {"text": "write to someone"}),
        (Goal, {"title": "Learn from Mira Lindqvist"}, {"title": "Learn from someone"}),
        (
            Event,
            {"name": "Mira Lindqvist’s party", "debrief": "MIRA LINDQVIST was there"},
            {"name": "someone’s party", "debrief": "someone was there"},
        ),
        (
            Decision,
            {"rule": "check-in", "verdict": "planned", "step": "ask Mira"},
            {"step": "ask someone"},
        ),
        (
            SavedFilter,
            {"name": "mira lindqvist", "query": "-tag:x Mira Lindqvist"},
            {"name": "someone", "query": "-tag:x someone"},
        ),
        (Me, {"name": "Ada", "season": "working for Mira Lindqvist"}, {"season": "working for someone"}),
    ],
)
def test_what_others_have_a_part_in_stays_without_them(diary, mira, jonas, now, model, said, left):
    both = (mira.id, jonas.id)
    when = {"at": now, "made": now, "on": now.date(), "contact_ids": both, "subject_id": jonas.id}
    named = diary.make(model, **{name: when[name] for name in when if name in model.model_fields}, **said)
    put(diary, "add", named)
    plan = prepare(diary, [mira.id])
    assert told_mended(plan) == "1 record that names them"
    assert forget(diary, plan) == ()
    alone = {"contact_ids": (jonas.id,)} if "contact_ids" in model.model_fields else {}
    assert diary.view.table(model.table)[named.id] == named.evolve(**left, **alone)
    assert remains(diary.paths.data, TOLD) == []
    assert diary.findings() == []


def test_what_is_said_about_an_entry_that_stays_names_them_no_more(diary, mira, jonas, now):
    met = talk(diary, mira, jonas, summary="lunch")
    answer = diary.make(Reflection, answer="Mira and I", source_id=met.id, at=now)
    origin = diary.make(Origin, record_id=met.id, source="ics", key="1", values={"notes": "Mira, Jonas"})
    put(diary, "add lunch", met, answer, origin)
    forgotten(diary, mira)
    assert diary.view.reflections[answer.id].answer == "someone and I"
    assert diary.view.table("origins")[origin.id].values == {"notes": "someone, Jonas"}


def test_lists_of_people_go_on_without_them(diary, mira, jonas, now):
    both, day = (mira.id, jonas.id), now.date()
    party = diary.make(Event, name="Party", top_ids=both, plan=EventPlan(find=both, topic="Mimi's boat"))
    boats = diary.make(Resource, title="Boats", shares=tuple(Share(contact_id=one, on=day) for one in both))
    pair = diary.make(Introduction, contact_ids=both, at=now, why="boats")
    put(diary, "add", party, boats, pair)
    forgotten(diary, mira)
    assert diary.view.events[party.id].top_ids == (jonas.id,)
    assert diary.view.events[party.id].plan == EventPlan(find=(jonas.id,), topic="someone's boat")
    assert [one.contact_id for one in diary.view.resources[boats.id].shares] == [jonas.id]
    assert not diary.view.introductions.get(pair.id)


def test_whom_they_brought_together_is_linked_to_them_no_more(diary, mira, jonas):
    ties = {"introduced_by": mira.id, "not_same": (mira.id,), "knows": (Link(contact_id=mira.id),)}
    diary.commit("link", edit=[(jonas, jonas.evolve(met_how="by Mira", **ties))])
    forgotten(diary, mira)
    assert diary.view.contacts[jonas.id] == jonas.evolve(met_how="by someone")


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
