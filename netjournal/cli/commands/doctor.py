"""The health of the journal, and where it is."""

from dataclasses import asdict
from typing import Any

import click

from netjournal.cli.output import Words, bold, confirm, say, say_json, say_rows
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import value_words
from netjournal.journal.lookup import label_of
from netjournal.storage import Conflict, Finding
from netjournal.text import plural, shorten

UNWELL = 1
_WIDTH = 60


@click.command()
@click.option(
    "--settle", is_flag=True, help="Accept what stands wherever two devices changed the same thing."
)
@json_option
@click.pass_context
def doctor(ctx: click.Context, *, settle: bool, as_json: bool) -> None:
    """Check the health of the journal.

    Exits with 1 on damage or a conflict, with 0 when there are only notes.
    """
    session: Session = ctx.obj
    if settle:
        _settle(session)
    found = session.journal.findings()
    conflicts = session.journal.conflicts()
    if as_json:
        say_json([asdict(one) for one in found if one.severity != "conflict"] + [*map(_shape, conflicts)])
    elif found:
        _tell(session, found, conflicts)
    else:
        view = session.view
        people, entries = len(view.contacts), len(view.interactions) + len(view.notes)
        words = f"{plural(people, 'person', 'people')}, {plural(entries, 'entry', 'entries')}"
        say(f"All is well: {words}, every line read and its checksum right.")
    if any(one.severity != "note" for one in found):
        ctx.exit(UNWELL)


def _settle(session: Session) -> None:
    conflicts = session.journal.conflicts()
    for conflict in conflicts:
        session.journal.settle(conflict)
    confirm(f"Settled: {plural(len(conflicts), 'conflict')}")


def _shape(conflict: Conflict) -> dict[str, Any]:
    return {
        "severity": "conflict",
        "where": f"{conflict.table} {conflict.id}",
        "what": f"{conflict.field or 'the whole'} was changed on two devices at once",
        "field": conflict.field,
        "kept": conflict.kept,
        "other": conflict.other,
    }


def _tell(session: Session, found: list[Finding], conflicts: list[Conflict]) -> None:
    rows: list[list[Words]] = [
        [bold(one.severity), one.where, one.what] for one in found if one.severity != "conflict"
    ]
    for one in conflicts:
        record = session.view.table(one.table).get(one.id)
        name = label_of(session.view, record) if record else f"{one.table} {one.id}"
        rows.append([bold("conflict"), name, f"{one.field or 'the whole'}: {_both(one)}"])
    say_rows(rows)
    if any(one.severity == "damage" for one in found):
        confirm("What is damaged stays in its file; `netjournal restore` lists the backups that may have it")
    if conflicts:
        confirm("netjournal doctor --settle accepts what stands; netjournal edit ID FIELD=VALUE changes it")


def _both(conflict: Conflict) -> str:
    kept, other = (shorten(value_words(value), _WIDTH) for value in (conflict.kept, conflict.other))
    return f"{kept or 'nothing'!r} stands, and on the other device it was {other or 'nothing'!r}"


@click.command()
@json_option
@pass_session
def path(session: Session, *, as_json: bool) -> None:
    """Show the folders of the journal."""
    folders = {name: str(folder) for name, folder in asdict(session.paths).items()}
    if as_json:
        say_json(folders)
    else:
        say_rows([name, folder] for name, folder in folders.items())
