"""One line of the journal: JSON that ends in a checksum over every byte before it.

The checksum is CRC-32: it catches every change within 32 neighbouring bits, so no flipped byte goes
unnoticed, and it costs a tenth of the JSON parse. It guards against accidents; it is no signature.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias
from zlib import crc32

import orjson

from netjournal.storage.stamps import END_OF_STAMPS

FORMAT = 1
"""The version that this program writes, and the newest that it can add to."""

PLAIN_OPERATION = 3
"""How many keys the operation has that makes a document: table, id and set."""

Record: TypeAlias = dict[str, Any]

_LINE_SIZE = 1 << 20
"""Bytes of operations after which a transaction goes on in another line of its group."""

_OPTIONS = (
    orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_SUBCLASS
)
_SHAPES = {"set": dict, "unset": list, "settle": str, "others": list}
_NOBODY: Record = {"ids": []}
_PLAIN_RECORD = 5  # stamp, at, label, ops and sum: nearly every line has just these
_PART = 2  # the number of the line in its group, and of how many

_TAIL_LENGTH = len(b',"sum":"01234567"}')
_TAIL = re.compile(rb',"sum":"[0-9a-f]{8}"\}')
_START = re.compile(rb'\{"(?:stamp|format|closed)":')


def encode(record: Mapping[str, Any]) -> bytes:
    """Return the line of a record, its newline included; TypeError for what JSON cannot hold."""
    body = orjson.dumps(record, option=_OPTIONS)[:-1]
    return b'%b,"sum":"%08x"}\n' % (body, crc32(body))


def encode_transaction(head: Mapping[str, Any], operations: Iterable[bytes]) -> Iterator[bytes]:
    """Return the line of a transaction, or the lines of its group where it is large, each made when taken."""
    return _lines(head, list(_parts(operations)))


def _lines(head: Mapping[str, Any], parts: list[list[orjson.Fragment]]) -> Iterator[bytes]:
    if len(parts) == 1:
        yield encode({**head, "ops": parts[0]})
        return
    for number, part in enumerate(parts, 1):
        yield encode({**head, "part": (number, len(parts)), "ops": part})
        part.clear()  # the line holds it now


def _parts(operations: Iterable[bytes]) -> Iterator[list[orjson.Fragment]]:
    part: list[orjson.Fragment] = []
    size = 0
    for operation in operations:
        if part and size + len(operation) > _LINE_SIZE:
            yield part
            part, size = [], 0
        part.append(orjson.Fragment(operation))
        size += len(operation)
    yield part


def closed(record: Record) -> Record:
    """Return a line in which the fields of the documents that it makes are JSON: a third of the memory."""
    for operation in record["ops"]:
        if len(operation) == PLAIN_OPERATION and "set" in operation:
            operation["set"] = exact(orjson.dumps(operation["set"]))
    return record


def opened(operation: Record) -> Record:
    """Return an operation of a line whose fields may be JSON."""
    fields = operation.get("set")
    return operation | {"set": orjson.loads(fields)} if isinstance(fields, bytes) else operation


def exact(made: bytes) -> bytes:
    """Return a copy that takes the room of its bytes; what orjson made keeps four kilobytes or more."""
    return bytes(memoryview(made))


def decode(line: bytes) -> Record | None:
    """Return the record of a line without its newline, or None where the line is damaged."""
    body = line[:-_TAIL_LENGTH]
    if line[-_TAIL_LENGTH:] != b',"sum":"%08x"}' % crc32(body):
        return None
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    return record if _is_well_formed(record) else None


def salvage(line: bytes) -> Iterator[tuple[int, bytes, Record]]:
    """Yield (place, bytes, record) of whole lines within a damaged one, such as two without their newline."""
    ends = [match.end() for match in _TAIL.finditer(line)]
    reached = 0
    for match in _START.finditer(line):
        start = match.start()
        for end in (end for end in ends if end > start >= reached):
            record = decode(line[start:end])
            if record is not None:
                yield start, line[start:end], record
                reached = end
                break


def _is_well_formed(record: object) -> bool:
    """Say whether a record has the shape of one of the three kinds of line."""
    if type(record) is not dict:
        return False
    if "format" in record:
        return type(record["format"]) is int and type(record.get("device")) is str
    if "closed" in record:
        return type(record["closed"]) is int
    return (
        type(record.get("stamp")) is int
        and 0 < record["stamp"] < END_OF_STAMPS
        and type(record.get("ops")) is list
        and (len(record) == _PLAIN_RECORD or _has_sound_marks(record))
        and all(map(_is_operation, record["ops"]))
    )


def _has_sound_marks(record: Record) -> bool:
    part = record.get("part", [1, 1])
    numbers = (*part, record.get("undoes", 0), record.get("redoes", 0)) if type(part) is list else ()
    return (
        len(numbers) == _PART + 2
        and all(type(number) is int for number in numbers)
        and type(record.get("forget", _NOBODY)) is dict
        and type(record.get("forget", _NOBODY).get("ids")) is list
        and all(type(record.get(name, [])) is list for name in ("knows", "forgot"))
    )


def _is_operation(operation: object) -> bool:
    if (
        type(operation) is not dict
        or type(operation.get("table")) is not str
        or type(operation.get("id")) is not str
    ):
        return False
    if len(operation) == PLAIN_OPERATION and type(operation.get("set")) is dict:
        return True
    return all(type(operation[name]) is kind for name, kind in _SHAPES.items() if name in operation) and all(
        type(field) is str for field in operation.get("unset", ())
    )
