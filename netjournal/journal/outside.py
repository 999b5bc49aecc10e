"""A text in the person's own editor: whatever way that ends, what was saved there is had."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from netjournal.exchange.source import decode


def written_outside(text: str, folder: Path, edit: Callable[[Path], str]) -> tuple[str | None, str]:
    """Return a text as it was left in an editor, None where it left no file, and what went wrong or "".

    `edit` lets the person edit a private file in `folder` and returns what went wrong. Raises OSError where
    there can be no such file.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(suffix=".md", dir=folder)
    path = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
        problem = edit(path)
        return _left(path), problem
    finally:
        path.unlink(missing_ok=True)


def _left(path: Path) -> str | None:
    """Return the text of a file, None where there is no file any more."""
    with suppress(FileNotFoundError):
        return decode(path.read_bytes()).rstrip("\n")
    return None
