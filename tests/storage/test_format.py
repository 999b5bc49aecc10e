import json
import random
import tracemalloc

import pytest

from netjournal.storage.format import decode, encode, encode_transaction, salvage
from netjournal.storage.operations import encode_all

RECORD = {
    "stamp": 1,
    "at": "2026-11-20",
    "label": "add",
    "ops": [{"table": "t", "id": "ü", "set": {"a": "\n"}}],
}


def test_a_line_is_json_that_other_tools_read():
    assert json.loads(encode(RECORD))["ops"] == RECORD["ops"]


def test_a_line_is_one_line_whatever_it_holds():
    assert encode(RECORD).count(b"\n") == 1


def test_every_flipped_byte_is_noticed():
    line = encode(RECORD)[:-1]
    rng = random.Random(7)
    for place in range(len(line)):
        for flip in {1 << bit for bit in range(8)} | {rng.randrange(1, 256)}:
            damaged = bytearray(line)
            damaged[place] ^= flip
            assert decode(bytes(damaged)) is None


@pytest.mark.parametrize("length", [0, 1, 17, 18, 19, 40])
def test_nul_runs_are_noticed(length):
    assert decode(bytes(length)) is None


@pytest.mark.parametrize(
    "record",
    [
        {"stamp": "1", "ops": []},
        {"stamp": 1, "ops": {}},
        {"stamp": 1, "ops": [{"table": "t"}]},
        {"stamp": 1, "ops": [{"table": "t", "id": 1}]},
        {"stamp": 1, "ops": [{"table": "t", "id": "x", "set": []}]},
        {"stamp": 1, "ops": [{"table": "t", "id": "x", "unset": "field"}]},
        {"stamp": 1, "ops": [{"table": "t", "id": "x", "unset": [[]]}]},
        {"stamp": 1, "ops": [{"table": "t", "id": "x", "settle": {}}]},
        {"stamp": 1, "ops": [{"table": "t", "id": "x", "settle": "f", "others": 1}]},
        {"stamp": 1 << 63, "ops": []},
        {"stamp": -1, "ops": []},
        {"stamp": True, "ops": []},
        {"stamp": 1, "ops": [], "part": 1},
        {"stamp": 1, "ops": [], "part": [1]},
        {"stamp": 1, "ops": [], "part": ["1", "1"]},
        {"stamp": 1, "ops": [], "undoes": []},
        {"format": "1", "device": "d"},
        {"closed": "1"},
        {"label": "nothing"},
    ],
)
def test_a_sound_line_of_another_shape_is_not_read(record):
    assert decode(encode(record)[:-1]) is None


def test_two_lines_that_lost_the_newline_between_them_are_both_found():
    first, second = encode(RECORD)[:-1], encode(RECORD | {"stamp": 2})[:-1]
    found = list(salvage(first + b"X" + second))
    assert [(start, text, record["stamp"]) for start, text, record in found] == [
        (0, first, 1),
        (len(first) + 1, second, 2),
    ]


def test_a_whole_line_after_a_run_of_nul_is_found():
    line = encode(RECORD)[:-1]
    assert [start for start, _, _ in salvage(bytes(100) + line)] == [100]


def test_a_large_transaction_becomes_a_group_of_lines():
    operation = b'{"table":"t","id":"x","set":{"a":"%s"}}' % (b"a" * 300_000)
    lines = [line.rstrip(b"\n") for line in encode_transaction({"stamp": 1}, [operation] * 8)]
    assert [decode(line)["part"] for line in lines] == [[1, 3], [2, 3], [3, 3]]
    assert sum(len(decode(line)["ops"]) for line in lines) == 8


def test_what_is_to_be_written_takes_no_more_room_than_its_text():
    operations = [{"table": "t", "id": str(number), "set": {"words": "w" * 300}} for number in range(1_000)]
    tracemalloc.start()
    encoded = list(encode_all(iter(operations)))
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 1.5 * sum(map(len, encoded))
