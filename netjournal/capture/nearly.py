"""What is nearly something else: a keyword that does not count, a name without its sign, a date in prose."""

import re
from collections.abc import Iterator
from datetime import datetime
from difflib import get_close_matches

from netjournal.capture.completion import written
from netjournal.capture.kinds import links
from netjournal.capture.lines import KEYWORDS, OPTIONS, Block, keyword_within, keyword_without_colon
from netjournal.capture.marks import Mark
from netjournal.capture.opening import Opening
from netjournal.capture.phrases import within
from netjournal.capture.runs import PARTICLES, run_from
from netjournal.text import listed

_LABEL = re.compile(
    r"[ \t]*(?P<word>[^\W\d_]+(?:[ \t][^\W\d_]+)?)[ \t]*(?P<option>\(\w+\)[ \t]*)?[:：](?=\s|$)"
)
_SURNAME = re.compile(
    rf"[ \t]+(?P<name>(?:(?:{'|'.join(sorted(PARTICLES))})[ \t]+)*(?P<last>[^\W\d_]+(?:[-'’][^\W\d_]+)*))"
    r"(?=[ \t]*(?:[,;.!?)–—]|:(?!\S)|$)|[ \t]+(?:- |(?P<after>[\w^@#&]+)))"
)
_NO_SURNAMES = frozenset({
    "again", "also", "alone", "before", "after", "already", "briefly", "earlier", "finally", "first", "here",
    "home", "inside", "it", "last", "later", "now", "once", "online", "outside", "recently", "she", "shortly",
    "still", "that", "then", "there", "they", "this", "together", "too", "twice", "who", "yet",
})  # fmt: skip
_NO_ENDINGS = ("ing", "ed")
_SYNONYMS = {"got": "received"}
_ALIKE = 0.8
_AFTER_A_NAME = ",;:–—-("


def near_misses(block: Block, *, opens: bool) -> Iterator[str]:
    """Yield what is nearly a keyword line, with what would make it one; `opens` is whether it comes first."""
    for line in block.lines:
        within = keyword_within(line.text, 0)
        if within:
            yield f"“{within['word']}:” counts at the start of a line of its own"
    if opens or block.keyword:
        return
    for line in block.lines:
        bare = keyword_without_colon(line.text)
        if bare:
            yield f"“{bare['word']}” counts with a colon after it, as in “{bare['word'].casefold()}: …”"
        label = _LABEL.match(line.text)
        if label:
            yield from _meant(label["word"], option=bool(label["option"]))


def _meant(word: str, *, option: bool) -> Iterator[str]:
    """Yield what the word of a line that looks like a keyword line may have meant."""
    folded = word.casefold()
    if folded == "birthday":
        keeps = '+ in the app, or netjournal set PERSON birthday="12 may", keeps the day'
        yield f"“{word}:” stays in the notes; {keeps}"
        return
    if option and folded in {"asked", "they asked"}:
        yield f"in brackets after “{word}” counts only {listed(OPTIONS, 'or')}; the line stays in the notes"
        return
    meant = _SYNONYMS.get(folded) or next(iter(get_close_matches(folded, KEYWORDS, 1, _ALIKE)), "")
    if meant:
        yield f"“{word}:” stays in the notes; did you mean “{meant}:”?"


def bare_name(opening: Opening) -> str:
    """Return the name that a line begins with, or all it is, where no sign marks it; else an empty text."""
    text = opening.line.text[: opening.end]
    start = opening.start + len(text[opening.start :]) - len(text[opening.start :].lstrip())
    run = run_from(text, start)
    if run is None or not text[start].isupper():
        return ""
    after = text[run.end :].lstrip()
    is_name = not after or (not run.single and after[0] in _AFTER_A_NAME)
    return text[start : run.end] if is_name else ""


def surname_left(text: str, mark: Mark, now: datetime) -> Iterator[str]:
    """Yield what would make a word like a surname part of the name before it, both in lower case."""
    found = _SURNAME.match(text, mark.end)
    if found and mark.single and mark.signed and mark.name.islower() and _may_be_surname(found, now):
        both = written("@", f"{mark.name} {found['name']}")
        yield f"“{found['name']}” stays a word; {both} takes both"


def _may_be_surname(found: re.Match[str], now: datetime) -> bool:
    last, after = found["last"], found["after"] or ""
    return (
        last.islower()
        and not (links(last) or last in _NO_SURNAMES or last.endswith(_NO_ENDINGS) or within(last, now))
        and (not after[:1].isalnum() or links(after))
    )


def date_within(head: str, now: datetime) -> Iterator[str]:
    """Yield what would make a date phrase in the words before the colon the date, where it is another day."""
    date = within(head, now)
    if date and date.when != now.date():
        phrase = head[date.start : date.end]
        read_as = "words" if " " in phrase else "a word"
        yield f"“{phrase}” was read as {read_as}; put it first to make it the date"
