"""Names are found whatever their accents and case."""

import pytest

from netjournal.view.names import NameIndex


@pytest.fixture
def names():
    index = NameIndex(lambda _: True)
    index.put("1", "Inês Carvalhal", "Nini")
    index.put("2", "Ada Lovelace")
    index.put("3", "ada lovelace")
    index.put("4", "霧島 しおり", "Shiori", "Shiori Kirishima")
    return index


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("ines  CARVALHAL", ("1",)),
        ("nini", ("1",)),
        ("Ada Lovelace", ("2", "3")),
        ("霧島 しおり", ("4",)),
        ("Ines", ()),
        ("", ()),
    ],
)
def test_a_whole_name_or_nickname_finds(names, asked, found):
    assert names.named(asked) == found


@pytest.mark.parametrize(
    ("word", "found"),
    [("INÊS", ("1",)), ("ada", ("2", "3")), ("shiori", ("4",)), ("lovelace", ()), ("in", ()), ("", ())],
)
def test_a_first_name_finds(names, word, found):
    assert names.first_named(word) == found


def test_a_renamed_person_answers_to_the_new_name_only(names):
    names.put("2", "Ada King")
    assert names.named("ada lovelace") == ("3",)
    assert names.named("ada king") == ("2",)
    names.drop("2")
    names.drop("2")
    assert names.named("ada king") == ()
