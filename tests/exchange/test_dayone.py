"""Day One in: the zip of its export, or the JSON in it."""

import io
import zipfile
from datetime import datetime
from zoneinfo import ZoneInfo

import files
import orjson
import pytest

from netjournal.errors import InvalidInputError
from netjournal.models import Note


def entry(**fields):
    return {
        "uuid": "A0B1C2D3E4F5A0B1C2D3E4F5A0B1C2D3",
        "creationDate": "2026-06-09T13:39:00Z",
        "modifiedDate": "2026-06-09T13:40:00Z",
        "timeZone": "Europe/Paris",
        "text": "# An evening\n\nTalked with Ada\\. ![](dayone-moment://0123)\nGood\\!",
        "tags": ["work"],
        "starred": True,
        "photos": [{"identifier": "0123", "type": "jpeg", "md5": "x"}],
        "location": {"placeName": "Café", "localityName": "Paris", "country": "France"},
        "weather": {"conditionsDescription": "Sunny"},
        **fields,
    }


def whole(*entries):
    return orjson.dumps({"metadata": {"version": "1.0"}, "entries": entries})


def zipped(data):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Journal.json", data)
        archive.writestr("photos/x.jpeg", b"\xff\xd8")
    return held.getvalue()


@pytest.mark.parametrize("pack", [zipped, bytes])
def test_an_entry(read, pack):
    found = read(pack(whole(entry())))
    assert found.format == "dayone"
    assert found.of(Note) == [
        {
            "at": datetime(2026, 6, 9, 15, 39, tzinfo=ZoneInfo("Europe/Paris")),
            "timed": True,
            "summary": "An evening",
            "notes": "Talked with Ada. Good!\n\nAt Café, Paris, France",
            "tags": ("work", "starred"),
        }
    ]
    assert found.reading.incoming[0].key == "A0B1C2D3E4F5A0B1C2D3E4F5A0B1C2D3"
    assert found.not_carried == ["photos", "weather"]


RICH = {"contents": [{"text": "An evening\n"}, {"embeddedObjects": [{}]}, {"text": "with Ada"}], "meta": {}}


@pytest.mark.parametrize("rich", [RICH, orjson.dumps(RICH).decode()])
def test_words_that_are_only_in_the_rich_text(read, rich):
    [one] = read(whole(entry(text="", richText=rich, location=None))).of(Note)
    assert (one["summary"], one["notes"]) == ("An evening", "with Ada")


@pytest.mark.parametrize("pack", [zipped, bytes])
def test_a_journal_without_an_entry(read, pack):
    with pytest.raises(InvalidInputError, match="there is nothing in it to take up as dayone"):
        read(pack(b'{"metadata": {"version": "1.0"}, "entries": []}'))


def test_what_is_no_entry_is_named(read):
    found = read(whole(entry(creationDate="soon"), 5, entry(timeZone="Nowhere/Land")))
    assert found.skipped == [(1, "An evening", "no date"), (2, "", "no entry")]
    assert len(found.of(Note)) == 1


def test_json_that_is_damaged(read):
    with pytest.raises(InvalidInputError, match="this JSON is damaged"):
        read(whole(entry())[:-5])
    with pytest.raises(InvalidInputError, match="this JSON is damaged"):
        read(b'{"entries": [{"creationDate":' + b"[" * 100_000)


def test_an_entry_of_the_older_kind(read):
    found = read(files.DOENTRY)
    assert found.format == "dayone"
    [one] = found.of(Note)
    assert one["at"] == datetime(2013, 6, 9, 15, 39, tzinfo=ZoneInfo("Europe/Paris"))
    assert (one["summary"], one["notes"], one["tags"]) == ("An evening", "with Ada", ("work", "starred"))
    assert found.reading.incoming[0].key == "A0B1C2D3E4F5A0B1C2D3E4F5A0B1C2D4"


@pytest.mark.parametrize(
    "content",
    [
        files.DOENTRY[:400],
        files.DOENTRY.replace(b"<dict>", b"<array>").replace(b"</dict>", b"</array>"),
        files.DOENTRY.replace(b"<plist version", b'<!DOCTYPE x [<!ENTITY a "b">]><plist version'),
        files.DOENTRY.replace(b"2013-06-09", b"2013-99-09"),
        b"<plist><dict><key>Entry Text</key>" + b"<array>" * 50_000,
    ],
    ids=["cut", "an array", "an entity", "a month", "deep"],
)
def test_an_older_entry_that_is_damaged(read, content):
    with pytest.raises(InvalidInputError, match=r"^file: "):
        read(content)
