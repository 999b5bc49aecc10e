"""Journals of any size, the same every time: one transaction for an entry, as people write them.

python -m benchmarks.build INTERACTIONS
"""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from tinydb import TinyDB

from netjournal.ids import seeded
from netjournal.paths import find_paths
from netjournal.storage import Put, open_store
from netjournal.storage.disk import Disk

NOW = datetime(2026, 11, 20, 22, 0, tzinfo=UTC)
STOCK_FILE = "stock.json"
"""The stock TinyDB of the same documents, beside the data folder."""

YEARS = 8
"""How far back a journal reaches."""

_FIRST = (
    "Amina",
    "Bo",
    "Chidi",
    "Dorte",
    "Elif",
    "Farid",
    "Greta",
    "Hiro",
    "Ivana",
    "Jonas",
    "Kamala",
    "Luz",
)
_LAST = (
    "Achterhof",
    "Brambly",
    "Cardoza",
    "Dunmore",
    "Ekholt",
    "Fenwater",
    "Grauer",
    "Hallow",
    "Ito",
    "Joosten",
)
_TOPICS = (
    "the tide table and who corrects it", "a small team without meetings", "what a lock keeper says",
    "signs for people who are late", "the first page of a talk", "fog, mostly", "bees and release order",
    "a display that survives salt", "letters without dear", "the radio and the whiteboard",
)  # fmt: skip
_CHANNELS = ("coffee", "lunch", "walk", "call", "video", "email", "message", "in person")
_TAGS = ("harbour", "type", "team", "talk", "pilot")


class HastyDisk(Disk):
    """A disk that does not wait for durability, to build a journal before anything is measured."""

    def fsync(self, descriptor: int) -> None:
        """Trust the operating system for once."""


def build(interactions: int) -> None:
    """Write a journal of so many interactions, a tenth as many people, and what hangs on them; and a stock
    TinyDB of the same documents.

    It is written where the environment says, which measures.py points into a folder of its own.
    """
    store = open_store(find_paths(), disk=HastyDisk())
    for label, operations in transactions(interactions):
        store.commit(label, operations)
    store.close()
    with TinyDB(find_paths().data.with_name(STOCK_FILE)) as stock:
        stock.insert_multiple(put.document for _, puts in transactions(interactions) for put in puts)


def transactions(interactions: int) -> Iterator[tuple[str, list[Put]]]:
    """Yield the transactions that make a journal: people first, in one import, then every entry."""
    rng, new_id = random.Random(1842), seeded(1842)
    start = NOW - timedelta(days=365 * YEARS)
    people = [_contact(rng, new_id(start), number, start) for number in range(interactions // 10)]
    for at in range(0, len(people), 1000):
        yield "import people", [Put("contacts", document) for document in people[at : at + 1000]]
    step = (NOW - start) / (interactions + 1)
    for number in range(interactions):
        at = start + step * (number + 1)
        yield "add interaction", _entry(rng, new_id, people, number, at)


def _contact(rng: random.Random, record_id: str, number: int, at: datetime) -> dict[str, Any]:
    document: dict[str, Any] = {
        "id": record_id,
        "created": at.isoformat(),
        "name": f"{rng.choice(_FIRST)} {rng.choice(_LAST)}-{in_letters(number)}",
        "organisation": f"House {rng.randrange(40)}",
        "level": rng.choice(("junior", "mid", "senior", "executive")),
        "interests": [rng.choice(_TAGS)],
    }
    if number % 50 == 0:
        document["cadence"] = rng.choice((30, 60, 90))
    return document


def in_letters(number: int) -> str:
    """Return a number as a name."""
    letters = ""
    while True:
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
        if not number:
            return letters.title()


def _entry(
    rng: random.Random, new_id: Any, people: list[dict[str, Any]], number: int, at: datetime
) -> list[Put]:
    person = people[int(len(people) * rng.random() ** 2)]  # a few people are met often, most now and then
    topic, channel = rng.choice(_TOPICS), rng.choice(_CHANNELS)
    about = {"created": at.isoformat(), "contact_ids": [person["id"]]}
    entry = {
        "id": new_id(at), **about, "at": at.isoformat(), "channel": channel, "topic": topic,
        "summary": f"{channel} with @{person['name']}: {topic}",
        "notes": f"Entry {number}. " + " ".join(rng.choice(_TOPICS) for _ in range(3)),
        "tags": [rng.choice(_TAGS)], "tone": rng.choice(("warm", "neutral", None)),
    }  # fmt: skip
    puts = [Put("interactions", entry)]
    if number % 20 == 0:
        kept = number % 400 != 0
        promise = {
            "id": new_id(at), **about, "owner": rng.choice(("me", "them")), "text": f"send a word on {topic}",
            "made": at.isoformat(), "due": (at + timedelta(days=7)).date().isoformat(),
            "source_id": entry["id"],
        }  # fmt: skip
        ended = {"state": "kept", "closed": (at + timedelta(days=5)).isoformat()} if kept else {}
        puts.append(Put("promises", promise | ended))
    if number % 25 == 0:
        given = {"id": new_id(at), **about, "direction": "given", "text": topic, "at": at.isoformat()}
        puts.append(Put("exchanges", given))
    return puts


if __name__ == "__main__":
    build(int(sys.argv[1]))
