"""What a picture is made of: bars in a column, what they mean, and what to do about it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from textual.content import Content

from netjournal.text import plural
from netjournal.tui.content import ACCENT, QUIET, STRONG, words
from netjournal.view import View

MARKS = ("▆", "▃", "▁", "·")
"""What the parts of a bar are made of: of one base and ever lower, so that they differ without colour too."""

_STYLES = (ACCENT, "$foreground", QUIET, QUIET)
_TICKS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a picture: parts of one length, the numbers beside, and the people behind it."""

    label: str
    parts: tuple[int, ...] = ()
    told: str = ""
    people: tuple[str, ...] = ()
    """The ids of the people behind it."""
    brief: str = ""
    """The numbers in short, where there is little room."""
    course: tuple[int, ...] = ()
    """Ratings over time, from 1 to 5, drawn as a course instead of a bar."""
    target: str = ""
    """The record that it leads to, where it is not about people."""

    @property
    def drawn(self) -> bool:
        """Return whether something is drawn beside its label, be it of no length."""
        return bool(self.parts or self.course)


@dataclass(frozen=True, slots=True)
class Title:
    """A line above some bars."""

    text: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """One view of the network."""

    rows: tuple[Bar | Title, ...]
    meaning: str
    """What it means, in a sentence."""
    todo: str
    """What to do about it, in a sentence."""
    legend: tuple[str, ...] = ()
    """What each part of a bar stands for."""

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Return the bars without the titles."""
        return tuple(row for row in self.rows if isinstance(row, Bar))


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the pictures there are."""

    id: str
    title: str
    about: str
    """What it shows, for the line above it."""
    draw: Callable[[View, datetime], Picture]
    empty: str
    """What to write down so that there is something to see."""


def told(counts: Iterable[tuple[int, str]], none: str = "–") -> str:
    """Return counts in words, those of nothing left out: "3 gave · 1 received"."""
    return " · ".join(f"{count} {name}" for count, name in counts if count) or none


def people(count: int) -> str:
    """Return a number of people in words."""
    return plural(count, "person", "people")


@dataclass(frozen=True, slots=True)
class Scale:
    """How the bars of a picture are drawn in a number of cells, all to one scale."""

    width: int
    label: int
    """Cells of the labels beside which something is drawn."""
    name: int
    """Cells of the other labels."""
    room: int
    """Cells of the longest bar."""
    longest: int
    """What the longest bar counts."""
    brief: bool
    """Whether the numbers are told in short, to leave room for the bars."""


def scale_of(picture: Picture, width: int) -> Scale:
    """Return the scale of a picture in a number of cells."""
    bars = [bar for bar in picture.bars if bar.drawn]
    label = _label_cells(bars, width)
    name = _label_cells([bar for bar in picture.bars if not bar.drawn], width)
    longest = max((sum(bar.parts) for bar in bars), default=0)
    in_full = width - label - max((len(bar.told) for bar in bars), default=0) - 4
    in_short = width - label - max((len(bar.brief or bar.told) for bar in bars), default=0) - 4
    brief = in_full < _LEAST_ROOM
    return Scale(width, label, name, max(0, in_short if brief else in_full), longest, brief)


def _label_cells(bars: Sequence[Bar], width: int) -> int:
    longest = max((len(bar.label) for bar in bars), default=0)
    return max(_LABEL_LEAST, min(longest + 2, _LABEL_MOST, width // 2))


_LABEL_LEAST, _LABEL_MOST, _LEAST_ROOM = 12, 34, 14


def draw(row: Bar | Title, scale: Scale) -> Content:
    """Return one line of a picture."""
    if isinstance(row, Title):
        return words((f" {row.text}", STRONG), (f"  {row.told}" if row.told else "", QUIET))
    label = words(f" {row.label}").truncate(scale.label if row.drawn else scale.name, ellipsis=True, pad=True)
    picture = course(row.course) if row.course else _bar(row.parts, scale)
    told = (row.brief or row.told) if scale.brief else row.told
    return words(label, " ", picture, "  " if picture.cell_length else "", told)


def _bar(parts: Sequence[int], scale: Scale) -> Content:
    if not scale.longest or not scale.room:
        return Content("")
    cells = min(_WIDEST, scale.room / scale.longest)
    found = (
        (MARKS[at] * max(1, round(count * cells)), _STYLES[at]) for at, count in enumerate(parts) if count
    )
    return words(*found).truncate(scale.room)


_WIDEST = 3
"""Cells of one of whatever is counted, at most."""


def course(ratings: Sequence[int]) -> Content:
    """Return ratings from 1 to 5 as a course of marks, two cells each, the latest last."""
    marks = (2 * _TICKS[round((rating - 1) * (len(_TICKS) - 1) / 4)] for rating in ratings[-_LATEST:])
    return words(("".join(marks), ACCENT))


_LATEST = 12
"""Ratings that a course shows at most."""


def legend(names: Sequence[str]) -> Content:
    """Return what the parts of the bars stand for."""
    parts = []
    for number, name in enumerate(names):
        parts.extend([(f"{MARKS[number]} ", _STYLES[number]), (f"{name}   ", QUIET)])
    return words(" ", *parts)
