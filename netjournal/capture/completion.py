"""What is being typed at the cursor, and how a name is written so that it is read back."""

from dataclasses import dataclass
from typing import Literal, cast

from netjournal.capture.marks import QUOTES, SIGN
from netjournal.capture.runs import run_from, word_end

Sigil = Literal["@", "^", "#"]


@dataclass(frozen=True, slots=True)
class Typing:
    """A name or tag that is being typed: its sign, what stands of it, and the place of both in the text."""

    sigil: Sigil
    partial: str
    start: int
    end: int


def completion(text: str, cursor: int) -> Typing | None:
    """Return what is being typed just before the cursor, or None where that is no @person, ^event or #tag.

    The text from `start` to `end` is what a chosen name, as `written`, replaces.
    """
    if not 0 <= cursor <= len(text) or text[cursor : cursor + 1].isalnum():
        return None
    line_start = text.rfind("\n", 0, cursor) + 1
    signs = list(SIGN.finditer(text, line_start, cursor))
    if not signs:
        return None
    start = signs[-1].start()
    sigil, partial = cast("Sigil", text[start]), text[start + 1 : cursor]
    if partial[:1] in QUOTES and sigil != "#":
        closing = QUOTES[partial[0]]
        return None if closing in partial[1:] else Typing(sigil, partial[1:], start, cursor)
    return Typing(sigil, partial, start, cursor) if _is_open(sigil, partial) else None


def written(sigil: Sigil, name: str) -> str:
    """Return a name with its sign, quoted where it would not be read back whole without."""
    if sigil == "#":
        return f"#{name}"
    run = run_from(name, 0, numbers=sigil == "^")
    if run and run.end == len(name) and (sigil == "^" or not run.single or not name[0].islower()):
        return f"{sigil}{name}"
    return f'{sigil}"{name}"' if '"' not in name else f"{sigil}[{name}]"


def _is_open(sigil: Sigil, partial: str) -> bool:
    """Return whether a run could still be going on at its end."""
    if not partial:
        return True
    if sigil == "#":
        return word_end(partial, 0) == len(partial)
    run = run_from(partial, 0, numbers=sigil == "^")
    return run is not None and run.end == len(partial)
