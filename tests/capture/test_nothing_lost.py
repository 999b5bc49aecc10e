"""Whatever is typed, nothing breaks and no word is dropped."""

import re
from contextlib import suppress
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from builders import Builder
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netjournal.capture import completion, describe, parse, parse_when, records
from netjournal.capture.lines import KEYWORDS
from netjournal.errors import InvalidInputError, NetjournalError
from netjournal.ids import seeded
from netjournal.journal.directory import ViewDirectory
from netjournal.text import clean

unhurried = settings(deadline=None)
NOW = datetime(2026, 11, 20, 22, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def some_names():
    journal = Builder(NOW)
    for name in ("Ada Lovelace", "Ada Byron", "Grace Hopper", "王小明", "Zoë Müller"):
        journal.contact(name)
    journal.event("PyCon")
    journal.goal("Learn Rust")
    return ViewDirectory(journal.view())


NAMES = some_names()

PIECES = (
    *(f"{keyword}:" for keyword in KEYWORDS),
    *("asked (large):", "(private)", "@", "^", "#", "\\", '"', "[", "]", ":", ",", ".", "?"),
    *("\n", "\n  ", "\t", " ", "ª", "\u0301", "ß", "\u200d", "4", "low", "warm"),
    *("@Ada", "@Ada Lovelace", "@dj", "@王小明", "^PyCon", "Grace Hopper", "@Grace's", "Learn Rust", "#tag"),
    *("coffee", "met", "email from", "wrote", "note", "about", "to", "with", "van", "A to B", "@A to @B"),
    *("yesterday", "18:30", "by friday", "on", "in", "at", "may", "31 june", "03/04/2026", "in 3 weeks"),
    *("2026-02-30", "end of month", "two years ago", "in 9999 years", "29 feb", "-3d"),
)
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=25).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda gap: gap.join(pieces))
)


@unhurried
@given(text=st.one_of(st.text(), texts))
@example(text="@J. @J.R @\u0301")
@example(text="\ud800 @\udfff")
def test_no_text_breaks_the_reading(text):
    capture = parse(text, NAMES, NOW)

    assert all(isinstance(detail.text, str) for detail in describe(capture))
    if capture.problems:
        with pytest.raises(NetjournalError) as caught:
            records(capture, NOW, seeded(1))
        assert "\n" not in str(caught.value)
    else:
        assert records(capture, NOW, seeded(1))


@unhurried
@given(text=texts, data=st.data())
def test_no_cursor_breaks_completion(text, data):
    typing = completion(text, data.draw(st.integers(-1, len(text) + 1)))

    assert typing is None or text[typing.start] == typing.sigil


@unhurried
@given(phrase=st.one_of(st.text(max_size=30), texts), forward=st.booleans())
def test_no_phrase_breaks_the_dates(phrase, forward):
    with suppress(InvalidInputError):
        when = parse_when(phrase, NOW, forward=forward)
        assert when is None or isinstance(when, date)


WORDS = st.integers(0, 999).map(lambda number: f"zq{number}")
"""Words that mean nothing, so that each has to be found again."""

CONTENT = st.lists(
    st.tuples(st.sampled_from(["{}", "{}", "@Z{}", "#{}", "^{}", '@"{}"', "\\@{}"]), WORDS).map(
        lambda pair: pair[0].format(pair[1])
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
STARTS = (
    *(f"{keyword}: " for keyword in KEYWORDS),
    *("", "", "  ", "yesterday 18:30 ", "coffee with @Ada Lovelace: ", "unknown: ", "asked (large): "),
    *(
        "introduced: @Ada Lovelace to @Bob ",
        "feeling: 3 ",
        "goal: Learn Rust ",
        "tone: warm ",
        "energy: low ",
    ),
)
ENDS = ("", "", " by friday", " (private)", " in 3 weeks (private)", "?", " #tag", " 31 june", " in the end")
LINES = st.tuples(st.sampled_from(STARTS), CONTENT, st.sampled_from(ENDS)).map("".join)


@unhurried
@given(lines=st.lists(LINES, min_size=1, max_size=6))
def test_every_word_is_found_again(lines):
    text = "\n".join(lines)
    capture = parse(text, NAMES, NOW)

    kept = repr(capture).casefold()
    for word in re.findall(r"zq\d+", clean(text).casefold()):
        assert re.search(rf"(?<!\d){word}(?!\d)", kept), word


@unhurried
@given(
    words=st.lists(st.sampled_from(["gave:", "by friday", "@Ada Lovelace", "tone: warm", "zq"]), max_size=12)
)
def test_a_first_line_keeps_its_words_in_order(words):
    line = " ".join(("An", *words))

    assert parse(line, NAMES, NOW).summary == line.replace("@", "")
