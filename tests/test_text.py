"""Text that is safe to show, and text folded for comparison."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netjournal.text import clean, fold, listed, one_line, plural, shorten, spans

any_text = st.text(st.characters(exclude_categories=()))
"""Text of every code point, lone surrogates too."""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain words", "plain words"),
        ("line\nand\ttab", "line\nand\ttab"),
        ("windows\r\nand old mac\r", "windows\nand old mac\n"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x9b31mred", "31mred"),
        ("bell\x07, backspace\x08, null\x00, delete\x7f", "bell, backspace, null, delete"),
        ("abc\u202etxt.exe", "abctxt.exe"),
        ("\u2066isolated\u2069", "isolated"),
        ("half of a pair \ud800", "half of a pair "),
        ("\ufeffmarked", "marked"),
        ("paragraph\u2029next", "paragraph\nnext"),
        ("霧島 しおり, שלום, 👩‍🔬", "霧島 しおり, שלום, 👩‍🔬"),
        ("[/] [@click=app.quit]x[/]", "[/] [@click=app.quit]x[/]"),
    ],
)
def test_what_could_steer_a_terminal_is_left_out(typed, kept):
    assert clean(typed) == kept


@pytest.mark.parametrize(("more", "told"), [(-1, "A and B"), (0, "A and B"), (3, "A, B and 3 more")])
def test_who_is_not_named_is_counted(more, told):
    assert listed(("A", "B"), more=more) == told


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("the lamp, the LAMP", ["lamp"], ["lamp", "LAMP"]),
        ("Renée Dubois", ["renee"], ["Renée"]),
        ("Rene\u0301e", ["renee"], ["Rene\u0301e"]),
        ("Große Straße", ["strasse", "gross"], ["Straße", "Groß"]),
        ("a\tb", ["a b"], ["a\tb"]),
        ("nothing", ["lamp", "", " "], []),
    ],
)
def test_words_are_found_where_they_stand(text, words, found):
    assert [text[begin:end] for begin, end in spans(text, words)] == found


@given(any_text)
def test_clean_text_holds_no_control_but_newline_and_tab_and_can_be_written(text):
    cleaned = clean(text)
    assert not [char for char in cleaned if unicodedata.category(char) == "Cc" and char not in "\n\t"]
    cleaned.encode("utf-8")
    assert clean(cleaned) == cleaned


@given(any_text)
def test_one_line_is_one_line(text):
    line = one_line(text)
    assert line == " ".join(line.split())
    assert one_line(line) == line


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inês", "ines"),
        ("STRASSE", "straße"),
        ("Łukasz Øvre", "lukasz ovre"),
        ("Sigríður", "SIGRIÐUR"),
        ("  Ada   Lovelace ", "ada lovelace"),
        ("ﬁeld", "FIELD"),
        ("Çağla", "cagla"),
        ("Ⅷ", "viii"),
        ("e\u0301lan", "élan"),
    ],
)
def test_accents_case_and_spaces_do_not_matter(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Maria", "Mario"), ("林", "木"), ("Ada", "A da")])
def test_different_names_stay_different(one, other):
    assert fold(one) != fold(other)


@given(any_text)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(codec="ascii")))
def test_the_short_way_for_ascii_agrees_with_the_long_way(text):
    assert fold(text + "é") == fold(text + "e")


def test_counts_carry_their_noun():
    assert plural(1, "day") == "1 day"
    assert plural(0, "day") == "0 days"
    assert plural(2, "person", "people") == "2 people"


@pytest.mark.parametrize(
    ("names", "sentence"),
    [([], ""), (["Ada"], "Ada"), (["Ada", "Bo"], "Ada and Bo"), (["Ada", "Bo", "Cy"], "Ada, Bo and Cy")],
)
def test_names_are_listed_as_english_does(names, sentence):
    assert listed(names) == sentence


def test_names_are_listed_with_another_conjunction():
    assert listed(("Ada", "Bo"), "or") == "Ada or Bo"


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [
        ("a few words", 20, "a few words"),
        ("a few words too many", 12, "a few words…"),
        ("a few words, too many", 13, "a few words…"),
        ("unbreakablelongword", 8, "unbreak…"),
        ("two\nlines", 20, "two lines"),
    ],
)
def test_long_text_is_cut_at_a_word(text, width, short):
    assert shorten(text, width) == short


@given(any_text, st.integers(2, 80))
def test_short_text_never_exceeds_its_width(text, width):
    assert len(shorten(text, width)) <= width
