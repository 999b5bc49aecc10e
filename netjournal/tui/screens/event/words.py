"""What the page of an event says."""

from datetime import datetime

from textual.content import Content

from netjournal.insights.board import Met
from netjournal.models import Contact, Interaction
from netjournal.tui.content import ACCENT, QUIET, SOON, STRONG, heading, lines, words
from netjournal.tui.screens.events.words import left

_NAME = 26


def met_row(contact: Contact, one: Met, now: datetime, width: int) -> Content:
    """Return one person who was met: what is left of the 48 hours, the name, what it was about."""
    told, style = left(one, now)
    mark = "● " if style in {SOON, ACCENT} else "○ "
    name = words((f" {mark}", style), (contact.name, STRONG)).truncate(
        min(_NAME, max(8, width - len(told) - 3)), ellipsis=True, pad=True
    )
    room = width - name.cell_length - len(told) - 5
    kind = one.entry.channel if isinstance(one.entry, Interaction) else "note"
    topic = words((one.entry.topic or kind, QUIET)).truncate(max(0, room), ellipsis=True, pad=True)
    told_about = ("  ", topic) if room > 0 else ()
    return words(name, *told_about, "  ", (told, style), " ")


TEACH = lines(
    heading("Nobody is written down yet"),
    "",
    words(("w", "bold $text-accent"), " writes down whom you met there; a name is enough."),
    words(("Each of them then stands here with what is left of the 48 hours.", QUIET)),
)
"""For an event that was, with nobody met."""

TEACH_BEFORE = lines(
    heading("Before it begins"),
    "",
    words(("w", "bold $text-accent"), " writes down whom you meet, while you are there."),
)
"""For an event that is coming, without people to find."""
