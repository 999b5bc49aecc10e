"""The health of the journal, and where it is."""

from dataclasses import asdict

import click

from netjournal.cli.output import bold, say, say_json, say_rows
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.text import plural

UNWELL = 1


@click.command()
@json_option
@click.pass_context
def doctor(ctx: click.Context, *, as_json: bool) -> None:
    """Check the health of the journal.

    Exits with 1 on damage or a conflict, with 0 when there are only notes.
    """
    session: Session = ctx.obj
    found = session.journal.findings()
    if as_json:
        say_json([asdict(one) for one in found])
    elif found:
        say_rows([bold(one.severity), one.where, one.what] for one in found)
    else:
        people, entries = len(session.view.contacts), len(session.view.interactions)
        words = f"{plural(people, 'person', 'people')}, {plural(entries, 'interaction')}"
        say(f"All is well: {words}, every line read and its checksum right.")
    if any(one.severity != "note" for one in found):
        ctx.exit(UNWELL)


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
