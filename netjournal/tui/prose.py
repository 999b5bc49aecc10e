"""Markdown that people write, as Content: headings, lists, quotes, code, emphasis.

Line ends are kept, as in a diary. Nothing of it is markup for Textual, links are words with their address
beside them and lead nowhere, and HTML stands as it was typed.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from textual.content import Content

from netjournal.tui.content import ACCENT, QUIET, STRONG, words

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LONGEST = 10_000
"""Characters beyond which a text is shown as it was typed: to read a very long one takes too long."""

_STYLES = {"strong": STRONG, "em": "italic", "s": "strike"}
_SIGNS = frozenset("#*_`>-+|~[!\\=1234567890")


def prose(text: str) -> Content:
    """Return a text that may hold Markdown, for a Static."""
    if len(text) > LONGEST or not _SIGNS.intersection(text):
        return words(text)
    blocks = _Blocks()
    for token in _reader().parse(text):
        blocks.take(token)
    return Content("\n").join(blocks.rows)


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
    return reader.disable(["code", "lheading", "html_block", "html_inline", "reference"])


class _Blocks:
    """Takes the tokens of a text one by one and gathers its rows."""

    def __init__(self) -> None:
        self.rows: list[Content] = []
        self._lists: list[int | None] = []
        """For each list that is open, the number of its next item, or None for bullets."""
        self._quotes = 0
        self._mark = ""
        self._style = ""

    def take(self, token: "Token") -> None:
        """Take the next token."""
        kind, _, side = token.type.rpartition("_")
        within = kind.endswith("list") and self._lists
        if (side == "open" and not within) or token.type in {"fence", "hr"}:
            self._gap(token)
        if token.type in {"inline", "fence", "hr"}:
            self._put(_rows_of(token))
        elif kind in {"bullet_list", "ordered_list"}:
            self._turn_list(token)
        elif token.type == "list_item_open":
            self._mark = self._next_mark()
        elif kind == "blockquote":
            self._quotes += token.nesting
        elif kind == "heading":
            self._style = STRONG if side == "open" else ""

    def _turn_list(self, token: "Token") -> None:
        """Open a list, or close it."""
        if token.nesting < 0:
            self._lists.pop()
        else:
            ordered = token.type.startswith("ordered")
            self._lists.append(int(token.attrGet("start") or 1) if ordered else None)

    def _gap(self, token: "Token") -> None:
        """Leave a line free between what stands apart; the items of a list stand together."""
        if self.rows and not self._mark and not token.hidden and token.level == len(self._lists) * 2:
            self.rows.append(Content(""))

    def _next_mark(self) -> str:
        number = self._lists[-1]
        if number is None:
            return "• "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _put(self, rows: Iterator[Content]) -> None:
        for row in rows:
            quote = words(("▎ " * self._quotes, QUIET))
            set_in = "  " * max(0, len(self._lists) - 1)
            lead = (self._mark, ACCENT) if self._mark else "  " if self._lists else ""
            styled = row.stylize(self._style) if self._style else row
            self.rows.append(words(quote, set_in, lead, styled))
            self._mark = ""


def _rows_of(token: "Token") -> Iterator[Content]:
    """Yield the rows of a token that holds text."""
    if token.type == "fence":
        yield from (words((row, ACCENT)) for row in token.content.rstrip("\n").split("\n"))
    elif token.type == "hr":
        yield words(("─" * 12, QUIET))
    else:
        yield from _lines_of(token.children or [])


def _lines_of(children: "Sequence[Token]") -> Iterator[Content]:
    """Yield the lines of running text."""
    parts: list[Content] = []
    styles: list[str] = []
    link = ""
    for child in children:
        name = child.type.rpartition("_")[0]
        if child.type in {"softbreak", "hardbreak"}:
            yield Content("").join(parts)
            parts = []
        elif child.type == "link_open":
            link = str(child.attrGet("href") or "")
        elif child.type == "link_close":
            parts.append(words((f" ({link})", QUIET)))
        elif child.type == "image":
            parts.append(words(child.content, (f" ({child.attrGet('src')})", QUIET)))
        elif child.type == "code_inline":
            parts.append(words((child.content, ACCENT)))
        elif child.type.endswith("_open") and name in _STYLES:
            styles.append(_STYLES[name])
        elif child.type.endswith("_close") and name in _STYLES:
            styles.pop()
        elif child.content:
            parts.append(words((child.content, " ".join(styles))) if styles else words(child.content))
    yield Content("").join(parts)
