"""What was changed, and taking it back."""

import click

from netjournal.cli import shapes
from netjournal.cli.output import Words, confirm, dim, say_json, say_rows, teach
from netjournal.cli.session import Limit, Session, json_option, pass_session
from netjournal.cli.words import when_words
from netjournal.errors import InvalidInputError
from netjournal.journal.lookup import label_of
from netjournal.storage import HistoryEntry, Undone
from netjournal.text import plural


@click.command()
@pass_session
def undo(session: Session) -> None:
    """Take back the last change.

    It is the last one made on this device; again goes one further back.
    """
    _tell(session, session.journal.undo(), "Taken back", "there is nothing to take back")


@click.command()
@pass_session
def redo(session: Session) -> None:
    """Make again what was last taken back."""
    _tell(session, session.journal.redo(), "Made again", "there is nothing to make again")


def _tell(session: Session, undone: Undone | None, done: str, nothing: str) -> None:
    if undone is None:
        raise InvalidInputError(nothing)
    confirm(f"{done}: {undone.label}")
    for table, record_id in undone.left_alone:
        record = session.view.table(table).get(record_id)
        name = label_of(session.view, record) if record else f"{table} {record_id}"
        confirm(f"Left as it is, because it was changed since: {name}")


@click.command()
@click.option("--limit", metavar="N", type=Limit(), help="At most so many.")
@json_option
@pass_session
def history(session: Session, limit: int | None, *, as_json: bool) -> None:
    """Show what was changed, newest first."""
    found = session.journal.history(limit)
    if as_json:
        say_json([_shape(session, one) for one in found])
    elif found:
        say_rows(_row(session, one) for one in found)
    else:
        teach("Nothing has been written yet.")


def _shape(session: Session, one: HistoryEntry) -> shapes.Shape:
    return {
        "id": one.id,
        "at": shapes.iso(one.at, session.now()),
        "label": one.label,
        "changes": one.changes,
        "undone": one.undone,
        "device": one.device,
    }


def _row(session: Session, one: HistoryEntry) -> list[Words]:
    label = dim(f"{one.label} (taken back)") if one.undone else one.label
    return [when_words(one.at, session.now()), plural(one.changes, "record"), label]
