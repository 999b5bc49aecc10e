"""Texts that are not saved yet, kept until someone takes them up again."""

import re
from datetime import datetime

from netjournal.clock import local_date
from netjournal.errors import NetjournalError, StorageError
from netjournal.storage import Drafts
from netjournal.view import View

SLOT = "capture"
"""Where a text is kept that is about nobody's page, and where one that was refused waits."""

_CAPTURES = re.compile(r"(?P<place>capture|met|note|ask|give)-(?P<about>.+)")
"""Where else entries are begun, now or in a former version: on pages, for steps, for a kind of record."""


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
    """Move the entries that were begun elsewhere to SLOT, but for those whose page is there to begin them at.

    What a step asked for, and the step is over, nobody would find again.
    """
    for slot in drafts.slots():
        begun = _CAPTURES.fullmatch(slot)
        if begun and not _has_page(view, *begun.group("place", "about")):
            drafts.move(slot, SLOT)


def _has_page(view: View, place: str, about: str) -> bool:
    return (place == "capture" and about in view.contacts) or (place == "met" and about in view.events)


def of_before(drafts: Drafts, slot: str, now: datetime) -> str:
    """Return the words with which a text kept on a day before today is dated, such as "yesterday"; or "".

    A text that says no day of its own is dated now, which is not when it was begun.
    """
    kept = drafts.kept_at(slot)
    days = (now.date() - local_date(kept, now.tzinfo)).days if kept else 0
    return "" if days < 1 else "yesterday" if days == 1 else f"{days} days ago"
