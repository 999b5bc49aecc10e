"""How a person stands in a long list: name, place, and when you were last in touch."""

from datetime import datetime

from textual.content import Content

from netjournal.models import Contact
from netjournal.tui.content import QUIET, STRONG, ago, words
from netjournal.tui.widgets.personcard import place_of
from netjournal.view import View, last_contact

_NAME, _LAST = 26, 15
"""Cells of the columns, the first at least."""
_LEAST = 56
"""Cells below which the columns share what there is."""

_STATES = {"resting": "resting", "archived": "put away", "died": "in memory"}


def person_row(view: View, contact: Contact, now: datetime, width: int, *, of_all: bool = False) -> Content:
    """Return a person on one line; `of_all` says of those who stand in no usual list why, not when."""
    last = last_contact(view, contact, now)
    when = (_STATES.get(contact.state) if of_all else "") or (ago(last, now) if last else "–")
    name = words(("• " if contact.focus else "  ", "$text-accent"), (contact.name, STRONG)).truncate(
        max(_NAME, width * 9 // 20) if width > _LEAST else width // 2, ellipsis=True, pad=True
    )
    place = width - name.cell_length - _LAST - 2
    told = place_of(contact) or " ".join(f"#{tag}" for tag in contact.tags)
    middle = words((f" {told}" if place > 0 else "", QUIET)).truncate(
        max(0, place + 1), ellipsis=True, pad=True
    )
    return words(name, middle, (f" {when:>{_LAST - 1}}", QUIET))
