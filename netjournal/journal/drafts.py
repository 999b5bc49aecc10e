"""Texts that are not saved yet, kept until someone takes them up again."""

from collections.abc import Iterator

from netjournal.errors import StorageError
from netjournal.journal.journal import Journal

SLOT = "capture"
"""Where a text is kept first; while one is there, the next goes to capture-2, and so on."""

_MOST = 99


def keep_text(journal: Journal, text: str) -> bool:
    """Keep a refused text beside those kept before; return whether that could be done."""
    for slot in _slots():
        present = journal.drafts.load(slot)
        if present == text:
            return True
        if present is None or not present.strip():
            try:
                journal.drafts.save(slot, text)
            except StorageError:
                return False
            return True
    return False


def kept_text(journal: Journal) -> tuple[str, str] | None:
    """Return the slot and the text of what was kept last, or None."""
    found = None
    for slot in _slots():
        text = journal.drafts.load(slot)
        if text is None:
            break
        if text.strip():
            found = slot, text
    return found


def _slots() -> Iterator[str]:
    yield SLOT
    for number in range(2, _MOST):
        yield f"{SLOT}-{number}"
