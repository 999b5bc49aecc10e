"""The line that opens an entry: its date, its kind words, its summary and what it was about."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from netjournal.capture.kinds import rest_after, rest_of_note, says_note
from netjournal.capture.lines import Block, Line, NameOf, keyword_within, readable
from netjournal.capture.marks import SIGILS
from netjournal.capture.phrases import Phrase, leading

_COLON = re.compile(r":(?=\s|$)|(?<!\s):(?=[^\W\d_]|[@^#\"“'‘])|：")
_DASH = re.compile(r"(?<=\s)[-–—](?=\s)")
"""What stands for the colon in a line that has none, after the people: "coffee with @Ada - her talk"."""
_TALKED_ABOUT = re.compile(
    r"(?:we\s+)?(?:(?:talked|spoke|chatted)\s+)?about\s+(?=\S)|(?:we\s+)?discussed\s+(?=\S)", re.IGNORECASE
)
"""What a topic may begin with and does without: "talked about her talk" was about her talk."""
_SIGN_OF = {kind: sign for sign, kind in SIGILS.items()}


@dataclass(frozen=True, slots=True)
class Opening:
    """The first line, from `start` (after its date or keyword) to `end` (before the tags that close it)."""

    line: Line
    start: int
    end: int
    colon: int | None
    """Where the first colon stands that is no part of a name, a time, a link or a misplaced keyword.

    In a line without one, where the first dash between spaces stands after the people.
    """
    noted: bool = False
    """Whether it is a `note:` line."""
    phrase: Phrase | None = None

    @property
    def head(self) -> str:
        """Return the words before the colon, with the people masked as "@@@"."""
        return _masked(self.line)[self.start : self.end if self.colon is None else self.colon]

    def summary(self, name_of: NameOf) -> str:
        """Return the line as words."""
        return readable(self.line, name_of, self.start, self.end).strip()

    def topic(self, name_of: NameOf) -> str:
        """Return what it was about: after the colon, else after people, kind and small words."""
        rest = rest_of_note if self.noted or says_note(self.head) else rest_after
        begin = self.start + rest(self.head) if self.colon is None else self.colon + 1
        told = readable(self.line, name_of, begin, self.end).strip()
        return told[found.end() :] if (found := _TALKED_ABOUT.match(told)) else told


def open_with(blocks: list[Block], now: datetime) -> tuple[Opening, list[Block]]:
    """Return the opening of an entry, and the blocks that are left to read after it.

    A line that is only a date gives its place to the next prose line. A keyword line that comes first opens
    the entry too, and stays to be read.
    """
    first, rest = blocks[0], blocks[1:]
    if first.keyword == "note":
        return opening_of(first), [*(Block((line,)) for line in first.lines[1:]), *rest]
    if first.keyword:
        return _opening(first.lines[0], 0), blocks
    line = first.lines[0]
    phrase = leading(line.text, now)
    if phrase and not line.text[phrase.end :].strip():
        following = [block for block in rest if not _blank(block)]
        if following and not following[0].keyword:
            return replace(_opening(following[0].lines[0], 0), phrase=phrase), following[1:]
        return Opening(line, phrase.start, len(line.text), None, phrase=phrase), rest
    return replace(_opening(line, phrase.end if phrase else 0), phrase=phrase), rest


def opening_of(block: Block) -> Opening:
    """Return a prose line or a `note:` line as the opening that it would be, without looking for a date."""
    return _opening(block.lines[0], block.body, noted=block.keyword == "note")


def _masked(line: Line) -> str:
    """Return the line with each name and tag as a run of its sign, at the same places."""
    text = line.text
    parts, here = [], 0
    for mark in line.marks:
        if mark.kind in _SIGN_OF:
            parts += [text[here : mark.start], _SIGN_OF[mark.kind] * (mark.end - mark.start)]
            here = mark.end
    return "".join((*parts, text[here:]))


def _opening(line: Line, start: int, *, noted: bool = False) -> Opening:
    end = line.end_of_words(start)
    return Opening(line, start, end, _divide(line, start, end), noted)


def _divide(line: Line, start: int, end: int) -> int | None:
    """Return where the line divides into what happened and what it was about."""
    masked = _masked(line)
    misplaced = keyword_within(line.text, start)
    end = misplaced.start() if misplaced else end
    found = _COLON.search(masked, start, end)
    if found is None and (people := line.people(start)):
        found = _DASH.search(masked, people[0].end, end)
    return found.start() if found else None


def _blank(block: Block) -> bool:
    return not block.whole.strip()
