"""How far a name reaches after its sign.

The longest run of name words counts: the first word as typed, then capitalised words, with particles between
them. A word of a script without case ends at the next space or punctuation and takes no further words. A
possessive 's ends a run and is no part of it; the dot of an initial or a title ("J. R. R.", "Dr.") is.
"""

import re
import unicodedata
from dataclasses import dataclass

PARTICLES = frozenset(["de", "van", "von", "der", "den", "la", "le", "da", "dos", "di", "del", "bin", "ibn"])
PARTICLES |= {"al", "el", "y"}
"""The words in lower case that a name may hold."""
_INNER = frozenset("'’‐‑-·\u200c\u200d")
_ELIDED = re.compile(r"(?:[dlo]['’]|al-|el-|ibn-|bin-)(?=\w)", re.IGNORECASE)
_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "mx", "st", "sr", "jr"})
_NO_NAMES = frozenset({"I", "I'm", "I’m", "I'll", "I’ll", "I've", "I’ve", "I'd", "I’d"})
_SPACES = re.compile(r"[^\S\n]*")


@dataclass(frozen=True, slots=True)
class Run:
    """A name without quotes: where it ends, and whether it is one word only."""

    end: int
    single: bool
    caseless: bool = False


def run_from(text: str, start: int, *, numbers: bool = False) -> Run | None:
    """Return the run of name words at `start`, or None where no name begins.

    With `numbers`, as in names of events, a run may hold numbers after its first word ("PyCon 2026").
    """
    end = word_end(text, start)
    word = text[start:end]
    if not (any(map(str.isalpha, word)) if numbers else word[:1].isalpha()):
        return None
    if is_caseless(word[0]):
        return Run(end, single=True, caseless=True)
    end, going = _with_dots(text, start, end)
    single = True
    while going:
        following = _next_name_word(text, end, numbers=numbers)
        if following is None:
            break
        end, going = _with_dots(text, *following)
        single = False
    return Run(end, single)


def word_end(text: str, start: int) -> int:
    """Return the end of the word at `start`: letters, marks, digits; apostrophes and hyphens inside."""
    end = start
    while end < len(text):
        if not _in_word(text[end]) and not (
            text[end] in _INNER and end > start and end + 1 < len(text) and _in_word(text[end + 1])
        ):
            break
        end += 1
    return end


def is_caseless(char: str) -> bool:
    """Return whether a letter belongs to a script without capitals."""
    return char.isalpha() and not (char.isupper() or char.islower() or char.istitle())


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_" or unicodedata.category(char).startswith("M")


def _with_dots(text: str, start: int, end: int) -> tuple[int, bool]:
    """Return the end of a name word with its dots, without a possessive, and whether the run may go on."""
    word = text[start:end]
    if len(word) > len("'s") and word[-2:].casefold() in {"'s", "’s"}:
        return end - 2, False
    while text[end : end + 1] == "." and _is_abbreviation(text[start:end]):
        after = _SPACES.match(text, end + 1)
        following = after.end() if after else end + 1
        if not text[following : following + 1].isupper():
            break
        if following > end + 1:
            return end + 1, True
        end = word_end(text, following)
    return end, True


def _is_abbreviation(word: str) -> bool:
    last = word.rpartition(".")[2]
    return (len(last) == 1 and last.isupper()) or last.casefold() in _TITLES


def _next_name_word(text: str, end: int, *, numbers: bool) -> tuple[int, int] | None:
    """Return the place of the next word of the run, past any particles, or None where the run is over."""
    while True:
        gap = _SPACES.match(text, end)
        start = gap.end() if gap else end
        if start == end:
            return None
        end = word_end(text, start)
        word = text[start:end]
        if (_is_capitalised(word) and word not in _NO_NAMES) or (numbers and word.isdecimal()):
            return start, end
        if word not in PARTICLES:
            return None


def _is_capitalised(word: str) -> bool:
    bare = _ELIDED.sub("", word, count=1) if _ELIDED.match(word) else word
    return bare[:1].isupper() or bare[:1].istitle()
