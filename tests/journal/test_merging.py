import pytest

from netjournal.errors import InvalidInputError
from netjournal.journal.merging import merge
from netjournal.models import Contact, Introduction, Link, Milestone


@pytest.fixture
def ada_again(diary):
    other = diary.make(
        Contact, name="A. Lovelace", role="Analyst", tags=("maths", "Work"), notes="Met twice.", cadence=60
    )
    diary.commit("add", put=[other])
    return other


def test_two_people_become_one_with_everything_of_both(diary, ada, ada_again, grace, coffee, now):
    kept = ada.evolve(role="Countess", tags=("work",), notes="A friend.")
    day = diary.make(Milestone, contact_id=ada_again.id, kind="birthday", month=12, day=10)
    pair = diary.make(Introduction, contact_ids=(ada.id, ada_again.id), at=now)
    talk = coffee.evolve(id=diary.new_id(), contact_ids=(ada_again.id, grace.id))
    diary.commit("add", put=[day, pair, talk], edit=[(ada, kept)])
    knowing = grace.evolve(knows=(Link(contact_id=ada_again.id, how="work"),), introduced_by=ada_again.id)
    diary.commit("link", edit=[(grace, knowing)])

    merge(diary, kept, ada_again)

    view = diary.view
    one = view.contacts[ada.id]
    assert ada_again.id not in view.contacts
    assert (one.name, one.nicknames, one.role) == ("Ada Lovelace", ("A. Lovelace",), "Countess")
    assert (one.tags, one.notes, one.cadence) == (("work", "maths"), "A friend.\n\nMet twice.", 60)
    assert view.milestones[day.id].contact_id == ada.id
    assert view.interactions[talk.id].contact_ids == (ada.id, grace.id)
    assert pair.id not in view.introductions
    assert view.contacts[grace.id].knows == (Link(contact_id=ada.id, how="work"),)
    assert view.contacts[grace.id].introduced_by == ada.id
    assert view.people.named("a. lovelace") == (ada.id,)


def test_a_merge_is_one_change_that_undo_takes_back(diary, ada, ada_again, coffee):
    merge(diary, ada_again, ada)
    assert diary.view.interactions[coffee.id].contact_ids == (ada_again.id,)
    diary.undo()
    assert diary.view.contacts[ada.id] == ada
    assert diary.view.contacts[ada_again.id] == ada_again
    assert diary.view.interactions[coffee.id] == coffee


def test_one_birthday_is_enough(diary, ada, ada_again):
    days = [
        diary.make(Milestone, contact_id=one.id, kind="birthday", month=12, day=day)
        for one, day in ((ada, 10), (ada_again, 11))
    ]
    diary.commit("add", put=days)
    merge(diary, ada, ada_again)
    assert [day.day for day in diary.view.milestones.of(ada.id)] == [10]


def test_a_person_is_not_merged_with_themselves(diary, ada):
    with pytest.raises(InvalidInputError):
        merge(diary, ada, ada)
