"""Texts that are not saved yet, kept until someone takes them up again."""

from collections.abc import Iterator

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


def _slots() -> Iterator[str]:
    yield SLOT
    for number in range(2, _MOST):
        yield f"{SLOT}-{number}"
