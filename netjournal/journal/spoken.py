"""Values of fields as a person says them, for both faces; what is stored may be typed too."""

from collections.abc import Mapping
from typing import cast

from netjournal.text import fold

_MOMENTS = {"stalled": "gone quiet"}
_SUPPORT = {"structural": "would cover for you", "emotional": "you can talk to"}


def said(field: str, value: str) -> str:
    """Return a stored value of a field as a person says it; one without such words as it is."""
    return _words_of(field).get(value, value)


def meant(field: str, typed: str) -> str:
    """Return the stored value that was typed, in its own words or as it is stored."""
    wanted = fold(typed)
    return next((value for value, words in _words_of(field).items() if fold(words) == wanted), typed)


def takes(field: str) -> list[str]:
    """Return what a field takes, each with its words; nothing for one without such words."""
    return [f"{value} ({words})" for value, words in _words_of(field).items()]


def _words_of(field: str) -> Mapping[str, str]:
    if field in {"barriers", "moments"}:
        from netjournal.advice.barriers import IN_YOUR_WORDS

        own = cast("Mapping[str, str]", IN_YOUR_WORDS)
        return {**_MOMENTS, **own} if field == "moments" else own
    return _SUPPORT if field == "support" else {}
