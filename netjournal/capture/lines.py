"""Taking a text apart: the first line, keyword lines with their continuations, and prose.

A keyword counts only at the start of a line and with its colon. Lines indented deeper than a keyword line
continue it. A text that is indented as a whole is read as if it were not.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from netjournal.capture.directory import Directory
from netjournal.capture.marks import Mark, marks_in, pair_in

KEYWORDS = (
    "gave", "received", "asked", "they asked", "promised", "they promised", "mentioned", "matters",
    "personal", "specific", "told", "thanked", "introduced", "takeaway", "goal", "went well", "next time",
    "feeling", "energy", "tone", "note",
)  # fmt: skip
OPTIONS = ("large", "small", "planned")
"""What may stand in brackets after "asked" and "they asked"."""
_ANY = "|".join(word.replace(" ", r"[ \t]+") for word in sorted(KEYWORDS, key=len, reverse=True))
_KEYWORD = re.compile(
    rf"[ \t]*(?P<ask>(?:they[ \t]+)?asked)[ \t]*\((?P<option>{'|'.join(OPTIONS)})\)[ \t]*[:：]"
    rf"|[ \t]*(?P<word>{_ANY})[ \t]*[:：]",
    re.IGNORECASE,
)
_WITHIN = re.compile(rf"[.;,!?–—-]\s+(?P<word>{_ANY})[ \t]*(?:\(\w+\)[ \t]*)?[:：](?=\s|$)", re.IGNORECASE)
_WITHOUT_COLON = re.compile(
    r"[ \t]*(?P<word>(?:they[ \t]+)?promised|takeaway|went[ \t]+well|next[ \t]+time)[ \t]+(?=\w)",
    re.IGNORECASE,
)

NameOf = Callable[[Mark], str]
"""Tells the word that stands for a mark in readable text."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text: its place there and the marks in it."""

    text: str
    offset: int
    marks: tuple[Mark, ...]

    def people(self, start: int = 0) -> tuple[Mark, ...]:
        """Return the people marked in it from `start` on."""
        return tuple(mark for mark in self.marks if mark.kind == "person" and mark.start >= start)

    def end_of_words(self, start: int) -> int:
        """Return where the tags begin that close the line, or its end where there is nothing else in it."""
        end = len(self.text)
        for mark in reversed(self.marks):
            if mark.kind != "tag" or mark.start < start or self.text[mark.end : end].strip():
                break
            end = mark.start
        return end if self.text[start:end].strip() else len(self.text)


@dataclass(frozen=True, slots=True)
class Block:
    """A prose line, or a keyword line with the lines that continue it."""

    lines: tuple[Line, ...]
    keyword: str = ""
    option: str = ""
    body: int = 0
    """Where, in the first line, the text after the keyword begins."""

    @property
    def whole(self) -> str:
        """Return the text as typed."""
        return "\n".join(line.text for line in self.lines)

    def people(self) -> tuple[Mark, ...]:
        """Return the people marked in it."""
        first, *rest = self.lines
        return (*first.people(self.body), *(mark for line in rest for mark in line.people()))

    def readable(self, name_of: NameOf) -> str:
        """Return the text after the keyword with its marks as words."""
        starts = (self.body, *(0 for _ in self.lines[1:]))
        parts = zip(self.lines, starts, strict=True)
        texts = (readable(line, name_of, start, line.end_of_words(start)) for line, start in parts)
        return "\n".join(text.strip() for text in texts).strip()


def blocks_of(text: str, directory: Directory, begin: int = 0) -> Iterator[Block]:
    """Yield the blocks of a text in order, its places counted from `begin`; blank lines are empty prose."""
    found: re.Match[str] | None = None
    held: list[Line] = []
    for line_text, offset in _lines(text, begin):
        line = Line(line_text, offset, marks_in(line_text, directory))
        if found and line_text.strip() and _indent(line_text) > _indent(held[0].text):
            held.append(line)
            continue
        if held:
            yield _block(held, found)
        found, held = _KEYWORD.match(line_text), [line]
    yield _block(held, found)


def keyword_within(text: str, start: int) -> re.Match[str] | None:
    """Return a keyword (`word`) with its colon in the middle of a line, where it does not count."""
    return _WITHIN.search(text, start)


def keyword_without_colon(text: str) -> re.Match[str] | None:
    """Return the keyword (`word`) that begins a line without its colon, where prose seldom begins so."""
    return _WITHOUT_COLON.match(text)


def readable(line: Line, name_of: NameOf, start: int = 0, end: int | None = None) -> str:
    """Return a part of a line with its marks as words: no signs, no quotes, no escapes."""
    end = len(line.text) if end is None else end
    parts, here = [], start
    for mark in line.marks:
        if here <= mark.start and mark.end <= end:
            parts += [line.text[here : mark.start], name_of(mark)]
            here = mark.end
    return "".join((*parts, line.text[here:end]))


def _block(lines: list[Line], found: re.Match[str] | None) -> Block:
    if found is None:
        return Block(tuple(lines))
    word = " ".join((found["ask"] or found["word"]).casefold().split())
    if word == "introduced" and len(lines[0].people(found.end())) < len(("one", "other")):
        lines = [_with_pair(lines[0], found.end()), *lines[1:]]
    return Block(tuple(lines), word, (found["option"] or "").casefold(), found.end())


def _with_pair(line: Line, start: int) -> Line:
    """Return a line that says "A to B" with both names marked, whether or not they bear a sign."""
    pair = pair_in(line.text, start)
    if not pair or any(mark.start >= start and mark.kind != "person" for mark in line.marks):
        return line
    before = tuple(mark for mark in line.marks if mark.start < start)
    return Line(line.text, line.offset, (*before, *pair))


def _lines(text: str, begin: int) -> Iterator[tuple[str, int]]:
    lines = text.split("\n")
    return zip(lines, accumulate((len(line) + 1 for line in lines), initial=begin), strict=False)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" \t"))
