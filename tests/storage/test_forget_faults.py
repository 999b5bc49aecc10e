"""Forgetting while the machine fails: the journal is the old or the new one, whole, and it is carried on."""

import errno
import os
from contextlib import suppress
from datetime import UTC, datetime
from random import Random

import pytest
from remains import remains

from netjournal.errors import StorageError
from netjournal.storage import Drafts
from netjournal.storage.backup import make_backup
from netjournal.storage.disk import Disk

from .test_forget import AFTER, TOLD, fill, wish
from .test_power_loss import FailsBefore, ModelDisk, PowerLossError, find

CALLS = ("open", "write", "fsync", "replace", "unlink", "fsync_folder", "truncate")


class KilledError(BaseException):
    """The process is no more."""


class FrailDisk(Disk):
    """Counts the calls that change something, and fails at one of them: by a kill, or by an error."""

    def __init__(self, fails_at=None, error=None):
        self.count = 0
        self.armed = False
        self._at = fails_at
        self._error = error

    def _reached(self):
        self.count += self.armed
        if self.armed and self._at == self.count:
            self.armed = self._error is not None
            if self._error is None:
                raise KilledError
            raise OSError(self._error, os.strerror(self._error))


def _counted(name):
    def call(self, *arguments):
        is_reading = name == "open" and not arguments[1] & (os.O_WRONLY | os.O_RDWR)
        if self._error is None or not is_reading:
            self._reached()
        if name == "fsync":
            return None
        return getattr(Disk, name)(self, *arguments)

    return call


for name in CALLS:
    setattr(FrailDisk, name, _counted(name))


def prepare(journals):
    """A journal with backups, copies and drafts, by a process that has ended."""
    store = journals.open()
    fill(store)
    paths = journals.paths()
    make_backup(paths, paths.data / "backups" / "mine.zip", datetime(2026, 11, 21, tzinfo=UTC), {})
    (log,) = journals.logs()
    (paths.data / "backups" / f"{log.stem}-1.jsonl").write_bytes(log.read_bytes())
    Drafts(paths.state).save("capture", "lunch with Mira Lindqvist")
    store.close()


def forgotten(store, asked):
    store.forgetter.ask("forget someone", *asked)
    return store.forgetter.finish().unreached


def steps(journals_in, folder):
    """Return how many calls forgetting makes."""
    journals = journals_in(folder)
    prepare(journals)
    disk = FrailDisk()
    store = journals.open(disk=disk)
    asked = wish(store)
    disk.armed = True
    forgotten(store, asked)
    journals.close()
    return disk.count


def test_killed_at_each_step_it_is_the_old_or_the_new_journal_and_is_carried_on(
    journals_in, tmp_path, everything
):
    total = steps(journals_in, tmp_path / "whole")
    assert total > 25
    outcomes = set()
    for number in range(1, total + 1):
        journals = journals_in(tmp_path / f"killed-{number}")
        prepare(journals)
        reader = journals.open("reader")
        before = everything(reader)
        disk = FrailDisk(number)
        store = journals.open(disk=disk)
        asked = wish(store)
        disk.armed = True
        with pytest.raises(KilledError):
            forgotten(store, asked)
        reader.refresh()
        found = everything(reader)
        assert found in (before, AFTER), number
        assert everything(journals.open("other")) == found
        outcomes.add(found == AFTER)
        again = journals.open()
        assert all(finding.severity == "note" for finding in again.findings())
        if found == AFTER:
            assert again.forgetter.finish().unreached == ()
            assert not again.forgetter.is_due
            assert remains(journals.folder, TOLD) == [], number
        else:
            assert not again.forgetter.is_due
        assert everything(again) == found
        journals.close()
    assert outcomes == {True, False}


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_at_any_step_is_told_and_it_is_tried_again(
    journals_in, tmp_path, everything, error
):
    total = steps(journals_in, tmp_path / "whole")
    for number in range(1, total + 1):
        journals = journals_in(tmp_path / f"fails-{number}")
        prepare(journals)
        store = journals.open(disk=FrailDisk(number, error))
        before, asked = everything(store), wish(store)
        store._disk.armed = True
        try:
            told = forgotten(store, asked)
        except StorageError as problem:
            told = [problem]
        assert all("\n" not in str(one) for one in told)
        assert everything(store) in (before, AFTER), number
        again = journals.open()
        assert everything(again) in (before, AFTER), number
        if again.forgetter.is_due:
            again.forgetter.finish()
        if everything(again) == AFTER:
            assert remains(journals.folder, TOLD) == [], number
        assert all(finding.severity == "note" for finding in again.findings())
        journals.close()


@pytest.mark.parametrize("calls", range(14))
def test_power_loss_leaves_the_old_or_the_new_journal(journals, calls, everything):
    disk = ModelDisk()
    store = journals.open(disk=disk)
    fill(store)
    before, asked = everything(store), wish(store)
    trouble = FailsBefore(disk)
    trouble.after = calls
    with suppress(PowerLossError):
        forgotten(store, asked)
    for seed in range(12):
        for _, name in find(journals, disk, journals.folder / "data", set(), Random(seed)):
            found = journals.open("reader", name)
            assert everything(found) in (before, AFTER), name
            found.close()


def test_once_it_is_done_no_power_loss_brings_the_words_back(journals):
    disk = ModelDisk()
    store = journals.open(disk=disk)
    fill(store)
    forgotten(store, wish(store))
    for seed in range(12):
        for _, name in find(journals, disk, journals.folder / "data", set(), Random(seed)):
            assert remains(journals.folder / name, TOLD) == []
