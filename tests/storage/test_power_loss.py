"""Power fails: a modelled disk that keeps only what was made durable, and of the rest what it pleases.

The model writes through to real files and notes every call. At any point it can tell which folders and files
a machine could find after the power came back: of each file what was last made durable, then any part of what
was written since, in blocks that may be missing and read as zeros; of each folder the names that were made
durable, then any of the changes since.
"""

import os
import random
from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from netjournal.storage import Put
from netjournal.storage.compact import compact
from netjournal.storage.disk import Disk

BLOCK = 64


@dataclass
class File:
    """The bytes that are durable, and the changes since, as functions from bytes to bytes."""

    durable: bytes = b""
    pending: list = field(default_factory=list)

    def written(self):
        data = self.durable
        for change, argument in self.pending:
            data = data + argument if change == "append" else data[:argument]
        return data

    def after_the_loss(self, rng):
        """Any prefix of the changes, the last of them perhaps in part, with blocks perhaps not there."""
        data = self.durable
        kept = rng.randrange(len(self.pending) + 1)
        for change, argument in self.pending[:kept]:
            data = data + holed(argument, rng) if change == "append" else data[:argument]
        if kept < len(self.pending) and self.pending[kept][0] == "append":
            part = self.pending[kept][1]
            data += holed(part[: rng.randrange(len(part) + 1)], rng)
        return data


def holed(data, rng):
    blocks = [data[place : place + BLOCK] for place in range(0, len(data), BLOCK)]
    if rng.random() < 0.5:
        blocks = [bytes(len(block)) if rng.random() < 0.3 else block for block in blocks]
    return b"".join(blocks)


class ModelDisk(Disk):
    """Notes what reached the disk for good; the seeded bugs are calls that are forgotten."""

    def __init__(self, *, fsyncs=True, fsyncs_folders=True):
        self.fsyncs = fsyncs
        self.fsyncs_folders = fsyncs_folders
        self.files = {}
        self.names = {}
        self.durable_names = {}
        self.opened = {}

    def open(self, path, flags):
        is_new = not path.exists()
        descriptor = super().open(path, flags)
        if is_new:
            self._name(path, File())
        elif flags & os.O_TRUNC:
            self.names[path].pending.append(("truncate", 0))
        if flags & (os.O_WRONLY | os.O_RDWR):
            self.opened[descriptor] = self.names[path]
        return descriptor

    def write(self, descriptor, data):
        taken = super().write(descriptor, data)
        self.opened[descriptor].pending.append(("append", bytes(data[:taken])))
        return taken

    def truncate(self, descriptor, size):
        super().truncate(descriptor, size)
        self.opened[descriptor].pending.append(("truncate", size))

    def fsync(self, descriptor):
        if self.fsyncs:
            file = self.opened[descriptor]
            file.durable, file.pending = file.written(), []

    def replace(self, source, target):
        super().replace(source, target)
        self._name(target, self.names.pop(source))

    def link(self, source, target):
        super().link(source, target)
        self._name(target, self.names[source])

    def unlink(self, path):
        super().unlink(path)
        self.names.pop(path)

    def make_folder(self, path):
        path.mkdir(mode=0o700, exist_ok=True)
        self._name(path, None)
        self.fsync_folder(path.parent)

    def fsync_folder(self, path):
        if self.fsyncs_folders:
            self.durable_names = {p: f for p, f in self.durable_names.items() if p.parent != path}
            self.durable_names |= {p: f for p, f in self.names.items() if p.parent == path}

    def close(self, descriptor):
        super().close(descriptor)
        self.opened.pop(descriptor, None)

    def _name(self, path, file):
        self.names[path] = file

    def after_the_loss(self, folder, target, rng):
        """Lay out as `target` what is found of `folder`."""
        found = dict(self.durable_names)
        for path in sorted({*self.names, *self.durable_names}):
            if rng.random() < 0.5:
                if path in self.names:
                    found[path] = self.names[path]
                else:
                    found.pop(path, None)
        for path in sorted(path for path in found if path.is_relative_to(folder)):
            place = target / path.relative_to(folder)
            if not place.parent.exists():
                continue
            if found[path] is None:
                place.mkdir(mode=0o700)
            else:
                place.write_bytes(found[path].after_the_loss(rng))


def losses(journals, disk, seed):
    """Write, and lose power now and then: yield what was acknowledged and a journal as it is found."""
    rng = random.Random(seed)
    store = journals.open("laptop", f"data{seed}", disk=disk)
    folder = journals.folder / f"data{seed}"
    acknowledged = set()
    trouble = FailsBefore(disk)
    for number in range(12):
        name = f"{seed}-{number}"
        trouble.after = rng.choice([None] * 20 + [0, 1, 2])
        try:
            pair = [Put("t", {"id": name, "words": "w" * rng.choice([1, 300])}), Put("u", {"id": name})]
            store.commit("add", [*pair, Put("last", {"id": "last", "name": name})])
            acknowledged.add(name)
            if number in {6, 9}:
                trouble.after = rng.choice([None, *range(12)])
                compact(store._ledger, disk, kept_whole=2)
        except PowerLossError:
            yield from find(journals, disk, folder, acknowledged, rng)
            return
        yield from find(journals, disk, folder, acknowledged, rng)


class PowerLossError(Exception):
    """The machine is off."""


class FailsBefore:
    """Turns the machine off before a call that would make something durable."""

    def __init__(self, disk):
        self.after = None
        for name in ("fsync", "fsync_folder", "write", "replace"):
            setattr(disk, name, self._counting(getattr(disk, name)))

    def _counting(self, call):
        def counted(*arguments):
            if self.after is not None:
                if self.after == 0:
                    self.after = None
                    raise PowerLossError
                self.after -= 1
            return call(*arguments)

        return counted


def find(journals, disk, folder, acknowledged, rng):
    for _ in range(3):
        name = f"found-{folder.name}-{rng.getrandbits(64):016x}"
        disk.after_the_loss(folder, journals.folder / name, rng)
        yield set(acknowledged), name


def is_kept(journals, acknowledged, name):
    """Say whether everything acknowledged is found, and of every transaction both documents or none."""
    store = journals.open("reader", name)
    one, other = set(store.documents("t")), set(store.documents("u"))
    store.close()
    return acknowledged <= one and one == other


def test_power_loss_keeps_what_was_acknowledged_and_the_rest_whole_or_absent(journals):
    for seed in range(60):
        for acknowledged, name in losses(journals, ModelDisk(), seed):
            assert is_kept(journals, acknowledged, name), name


@pytest.mark.parametrize("calls", range(12))
def test_what_the_next_process_acknowledges_after_a_kill_is_durable(journals, calls):
    """The first process is killed before it has made its new folders and file durable."""
    disk = ModelDisk()
    killed = FailsBefore(disk)
    killed.after = calls
    with suppress(PowerLossError):
        journals.open(disk=disk).commit("add", [Put("t", {"id": "one"}), Put("u", {"id": "one"})])
    killed.after = None
    journals.open(disk=disk).commit("add", [Put("t", {"id": "two"}), Put("u", {"id": "two"})])
    for seed in range(10):
        found = find(journals, disk, journals.folder / "data", {"two"}, random.Random(seed))
        assert all(is_kept(journals, acknowledged, name) for acknowledged, name in found)


@pytest.mark.parametrize("bug", ["fsyncs", "fsyncs_folders"])
def test_the_model_catches_a_store_that_forgets_to_make_things_durable(journals, bug):
    kept = [
        is_kept(journals, acknowledged, name)
        for seed in range(6)
        for acknowledged, name in losses(journals, ModelDisk(**{bug: False}), seed)
    ]
    assert not all(kept)


def test_the_journal_that_is_found_can_be_written_on(journals):
    for acknowledged, name in losses(journals, ModelDisk(), 3):
        store = journals.open("reader", name)
        store.commit("next", [Put("t", {"id": "next"})])
        store.close()
        again = journals.open("reader", name)
        assert {*acknowledged, "next"} <= set(again.documents("t"))
        again.close()
