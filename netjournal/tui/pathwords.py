"""Paths as people type, paste and drop them, and how they go on."""

import os
import shlex
from itertools import takewhile
from pathlib import Path
from urllib.parse import unquote, urlsplit

from netjournal.text import fold

_MOST = 5000
"""Names in a folder that are looked at."""


def paths_in(text: str) -> list[str]:
    """Return the paths that a text names: one, or several as they are quoted when files are dropped."""
    whole = text.strip()
    if not whole:
        return []
    if Path(expanded(whole)).exists():
        return [expanded(whole)]
    try:
        several = [expanded(one) for one in shlex.split(whole)]
    except ValueError:
        several = []
    return several if several and all(map(os.path.exists, several)) else [expanded(whole.strip("\"'"))]


def expanded(text: str) -> str:
    """Return a path with the home folder in place of `~`, also where it is written as a file address."""
    if text.startswith("file://"):
        text = unquote(urlsplit(text).path)
    return os.path.expanduser(text)  # noqa: PTH111  the text is kept as it was typed, "~x" of nobody too


def tilde(path: str | Path) -> str:
    """Return a path with `~` in place of the home folder."""
    path, home = str(path), str(Path.home())
    return f"~{path[len(home) :]}" if path == home or path.startswith(home + os.sep) else path


def completed(text: str) -> str:
    """Return a path as far as it can only go on in one way; a folder ends in `/`. Case is folded."""
    found = candidates(text)
    if not found:
        return text
    head = text[: len(text) - len(_last(text))]
    if len(found) == 1:
        return head + found[0]
    common = _beginning(found)
    return head + common if len(common) >= len(_last(text)) else text


def suggested(text: str) -> str:
    """Return the first path that goes on from a text, "" where there is none."""
    found = candidates(text)
    last = _last(text)
    first = next((name for name in found if name.startswith(last) and name != last), "") if last else ""
    return text + first[len(last) :] if first else ""


def _last(text: str) -> str:
    return text.rpartition(os.sep)[2]


def _beginning(names: list[str]) -> str:
    """Return the letters with which all names begin."""
    same = takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False))
    return "".join(letters[0] for letters in same)


def candidates(text: str) -> list[str]:
    """Return the names in the folder of a path that begin like its last part."""
    last = _last(text)
    folder = expanded(text[: len(text) - len(last)] or ".")
    if text == "~":
        return ["~" + os.sep]
    found = []
    try:
        with os.scandir(folder) as entries:
            for _, entry in zip(range(_MOST), entries, strict=False):
                if fold(entry.name).startswith(fold(last)) and (last.startswith(".") or entry.name[0] != "."):
                    found.append(entry.name + (os.sep if entry.is_dir() else ""))
    except OSError:
        return []
    return sorted(found)
