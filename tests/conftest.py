"""Fixtures for all tests: a fixed clock."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from builders import Builder

ZONE = ZoneInfo("Europe/Berlin")


@pytest.fixture
def now() -> datetime:
    """Saturday morning, the day after an evening among people."""
    return datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)


@pytest.fixture(autouse=True)
def no_country(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell days the same way on every machine."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def journal(now) -> Builder:
    """An empty journal to build on, at `now`."""
    return Builder(now)
