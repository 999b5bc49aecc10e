"""Texts that are not saved yet, kept until someone takes them up again."""

import re
from datetime import datetime

from netjournal.clock import local_date
from netjournal.errors import NetjournalError, StorageError
from netjournal.models import TABLES
from netjournal.storage import Drafts
from netjournal.view import View

SLOT = "capture"
"""Where a text is kept that is about nobody's page, and where one that was refused waits."""

_NUMBERED = re.compile(rf"{SLOT}-\d{{1,2}}")
"""Where a former version kept a second refused text, and a third."""

_ABOUT = re.compile(r"(?:capture|met)-(?P<id>.+)")
_RENAMED = {"capture-notes": "capture-interactions"}


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
    if text in drafts.texts(SLOT):
        return True
    try:
        drafts.leave(SLOT, text)
    except StorageError:
        return False
    return True


def bring_home(drafts: Drafts, view: View) -> None:
    """Move texts to where they are looked for: from places that had another name, or are gone."""
    for slot in drafts.slots():
        about = _ABOUT.fullmatch(slot)
        if slot in _RENAMED:
            drafts.move(slot, _RENAMED[slot])
        elif _NUMBERED.fullmatch(slot) or (about and not _is_there(view, about["id"])):
            drafts.move(slot, SLOT)


def _is_there(view: View, name: str) -> bool:
    """Say whether a text begun about something can still be taken up there."""
    return name in view.contacts or name in view.events or name in TABLES


def of_before(drafts: Drafts, slot: str, now: datetime) -> str:
    """Return the words with which a text kept on a day before today is dated, such as "yesterday"; or "".

    A text that says no day of its own is dated now, which is not when it was begun.
    """
    kept = drafts.kept_at(slot)
    days = (now.date() - local_date(kept, now.tzinfo)).days if kept else 0
    return "" if days < 1 else "yesterday" if days == 1 else f"{days} days ago"
