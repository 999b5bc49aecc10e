"""Text that is safe to keep and to show, and text folded for comparison."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

# C0 but newline and tab, DEL, C1, bidirectional controls, separators of lines, lone surrogates, BOM.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BLANKS = re.compile(r"\s")
_LIGATURES = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th"}
)


def clean(text: str) -> str:
    """Return `text` without what could steer a terminal or reorder a line; newlines and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _UNSAFE.sub("", text)


def one_line(text: str) -> str:
    """Return `text` cleaned, on one line, with runs of white space made one space."""
    return " ".join(clean(text).split())


def fold(text: str) -> str:
    """Return `text` for comparison: accents and case are folded, white space is one space."""
    if text.isascii():
        return " ".join(text.split()).lower()
    whole = unicodedata.normalize("NFKD", text).casefold().translate(_LIGATURES)
    bare = "".join(char for char in unicodedata.normalize("NFKD", whole) if not unicodedata.combining(char))
    return " ".join(bare.split())


def spans(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Return where words stand in a text, as (begin, end), compared as `fold` does."""
    places: Sequence[int]
    if text.isascii():
        whole, places = _BLANKS.sub(" ", text.lower()), range(len(text))
    else:
        folded = [
            (letter, place)
            for place, char in enumerate(text)
            for letter in (" " if char.isspace() else char.lower() if char.isascii() else fold(char))
        ]
        whole, places = "".join(letter for letter, _ in folded), [place for _, place in folded]
    return [
        (places[found.start()], places[found.end() - 1] + 1)
        for word in filter(None, map(fold, words))
        for found in re.finditer(re.escape(word), whole)
    ]


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return the count with its noun: `plural(2, "day")` is "2 days"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def times(count: int) -> str:
    """Return how often: "never", "once", "twice", "3 times"."""
    return ("never", "once", "twice")[count] if count < 3 else f"{count} times"  # noqa: PLR2004  then by number


def listed(names: list[str] | tuple[str, ...], conjunction: str = "and", more: int = 0) -> str:
    """Return names as English lists them: "A", "A and B", "A, B and C", "A, B and 3 more"."""
    if more > 0:
        names = (*names, f"{more} more")
    if len(names) < 2:  # noqa: PLR2004  one name needs no conjunction
        return "".join(names)
    return f"{', '.join(names[:-1])} {conjunction} {names[-1]}"


def shorten(text: str, width: int) -> str:
    """Return the first line of `text`, at most `width` characters, cut at a word with an ellipsis."""
    line = one_line(text)
    if len(line) <= width:
        return line
    cut = line[: width - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > width // 2 else cut).rstrip(" ,;:") + "…"
