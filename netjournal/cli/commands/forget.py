"""Forgetting a person for good."""

import sys
from collections.abc import Sequence
from typing import Any

import click

from netjournal.cli.completion.names import people as people_
from netjournal.cli.output import Words, bold, confirm, dim, say, say_json, say_rows
from netjournal.cli.progress import Progress
from netjournal.cli.session import Session, json_option
from netjournal.errors import ReadOnlyError
from netjournal.journal import forgetting
from netjournal.journal.forgetting import Plan
from netjournal.journal.lookup import label_of
from netjournal.models import TABLES
from netjournal.storage import Unreached
from netjournal.text import plural

UNFINISHED = 1
_SHOWN = 5
"""So many records in which a part of the name stays are named."""


@click.command()
@click.argument("person", metavar="PERSON", shell_complete=people_)
@click.option("--also", multiple=True, metavar="WORD", help="Replace this word too, wherever it stands.")
@click.option("--yes", is_flag=True, help="Forget without asking; needed where there is no terminal.")
@click.option("--dry-run", is_flag=True, help="Say what would go and what would stay, and change nothing.")
@json_option
@click.pass_context
def forget(
    ctx: click.Context, person: str, also: tuple[str, ...], *, yes: bool, dry_run: bool, as_json: bool
) -> None:
    """Forget a person for good.

    Unlike delete this cannot be undone. What is about PERSON alone goes: what is known of them, promises,
    entries and reflections with nobody else in them. In what others have a part in, "someone" stands for
    the name, the addresses and the numbers. The words are taken out of the log, the history, the backups in
    the journal's folder, drafts and cache. Other devices do the same when netjournal is next opened there;
    what is not reached is told. PERSON may have been deleted already.
    """
    session: Session = ctx.obj
    if not (yes or dry_run) and not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError("without a terminal to ask on, add --yes to forget or --dry-run to look first")
    journal = session.journal
    if journal.read_only:
        raise ReadOnlyError(f"Nothing was changed: {journal.read_only}")
    with Progress() as progress:
        plan = forgetting.prepare(journal, [forgetting.find(journal, person)], also, progress.comparing)
    would_stay = [] if yes else forgetting.out_of_reach(journal, plan)
    if not (as_json or yes):
        _show(session, plan, would_stay)
    wanted = not dry_run and (yes or click.confirm("This cannot be undone. Forget them?", err=True))
    shape = _shape(plan, applied=wanted)
    if wanted:
        with Progress() as progress:
            would_stay = list(forgetting.forget(journal, plan, progress.forgetting))
    elif not dry_run:
        confirm("Nothing was changed.")
    if as_json:
        say_json({**shape, "unreached": [{"path": str(one.path), "why": one.why} for one in would_stay]})
    elif wanted:
        _tell(plan, would_stay)
    if any(one.again for one in would_stay):
        ctx.exit(UNFINISHED)


def _show(session: Session, plan: Plan, would_stay: Sequence[Unreached]) -> None:
    say(bold(plan.name), " would be forgotten for good")
    gone, mended = forgetting.told_gone(plan), forgetting.told_mended(plan)
    if gone:
        say("  gone with them: ", gone)
    if mended:
        say("  without the name: ", mended)
    if plan.elsewhere:
        say(f"  stays: a part of the name in {plural(len(plan.elsewhere), 'record')} not about them")
        say_rows((_row(session, *key) for key in plan.elsewhere[:_SHOWN]), indent="    ")
        say(dim("    --also WORD replaces a word wherever it stands"))
    for one in would_stay:
        say(f"  stays: {one.path}: {one.why}")


def _row(session: Session, table: str, record_id: str) -> list[Words]:
    record = session.view.table(table).get(record_id) if table in TABLES else None
    return [dim(record_id), label_of(session.view, record) if record else table]


def _tell(plan: Plan, unreached: Sequence[Unreached]) -> None:
    confirm(f"Forgotten: {plan.name}")
    for one in unreached:
        confirm(f"Not reached: {one.path}: {one.why}")
    confirm(
        "Not reached: exports, and copies kept elsewhere; importing or restoring those may bring words back"
    )


def _shape(plan: Plan, *, applied: bool) -> dict[str, Any]:
    return {
        "name": plan.name,
        "applied": applied,
        "gone": dict(sorted(plan.gone.items())),
        "mended": len(plan.edits),
        "elsewhere": [{"table": table, "id": name} for table, name in plan.elsewhere],
    }
