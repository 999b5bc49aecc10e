"""The whole journal as one file that brings the equal journal back."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from netjournal.errors import InvalidInputError
from netjournal.exchange.documents import load
from netjournal.exchange.reading import Format, Reading, Stored
from netjournal.exchange.source import Source
from netjournal.models import TABLES

_MARK = "netjournal_archive"
_VERSION = 1
_READS_AS = ("name", "title", "summary", "text", "answer", "rule")
"""The fields by which a document is told to a person, the first one that is there."""


def write(tables: Mapping[str, Iterable[Mapping[str, Any]]], at: datetime) -> bytes:
    """Return the archive of documents by table, made at an aware time."""
    import orjson

    held = {name: sorted(documents, key=lambda one: str(one["id"])) for name, documents in tables.items()}
    filled = {name: documents for name, documents in held.items() if documents}
    whole = {_MARK: _VERSION, "exported": at.isoformat(), "tables": filled}
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _recognises(source: Source) -> bool:
    return source.head_text()[:200].lstrip().startswith("{") and f'"{_MARK}"' in source.head_text()[:200]


def _read(source: Source) -> Reading:
    whole = load(source.name, source.text())
    version = whole.get(_MARK) if isinstance(whole, dict) else None
    tables = whole.get("tables") if isinstance(whole, dict) else None
    if not isinstance(version, int) or not isinstance(tables, dict):
        raise InvalidInputError(f"{source.name}: this is no archive of a journal")
    if version > _VERSION:
        raise InvalidInputError(f"{source.name}: made by a newer netjournal; update it and import again")
    reading = Reading("archive")
    number = 0
    for name, documents in tables.items():
        if name not in TABLES or not isinstance(documents, list):
            reading.leave(str(name))
            continue
        for document in documents:
            number += 1
            _read_document(reading, str(name), document, number)
    return reading


def _read_document(reading: Reading, table: str, document: Any, number: int) -> None:
    if not isinstance(document, dict) or not isinstance(document.get("id"), str) or not document["id"]:
        reading.skip(number, "", f"no record of {table}")
        return
    told = next((str(document[name]) for name in _READS_AS if document.get(name)), document["id"])
    reading.stored.append(Stored(table, document, number, told))


ARCHIVE = Format("archive", "an archive of netjournal", _recognises, _read)
