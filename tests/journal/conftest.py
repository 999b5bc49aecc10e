"""A real journal on disk, with a clock that tests set."""

from datetime import datetime, timedelta

import pytest
from mira import MIRA, put

from netjournal.ids import seeded
from netjournal.journal import open_journal
from netjournal.models import Contact, Interaction, Promise
from netjournal.paths import Paths


class Ticker:
    """A clock that stands still until it is told to move."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock(now):
    return Ticker(now)


@pytest.fixture
def paths(tmp_path):
    return Paths(tmp_path / "data", tmp_path / "state", tmp_path / "cache", tmp_path / "config")


@pytest.fixture
def diary(paths, clock):
    with open_journal(paths, clock, seeded(1)) as journal:
        yield journal


@pytest.fixture
def ada(diary):
    return added(diary, diary.make(Contact, name="Ada Lovelace"))


@pytest.fixture
def grace(diary):
    return added(diary, diary.make(Contact, name="Grace Hopper"))


@pytest.fixture
def coffee(diary, ada, now):
    """A first talk with Ada, last evening."""
    return added(
        diary,
        diary.make(
            Interaction,
            at=now - timedelta(hours=14),
            contact_ids=(ada.id,),
            channel="coffee",
            topic="her compiler talk",
            summary="coffee with @Ada Lovelace: her compiler talk",
        ),
    )


@pytest.fixture
def promise(diary, ada, now):
    """A promise of mine to Ada."""
    return added(
        diary,
        diary.make(Promise, owner="me", contact_ids=(ada.id,), text="send my parser notes", made=now),
    )


def added(journal, record):
    journal.commit("add", put=[record])
    return record


@pytest.fixture
def mira(diary):
    return put(diary, "add Mira Lindqvist", diary.make(Contact, **MIRA))


@pytest.fixture
def jonas(diary):
    return put(diary, "add Jonas", diary.make(Contact, name="Jonas Berg"))
