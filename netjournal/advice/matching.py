"""Words in common between texts: accents and case folded, small words out."""

import re
from collections.abc import Iterable

from netjournal.text import fold

_WORD = re.compile(r"\w+")

_SMALL = frozenset(
    """
    a about after again all also am an and any are as at back be been before being both but by can
    come could day did do does doing done down each few for from get give go going good got great
    had has have having he hello help her here hers hi him his hope how i if in into is it its just
    keep know last let like look lot made make many may me meet met more most much my need new next
    no nor not now of off on one only or other our out over own people please really said same see
    she should so some soon such take talk tell thank thanks than that the their them then there
    these they thing things think this those time to today told too two under up us very want was
    way we week well were what when where which while who whom why will wish with work would year
    yes yet you your yours
    """.split()  # noqa: SIM905  a paragraph reads better than a column
)
"""Words that say nothing about what a text is about."""

_LONG = 4
"""Letters from which a word may lose a plural ending."""


def words_of(*texts: str) -> frozenset[str]:
    """Return the words that say what texts are about, folded, in the singular where that is an s."""
    found = (word for text in texts for word in _WORD.findall(fold(text)))
    return frozenset(_singular(word) for word in found if word not in _SMALL and len(word) > 1)


def _singular(word: str) -> str:
    if len(word) < _LONG or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def in_common(one: Iterable[str], other: Iterable[str]) -> frozenset[str]:
    """Return the words that two collections of texts have in common."""
    return words_of(*one) & words_of(*other)
