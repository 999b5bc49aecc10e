"""Any record, for what has no command of its own."""

import click

from netjournal.cli import shapes
from netjournal.cli.output import confirm, dim, say_json, say_rows, teach
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import when_words
from netjournal.errors import NotFoundError
from netjournal.journal import editing
from netjournal.journal.lookup import find_record, label_of
from netjournal.models import ME_ID, TABLES, Record


@click.command(epilog=f"The tables: {', '.join(TABLES)}.")
@click.argument("table", type=click.Choice(list(TABLES)), metavar="TABLE")
@json_option
@pass_session
def records(session: Session, table: str, *, as_json: bool) -> None:
    """List the records of TABLE.

    The oldest comes first; --json has every field.
    """
    found: list[Record] = list(session.view.table(table).all())
    if as_json:
        say_json([shapes.fields(one, session.now()) for one in found])
    elif found:
        now = session.now()
        say_rows([dim(one.id), when_words(one.moment(), now), label_of(session.view, one)] for one in found)
    else:
        teach(f"There are no {table} yet.")


@click.command()
@click.argument("record_id", metavar="ID")
@click.argument("assignments", nargs=-1, required=True, metavar="FIELD=VALUE...")
@pass_session
def edit(session: Session, record_id: str, assignments: tuple[str, ...]) -> None:
    """Change fields of any record.

    role=Editor sets, tags+=work adds, tags-=work takes away, notes= clears.
    """
    record = _found(session, record_id)
    editing.edit(session.journal, record, assignments)
    confirm(
        f"{label_of(session.view, session.view.table(record.table)[record.id])}: {', '.join(assignments)}"
    )


@click.command()
@click.argument("record_id", metavar="ID")
@pass_session
def delete(session: Session, record_id: str) -> None:
    """Delete any record.

    The log keeps its entries, and undo brings the record back.
    """
    record = _found(session, record_id)
    label = label_of(session.view, record)
    editing.delete(session.journal, record)
    confirm(f"Deleted: {label}; netjournal undo brings it back")


def _found(session: Session, wanted: str) -> Record:
    if wanted == ME_ID:
        return session.view.me
    try:
        return find_record(session.view, wanted)
    except NotFoundError:
        raise NotFoundError(f"there is no record {wanted!r}; `netjournal records TABLE` lists them") from None
