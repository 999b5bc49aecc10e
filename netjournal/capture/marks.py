"""Finding the marks in a line: @people, ^events, #tags, known full names without a sign, and escapes."""

import re
from dataclasses import dataclass
from typing import Literal

from netjournal.capture.directory import Directory
from netjournal.capture.runs import run_from, word_end
from netjournal.text import fold, one_line

Kind = Literal["person", "event", "tag", "escape"]

SIGILS: dict[str, Kind] = {"@": "person", "^": "event", "#": "tag"}
QUOTES = {'"': '"', "“": "”", "[": "]"}
SIGN = re.compile(r"(?<![0-9A-Za-z\u00c0-\u052f_@^#&/.\\-])[@^#]")
"""Where a sign may stand: not inside an address or a link, and not after a letter of a script with case."""
_CANDIDATE = re.compile(rf"{SIGN.pattern}|\\(?=[@^#])|(?<!\S)\\(?=[^\W\d_])")
_NAME_START = re.compile(r"\s*(@?)")
_NAME_LINK = re.compile(r"\s+(?:to|and|with|&)\s+(@?)")
_CHUNK = re.compile(r"\S+")
_OPENING = "\"'“‘«([{"
_CLOSING = "\"'”’»)]},;:!?.…"
_MOST_WORDS = 8
_LONGEST_NAME = 200
_LONGEST_CASELESS = 30


@dataclass(frozen=True, slots=True)
class Mark:
    """Something marked in a line, from `start` to `end`, sign included.

    `single` is a one-word run without quotes, which may also stand for a first name; `signed` is whether
    the person wrote the sign.
    """

    kind: Kind
    start: int
    end: int
    name: str
    single: bool = False
    signed: bool = True


def marks_in(line: str, directory: Directory) -> tuple[Mark, ...]:
    """Return the marks of one line in order, none overlapping."""
    signed: list[Mark] = []
    for found in _CANDIDATE.finditer(line):
        if signed and found.start() < signed[-1].end:
            continue
        mark = _escape(line, found.start()) if found[0] == "\\" else _signed(line, found.start(), directory)
        if mark and mark.end - mark.start <= _LONGEST_NAME:
            signed.append(mark)
    unsigned = _unsigned(line, signed, directory)
    return tuple(sorted((*signed, *unsigned), key=lambda mark: mark.start))


def pair_in(line: str, start: int) -> tuple[Mark, ...]:
    """Return the two names of "A to B" at `start`, with or without signs, or nothing."""
    found = _NAME_START.match(line, start)
    pair: list[Mark] = []
    while found and len(pair) < len(("A", "B")):
        run = run_from(line, found.end())
        if run is None or line[found.end()].islower():
            break
        name = one_line(line[found.end() : run.end])
        pair.append(Mark("person", found.start(1), run.end, name, single=run.single, signed=bool(found[1])))
        found = _NAME_LINK.match(line, run.end)
    return tuple(pair) if len(pair) == len(("A", "B")) else ()


def _escape(line: str, start: int) -> Mark | None:
    first = line[start + 1]
    if first.islower():
        return None
    end = word_end(line, start + 2 if first in SIGILS else start + 1)
    return Mark("escape", start, end, line[start + 1 : end])


def _signed(line: str, start: int, directory: Directory) -> Mark | None:
    kind, begin = SIGILS[line[start]], start + 1
    if kind == "tag":
        end = word_end(line, begin)
        tag = line[begin:end]
        return Mark(kind, start, end, tag) if any(map(str.isalpha, tag)) else None
    opening = line[begin : begin + 1]
    closing = line.find(QUOTES[opening], begin + 1, begin + _LONGEST_NAME) if opening in QUOTES else -1
    if closing > begin:
        name = one_line(line[begin + 1 : closing])
        return Mark(kind, start, closing + 1, name) if fold(name) else None
    run = run_from(line, begin, numbers=kind == "event")
    if run is None:
        return None
    if kind == "event":
        return Mark(kind, start, run.end, one_line(line[begin : run.end]))
    known = _known_at(line, begin, len(line), directory)
    if known and known > run.end:
        return Mark(kind, start, known, one_line(line[begin:known]))
    end = _known_caseless(line, begin, run.end, directory) if run.caseless else run.end
    return Mark(kind, start, end, one_line(line[begin:end]), single=run.single)


def _known_caseless(line: str, begin: int, end: int, directory: Directory) -> int:
    """Return where a known name ends that opens a word of a script without spaces, else the word's end."""
    if not directory.people_first_named(line[begin:end]):
        for shorter in range(min(end, begin + _LONGEST_CASELESS), begin, -1):
            if directory.people_named(line[begin:shorter]):
                return shorter
    return end


def _unsigned(line: str, signed: list[Mark], directory: Directory) -> list[Mark]:
    """Return the full names of known people that stand in the line without a sign."""
    found: list[Mark] = []
    ahead = iter((*signed, Mark("escape", len(line), len(line), "")))
    mark, free = next(ahead), 0
    for chunk in _CHUNK.finditer(line):
        while mark.end <= chunk.start():
            mark, free = next(ahead), max(free, mark.end)
        begin = chunk.end() - len(chunk[0].lstrip(_OPENING))
        if begin < free or begin >= mark.start:
            continue
        end = _known_at(line, begin, mark.start, directory)
        if end:
            found.append(Mark("person", begin, end, one_line(line[begin:end]), signed=False))
            free = end
    return found


def _known_at(line: str, begin: int, limit: int, directory: Directory) -> int | None:
    """Return the end of the longest known name of two or more words that begins here."""
    first = _CHUNK.match(line, begin, limit)
    if first is None or first.end() >= limit or not directory.people_first_named(first[0]):
        return None
    best, chunk = None, first
    for _ in range(_MOST_WORDS - 1):
        following = _CHUNK.search(line, chunk.end(), limit)
        if following is None:
            break
        chunk = following
        end = next((end for end in _possible_ends(chunk) if directory.people_named(line[begin:end])), None)
        best = end or best
    return best


def _possible_ends(chunk: re.Match[str]) -> list[int]:
    """Return where a name may end in its last word: with all of it, without punctuation, without 's."""
    bare = chunk[0].rstrip(_CLOSING)
    ends = [chunk.end(), chunk.start() + len(bare)]
    if bare[-2:].casefold() in {"'s", "’s"}:
        ends.append(chunk.start() + len(bare) - 2)
    return [end for end in dict.fromkeys(ends) if end > chunk.start()]
