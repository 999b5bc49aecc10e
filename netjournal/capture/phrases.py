"""Where a line begins or ends with a date: the phrase is found, read and marked off.

Only words that stand together at the edge count, so dates inside prose stay prose; `within` finds those, to
say so. A weekday's full name that opens the first line is its date, even in "Monday blues"; a backslash
before it keeps it a word.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from netjournal.capture.dates import read_phrase, refuse_two_readings
from netjournal.clock import local_date
from netjournal.errors import InvalidInputError
from netjournal.models import When

_MOST_WORDS = 8
_MOST_OF_PROSE = 60
_REACH = 100
_WORD = re.compile(r"\S+")
_BARE_WORD = re.compile(r"[^\s(\[\"'“‘]\S*")
_DESCRIBED = frozenset({"the", "a", "an", "my", "our", "her", "his", "their", "every"})
"""After these a date describes something: "the Monday meeting"."""
_CLOSING = ".,;:!?)]\"'”’"
_SEPARATOR = re.compile(r"(?:\s*[:,;]|\s+[–—-](?=\s))?\s*")
_LEADING_LINKS = frozenset({"on", "at"})
_TRAILING_LINKS = frozenset({"by", "on", "in", "at", "until", "till", "before"})
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date phrase in a line: what it means, or why it was refused, and its place, link included."""

    when: When | None
    start: int
    end: int
    refusal: str = ""


def leading(line: str, now: datetime) -> Phrase | None:
    """Return the date phrase that opens a line, looking back; "on" or "at" may stand before it.

    Its place includes a colon, comma or dash after it.
    """
    words = list(islice(_WORD.finditer(line), _MOST_WORDS))
    first = 1 if words and words[0][0].casefold() in _LEADING_LINKS else 0
    for last in range(len(words) - 1, first - 1, -1):
        if any(word[0].endswith((":", ";")) for word in words[first:last]):
            continue
        text = line[words[first].start() : words[last].end()].rstrip(":;,")
        found = _read(text, now, forward=False)
        if found:
            when, refusal = found
            after = _SEPARATOR.match(line, words[first].start() + len(text))
            return Phrase(when, words[0].start(), after.end() if after else len(line), refusal)
    return None


def trailing(text: str, now: datetime) -> Phrase | None:
    """Return the date phrase that ends a text, looking ahead; "by", "on" or "in" may stand before it.

    What lies in the past without naming its year ("fell ill 3 days ago") is part of the text and no date.
    """
    found = _closing(text, now)
    return found if found and _lies_ahead(found.when, text[found.start :], now) else None


def within(text: str, now: datetime) -> Phrase | None:
    """Return the first date phrase that stands anywhere in prose and says when, looking back."""
    words = list(islice(_BARE_WORD.finditer(text), _MOST_OF_PROSE))
    for place, word in enumerate(words):
        if place and words[place - 1][0].casefold() in _DESCRIBED:
            continue
        for last in reversed(words[place : place + _MOST_WORDS]):
            end = last.start() + len(last[0].rstrip(_CLOSING))
            found = _read(text[word.start() : end], now, forward=False)
            if found:
                return Phrase(found[0], word.start(), end, found[1])
    return None


def _closing(text: str, now: datetime) -> Phrase | None:
    body = text.rstrip().rstrip(".,;")
    line_start = max(body.rfind("\n") + 1, len(body) - _REACH)
    words = list(_WORD.finditer(body, line_start))[-_MOST_WORDS:]
    for place, word in enumerate(words):
        if word.start() and not body[word.start() - 1].isspace():
            continue
        found = _read(body[word.start() :], now, forward=True)
        if not found and word[0].casefold() in _TRAILING_LINKS and place + 1 < len(words):
            found = _read(body[words[place + 1].start() :], now, forward=True)
        if found:
            return Phrase(found[0], word.start(), len(body), found[1])
    return None


def _read(text: str, now: datetime, *, forward: bool) -> tuple[When | None, str] | None:
    try:
        if len(text.split()) == 1:
            refuse_two_readings(text)
        when = read_phrase(text, now, forward=forward)
    except InvalidInputError as error:
        return None, str(error)
    return None if when is None else (when, "")


def _lies_ahead(when: When | None, text: str, now: datetime) -> bool:
    return when is None or bool(_YEAR.search(text)) or local_date(when, now.tzinfo) >= now.date()
