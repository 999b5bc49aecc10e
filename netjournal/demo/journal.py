"""The demo journal: the made-up year, written into a folder that goes away with it."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from netjournal.clock import Clock
from netjournal.demo import aims, cast, entries, scenes
from netjournal.demo.times import Times
from netjournal.ids import IdSource, seeded
from netjournal.journal import Journal
from netjournal.models import Record
from netjournal.paths import Paths
from netjournal.storage import open_store
from netjournal.storage.scratch import Scratch

SEED = 1842
"""The first year of a tide table; any number would do, as long as it stays."""


class DemoJournal(Journal):
    """A journal like any other, in a temporary folder that is removed when it is closed.

    One that was killed leaves its folder, which the next one removes.
    """

    def __init__(self, clock: Clock, id_source: IdSource) -> None:
        self._scratch = Scratch("netjournal-demo-")
        paths = Paths(*(self._scratch.folder / name for name in ("data", "state", "cache", "config")))
        super().__init__(open_store(paths), paths, clock, id_source)

    def close(self) -> None:
        """Close the journal and remove everything it wrote; again is no error."""
        super().close()
        self._scratch.close()


def demo_journal(clock: Clock) -> DemoJournal:
    """Return an open journal of a year that ends now; the same clock gives the same records.

    It lies in a folder of its own, so that nothing of the person's is read or written.
    """
    ids = seeded(SEED)
    journal = DemoJournal(clock, ids)
    year, evening = _records(Times(clock()), ids)
    for month, chapter in groupby(sorted(year, key=_written), key=lambda record: f"{record.created:%Y-%m}"):
        journal.commit(f"write down {month}", put=chapter)
    for entry in evening:
        journal.commit("add interaction", put=entry)
    return journal


def _written(record: Record) -> tuple[datetime, str]:
    return record.created, record.id


def _records(times: Times, ids: IdSource) -> tuple[list[Record], list[list[Record]]]:
    """Return the records of the year, and those of last night's entries, one list for each."""
    year = scenes.load("me")
    people = {key: person for name in scenes.PEOPLE for key, person in scenes.load(name).items()}
    story, evening = scenes.scenes(people, times), scenes.last_night(times)
    crew = cast.Cast(times, ids, {})
    contacts = cast.contacts(crew, people, [*story, *evening])
    events, goals = aims.events(crew, year), aims.goals(crew, year)
    names = {key: record["name"] for key, record in {**people, **year["events"]}.items()}
    records: list[Record] = [
        cast.me(crew, year["me"], story[0].at),
        *contacts,
        *events,
        *goals,
        *_flat(entries.records_of(crew, scene, names) for scene in story),
        *cast.known_of(crew, people),
        *aims.the_rest(crew, year),
    ]
    return records, [entries.records_of(crew, scene, names) for scene in evening]


def _flat(lists: Iterable[list[Record]]) -> Iterable[Record]:
    return (record for records in lists for record in records)
