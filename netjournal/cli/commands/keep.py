"""Copies of the whole journal, and going back to one."""

import sys
from pathlib import Path
from typing import Any

import click

from netjournal.cli import shapes
from netjournal.cli.output import confirm, dim, say, say_json, say_rows, teach
from netjournal.cli.progress import Progress
from netjournal.cli.session import PathName, Session, json_option, pass_session
from netjournal.cli.words import when_words
from netjournal.journal import keeping
from netjournal.journal.keeping import Restoring
from netjournal.storage.backup import Backup
from netjournal.storage.restore import read_backup
from netjournal.text import plural


@click.command()
@click.argument("path", required=False, type=PathName(path_type=Path), metavar="[PATH]")
@click.option("--force", is_flag=True, help="Write over the file that is there.")
@json_option
@pass_session
def backup(session: Session, path: Path | None, *, force: bool, as_json: bool) -> None:
    """Copy the whole journal to one file.

    Everything is in it, undo and history too; drafts that are not saved are not. PATH is a file, or a
    folder; without one it is the folder of backups in the journal's own. A copy on another disk is the
    one that helps. It may be made while the app is open.
    """
    with Progress() as progress:
        made = keeping.back_up(session.journal, path, force=force, progress=progress.copying)
    if as_json:
        say_json(_shape(session, made))
    else:
        confirm(f"Kept: {_counted(made)} in {made.path}")


@click.command()
@click.argument("path", required=False, type=PathName(path_type=Path), metavar="[FILE]")
@click.option("--yes", is_flag=True, help="Restore without asking; needed where there is no terminal.")
@click.option("--dry-run", is_flag=True, help="Check the file and show what would change, no more.")
@json_option
@pass_session
def restore(session: Session, path: Path | None, *, yes: bool, dry_run: bool, as_json: bool) -> None:
    """Go back to a backup.

    Without FILE the backups are listed. Every byte is checked first, and what would change is shown. The
    journal as it is now is kept in a backup of its own, and going back is one change: `netjournal undo`
    takes it back. Where the journal is gone, the backup is put in its place.
    """
    if path is None:
        _list(session, as_json=as_json)
        return
    if not (yes or dry_run) and not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError(
            "without a terminal to ask on, add --yes to restore or --dry-run to look first"
        )
    found = read_backup(path)
    if keeping.is_missing(session.paths):
        _put_back(session, found, yes=yes, dry_run=dry_run, as_json=as_json)
    else:
        _go_back(session, found, yes=yes, dry_run=dry_run, as_json=as_json)


def _list(session: Session, *, as_json: bool) -> None:
    found = keeping.kept_backups(session.paths)
    if as_json:
        say_json([_shape(session, one) for one in found])
    elif found:
        now = session.now()
        say_rows([when_words(one.at, now), _counted(one), dim(str(one.path))] for one in found)
        confirm("`netjournal restore FILE` shows what going back to one would change, and asks")
    else:
        folder = keeping.backups_folder(session.paths)
        teach(f"There are no backups in {folder} yet.\n`netjournal backup` makes one.")


def _put_back(session: Session, found: Backup, *, yes: bool, dry_run: bool, as_json: bool) -> None:
    if not as_json:
        say(f"{_of(session, found)} would be put into {session.paths.data}, where there is no journal.")
    wanted = not dry_run and (yes or _agreed())
    if wanted:
        with Progress() as progress:
            keeping.put_back(session.paths, found, progress.checking)
    if as_json:
        nothing = dict.fromkeys(("changed", "gone", "forgotten", "damage"), 0)
        counts = {"back": sum(found.counts.values()), **nothing, "kept": None}
        say_json({"applied": wanted, **_shape(session, found), **counts})
    elif wanted:
        confirm(f"Restored: {_counted(found)}")


def _go_back(session: Session, found: Backup, *, yes: bool, dry_run: bool, as_json: bool) -> None:
    with Progress() as progress, keeping.compared(session.journal, found, progress.checking) as restoring:
        if not as_json:
            _show(session, restoring)
        wanted = bool(restoring.operations) and not dry_run and (yes or _agreed())
        kept = keeping.back_up(session.journal) if wanted else None
        if wanted:
            keeping.go_back(session.journal, restoring)
    if as_json:
        counts = {name: getattr(restoring, name) for name in ("back", "changed", "gone", "forgotten")}
        kept_at = str(kept.path) if kept else None
        damage = len(restoring.damage)
        say_json({"applied": wanted, **_shape(session, found), **counts, "kept": kept_at, "damage": damage})
    elif kept:
        confirm(f"Restored; `netjournal undo` takes it back. The journal as it was is kept in {kept.path}")


def _show(session: Session, restoring: Restoring) -> None:
    say(f"{_of(session, restoring.backup)} is whole.")
    for one in restoring.damage:
        say(f"  damaged when it was made: {one.what}")
    if not restoring.operations:
        confirm("The journal holds the same; there is nothing to restore.")
        return
    was = "it was" if restoring.changed == 1 else "they were"
    for count, what in (
        (restoring.back, "would come back"),
        (restoring.changed, f"would be as {was}"),
        (restoring.gone, "made since would go"),
    ):
        if count:
            say(f"  {plural(count, 'record')} {what}")
    if restoring.forgotten:
        say(
            f"  {plural(restoring.forgotten, 'record')} of people who were forgotten for good would stay away"
        )


def _agreed() -> bool:
    if click.confirm("Restore it?", err=True):
        return True
    confirm("Nothing was changed.")
    return False


def _of(session: Session, one: Backup) -> str:
    return f"The backup of {when_words(one.at, session.now())} ({_counted(one)})"


def _counted(one: Backup) -> str:
    people, entries = one.counts.get("contacts", 0), sum(one.counts.get(name, 0) for name in _ENTRIES)
    return f"{plural(people, 'person', 'people')}, {plural(entries, 'entry', 'entries')}"


_ENTRIES = ("interactions", "notes")
"""The tables of what is called an entry."""


def _shape(session: Session, one: Backup) -> dict[str, Any]:
    counts = {name: one.counts.get(name, 0) for name in ("contacts", "interactions")}
    return {"path": str(one.path), "at": shapes.iso(one.at, session.now()), "bytes": one.size, **counts}
