"""What is written as a vCard or a table is read again as it was."""

import csv
import io
from datetime import UTC, datetime

import pytest
from builders import Builder
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netjournal.exchange import Source
from netjournal.exchange.formats import read
from netjournal.exchange.names import file_name
from netjournal.exchange.tabular import writer as tables
from netjournal.exchange.vcard import writer as cards
from netjournal.models import Contact, Milestone
from netjournal.text import clean, fold, one_line

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)

TEXT = st.text(
    st.one_of(st.sampled_from("aB é漢-+=@'\"\\,;:\t\n|"), st.characters(codec="utf-8")), max_size=30
)
LINE = TEXT.map(one_line)
PROSE = TEXT.map(lambda text: clean(text).strip())
NAME = LINE.filter(lambda text: any(char.isalpha() for char in text))
LINES = st.lists(LINE.filter(bool), max_size=3, unique_by=fold).map(tuple)
FIELDS = st.fixed_dictionaries(
    {"name": NAME},
    optional={
        "nicknames": LINES, "emails": LINES, "phones": LINES, "links": LINES, "tags": LINES,
        "organisation": LINE, "department": LINE, "role": LINE, "address": PROSE, "notes": PROSE,
        "time_zone": LINE,
        "extra": st.dictionaries(NAME, PROSE.filter(bool), max_size=2),
    },
)  # fmt: skip
CARRIED = ("name", "nicknames", "emails", "phones", "links", "tags", "organisation", "department", "role",
           "address", "notes", "time_zone", "extra")  # fmt: skip


def written(fields, day=None):
    journal = Builder(NOW)
    one = journal.put(Contact.make(id="one-id", created=NOW, **fields))
    if day is not None:
        journal.put(Milestone.make(id="day-id", created=NOW, contact_id=one.id, kind="birthday", **day))
    return one, journal.view()


def read_back(text):
    """Return the contact in a file and its day, as records."""
    reading = read(Source("file", io.BytesIO(text.encode()), NOW))
    first, *days = reading.incoming
    assert first.key == "one-id"
    found = [(one.fields["month"], one.fields["day"], one.fields.get("year")) for one in days]
    return Contact.make(id=first.key, created=NOW, **first.fields), found


def carried(one):
    return {name: getattr(one, name) for name in CARRIED}


@settings(deadline=None)
@given(FIELDS)
@example({"name": "Ada", "tags": ("a;b",), "phones": ("+1 555", "(020) 7946 ext. 3"), "emails": ("=1+1",)})
@example(
    {
        "name": "Ada",
        "nicknames": ("'=x", "a ::: b", "::: c"),
        "extra": {"Name": "x", "extra: y": "z", "é\u0301": "1"},
    }
)
def test_a_card_is_read_as_it_was_written(fields):
    one, view = written(fields)
    assert_same(one, read_back(cards.write(view))[0], fields)


def assert_same(one, again, fields):
    mine, theirs = carried(one), carried(again)
    if "tags" in fields:
        own = {"mycontacts", "starred"}
        mine["tags"] = tuple(tag for tag in one.tags if fold(tag) not in own)
    assert theirs == mine


@settings(deadline=None)
@given(FIELDS, st.booleans())
@example({"name": "=SUM(A1)", "phones": ("+1 555 0100",), "notes": "-1\n@x"}, False)
@example(
    {"name": "Ada", "tags": ("a;b",), "nicknames": ("x ::: y",), "extra": {"Title": "x", "extra: y": "z"}},
    False,
)
@example({"name": "Ada", "extra": {"=A": "0", "'=B": "1"}}, False)
@example({"name": "'=Ada", "role": "''=x", "organisation": "'x"}, True)
def test_a_table_is_read_as_it_was_written(fields, raw):
    one, view = written(fields)
    assert_same(one, read_back(tables.write(view, raw=raw))[0], fields)


DAYS = st.dates().flatmap(
    lambda day: st.sampled_from(
        [{"month": day.month, "day": day.day}, {"month": day.month, "day": day.day, "year": day.year}]
    )
)


@settings(deadline=None)
@given(DAYS)
def test_birthdays_with_and_without_a_year(day):
    if day.get("year", 2000) == 1604 or day.get("year", 2000) < 1000:
        return
    _, view = written({"name": "Ada"}, day)
    expected = [(day["month"], day["day"], day.get("year"))]
    assert read_back(cards.write(view))[1] == expected
    assert read_back(tables.write(view))[1] == expected


@settings(deadline=None)
@given(FIELDS)
def test_no_cell_is_a_formula(fields):
    _, view = written(fields)
    for row in csv.reader(io.StringIO(tables.write(view), newline="")):
        for cell in row:
            assert cell[:1] not in set("=@\t\r")
            assert cell[:1] not in set("+-") or not set(cell) - set("+0123456789 ().-/\xa0\u2003")


@settings(deadline=None)
@given(FIELDS)
def test_no_line_of_a_card_is_too_long(fields):
    _, view = written(fields)
    lines = cards.write(view).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Ada Lovelace", "ada-lovelace-9abcdef0"),
        ("../../etc/passwd", "etc-passwd-9abcdef0"),
        ("C:\\x\x00.exe", "c-x-exe-9abcdef0"),
        ("漢字", "person-9abcdef0"),
        ("x" * 500, "x" * 60 + "-9abcdef0"),
        ("", "person-9abcdef0"),
    ],
)
def test_file_names_are_plain(name, stem):
    assert file_name(name, "01234567-89ab-7def-8123-456789abcdef0", "md") == f"{stem}.md"


def test_names_that_a_system_keeps_for_itself():
    assert file_name("Con", "", "vcf") == "_con.vcf"
