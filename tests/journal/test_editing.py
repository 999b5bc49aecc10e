from datetime import date

import pytest

from netjournal.errors import InvalidInputError, StaleEditError
from netjournal.journal.editing import delete, edit
from netjournal.models import (
    Assessment,
    Event,
    EventPlan,
    Exchange,
    Fact,
    Introduction,
    Link,
    Milestone,
    Resource,
    Share,
)


def test_an_edit_is_one_change_with_the_name_in_the_history(diary, ada):
    edit(diary, ada, ["role=Editor", "birthday=--02-29"])
    assert diary.view.contacts[ada.id].role == "Editor"
    [entry] = diary.history(1)
    assert (entry.label, entry.changes) == ("edit Ada Lovelace", 2)


def test_no_assignment_changes_nothing(diary, ada):
    with pytest.raises(InvalidInputError):
        edit(diary, ada, [])


def test_an_edit_of_what_changed_meanwhile_is_refused(diary, ada):
    edit(diary, ada, ["role=Editor"])
    with pytest.raises(StaleEditError) as problem:
        edit(diary, ada, ["role=Writer"])
    assert problem.value.theirs == {"role": "Editor"}


def test_deleting_a_person_mends_what_refers_to_them(diary, ada, grace, coffee, now):
    both = (ada.id, grace.id)
    shared = diary.make(Fact, contact_ids=both, kind="personal", text="two kids", on=now.date())
    only = diary.make(Fact, contact_ids=(ada.id,), kind="personal", text="sails", on=now.date())
    day = diary.make(Milestone, contact_id=ada.id, kind="birthday", month=2, day=29)
    given = diary.make(Exchange, direction="given", contact_ids=(ada.id,), at=now)
    tone = diary.make(Assessment, contact_id=ada.id, tone="positive", on=now.date())
    pair = diary.make(Introduction, contact_ids=both, at=now)
    event = diary.make(Event, name="PyCon", top_ids=both, plan=EventPlan(find=both))
    link = diary.make(Resource, title="A talk", shares=(Share(contact_id=ada.id, on=date(2026, 1, 1)),))
    diary.commit("add", put=[shared, only, day, given, tone, pair, event, link])
    diary.commit("link", edit=[(grace, grace.evolve(introduced_by=ada.id, knows=(Link(contact_id=ada.id),)))])

    delete(diary, ada)

    view = diary.view
    assert ada.id not in view.contacts
    assert view.interactions[coffee.id].contact_ids == ()
    assert view.interactions[coffee.id].summary == coffee.summary
    assert view.facts[shared.id].contact_ids == (grace.id,)
    assert not {only.id, day.id, given.id, tone.id, pair.id} & {
        name for table in ("facts", "milestones", "exchanges", "assessments", "introductions")
        for name in view.table(table)
    }  # fmt: skip
    assert (view.events[event.id].top_ids, view.events[event.id].plan.find) == ((grace.id,), (grace.id,))
    assert view.resources[link.id].shares == ()
    assert (view.contacts[grace.id].introduced_by, view.contacts[grace.id].knows) == (None, ())


def test_undo_brings_back_a_deleted_person_and_all_that_was_theirs(diary, ada, coffee, promise):
    delete(diary, ada)
    diary.undo()
    assert diary.view.contacts[ada.id] == ada
    assert diary.view.interactions[coffee.id] == coffee
    assert diary.view.promises[promise.id] == promise


def test_what_came_of_a_deleted_entry_stays(diary, coffee, promise):
    diary.commit("link", edit=[(promise, promise.evolve(source_id=coffee.id))])
    delete(diary, coffee)
    assert diary.view.promises[promise.id].source_id is None
    assert diary.view.promises[promise.id].contact_ids == promise.contact_ids


def test_an_edit_does_not_bring_back_what_was_deleted_meanwhile(diary, ada):
    delete(diary, ada)
    with pytest.raises(StaleEditError):
        edit(diary, ada, ["role=Poet"])
    assert ada.id not in diary.view.contacts
