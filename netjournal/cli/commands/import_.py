"""Bringing people and entries from files of other programs."""

import sys

import click

from netjournal.cli.imports import report, show, show_alike
from netjournal.cli.output import confirm, say_json
from netjournal.cli.progress import Progress
from netjournal.cli.session import PathName, Session, json_option, pass_session
from netjournal.exchange.formats import NAMES
from netjournal.journal import importing
from netjournal.journal.files import STDIN, read_files
from netjournal.journal.importing import Plan


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=PathName(allow_dash=True))
@click.option("--yes", is_flag=True, help="Write without asking; needed where there is no terminal.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option(
    "--format", "form", type=click.Choice(NAMES), help="What the files are, if that is not found out."
)
@click.option(
    "--map",
    "columns",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="For tables: the column of a field; again for more.",
)
@json_option
@pass_session
def import_(
    session: Session,
    files: tuple[str, ...],
    form: str | None,
    columns: tuple[str, ...],
    *,
    yes: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    r"""Bring people and entries from files.

    \b
    netjournal import Connections.csv
    netjournal import contacts.vcf --dry-run
    netjournal import people.csv --map name=Who --map emails=Mail

    What a file is, is found out by its content; "-" is standard input, a folder is all cards in it. What
    would be written is shown first; it is one change, which one undo takes back. The same file again
    changes nothing, and what you corrected stays.
    """
    _check(files, yes=yes, dry_run=dry_run)
    plan = _plan(session, files, form or "", _columns(columns))
    if not as_json:
        show(plan)
    wanted = not dry_run and (yes or _agreed(plan))
    if wanted:
        with Progress() as progress:
            importing.apply(session.journal, plan, progress.writing)
    if as_json:
        say_json(report(plan, applied=wanted))
    elif wanted:
        confirm(_done(plan))
        show_alike(plan)


def _plan(session: Session, files: tuple[str, ...], form: str, columns: dict[str, str]) -> Plan:
    """Return what the files would write; what was read of them is let go."""
    with Progress() as progress:
        readings = read_files(
            files, sys.stdin.buffer, session.now(), form=form, columns=columns, progress=progress.reading
        )
        return importing.prepare(session.journal, readings, progress.comparing)


def _check(files: tuple[str, ...], *, yes: bool, dry_run: bool) -> None:
    if yes or dry_run:
        return
    if STDIN in files or not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError(
            "without a terminal to ask on, add --yes to write it or --dry-run to look first"
        )


def _columns(given: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for one in given:
        name, equals, column = one.partition("=")
        if not equals or not name.strip() or not column.strip():
            raise click.UsageError(f"--map {one}: write it like --map name=Column")
        found[name.strip()] = column.strip()
    return found


def _agreed(plan: Plan) -> bool:
    if not plan.writes:
        return False
    if click.confirm("Write this?", err=True):
        return True
    confirm("Nothing was written.")
    return False


def _done(plan: Plan) -> str:
    if not plan.writes:
        is_known = plan.count("same") or plan.count("changed")
        why = "Everything in it is in the journal already" if is_known else "There is nothing in it to bring"
        return f"{why}; nothing was written."
    counts = f"{plan.count('new')} new, {plan.count('changed')} changed"
    return f"Written: {counts}; `netjournal undo` takes it all back"
