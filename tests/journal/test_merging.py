import pytest

from netjournal.errors import InvalidInputError
from netjournal.journal.differences import compare
from netjournal.journal.merging import coming_along, keep_apart, merge, told_along
from netjournal.models import (
    Contact,
    Introduction,
    Link,
    Milestone,
)
from netjournal.storage.disk import Disk


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


def test_where_two_differ_either_or_both_can_be_taken(diary, ada, ada_again):
    kept = ada.evolve(role="Countess", tags=("work",), notes="A friend.", extra={"Desk": "12"})
    gone = ada_again.evolve(extra={"Desk": "14", "Badge": "blue"}, remote=True)
    diary.commit("tell", edit=[(ada, kept), (ada_again, gone)])
    choices = {
        "name": "right",
        "role": "right",
        "tags": "left",
        "notes": "right",
        "extra.Desk": "right",
        "cadence": "left",
        "extra.Badge": "left",
    }
    comparison = compare(diary.view, kept, gone)
    left_behind = comparison.left_behind(choices)
    merge(diary, kept, gone, choices)
    one = diary.view.contacts[ada.id]
    assert (one.name, one.nicknames, one.role, one.tags) == (
        "A. Lovelace",
        ("Ada Lovelace",),
        "Analyst",
        ("work",),
    )
    assert (one.notes, one.extra, one.cadence, one.remote) == ("Met twice.", {"Desk": "14"}, None, True)
    assert left_behind == [
        ("role", "Countess"),
        ("notes", "A friend."),
        ("tags", ("maths", "Work")),
        ("cadence", 60),
        ("extra.Desk", "12"),
        ("extra.Badge", "blue"),
    ]


@pytest.mark.parametrize(
    ("field", "left", "right", "joined"),
    [
        ("organisation", "", "Acme", "Acme"),
        ("organisation", "Acme", "Navy", "Acme"),
        ("remote", False, True, False),
        ("remote", None, False, False),
        ("focus", False, True, True),
        ("focus", True, False, True),
        ("state", "active", "died", "died"),
        ("state", "archived", "active", "archived"),
        ("phones", ("+49 30 5550100",), ("+49305550100", "030 1234567"), ("+49 30 5550100", "030 1234567")),
        ("needs", ("funding",), ("Funding", "a desk"), ("funding", "a desk")),
        ("address", "Main St 1", "Side St 2", "Main St 1\n\nSide St 2"),
        ("extra", {"Desk": "12"}, {"Desk": "14"}, {"Desk": "12\n\n14"}),
        ("knows", (), (), ()),
    ],
)
def test_what_is_taken_where_nobody_says_otherwise(diary, ada, grace, field, left, right, joined):
    kept, gone = ada.evolve(**{field: left}), grace.evolve(**{field: right})
    diary.commit("tell", edit=[(ada, kept), (grace, gone)])
    merge(diary, kept, gone)
    assert getattr(diary.view.contacts[ada.id], field) == joined


def test_a_need_that_is_private_on_one_side_stays_private(diary, ada, grace):
    kept, gone = ada.evolve(private_needs=("Funding",)), grace.evolve(needs=("funding", "a desk"))
    diary.commit("tell", edit=[(ada, kept), (grace, gone)])
    merge(diary, kept, gone)
    one = diary.view.contacts[ada.id]
    assert (one.needs, one.private_needs) == (("a desk",), ("Funding",))


def test_both_ways_to_know_someone_are_kept(diary, ada, ada_again, grace):
    links = Link(contact_id=ada.id, how="school"), Link(contact_id=ada_again.id, how="work")
    diary.commit("link", edit=[(grace, grace.evolve(knows=links))])
    merge(diary, ada, ada_again)
    assert diary.view.contacts[grace.id].knows == (Link(contact_id=ada.id, how="school; work"),)


def test_a_merge_is_one_change_that_undo_takes_back(diary, ada, ada_again, coffee):
    merge(diary, ada_again, ada)
    assert diary.view.interactions[coffee.id].contact_ids == (ada_again.id,)
    diary.undo()
    assert diary.view.contacts[ada.id] == ada
    assert diary.view.contacts[ada_again.id] == ada_again
    assert diary.view.interactions[coffee.id] == coffee


def test_one_birthday_is_enough_and_the_other_can_be_taken(diary, ada, ada_again):
    days = [
        diary.make(Milestone, contact_id=one.id, kind="birthday", month=12, day=day)
        for one, day in ((ada, 10), (ada_again, 11))
    ]
    diary.commit("add", put=days)
    merge(diary, ada, ada_again)
    assert [day.day for day in diary.view.milestones.of(ada.id)] == [10]
    diary.undo()
    merge(diary, ada, ada_again, {"birthday": "right"})
    assert [day.day for day in diary.view.milestones.of(ada.id)] == [11]


def test_a_birthday_with_its_year_says_more(diary, ada, ada_again):
    days = [
        diary.make(Milestone, contact_id=one.id, kind="birthday", month=12, day=10, year=year)
        for one, year in ((ada, None), (ada_again, 1815))
    ]
    diary.commit("add", put=days)
    merge(diary, ada, ada_again)
    assert [day.year for day in diary.view.milestones.of(ada.id)] == [1815]


def test_days_of_their_own_all_stay(diary, ada, ada_again):
    made = [
        diary.make(Milestone, contact_id=one.id, kind=kind, month=5, day=day, year=2020, title=title)
        for one, kind, day, title in (
            (ada, "own", 1, "wedding"),
            (ada_again, "own", 2, "moved"),
            (ada, "promotion", 3, ""),
            (ada_again, "promotion", 4, ""),
            (ada_again, "own", 1, "Wedding"),
        )
    ]
    diary.commit("add", put=made)
    merge(diary, ada, ada_again)
    assert sorted(day.day for day in diary.view.milestones.of(ada.id)) == [1, 2, 3, 4]


def test_words_about_an_introduction_of_the_two_become_a_note(diary, ada, ada_again, now):
    pair = diary.make(Introduction, contact_ids=(ada.id, ada_again.id), why="both love looms", at=now)
    diary.commit("add", put=[pair])
    merge(diary, ada, ada_again)
    assert [note.notes for note in diary.view.notes.of(ada.id)] == ["both love looms"]


def test_a_draft_about_someone_is_found_with_who_took_them_over(diary, ada, ada_again):
    diary.drafts.save(f"capture-{ada_again.id}", "coffee with @A. Love")
    diary.drafts.leave(f"capture-{ada_again.id}", "tea with @A. Love")
    diary.drafts.save(f"capture-{ada.id}", "lunch with @Ada")
    diary.drafts.save(f"note-{ada.id}", "half a thought")
    merge(diary, ada, ada_again)
    assert sorted(diary.drafts.texts(f"capture-{ada.id}")) == [
        "coffee with @A. Love",
        "lunch with @Ada",
        "tea with @A. Love",
    ]
    assert diary.drafts.load(f"note-{ada.id}") == "half a thought"
    assert diary.drafts.load(f"capture-{ada_again.id}") is None


def test_a_draft_that_cannot_be_moved_is_left_where_it_is(diary, ada, ada_again, monkeypatch):
    slot = f"capture-{ada_again.id}"
    diary.drafts.save(slot, "hers")

    def refused(*_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Disk, "replace", refused)
        merge(diary, ada, ada_again)
    assert diary.drafts.load(slot) == "hers"


@pytest.mark.usefixtures("coffee", "promise")
def test_what_comes_along_is_told(diary, ada):
    day = diary.make(Milestone, contact_id=ada.id, kind="birthday", month=12, day=10)
    diary.commit("add", put=[day, day.evolve(id=diary.new_id(), kind="own", title="moved")])
    assert told_along(diary.view, ada) == "1 entry, 1 promise, 1 birthday and 1 day"
    assert coming_along(diary.view, ada) == {"interactions": 1, "promises": 1, "milestones": 2}


def test_two_people_are_kept_apart_on_both_sides_until_undone(diary, ada, ada_again):
    keep_apart(diary, ada, ada_again)
    assert diary.view.contacts[ada.id].not_same == (ada_again.id,)
    assert diary.view.contacts[ada_again.id].not_same == (ada.id,)
    diary.undo()
    assert not diary.view.contacts[ada.id].not_same


@pytest.mark.parametrize("deed", [merge, keep_apart])
def test_a_person_is_not_another_than_themselves(diary, ada, deed):
    with pytest.raises(InvalidInputError):
        deed(diary, ada, ada)
