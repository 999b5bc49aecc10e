"""Fixtures for capture: the train home on a Friday evening, and reading a text there."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from netjournal.capture import Capture, parse
from netjournal.journal.directory import ViewDirectory


@pytest.fixture
def now() -> datetime:
    """Friday evening, on the train home."""
    return datetime(2026, 11, 20, 22, 0, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def read(journal, now) -> Callable[[str], Capture]:
    """Reads a text with the names that the journal knows by then."""
    return lambda text: parse(text, ViewDirectory(journal.view()), now)
