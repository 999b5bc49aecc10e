"""The index of topics follows every change."""

import pytest


def test_it_follows_contacts_and_goals_they_tell(journal):
    ada = journal.contact("Ada", skills=("compilers",), needs=("funding",))
    goal = journal.mentioned(ada, "a patent", kind="goal")
    documents = {name: dict(rows) for name, rows in journal.documents.items()}
    view = journal.view().__class__(documents)
    assert view.topics.of("offers", "compiler") == {ada.id}
    assert view.topics.of("aims", "patent") == {goal.id}
    documents["contacts"][ada.id] = ada.evolve(skills=("sewing",)).document()
    documents["mentions"][goal.id] = goal.evolve(open=False).document()
    view.touch([("contacts", ada.id), ("mentions", goal.id)])
    assert view.topics.of("offers", "compiler") == frozenset()
    assert view.topics.of("offers", "sewing") == {ada.id}
    assert view.topics.of("aims", "patent") == frozenset()
    del documents["contacts"][ada.id]
    view.touch([("contacts", ada.id)])
    assert view.topics.holders("needs") == frozenset()


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"state": "archived"}, {"state": "died"}])
def test_who_rests_is_in_no_index(journal, fields):
    journal.contact("Ada", skills=("compilers",), **fields)
    assert journal.view().topics.of("offers", "compiler") == frozenset()


def test_private_needs_and_goals_are_in_no_index(journal):
    ada = journal.contact("Ada", private_needs=("funding",))
    journal.mentioned(ada, "a patent", kind="goal", private=True)
    journal.mentioned(ada, "a divorce", kind="goal", sensitive=True)
    topics = journal.view().topics
    assert not topics.of("needs", "funding")
    assert not topics.holders("aims")


def test_groups_are_words_that_enough_records_share(journal):
    people = [journal.contact(f"Person {number}", interests=("Chess", "tea")) for number in range(3)]
    journal.contact("Other", interests=("tea",))
    groups = dict(journal.view().topics.groups(("likes",), 3))
    assert set(groups) == {"chess", "tea"}
    assert groups["chess"] == {one.id for one in people}
    assert set(dict(journal.view().topics.groups(("likes",), 4))) == {"tea"}
