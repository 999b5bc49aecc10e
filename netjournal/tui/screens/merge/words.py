"""The words about what becomes of two people."""

from collections.abc import Iterator
from datetime import datetime

from textual.content import Content

from netjournal.journal.difference_words import label, told
from netjournal.journal.differences import Choices, Comparison
from netjournal.journal.merging import told_along
from netjournal.models import Contact
from netjournal.text import listed, shorten
from netjournal.tui.content import QUIET, STRONG, heading, lines, words
from netjournal.tui.screens.merge.columns import LABEL, cell_width, stacked
from netjournal.tui.screens.twins.words import known_words
from netjournal.tui.widgets.personcard import contact_content
from netjournal.view import View

_VALUE = 60


def heads(view: View, comparison: Comparison, now: datetime, width: int) -> Content:
    """Return who stands in which column, and how much is written about them."""
    cell = cell_width(width)
    people = (comparison.left, comparison.right)
    if stacked(width):
        names = [(shorten(one.name, max(8, (width - 7) // 2)), STRONG) for one in people]
        return words(" ", names[0], (" and ", QUIET), names[1])
    named = [_head(one.name, STRONG, cell) for one in people]
    known = [_head(known_words(view, one, now), QUIET, cell) for one in people]
    blank = " " * (LABEL + 1)
    return lines(words(blank, *named), words(blank, *known))


def _head(text: str, style: str, width: int) -> Content:
    return words("  ", (text, style)).truncate(width, ellipsis=True, pad=True)


def outcome(view: View, comparison: Comparison, choices: Choices) -> Content:
    """Return who they are together, what comes along, and what stays behind."""
    joined = comparison.joined(choices)
    together = lines(heading("Together"), contact_content(view, joined))
    told = lines(*_changes(view, comparison, choices, joined), *_same(comparison))
    return Content("\n\n").join(part for part in (told, together) if part)


def _changes(view: View, comparison: Comparison, choices: Choices, joined: Contact) -> Iterator[Content]:
    along = told_along(view, comparison.right)
    if along:
        yield words(f"{along} of {comparison.right.name} move to {joined.name}.")
    if joined.nicknames:
        yield words(f"Also called {listed(joined.nicknames)}.")
    for name, value in comparison.left_behind(choices):
        yield words((f"Left behind: {label(name)} {shorten(told(view, name, value), _VALUE)}.", QUIET))


def _same(comparison: Comparison) -> Iterator[Content]:
    """Yield in which fields both say the same."""
    names = [label(name) for name in comparison.same if name != "state"]
    if not comparison.differences:
        yield words(("Nothing differs; what happened with either is joined.", QUIET))
    elif names:
        yield words((f"The same in both: {listed(names)}.", QUIET))
