"""Markdown as people write it in notes, shown as Content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netjournal.tui.prose import LONGEST, prose


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("one line\nthe next", "one line\nthe next"),
        ("# Plan\nsend *my* notes", "Plan\n\nsend my notes"),
        ("- tea\n- **bread**\n  - rye", "• tea\n• bread\n  • rye"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("> she said\n> so", "▎ she said\n▎ so"),
        ("use `git add`", "use git add"),
        ("```\nif x:\n    y\n```", "if x:\n    y"),
        ("[here](https://example.org)", "here (https://example.org)"),
        ("a <b>bold</b> word - really", "a <b>bold</b> word - really"),
        ("    set in, no code - see", "set in, no code - see"),
        ("five\n---\nsix", "five\n\n────────────\n\nsix"),
        ("[/] [@click=app.quit]x[/] *y*", "[/] [@click=app.quit]x[/] y"),
    ],
)
def test_it_is_read_and_no_word_is_lost(text, shown):
    assert prose(text).plain == shown


def test_emphasis_and_headings_are_weight_and_no_markup():
    styles = {
        (span.style, prose("# A\n**b** *c*").plain[span.start : span.end])
        for span in prose("# A\n**b** *c*").spans
    }
    assert {("bold", "A"), ("bold", "b"), ("italic", "c")} <= {(str(style), text) for style, text in styles}


def test_control_characters_do_not_come_through():
    assert "\x1b" not in prose("# \x1b[31mred\x1b[0m").plain


def test_a_very_long_text_stands_as_it_was_typed():
    text = "*" * (LONGEST + 1)
    assert prose(text).plain == text


@given(st.text(alphabet="ab \n#*_`>-+[]()!~\\<&;1.\t", max_size=80))
def test_letters_are_never_lost(text):
    kept = [char for char in text if char in "ab"]
    assert [char for char in prose(text).plain if char in "ab"] == kept
