"""friends.md in, and out again."""

import re

import pytest
from builders import Builder
from hypothesis import given
from hypothesis import strategies as st

from netjournal.clock import start_of_day
from netjournal.exchange.friends.marks import friend_name, marked, place_name, said_in
from netjournal.exchange.friends.writer import write
from netjournal.models import Contact, Interaction, Note, Place
from netjournal.text import fold, one_line

FILE = """### Activities:
- 2026-11-20: **Grace Hopper** and I went to _Marie's Diner_. \\George joined. @food
- 2026-01-04: Got lunch with **Gracie** and **Stranger Danger**.
- 2026-01-04: A quiet day

### Notes:
- 2026-06-06: **Grace Hopper** likes clocks @hobby-clocks

### Friends:
- Grace Hopper (a.k.a. Gracie a.k.a. Amazing Grace) [Arlington] @navy
- Ada Lovelace

### Locations:
- Arlington
- Marie's Diner (a.k.a. Marie's)
"""


def test_friends(read, now):
    found = read(FILE)
    assert found.format == "friends"
    assert found.people == [
        {
            "name": "Grace Hopper",
            "nicknames": ("Gracie", "Amazing Grace"),
            "tags": ("navy",),
            "address": "Arlington",
        },
        {"name": "Ada Lovelace"},
        {"name": "Stranger Danger"},
    ]
    grace, _, stranger = found.keys
    day = start_of_day(now.date().replace(month=1, day=4), now.tzinfo)
    first, second = found.of(Interaction)
    assert first["summary"] == "Grace Hopper and I went to Marie's Diner. George joined. @food"
    assert (first["tags"], first["contact_ids"], first["timed"]) == (("food",), (grace,), False)
    assert first["places"] == ("Marie's Diner",)
    assert (second["at"], second["contact_ids"]) == (day, (grace, stranger))
    quiet, note = found.of(Note)
    assert (quiet["summary"], quiet["at"]) == ("A quiet day", day)
    assert (note["contact_ids"], note["tags"]) == ((grace,), ("hobby-clocks",))
    assert found.of(Place) == [{"name": "Arlington"}, {"name": "Marie's Diner", "nicknames": ("Marie's",)}]
    assert found.not_carried == []


def test_sections_in_any_order_and_lines_in_none(read):
    found = read("lost\n### Friends:\n- Ada\n\n### Activities:\n- March 4 2026: **Ada** called\n")
    assert found.skipped == [(1, "lost", "it stands in no section")]
    [one] = found.of(Interaction)
    assert f"{one['at']:%Y-%m-%d}" == "2026-03-04"


def test_a_line_without_a_day_is_of_today(read, now):
    [one] = read("### Activities:\n- Met **Ada**: a long talk\n").of(Interaction)
    assert one["at"].date() == now.date()
    assert one["summary"] == "Met Ada: a long talk"


def test_a_backslash_stands_before_what_marks_nothing(read):
    [one] = read("### Notes:\n- 2026-01-04: \\George in C:\\Users \\_x\\_ \\@y \\*\\*z\\*\\* \\\\ @é\n").of(
        Note
    )
    assert one["summary"] == "George in C:\\Users _x_ @y **z** \\ @é"
    assert (one["tags"], one.get("places"), one.get("contact_ids")) == (("é",), None, None)


def written(now, **fields):
    """Return the first activity of a journal with Grace Hopper in it, as friends.md has it."""
    journal = Builder(now)
    grace = journal.contact("Grace Hopper", nicknames=("Gracie",))
    journal.talked(grace, **fields)
    return write(journal.view()).splitlines()[1].removeprefix("- 2026-11-21: ")


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"summary": "lunch with Gracie"}, "lunch with **Gracie**"),
        ({"summary": "Grace Hopper, Grace Hopper"}, "**Grace Hopper**, **Grace Hopper**"),
        ({"summary": "lunch", "places": ("Rome",)}, "lunch with **Grace Hopper** at _Rome_"),
        ({"summary": "Gracie in Rome", "places": ("Rome",)}, "**Gracie** in _Rome_"),
        ({"summary": "Gracie Gracie's", "places": ("Gracie's",)}, "**Gracie** _Gracie's_"),
        ({"summary": "Gracie", "tags": ("food", "a b")}, "**Gracie** @food @a-b"),
        ({"summary": "Gracie @Food", "tags": ("food",)}, "**Gracie** @Food"),
        ({"summary": "Gracie @ 18, @18", "notes": "and\nmore"}, "**Gracie** @ 18, \\@18 and more"),
        ({"summary": "Gracie: a_b _c_ *d* **e** C:\\x"}, "**Gracie**: a_b \\_c\\_ *d* \\*\\*e\\*\\* C:\\x"),
    ],
)
def test_what_was_written_here(now, fields, line):
    assert written(now, **fields) == line


NAMES = st.sampled_from(["Ada", "Ada King", "Kingston", "É. *x", "King_"])
WORDS = st.lists(
    st.one_of(NAMES, st.text("@_*\\ aé:-", max_size=4), st.sampled_from(["\\Ada", "@tag", "_a_"]))
).map(lambda parts: one_line(" ".join(parts)))


@given(WORDS, NAMES, NAMES, st.sampled_from(["tag", "é", "a:b"]))
def test_a_line_says_what_it_was_made_of(words, friend, place, tag):
    said = said_in(marked(words, [(friend,)], [place], [tag]))
    assert said.friends == (friend_name(friend),)
    assert said.places == (place_name(place),)
    assert {fold(one) for one in said.tags} == {fold(tag)}
    assert bare(said.words).startswith(bare(words))


def bare(words):
    """Return words without the signs that a name may lose, or that stand before one."""
    return re.sub(r"[@*_\s]", "", words)


@pytest.mark.parametrize("name", ["Ada", "Ada (x) [y]", "*Ada*"])
def test_names_that_look_like_marks(name, now):
    journal = Builder(now)
    one = journal.put(Contact.make(id="x", created=now, name=name))
    journal.put(
        Interaction.make(
            id="y",
            created=now,
            at=now,
            channel="call",
            contact_ids=(one.id,),
            summary=f"call with @{name}: x",
        )
    )
    assert "2026-11-21: call with " in write(journal.view())
