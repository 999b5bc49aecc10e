"""Words that may be names, though no sign marks them.

They are only offered, never taken for names: capitalised runs right after a word that names follow ("met",
"with", "email from"), and those joined to them by "and", or by a comma where an "and" follows later.
Weekdays, months, known events, and words all in capitals are none.
"""

import re
from collections.abc import Iterator

from netjournal.capture.calendar_words import MONTH_NUMBERS, WEEKDAY_NUMBERS
from netjournal.capture.directory import Directory
from netjournal.capture.reading import Unsigned
from netjournal.capture.runs import run_from
from netjournal.text import fold, one_line

_BEFORE = re.compile(
    r"(?<![\w-])(?:"
    r"with|w/|met|meet(?:ing)?|saw|(?:ran|bumped) into|called|phoned|rang|texted|messaged|e-?mailed|mailed|"
    r"(?:talk(?:ed|ing)?|spoke|speak(?:ing)?|chatted|wrote|replied) to|heard from|"
    r"(?:call|e-?mail|mail|messages?|texts?|note) (?:to|from)"
    r")\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,\s*(?:and|&)|(?P<comma>,)|&|\+|\sand(?=\s))\s*(?=[^\W\d_])", re.IGNORECASE)
_CALENDAR = MONTH_NUMBERS.keys() | WEEKDAY_NUMBERS.keys()
_MOST = 8


def unsigned_names(head: str, offset: int, directory: Directory) -> tuple[Unsigned, ...]:
    """Return the words in a line's `head`, which begins at `offset` in the text, that may be names."""
    found: dict[str, Unsigned] = {}
    for before in _BEFORE.finditer(head):
        for start, end in _list_at(head, before.end()):
            name = one_line(head[start:end])
            if _may_be_name(name, directory):
                found.setdefault(fold(name), Unsigned(name, (offset + start, offset + end)))
    return tuple(found.values())[:_MOST]


def _list_at(head: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the capitalised runs of the list that begins at `start`."""
    waiting: list[tuple[int, int]] = []
    comma = False
    while start < len(head) and head[start].isupper():
        run = run_from(head, start)
        if run is None:
            return
        waiting.append((start, run.end))
        if not comma:
            yield from waiting
            waiting.clear()
        joined = _JOINED.match(head, run.end)
        if joined is None:
            return
        start, comma = joined.end(), bool(joined["comma"])


def _may_be_name(name: str, directory: Directory) -> bool:
    return (
        any(map(str.islower, name))
        and not all(word in _CALENDAR for word in fold(name).split())
        and not directory.events_named(name)
    )
