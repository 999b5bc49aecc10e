"""What is done with many people at once, and how one undo takes it back."""

import pytest

from netjournal.errors import InvalidInputError, StaleEditError
from netjournal.journal import many
from netjournal.models import Contact, Fact, Introduction, Link, Promise


@pytest.fixture
def crowd(diary):
    """Four people: two active, one resting, one who died."""
    people = [
        diary.make(Contact, name="Ada Lovelace", tags=("compilers",), focus=True),
        diary.make(Contact, name="Grace Hopper", cadence=30),
        diary.make(Contact, name="Alan Turing", state="resting"),
        diary.make(Contact, name="Mary Shelley", state="died"),
    ]
    diary.commit("add", put=people)
    return people


def documents(journal):
    """Return everything that stands in a journal."""
    tables = ("contacts", "facts", "interactions", "introductions", "promises")
    return {name: dict(journal.view.table(name).unread()) for name in tables}


DEEDS = {
    "tags": (lambda diary, people: many.edit(diary, people, ["tags+=berlin", "tags-=compilers"]), 4),
    "cadence": (lambda diary, people: many.edit(diary, people, ["cadence=30"]), 3),
    "rest": (many.rest, 2),
    "archive": (many.archive, 3),
    "revive": (many.revive, 1),
    "focus": (lambda diary, people: many.focus(diary, people, on=True), 3),
    "delete": (many.delete, 4),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_it_is_one_change_and_one_undo_takes_all_of_it_back(diary, crowd, deed):
    work, changed = DEEDS[deed]
    before, changes = documents(diary), len(diary.history())
    assert work(diary, crowd) == changed
    assert len(diary.history()) == changes + 1
    assert documents(diary) != before
    diary.undo()
    assert documents(diary) == before
    diary.redo()
    assert documents(diary) != before


@pytest.mark.parametrize(
    ("work", "field", "values"),
    [
        (DEEDS["tags"][0], "tags", [("berlin",)] * 4),
        (DEEDS["cadence"][0], "cadence", [30] * 4),
        (many.rest, "state", ["resting", "resting", "resting", "died"]),
        (many.archive, "state", ["archived", "archived", "archived", "died"]),
        (many.archive, "focus", [False] * 4),
        (many.revive, "state", ["active", "active", "active", "died"]),
        (DEEDS["focus"][0], "focus", [True] * 4),
    ],
)
def test_what_becomes_of_each(diary, crowd, work, field, values):
    work(diary, crowd)
    assert [getattr(diary.view.contacts[one.id], field) for one in crowd] == values


def test_nothing_is_written_where_nothing_changes(diary, crowd):
    changes = len(diary.history())
    assert many.revive(diary, crowd[:2]) == 0
    assert many.delete(diary, []) == 0
    assert len(diary.history()) == changes


@pytest.mark.parametrize("assignments", [[], ["cadence=often"], ["hat=red"], ["tags"]])
def test_what_cannot_be_read_changes_nobody(diary, crowd, assignments):
    before = documents(diary)
    with pytest.raises(InvalidInputError):
        many.edit(diary, crowd, assignments)
    assert documents(diary) == before


def test_a_change_made_elsewhere_meanwhile_stops_all_of_it(diary, crowd):
    many.edit(diary, crowd[:1], ["cadence=7"])
    before = documents(diary)
    with pytest.raises(StaleEditError):
        many.edit(diary, crowd, ["cadence=90"])
    assert documents(diary) == before


def test_deleting_several_people_mends_what_speaks_of_them_and_of_others(diary, crowd, now):
    ada, grace, alan, mary = crowd
    three = diary.make(Promise, owner="me", contact_ids=(ada.id, grace.id, mary.id), text="notes", made=now)
    two = diary.make(Fact, contact_ids=(ada.id, grace.id), kind="work", text="talks", on=now.date())
    pair = diary.make(Introduction, contact_ids=(ada.id, mary.id), at=now)
    links = (Link(contact_id=ada.id), Link(contact_id=grace.id), Link(contact_id=alan.id))
    diary.commit("add", put=[three, two, pair], edit=[(mary, mary.evolve(knows=links))])

    many.delete(diary, [ada, grace])

    assert set(diary.view.contacts) == {alan.id, mary.id}
    assert diary.view.promises[three.id].contact_ids == (mary.id,)
    assert [link.contact_id for link in diary.view.contacts[mary.id].knows] == [alan.id]
    assert two.id not in diary.view.facts
    assert pair.id not in diary.view.introductions


@pytest.mark.parametrize(
    ("count", "called", "some"),
    [
        (1, "Ada Lovelace", "Ada Lovelace"),
        (3, "Ada Lovelace, Grace Hopper and Alan Turing", "Ada Lovelace, Grace Hopper and Alan Turing"),
        (4, "4 people", "Ada Lovelace, Grace Hopper, Alan Turing and 1 more"),
    ],
)
def test_a_few_are_named_and_many_are_counted(crowd, count, called, some):
    assert many.called(crowd[:count]) == called
    assert many.some_names(crowd[:count]) == some


def test_the_history_says_what_was_done_with_how_many(diary, crowd):
    many.edit(diary, crowd, ["tags+={talk}"])
    assert diary.history(1)[0].label == "edit 4 people: tags+={talk}"
