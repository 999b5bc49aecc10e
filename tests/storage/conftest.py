"""Journals to open, and a disk that does not wait."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from netjournal.paths import Paths
from netjournal.storage import Store, open_store
from netjournal.storage.disk import Disk

settings.register_profile(
    "storage", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


class QuickDisk(Disk):
    """Durability costs most of the time of a write and changes nothing of what is read."""

    def fsync(self, descriptor):
        pass


class Journals:
    """Opens journals under one folder and closes them at the end of the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stack = ExitStack()

    def paths(self, device: str = "laptop", data: str = "data") -> Paths:
        """A device has a state folder of its own; the data folder may be shared or carried."""
        return Paths(
            data=self.folder / data,
            state=self.folder / f"{device}-{data}-state",
            cache=self.folder / "cache",
            config=self.folder / "config",
        )

    def open(self, device: str = "laptop", data: str = "data", **options) -> Store:
        store = open_store(self.paths(device, data), **{"disk": QuickDisk(), **options})
        self._stack.callback(store.close)
        return store

    def logs(self, data: str = "data") -> list[Path]:
        return sorted((self.folder / data / "log").glob("[!.]*.jsonl"))

    def close(self) -> None:
        self._stack.close()


@pytest.fixture
def journals(tmp_path):
    opened = Journals(tmp_path)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def journals_in():
    """Return what opens journals in a folder of the caller's own; the caller closes it."""
    return Journals


@pytest.fixture
def store(journals):
    return journals.open()


@pytest.fixture
def quick_disk():
    return QuickDisk()


@pytest.fixture(scope="session")
def everything():
    """Return a function that gives all documents of a store as plain dicts."""

    def look(store) -> dict:
        tables = {table: dict(store.documents(table)) for table in sorted(store.tables())}
        return {table: documents for table, documents in tables.items() if documents}

    return look
