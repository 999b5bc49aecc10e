"""jrnl in: JSON and text."""

import orjson
import pytest

from netjournal.errors import InvalidInputError
from netjournal.models import Note


def entry(**fields):
    return {
        "title": "Met Ada.",
        "body": "Long talk.",
        "date": "2026-06-09",
        "time": "15:39",
        "tags": [],
        **fields,
    }


def whole(*entries):
    return orjson.dumps({"tags": {"@work": 1}, "entries": entries})


def test_json(read, now):
    found = read(whole(entry(tags=["@work"], starred=True), entry(date="2026-06-10", body="")))
    assert found.format == "jrnl"
    assert found.of(Note) == [
        {
            "at": now.replace(2026, 6, 9, 15, 39),
            "timed": True,
            "summary": "Met Ada.",
            "notes": "Long talk.",
            "tags": ("work", "starred"),
        },
        {"at": now.replace(2026, 6, 10, 15, 39), "timed": True, "summary": "Met Ada.", "notes": ""},
    ]


def test_what_is_no_entry_is_named(read):
    found = read(whole(entry(), entry(date="soon"), "x", entry(date="", time="")))
    assert found.skipped == [
        (2, "Met Ada.", "soon 15:39 is no date"),
        (3, "", "no entry"),
        (4, "Met Ada.", "no date is no date"),
    ]


def test_the_same_words_twice_are_two_entries(read):
    found = read(whole(entry(), entry()))
    assert len({one.key for one in found.reading.incoming}) == 2


TEXT = """[2026-06-09 15:39] Met Ada. She likes clocks @work
and teaching.

[not a stamp] is part of the text
[2026-06-10 09:00:00 AM] A day to remember *
[2026-06-11] Only a title
"""


def test_text(read, now):
    found = read(TEXT)
    assert found.format == "jrnl"
    assert found.of(Note) == [
        {
            "at": now.replace(2026, 6, 9, 15, 39),
            "timed": True,
            "summary": "Met Ada.",
            "notes": "She likes clocks @work\nand teaching.\n\n[not a stamp] is part of the text",
            "tags": ("work",),
        },
        {
            "at": now.replace(2026, 6, 10, 9, 0),
            "timed": True,
            "summary": "A day to remember",
            "notes": "",
            "tags": ("starred",),
        },
        {"at": now.replace(2026, 6, 11, 0, 0), "timed": False, "summary": "Only a title", "notes": ""},
    ]
    assert [one.line for one in found.reading.incoming] == [1, 5, 6]


@pytest.mark.parametrize(
    "content",
    [
        b'{"entries": [{"title": "x", "date": ',
        b'{"title": 1, "date": 2, "entries": 3}',
        b"{" + b'"entries":[' * 5000,
    ],
)
def test_json_that_is_damaged_or_too_deep(read, content):
    with pytest.raises(InvalidInputError, match=r"^file: "):
        read(content, form="jrnl")


def test_an_id_of_blanks_is_none(read):
    found = read(whole(entry(uuid=" "), entry(uuid=None, title="Met Bo.")))
    assert all(one.key for one in found.reading.incoming)


def test_a_journal_without_an_entry(read):
    with pytest.raises(InvalidInputError, match="there is nothing in it to take up as jrnl"):
        read(b'{"tags": {}, "entries": []}')
