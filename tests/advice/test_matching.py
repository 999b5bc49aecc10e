"""Who fits what: words in common, looked up in an index."""

import pytest

from netjournal.advice.matching import best_people, closest, in_common
from netjournal.advice.moment import Moment
from netjournal.view.topics import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Résumé reviews", {"resume", "review"}),
        ("help with the new work", set()),
        ("C++ and C#", {"c++", "c#"}),
        ("companies, analyses, press, bus", {"company", "analyse", "press", "bus"}),
        ("機械学習", {"機械学習"}),
        ("", set()),
    ],
)
def test_words_by_which_texts_are_compared(text, words):
    assert words_of(text) == words


def test_in_common_is_what_both_have():
    assert in_common(["Machine learning"], ["learning to cook", "machines"]) == {"machine", "learning"}


@pytest.mark.parametrize(
    ("texts", "wanted", "found"),
    [
        (("tea", "green tea"), "green tea", "green tea"),
        (("tea", "coffee"), "coffee", "coffee"),
        (("tea",), "wine", ""),
        ((), "wine", ""),
    ],
)
def test_the_closest_text(texts, wanted, found):
    assert closest(texts, words_of(wanted)) == found


def test_the_best_fit_comes_first_then_who_was_dealt_with_last(journal, now):
    one = journal.contact("One", skills=("rust",))
    both = journal.contact("Both", skills=("rust", "compilers"))
    late = journal.contact("Late", offers=("Rust",))
    journal.contact("Resting", skills=("rust",), state="resting")
    journal.wrote(late, "2026-11-20 10:00")
    found = best_people(Moment(journal.view(), now), words_of("rust compilers"), ("offers",))
    assert [contact.id for contact, _ in found] == [both.id, late.id, one.id]
