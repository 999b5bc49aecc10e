"""friends.md in, and out again."""

import io

import pytest
from builders import Builder
from hypothesis import given, settings
from hypothesis import strategies as st

from netjournal.clock import start_of_day
from netjournal.exchange import Source
from netjournal.exchange.formats import read as read_any
from netjournal.exchange.friends import write
from netjournal.models import Contact, Interaction, Note

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
- Marie's Diner
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
    assert (second["at"], second["contact_ids"]) == (day, (grace, stranger))
    quiet, note = found.of(Note)
    assert (quiet["summary"], quiet["at"]) == ("A quiet day", day)
    assert (note["contact_ids"], note["tags"]) == ((grace,), ("hobby-clocks",))
    assert found.not_carried == ["locations"]


def test_sections_in_any_order_and_lines_in_none(read):
    found = read("lost\n### Friends:\n- Ada\n\n### Activities:\n- March 4 2026: **Ada** called\n")
    assert found.skipped == [(1, "lost", "it stands in no section")]
    [one] = found.of(Interaction)
    assert f"{one['at']:%Y-%m-%d}" == "2026-03-04"


def test_a_line_without_a_day_is_of_today(read, now):
    [one] = read("### Activities:\n- Met **Ada**: a long talk\n").of(Interaction)
    assert one["at"].date() == now.date()
    assert one["summary"] == "Met Ada: a long talk"


def brought(text, now):
    """Return the view that a file makes, as an import would."""
    journal = Builder(now)
    reading = read_any(Source("file", io.BytesIO(text.encode()), now))
    ids = {}
    for one in reading.incoming:
        made = dict(one.fields)
        if "contact_ids" in made:
            made["contact_ids"] = tuple(ids[key] for key in made["contact_ids"])
        record = journal.put(one.model.make(id=f"id-{len(ids):04}", created=now, **made))
        ids[one.key] = record.id
    return journal.view()


def test_in_and_out_again(now):
    text = write(brought(FILE, now))
    assert (
        text
        == """### Activities:
- 2026-11-20: **Grace Hopper** and I went to Marie's Diner. George joined. @food
- 2026-01-04: Got lunch with **Gracie** and **Stranger Danger**.

### Notes:
- 2026-06-06: **Grace Hopper** likes clocks @hobby-clocks
- 2026-01-04: A quiet day

### Friends:
- Ada Lovelace
- Grace Hopper (a.k.a. Gracie a.k.a. Amazing Grace) [Arlington] @navy
- Stranger Danger

### Locations:
- Arlington
"""
    )


WORDS = st.sampled_from(
    ["**Ada**", "**Grace Hopper**", "met", "_Paris_", "@tag", "\\*x", "a_b", "5", "Ada", ":", "é"]
)
LINES = st.lists(st.tuples(st.dates(), st.lists(WORDS, min_size=1, max_size=6)), min_size=1, max_size=8)


@settings(deadline=None)
@given(LINES)
def test_every_activity_is_kept(lines):
    from datetime import UTC, datetime

    now = datetime(2026, 11, 21, 9, tzinfo=UTC)
    text = "### Activities:\n" + "".join(f"- {day.isoformat()}: {' '.join(words)}\n" for day, words in lines)
    first = brought(text, now)
    again = brought(write(first), now)
    assert said(again) == said(first)


def said(view):
    """Return what stands in the log: when, with whom, and the words."""
    entries = [*view.table(Interaction.table).all(), *view.table(Note.table).all()]
    return sorted((one.at, tuple(sorted(view.names_of(one.contact_ids))), one.summary) for one in entries)


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
