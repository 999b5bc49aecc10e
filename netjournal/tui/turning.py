"""Taking changes back and making them again; a long one goes on aside, so that the app stays awake."""

from typing import Any, Literal

from textual.app import App

from netjournal.journal import Journal
from netjournal.storage import Undone
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.working import Job, work_through

Turn = Literal["undo", "redo"]

LARGE = 500
"""So many records in one change take long to turn."""
_RECENT = 12
"""The newest changes that are looked at to find the one that is turned."""

_TITLES = {"undo": "Taking back", "redo": "Making again"}


async def turned(app: App[Any], desk: Desk, turn: Turn) -> Undone | None:
    """Return what was taken back or made again, None for nothing; raises what the journal raises."""
    work = desk.journal.undo if turn == "undo" else desk.journal.redo
    if not is_large(desk.journal, turn):
        return desk.write(work)

    def aside(job: Job) -> tuple[Undone | None]:
        job.finish("One moment")
        return (desk.write_aside(work),)

    done = await work_through(app, _TITLES[turn], aside, covers=True)
    return done[0] if done else None


def is_large(journal: Journal, turn: Turn) -> bool:
    """Return whether the change that would be turned has many records, as an import has."""
    recent = journal.history(_RECENT)
    change = next((one for one in recent if one.undone == (turn == "redo")), None)
    return change is not None and change.changes > LARGE
