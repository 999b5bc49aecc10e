"""jrnl, JSON and text, in and out: entries with a title, a body and tags."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from netjournal.errors import InvalidInputError
from netjournal.exchange.documents import can_be, load
from netjournal.exchange.reading import MADE, Format, Incoming, Reading
from netjournal.exchange.source import Source
from netjournal.models import Entry, Note
from netjournal.text import fold, one_line, shorten

_STAMP = re.compile(r"\[(?P<stamp>[^\]\n]{6,40})\](?: +|$)(?P<title>.*)")
_FORMS = (
    "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %I:%M %p", "%Y-%m-%d %I:%M:%S %p", "%Y-%m-%d",
    "%Y/%m/%d %H:%M", "%d.%m.%Y %H:%M", "%d.%m.%Y",
)  # fmt: skip
"""The ways in which the stamp of an entry is read; days that could be months are not guessed at."""
_TITLE = re.compile(r"(.*?[.?!])(?:\s+|$)")
_TAG = re.compile(r"(?<![\w@])@([\w][\w-]*)")
_STAR = re.compile(r"\s+\*$|^\*\s+")
STARRED = "starred"
_MIDNIGHT = "00:00"


def write(entries: Iterable[Entry]) -> bytes:
    """Return entries as jrnl's JSON; the id of each goes with it, so that it is known again."""
    import orjson

    listed = list(entries)
    tags = Counter(f"@{tag}" for one in listed for tag in one.tags)
    whole = {"tags": dict(sorted(tags.items())), "entries": [_entry(one) for one in listed]}
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _entry(one: Entry) -> dict[str, Any]:
    return {
        "title": one.summary,
        "body": one.notes,
        "date": one.at.date().isoformat(),
        "time": f"{one.at:%H:%M}" if one.timed else _MIDNIGHT,
        "tags": [f"@{tag}" for tag in one.tags],
        "starred": STARRED in one.tags,
        "uuid": one.id,
    }


def _is_json(source: Source) -> bool:
    head = source.head_text().lstrip()
    if not head.startswith("{") or '"entries"' not in head:
        return False
    return '"tags"' in head or ('"title"' in head and '"date"' in head)


def _is_text(source: Source) -> bool:
    first = next((line for line in source.head_text().splitlines() if line.strip()), "")
    match = _STAMP.fullmatch(first)
    return match is not None and _stamp(match["stamp"], source.now) is not None


def _recognises(source: Source) -> bool:
    return _is_json(source) or _is_text(source)


def _read(source: Source) -> Reading:
    reading = Reading("jrnl")
    if source.head_text().lstrip().startswith("{"):
        _read_json(source, reading)
    else:
        _read_text(source, reading)
    return reading


def _read_json(source: Source, reading: Reading) -> None:
    whole = load(source.name, source.text())
    entries = whole.get("entries") if isinstance(whole, dict) else None
    if not isinstance(entries, list):
        raise InvalidInputError(f"{source.name}: there are no entries in it")
    keys: Counter[str] = Counter()
    for number, entry in enumerate(entries, 1):
        source.progress(number, len(entries))
        if not isinstance(entry, dict):
            reading.skip(number, "", "no entry")
            continue
        _take_json(entry, number, source, reading, keys)


def _take_json(
    entry: Mapping[str, Any], number: int, source: Source, reading: Reading, keys: Counter[str]
) -> None:
    title, body = str(entry.get("title") or ""), str(entry.get("body") or "")
    when = " ".join(str(entry[name]) for name in ("date", "time") if entry.get(name))
    at = _stamp(when, source.now)
    if at is None:
        reading.skip(number, shorten(title or body, 40), f"{one_line(when)[:40] or 'no date'} is no date")
        return
    tags = entry.get("tags")
    words = [str(tag).removeprefix("@") for tag in tags] if isinstance(tags, list) else []
    if entry.get("starred") is True:
        words.append(STARRED)
    given = one_line(str(entry.get("uuid") or ""))
    _add(
        reading,
        number,
        at,
        title,
        body,
        words,
        given or _made(keys, at, title or body),
        timed=_is_timed(entry),
    )


def _is_timed(entry: Mapping[str, Any]) -> bool:
    """Return whether an entry tells a time: midnight is what stands there for a day alone."""
    return str(entry.get("time") or _MIDNIGHT) != _MIDNIGHT


def _read_text(source: Source, reading: Reading) -> None:
    keys: Counter[str] = Counter()
    for line, at, timed, text in _entries(source, reading):
        first, _, rest = text.partition("\n")
        bare = _STAR.sub("", first)
        match = _TITLE.match(bare)
        title = match[1] if match else bare
        body = "\n".join(filter(None, (bare[len(title) :].strip(), rest)))
        tags = [*_TAG.findall(text), *([STARRED] if bare != first else [])]
        _add(reading, line, at, title, body, tags, _made(keys, at, text), timed=timed)


def _entries(source: Source, reading: Reading) -> Iterator[tuple[int, datetime, bool, str]]:
    """Yield the line, time, whether the time was given, and text of each entry."""
    start, at, timed = 0, None, True
    lines: list[str] = []
    for number, line in source.lines():
        match = _STAMP.fullmatch(line)
        stamp = _stamp(match["stamp"], source.now) if match else None
        if match is None or stamp is None:
            lines.append(line)
            continue
        if at is not None:
            yield start, at, timed, "\n".join(lines)
        elif any(text.strip() for text in lines):
            reading.skip(1, shorten(" ".join(lines), 40), "it stands before the first entry")
        start, at, timed, lines = number, stamp, ":" in match["stamp"], [match["title"]]
    if at is not None:
        yield start, at, timed, "\n".join(lines)


def _add(
    reading: Reading,
    line: int,
    at: datetime,
    title: str,
    body: str,
    tags: Iterable[str],
    key: str,
    *,
    timed: bool,
) -> None:
    fields: dict[str, Any] = {"at": at, "timed": timed, "summary": one_line(title), "notes": body.strip("\n")}
    found = tuple(dict.fromkeys(tag for tag in map(one_line, tags) if tag))
    if found:
        fields["tags"] = found
    name = shorten(title or body, 60) or f"{at:%Y-%m-%d}"
    reading.incoming.append(Incoming(Note, key, fields, line, name, floating=True))


def _made(keys: Counter[str], at: datetime, text: str) -> str:
    """Return a key for an entry that has none; the same words at the same time twice are two entries."""
    key = f"{MADE}{at:%Y-%m-%d %H:%M} {fold(text)[:80]}"
    keys[key] += 1
    return key if keys[key] == 1 else f"{key} {keys[key]}"


def _stamp(text: str, now: datetime) -> datetime | None:
    for form in _FORMS:
        try:
            found = datetime.strptime(text.strip(), form).replace(tzinfo=now.tzinfo)
        except ValueError:
            continue
        return found if can_be(found) else None
    return None


JRNL = Format("jrnl", "jrnl", _recognises, _read)
