"""What is written as a vCard, a table or friends.md is read again as it was, and goes out as it came in."""

import csv
import io
from datetime import UTC, date, datetime

import pytest
from builders import Builder
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netjournal.exchange import Source
from netjournal.exchange.formats import read
from netjournal.exchange.names import file_name
from netjournal.exchange.tabular import writer as tables
from netjournal.exchange.vcard import writer as cards
from netjournal.ids import seeded
from netjournal.journal import importing, open_journal
from netjournal.journal.exporting import Wishes, to_file
from netjournal.models import Contact, Milestone
from netjournal.paths import Paths
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


# -- friends.md ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def journal(tmp_path_factory):
    """A journal with a past; whoever brings something takes it back."""
    root = tmp_path_factory.mktemp("journal")
    with open_journal(Paths(*(root / name for name in "dscg")), lambda: NOW, seeded(5)) as journal:
        yield journal


def in_and_out(journal, text):
    """Bring a file, take the journal out, and take back what was brought."""
    plan = importing.prepare(journal, [("file", read(Source("file", io.BytesIO(text.encode()), NOW)))])
    importing.apply(journal, plan)
    out = to_file(journal, "friends", Wishes()).decode()
    journal.undo()
    return out


def sections(text):
    """Return the lines of friends.md by the names of the sections."""
    parts = (part.strip("\n").split("\n") for part in text.split("\n\n"))
    return {head.strip("#: "): [line.removeprefix("- ") for line in lines] for head, *lines in parts}


def filed(**lines):
    return "\n".join(
        f"### {name}:\n" + "".join(f"- {line}\n" for line in found) for name, found in lines.items()
    )


SIGNS = st.text(
    st.sampled_from("*_\\@ :-aÉ[]()") | st.characters(codec="utf-8", exclude_categories=["C", "Z"]),
    max_size=8,
)
SAID = st.one_of(
    st.sampled_from(
        [
            "**Ada**", "**Grace Hopper**", "Grace Hopper", "**Gracie**", "_Paris_", "Paris", "to _Marie's_",
            "@tag", "@hobby:clocks", "@é", "\\George", "\\Ada", "\\*x", "\\_Paris\\_", "a_b", "C:\\x",
            "** **", "2026-01-01:", "_ _", "***", "Ada", "a@b.org", "\t", "  ",
        ]
    ),
    SIGNS,
)  # fmt: skip
LINE_OF_WORDS = st.lists(SAID, min_size=1, max_size=8).map(lambda parts: clean(" ".join(parts)).strip())
DAY = st.dates(date(1800, 1, 1), date(2030, 1, 1)) | st.just(date(2026, 1, 4))
EVENTS = st.lists(st.tuples(DAY, LINE_OF_WORDS), max_size=6).map(
    lambda found: [
        f"{day}: {words}".strip() for day, words in sorted(found, key=lambda one: one[0], reverse=True)
    ]
)
FRIENDS = ["Ada [Paris] @engines @hobby:clocks", "Grace Hopper (a.k.a. Gracie a.k.a. Amazing Grace) @é"]


@settings(deadline=None)
@given(EVENTS, EVENTS)
@example(
    [
        "2026-11-20: **Ada** met **Grace Hopper** in _Paris_, \\George too. @food:italian @late",
        "2026-11-20: Quiet",
    ],
    ["2026-11-20: **Ada** likes  _Marie's_ @tea"],
)
def test_every_activity_goes_out_as_it_came_in(journal, activities, notes):
    text = filed(Activities=activities, Notes=notes, Friends=FRIENDS, Locations=["Marie's (a.k.a. Diner)"])
    out = in_and_out(journal, text)
    found = sections(out)
    assert (found["Activities"], found["Notes"]) == (activities, notes)
    assert set(FRIENDS) <= set(found["Friends"])
    assert {"Marie's (a.k.a. Diner)", "Paris"} <= set(found["Locations"])
    assert in_and_out(journal, out) == out


PLACE = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
LOCATIONS = st.lists(st.lists(PLACE, min_size=1, max_size=3, unique_by=fold), min_size=1, max_size=5)


@settings(deadline=None)
@given(LOCATIONS)
def test_locations_with_their_other_names(journal, found):
    named = {fold(name): (name, others) for name, *others in found}.values()
    lines = sorted(f"{name} (a.k.a. {' a.k.a. '.join(others)})" if others else name for name, others in named)
    assert sections(in_and_out(journal, filed(Locations=lines)))["Locations"] == lines


def test_what_changed_since_goes_out_as_it_is_now(journal):
    lines = [
        "2026-01-04: \\Tea with **Ada** in _Paris_ @tea",
        "2026-01-04: **Grace Hopper** and _Paris_ again",
    ]
    plan = importing.prepare(
        journal, [("file", read(Source("f", io.BytesIO(filed(Activities=lines).encode()), NOW)))]
    )
    importing.apply(journal, plan)
    tea, again = sorted(journal.view.interactions.all(), key=lambda one: one.summary, reverse=True)
    grace = journal.view.contacts[again.contact_ids[0]]
    changed = [
        (tea, tea.evolve(summary="Tea in Paris, with Ada")),
        (grace, grace.evolve(name="Grace Murray")),
    ]
    journal.commit("change", edit=changed)
    out = sections(to_file(journal, "friends", Wishes()).decode())["Activities"]
    journal.undo()
    journal.undo()
    assert out == [
        "2026-01-04: Tea in _Paris_, with **Ada** @tea",
        "2026-01-04: Grace Hopper and _Paris_ again with **Grace Murray**",
    ]
