"""Taking the journal out."""

import sys

import click

from netjournal.cli.output import confirm, printing
from netjournal.cli.progress import Progress
from netjournal.cli.session import PathName, Session, pass_session
from netjournal.exchange.watching import watched
from netjournal.journal.delivering import deliver
from netjournal.journal.exporting import FORMS, ONE_FILE, Wishes, to_file


@click.command()
@click.argument("form", type=click.Choice(FORMS), metavar="FORMAT")
@click.argument("path", required=False, type=PathName())
@click.option("--force", is_flag=True, help="Write over what is there.")
@click.option("--raw", is_flag=True, help="csv: cells as they are, even where a spreadsheet would run them.")
@click.option("--details", is_flag=True, help="ics: full names and titles, in place of initials.")
@pass_session
def export(session: Session, form: str, path: str | None, *, force: bool, raw: bool, details: bool) -> None:
    """Take the journal out.

    FORMAT is archive (everything, and it can be imported again), vcard, csv, markdown, ics, friends or jrnl.
    Without PATH it is printed. Markdown needs a folder, and vcard given a folder (one that is there, or a
    name that ends in /) writes a file for each person. Files are for your eyes only.
    """
    if path is None or path == "-":
        _print(session, form, Wishes(raw, details))
        return
    with Progress() as progress:
        wishes = Wishes(raw, details)
        delivered = deliver(session.journal, form, path, wishes, force=force, progress=progress.writing)
    confirm(f"Written: {delivered.told}")


def _print(session: Session, form: str, wishes: Wishes) -> None:
    if form not in ONE_FILE:
        raise click.UsageError(f"{form} is many files; name a folder for them")
    with Progress() as progress:
        data = to_file(session.journal, form, wishes, watched(progress.writing))
    with printing():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
