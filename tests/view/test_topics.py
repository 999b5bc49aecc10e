"""The words by which people fit one another."""

import pytest

from netjournal.view.topics import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Compilers and parsing", {"compiler", "parsing"}),
        ("CATEGORIES of glass", {"category", "glass"}),
        ("c++, c#", {"c++", "c#"}),
        ("Café stories", {"cafe", "story"}),
        ("help me find the way", set()),
        ("", set()),
    ],
)
def test_words_are_compared_without_accents_case_plural_and_filler(text, words):
    assert words_of(text) == words


def test_people_are_found_by_what_they_offer_need_and_like(journal):
    ada = journal.contact("Ada", skills=("compilers",), needs=("funding",), interests=("bees",))
    bo = journal.contact("Bo", offers=("compiler reviews",), private_needs=("quiet",))
    journal.contact("Cy", skills=("compilers",), state="resting")
    topics = journal.view().topics
    assert topics.of("offers", "compiler") == {ada.id, bo.id}
    assert topics.of("needs", "funding") == topics.of("likes", "bee") == {ada.id}
    assert topics.of("needs", "quiet") == frozenset()
    assert dict(topics.groups(("offers", "likes"), 2)) == {"compiler": {ada.id, bo.id}}
    assert topics.holders("offers") == {ada.id, bo.id}


def test_goals_that_someone_told_count_while_open_and_not_private(journal):
    ada = journal.contact("Ada")
    told = journal.mentioned(ada, "learn sailing", kind="goal")
    journal.mentioned(ada, "sailing licence", kind="goal", private=True)
    journal.mentioned(ada, "sailing exam", kind="goal", open=False)
    journal.mentioned(ada, "sailing sickness")
    assert journal.view().topics.of("aims", "sailing") == {told.id}
