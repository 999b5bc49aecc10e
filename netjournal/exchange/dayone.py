"""Day One: the zip of its JSON export, the JSON by itself, or an entry of the older kind."""

import re
from datetime import UTC
from typing import Any

from netjournal.errors import InvalidInputError
from netjournal.exchange.documents import Document, load, moment_in, part_of, parts_of, text_in
from netjournal.exchange.doentry import entry_in, is_doentry
from netjournal.exchange.jrnl import STARRED
from netjournal.exchange.reading import MADE, Format, Incoming, Reading
from netjournal.exchange.source import Source, decode
from netjournal.exchange.zips import base_name, is_zip, names_in, read_member
from netjournal.models import Note
from netjournal.text import fold, one_line, shorten

_PICTURE = re.compile(r"!\[[^\]\n]*\]\(dayone-moment:[^)\n]*\)\n?")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~])")
_HEADING = re.compile(r"#{1,6}\s+")
_ATTACHED = ("photos", "videos", "audios", "pdfAttachments", "weather")
_PLACE = ("placeName", "localityName", "administrativeArea", "country")


def _members(source: Source) -> list[str]:
    """Return the journals in a zip; those of other programs hold no JSON at their top."""
    return [name for name in names_in(source) if base_name(name).lower().endswith(".json")]


def _is_journal(text: str) -> bool:
    """Return whether a journal, or its beginning, is of this program; it may have no entries."""
    begins = text.lstrip().startswith("{") and '"entries"' in text
    return begins and ('"creationDate"' in text or ('"metadata"' in text and '"version"' in text))


def _recognises(source: Source) -> bool:
    if is_doentry(source):
        return True
    if not is_zip(source):
        return _is_journal(source.head_text())
    try:
        return any(_is_journal(decode(read_member(source, name))) for name in _members(source))
    except InvalidInputError:
        return False


def _read(source: Source) -> Reading:
    reading = Reading("dayone")
    if is_doentry(source):
        _read_entry(entry_in(source), 1, source, reading)
        return reading
    members = _members(source)
    texts = [decode(read_member(source, name)) for name in members] if members else [source.text()]
    number = 0
    for text in texts:
        whole = load(source.name, text)
        for entry in parts_of(whole if isinstance(whole, dict) else {}, "entries"):
            number += 1
            if isinstance(entry, dict):
                _read_entry(entry, number, source, reading)
            else:
                reading.skip(number, "", "no entry")
    return reading


def _read_entry(entry: Document, number: int, source: Source, reading: Reading) -> None:
    text = _words(entry)
    title, _, body = text.partition("\n")
    title = one_line(_HEADING.sub("", title))
    at = moment_in(text_in(entry, "creationDate"), source.now.tzinfo, text_in(entry, "timeZone"))
    if at is None:
        reading.skip(number, shorten(title, 40), "no date")
        return
    reading.leave(*(name for name in _ATTACHED if entry.get(name)))
    places = (text_in(part_of(entry, "location"), one) for one in _PLACE)
    place = ", ".join(dict.fromkeys(filter(None, places)))
    notes = "\n\n".join(filter(None, (body.strip("\n"), f"At {place}" if place else "")))
    tags = [one_line(tag) for tag in parts_of(entry, "tags") if isinstance(tag, str)]
    tags += [STARRED] if entry.get("starred") is True else []
    fields: dict[str, Any] = {"at": at, "timed": entry.get("isAllDay") is not True, "summary": title}
    fields |= {"notes": notes} if notes else {}
    fields |= {"tags": tuple(dict.fromkeys(filter(None, tags)))} if any(tags) else {}
    key = one_line(text_in(entry, "uuid")) or f"{MADE}{at.astimezone(UTC).isoformat()} {fold(title)[:80]}"
    name = shorten(title, 60) or at.date().isoformat()
    reading.incoming.append(Incoming(Note, key, fields, number, name))


def _words(entry: Document) -> str:
    """Return the text of an entry without escapes and pictures; its rich text where it has no other."""
    text = text_in(entry, "text")
    if text:
        return _ESCAPED.sub(r"\1", _PICTURE.sub("", text)).strip("\n")
    rich = entry.get("richText")
    if isinstance(rich, str) and rich:
        try:
            rich = load("rich text", rich)
        except InvalidInputError:
            return rich if isinstance(rich, str) else ""
    pieces = parts_of(rich if isinstance(rich, dict) else {}, "contents")
    return "".join(text_in(piece, "text") for piece in pieces if isinstance(piece, dict)).strip("\n")


DAYONE = Format("dayone", "Day One", _recognises, _read)
