"""Words that are found again by their fingerprints alone."""

import json

import pytest

from netjournal.storage.words import Words

EVERYWHERE = ("Mira Lindqvist", "mira@uni.example", "+46 70 123 45 67", "uni.example/in/miral")
NEAR = ("Mira", "Lindqvist", "mlq")


@pytest.fixture
def words():
    return Words.restored(json.loads(json.dumps(Words.of(EVERYWHERE, NEAR).told())))


def test_nothing_that_is_kept_can_be_read(words):
    told = json.dumps(words.told()).casefold()
    for word in ("mira", "lindqvist", "uni", "46701234567", "mlq"):
        assert word not in told


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("coffee with @Mira Lindqvist: tides", "coffee with someone: tides"),
        ("MIRA LINDQVIST's boat", "someone's boat"),
        ("mira\nlindqvist", "someone"),
        ("Míra Lindqvist", "someone"),
        ("Mi\u0301ra Lindqvist", "someone"),
        ("#mira-lindqvist, mira_lindqvist.vcf", "#someone, someone.vcf"),
        ("write to mira@uni.example.", "write to someone."),
        ("call +46701234567 or +46 70-123 45 67", "call someone or someone"),
        ("https://www.uni.example/in/miral", "https://www.someone"),
        ("Mirabel Lindqvistsson", "Mirabel Lindqvistsson"),
        ("Mira and Ana Lindqvist", "Mira and Ana Lindqvist"),
        ("", ""),
    ],
)
def test_words_meant_everywhere_are_replaced_however_they_are_written(words, text, left):
    assert words.replaced(text) == left
    assert words.replaced(left) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("with Mira", "with someone"),
        ("with mira", "with mira"),
        ("MIRA", "someone"),
        ("Mira Lindqvist and Ana Lindqvist", "someone and Ana Lindqvist"),
        ("mlq says so, MLQ too", "someone says so, someone too"),
    ],
)
def test_words_meant_near_are_replaced_where_their_number_is_given(words, text, left):
    mira, handle = words.found("Mira").pop(), words.found("mlq").pop()
    assert words.replaced(text, (mira, handle)) == left
    assert words.replaced("Mira", ()) == "Mira"


def test_every_text_in_json_is_looked_at_but_for_ids_and_times(words):
    number = Words.of(("2026 11 20",), ())
    assert number.replaced({"at": "2026-11-20T18:30:00+01:00", "on": "2026-11-20"}) == {
        "at": "2026-11-20T18:30:00+01:00",
        "on": "2026-11-20",
    }
    assert number.replaced("on 2026-11-20") == "on someone"
    left = words.replaced({"a": ["Mira Lindqvist", 1, None, {"Mira Lindqvist": True}]})
    assert left == {"a": ["someone", 1, None, {"someone": True}]}


def test_what_stands_in_a_text_is_found_also_within_a_longer_word(words):
    assert words.found("Mira Lindqvist") == {0, *words.found("Mira"), *words.found("Lindqvist")}
    assert words.found(["Ana", {"x": "Lindqvist"}]) == words.found("Lindqvist")


def test_scripts_without_spaces():
    words = Words.of(("王小明",), ())
    assert words.replaced("和王小明喝咖啡") == "和someone喝咖啡"


def test_a_word_of_nothing_is_no_word():
    assert len(Words.of(("", "!?"), (" ",))) == 0
