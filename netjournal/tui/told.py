"""What is said after something was recorded."""

from netjournal.capture import describe
from netjournal.journal.capturing import Added
from netjournal.tui.desk import Desk
from netjournal.tui.rows import step_time


def told_added(desk: Desk, added: Added) -> str:
    """Return what was recorded and the next step that follows from it; for a thread of its own.

    Where nobody is named, and nobody could be asked about, it says how somebody is named.
    """
    first = describe(added.capture)[0].text
    if added.capture.nameless and not added.capture.unsigned:
        return f"{first}\nIt names nobody; an @ before a name says who it was."
    people = set(added.entry.contact_ids)
    for step in desk.advice().everything:
        if people.intersection(step.contact_ids):
            left, _ = step_time(step, desk.now())
            return f"{first}\nNext: {step.title} ({left})"
    return first
