"""What every importer promises, for whole files of each format: nothing dropped or doubled, all undone."""

import importlib
import io
from pathlib import Path

import files
import pytest

from netjournal.exchange import Source
from netjournal.exchange.formats import NAMES, read
from netjournal.journal import importing
from netjournal.models import Contact

ROOT = Path(__file__).parent.parent.parent
WHOLE = [(name, number) for name, found in files.WHOLE.items() for number in range(len(found))]
NEW = {
    "archive": 2, "vcard": 4, "ics": 3, "monica": 10, "dayone": 2, "jrnl": 2, "friends": 8, "linkedin": 2,
    "abook": 2, "google": 1, "outlook": 1, "csv": 2,
}  # fmt: skip
"""How many records each file brings into an empty journal."""


@pytest.fixture(scope="module")
def promises():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT))
        yield importlib.import_module("fuzzing.promises")


def test_there_is_a_file_for_every_format():
    assert set(files.WHOLE) == set(NAMES) == set(NEW)


@pytest.mark.parametrize(("name", "number"), WHOLE)
def test_a_whole_file(diary, promises, name, number):
    data = files.WHOLE[name][number]
    reading = read(Source("file", io.BytesIO(data), diary.now()))
    assert reading.format == name
    assert importing.prepare(diary, [("file", reading)]).count("new") == NEW[name]
    assert promises.check(diary, data).count("new") == NEW[name]


@pytest.mark.parametrize(("name", "number"), WHOLE)
def test_beside_people_who_are_there_already(diary, promises, name, number):
    known = [
        diary.make(Contact, name="Ada Lovelace", organisation="Engines", role="Countess"),
        diary.make(Contact, name="Grace Hopper", emails=("grace@example.org",), tags=("mine",)),
    ]
    diary.commit("add", put=known)
    assert promises.check(diary, files.WHOLE[name][number]) is not None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("name", sorted({*NEW} - {"archive", "monica", "dayone"}))
def test_in_every_encoding(diary, promises, name, encoding):
    data = files.WHOLE[name][-1 if name == "jrnl" else 0]
    text = data.decode().replace("\u202a", "").replace("\u202c", "")
    assert promises.check(diary, text.encode(encoding)).count("new") == NEW[name]


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b",Given Name,Family Name,Group Membership,Organization 1 - Name\n,,,,\x06n\n", "google"),
        (b"name,x,organisation\n,,File As,Labels\n", "csv"),
        (b"BEGIN:VCARD\nFN:e\nNICKNAME:e,File As,Labels,;\nEND:VCARD\n", "vcard"),
        (b"BEGIN:VCARD\nFN:e\nitem3.X:V\nitem3.X-ABLabel:_$!<>!\x15$_\nEND:VCARD\n", "vcard"),
        (b"BEGIN:VCARD\nNOTE:a\n### Locations:\n-\nORG:E\nEND:VCARD\n", "vcard"),
        (b"### Notes:\nVERSION:3.0\nVERSION:3.0\n", "friends"),
    ],
    ids=[
        "a control character",
        "words of a header in a row",
        "words of a header in a list",
        "a control character in a label",
        "a section in a cell",
        "no day",
    ],
)
def test_what_broke_a_promise_once(diary, promises, data, form):
    assert promises.check(diary, data, form).count("new")
