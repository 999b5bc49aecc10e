"""Bytes that went bad: the rest loads, the bad ones stay, and the health report says where."""

import random

import pytest

from netjournal.storage import Delete, Put
from netjournal.storage.format import encode


def fill(store, count=24):
    """Write one document a line, so that a lost line is a lost document and nothing else."""
    for number in range(count):
        store.commit("add", [Put("t", {"id": f"{number:02}", "words": f"words {number} ünd mehr"})])


def severities(store):
    return {finding.severity for finding in store.findings()}


def test_two_thousand_flipped_bytes_are_noticed_and_the_rest_loads(journals, store):
    fill(store)
    (log,) = journals.logs()
    sound = log.read_bytes()
    lines = sound.splitlines(keepends=True)
    rng = random.Random(20_26)
    for _ in range(2_000):
        place, flip = rng.randrange(len(sound)), rng.randrange(1, 256)
        damaged = bytearray(sound)
        damaged[place] ^= flip
        log.write_bytes(damaged)
        reader = journals.open()
        hit = lost_line(lines, place)
        expected = {f"{number:02}" for number in range(24)} - ({f"{hit - 1:02}"} if hit else set())
        assert set(reader.documents("t")) == expected, (place, flip)
        assert "damage" in severities(reader), (place, flip)
        assert log.read_bytes() == damaged
        reader.close()


def lost_line(lines, place):
    """Return the number of the line that a flip at `place` costs; 0 for the first one and for newlines."""
    for number, line in enumerate(lines):
        if place < len(line):
            ends_file = number == len(lines) - 1
            return 0 if place == len(line) - 1 and not ends_file else number
        place -= len(line)
    raise AssertionError(place)


def test_the_tail_may_be_cut_at_every_byte(journals, store):
    fill(store, 3)
    (log,) = journals.logs()
    whole = log.read_bytes()
    last = whole.rindex(b"\n", 0, -1) + 1
    for size in range(last, len(whole)):
        log.write_bytes(whole[:size])
        reader = journals.open()
        assert set(reader.documents("t")) == {"00", "01"}
        assert severities(reader) == ({"damage"} if size > last else set())
        reader.commit("next", [Put("t", {"id": "next"})])
        found = {"00", "01", "next"} | ({"02"} if size == len(whole) - 1 else set())
        assert set(reader.documents("t")) == found
        again = journals.open()
        assert set(again.documents("t")) == found
        assert severities(again) == ({"note"} if size > last else set())
        assert log.read_bytes().startswith(whole[:size])
        reader.close()
        again.close()


def test_what_was_closed_off_is_counted_in_bytes(journals, store):
    fill(store, 2)
    (log,) = journals.logs()
    log.write_bytes(log.read_bytes()[:-10])
    store = journals.open()
    store.commit("next", [Put("t", {"id": "next"})])
    (note,) = store.findings()
    torn = len(log.read_bytes().splitlines()[2])
    assert note.severity == "note"
    assert note.what.startswith(f"closed {torn} bytes")


def test_lines_that_an_editor_ended_otherwise_are_told_as_read(journals, store):
    fill(store, 3)
    (log,) = journals.logs()
    log.write_bytes(log.read_bytes().replace(b"\n", b"\r\n") + b"}\r\n")
    reader = journals.open()
    assert set(reader.documents("t")) == {"00", "01", "02"}
    *read, last = (finding.what for finding in reader.findings())
    assert {what.partition(", at")[0] for what in read} == {"a damaged line, read as far as it is whole"}
    assert last.startswith("a damaged line, not read")


@pytest.mark.parametrize("size", [1, 50, 4096])
def test_a_run_of_nul_costs_no_line_around_it(journals, store, size):
    fill(store, 3)
    (log,) = journals.logs()
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(lines[:2]) + bytes(size) + b"".join(lines[2:]))
    reader = journals.open()
    assert set(reader.documents("t")) == {"00", "01", "02"}
    assert severities(reader) == {"damage"}


def test_nul_at_the_end_is_closed_off_by_the_next_writer(journals, store):
    fill(store, 3)
    (log,) = journals.logs()
    with log.open("ab") as file:
        file.write(bytes(4096))
    writer = journals.open()
    writer.commit("next", [Put("t", {"id": "next"})])
    assert set(journals.open().documents("t")) == {"00", "01", "02", "next"}
    assert severities(journals.open()) == {"note"}


def test_with_a_damaged_first_line_the_others_are_read_and_written_on(journals, store):
    fill(store, 2)
    store.close()
    (log,) = journals.logs()
    log.write_bytes(b"garbage" + log.read_bytes()[7:])
    writer = journals.open()
    writer.commit("next", [Put("t", {"id": "next"}), Delete("t", "00")])
    assert set(journals.open().documents("t")) == {"01", "next"}
    assert writer.undo().label == "next"
    assert set(journals.open().documents("t")) == {"00", "01"}
    assert severities(journals.open()) == {"damage"}


def test_damage_is_never_rewritten_away(journals, store):
    fill(store, 3)
    (log,) = journals.logs()
    damaged = log.read_bytes().replace(b"words 1", b"words X")
    log.write_bytes(damaged)
    writer = journals.open()
    writer.commit("next", [Put("t", {"id": "next"})])
    writer.undo()
    assert log.read_bytes().startswith(damaged)


def group(stamp, count):
    return [
        encode(
            {
                "stamp": stamp,
                "at": "2026-11-20T18:30:00+00:00",
                "label": "import",
                "part": (part, count),
                "ops": [{"table": "t", "id": f"g{part}", "set": {"n": part}}],
            }
        )
        for part in range(1, count + 1)
    ]


@pytest.mark.parametrize(
    ("kept", "present"),
    [
        ([0, 1, 2], True),
        ([0, 1], False),
        ([0], False),
        ([1, 2], False),
        ([0, 2], False),
        ([2], False),
    ],
)
def test_a_group_counts_whole_or_not_at_all(journals, store, kept, present):
    fill(store, 1)
    (log,) = journals.logs()
    lines = group(1_000_000_000_000_000, 3)
    log.write_bytes(log.read_bytes() + b"".join(lines[number] for number in kept))
    reader = journals.open()
    assert set(reader.documents("t")) == ({"00", "g1", "g2", "g3"} if present else {"00"})
    assert severities(reader) == (set() if present else {"damage"})


def test_a_group_that_was_never_finished_is_closed_off(journals, store):
    fill(store, 1)
    (log,) = journals.logs()
    with log.open("ab") as file:
        file.write(b"".join(group(1_000_000_000_000_000, 3)[:2]))
    writer = journals.open()
    writer.commit("next", [Put("t", {"id": "next"})])
    assert set(journals.open().documents("t")) == {"00", "next"}
    assert severities(journals.open()) == {"note"}


def test_a_group_may_arrive_piece_by_piece(journals, store):
    fill(store, 1)
    (log,) = journals.logs()
    for line in group(1_000_000_000_000_000, 3):
        store.refresh()
        assert "g1" not in store.documents("t")
        with log.open("ab") as file:
            file.write(line[:20])
            file.flush()
            store.refresh()
            file.write(line[20:])
    assert set(store.refresh()) == {("t", "g1"), ("t", "g2"), ("t", "g3")}


def test_a_log_that_was_rewritten_is_read_anew(journals, store):
    fill(store, 3)
    (log,) = journals.logs()
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join([*lines[:2], lines[3]]))
    assert store.refresh() == (("t", "01"),)
    assert set(store.documents("t")) == {"00", "02"}


def test_a_log_that_was_replaced_by_a_longer_one_is_read_on(journals, store):
    fill(store, 2)
    (log,) = journals.logs()
    shorter = log.read_bytes()
    fill(store, 3)
    longer = log.read_bytes()
    log.write_bytes(shorter)
    reader = journals.open("phone")
    arriving = log.with_name(".arriving")
    arriving.write_bytes(longer)
    arriving.replace(log)
    assert reader.refresh() == (("t", "02"),)
    assert set(reader.documents("t")) == {"00", "01", "02"}


def test_a_line_that_was_taken_back_after_it_was_seen_is_forgotten(journals, store):
    fill(store, 1)
    (log,) = journals.logs()
    end = log.stat().st_size
    other = journals.open()
    fill(store, 2)
    other.refresh()
    with log.open("r+b") as file:
        file.truncate(end)
    other.commit("mine", [Put("t", {"id": "m"})])
    assert set(other.documents("t")) == {"00", "m"}
    assert set(journals.open().documents("t")) == {"00", "m"}


def test_a_log_that_goes_missing_is_damage_and_what_was_read_stays(journals, store):
    fill(store, 2)
    journals.logs()[0].unlink()
    assert store.refresh() == ()
    assert set(store.documents("t")) == {"00", "01"}
    assert severities(store) == {"damage"}
