"""Fixtures for all tests: a fixed clock, and a home that is nobody's."""

import gc
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from builders import Builder

ZONE = ZoneInfo("Europe/Berlin")


@pytest.fixture(scope="session", autouse=True)
def _nobodys_home(tmp_path_factory):
    """Keep every test, and every process that it starts, away from the folders of who runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        for name in ("DATA", "STATE", "CACHE", "CONFIG"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        patch.delenv("NETJOURNAL_DATA_DIR", raising=False)
        yield


@pytest.fixture
def now() -> datetime:
    """Saturday morning, the day after an evening among people."""
    return datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)


@pytest.fixture(autouse=True)
def diligent_collector():
    """Let what one test has loaded go before the next, though an app leaves it alone for good."""
    before = gc.get_threshold()
    yield
    if gc.get_threshold() != before:
        gc.set_threshold(*before)
        gc.unfreeze()
        gc.collect()


@pytest.fixture(autouse=True)
def no_country(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell days the same way on every machine."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def journal(now) -> Builder:
    """An empty journal to build on, at `now`."""
    return Builder(now)
