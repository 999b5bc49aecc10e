"""Texts that are not saved yet, kept until someone takes them up again."""

from collections.abc import Iterator
from datetime import datetime

from netjournal.clock import local_date
from netjournal.errors import NetjournalError, StorageError
from netjournal.storage import Drafts

SLOT = "capture"
"""Where a text is kept first; while one is there, the next goes to capture-2, and so on."""

_MOST = 99


def keep_refused(drafts: Drafts, text: str, error: NetjournalError) -> None:
    """Keep a text that could not be written down, and let the error say how to take it up again."""
    if not text.strip():
        return
    if keep_text(drafts, text):
        kept = "Your text is kept: `netjournal add --draft` takes it up again"
    else:
        kept = "Your text could not be kept either; copy it before you go on"
    error.args = (f"{str(error).rstrip('.')}. {kept}", *error.args[1:])


def keep_text(drafts: Drafts, text: str) -> bool:
    """Keep a refused text beside those kept before; return whether that could be done."""
    for slot in _slots():
        present = drafts.load(slot)
        if present == text:
            return True
        if present is None or not present.strip():
            try:
                drafts.save(slot, text)
            except StorageError:
                return False
            return True
    return False


def kept_text(drafts: Drafts) -> tuple[str, str] | None:
    """Return the slot and the text of what was kept last, or None."""
    found = None
    for slot in _slots():
        text = drafts.load(slot)
        if text is None:
            break
        if text.strip():
            found = slot, text
    return found


def of_before(drafts: Drafts, slot: str, now: datetime) -> str:
    """Return the words with which a text kept on a day before today is dated, such as "yesterday"; or "".

    A text that says no day of its own is dated now, which is not when it was begun.
    """
    kept = drafts.kept_at(slot)
    days = (now.date() - local_date(kept, now.tzinfo)).days if kept else 0
    return "" if days < 1 else "yesterday" if days == 1 else f"{days} days ago"


def _slots() -> Iterator[str]:
    yield SLOT
    for number in range(2, _MOST):
        yield f"{SLOT}-{number}"
