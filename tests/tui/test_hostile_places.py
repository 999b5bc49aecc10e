"""Hostile words on Events, Insights and in the Library: shown as plain text, every key survives."""

import pytest

from netjournal.ids import seeded
from netjournal.storage import Put
from netjournal.tui.screens.insights.pictures import KINDS

from .hostile import NAMES, pour_hostile

CONTROLS = "\x1b\x9b\x90\x00\x07\u202e\u2066"


@pytest.fixture
def hostile(opened, now):
    """A journal whose every text is hostile, with goals, plans, prompts and links of the same kind."""
    journal = opened()
    pour_hostile(journal, now)
    view = journal.view
    people = list(view.contacts)
    stamp, ids, puts = now.isoformat(), seeded(4), []
    for name, one, other in zip(NAMES, people, reversed(people), strict=False):
        found = {"department": name, "field": name, "support": ["emotional"], "focus": True, "tie": "mentor"}
        puts += [
            Put("contacts", {**view.contacts.document(one), **found, "knows": [{"contact_id": other}]}),
            Put(
                "goals",
                {"id": ids(now), "created": stamp, "title": name, "contact_ids": [one], "topics": [name]},
            ),
            Put("prompts", {"id": ids(now), "created": stamp, "text": name, "moments": [name]}),
            Put("filters", {"id": ids(now), "created": stamp, "name": name, "query": name}),
        ]
    for event in list(view.events):
        plan = {"topic": NAMES[1], "learn": NAMES[2], "find": people[:3], "attempt": NAMES[1]}
        document = {**view.events.document(event), "place": NAMES[1], "plan": plan}
        puts.append(Put("events", {**document, "takeaways": list(NAMES), "debrief": "\n".join(NAMES)}))
    entries = list(view.interactions)
    event = next(iter(view.events))
    puts += [Put("interactions", {**view.interactions.document(one), "event_id": event}) for one in entries]
    journal.write("more", puts)
    return journal


WALKS = (
    *(("6", *("v",) * number, "enter", "enter") for number in range(len(KINDS))),
    ("6", "w"),
    ("4", "enter", "enter"),
    ("4", "G", "enter", "m"),
    ("4", "e"),
    ("4", "b"),
    ("4", "w"),
    ("7", "v", "v", "enter"),
    ("7", "v", "v", "e"),
    ("7", "v", "v", "space"),
    ("5", "v"),
    ("asterisk", "j", "tab", "tab", "enter", "e"),
    ("plus", "w"),
    ("plus", "s"),
    ("2", "enter", "plus", "a"),
    ("2", "enter", "plus", "i"),
    ("2", "a", "T"),
    ("2", "a", "D"),
    ("2", "F", "s"),
    ("2", "F", "e"),
)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (42, 12)], ids=str)
async def test_every_place_and_dialog_shows_it_as_plain_text(hostile, start, size):
    async with start(hostile, size) as hands:
        for keys in WALKS:
            await hands.press("1", *keys)
            assert not any(char in hands.screen_text for char in CONTROLS), keys
            while len(hands.app.screen_stack) > 1:
                await hands.press("escape")
        assert hands.app.is_running
