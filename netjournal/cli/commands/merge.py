"""Finding who is in the journal twice, and making one person of two."""

import sys

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import people as people_
from netjournal.cli.output import bold, confirm, dim, say, say_json, teach
from netjournal.cli.progress import Progress
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.errors import InvalidInputError
from netjournal.journal import duplicates, merging
from netjournal.journal.difference_words import label, told
from netjournal.journal.differences import Comparison, compare
from netjournal.journal.lookup import find_contact
from netjournal.models import Contact
from netjournal.text import shorten

_WIDTH = 160
"""Characters of a value that are shown; `--json` has all."""


@click.command()
@click.argument("people", nargs=-1, metavar="[KEEP OTHER]", shell_complete=people_)
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--dry-run", is_flag=True, help="Show what would become of them, and write nothing.")
@click.option("--apart", is_flag=True, help="They are two: remember that, and do not list them again.")
@json_option
@pass_session
def merge(
    session: Session, people: tuple[str, ...], *, yes: bool, dry_run: bool, apart: bool, as_json: bool
) -> None:
    """Make one person of two, or list who is here twice.

    Without names likely pairs are listed, the surest first, each with the reason. With two names KEEP
    stays, and takes over everything about OTHER: what happened, lists, notes, and the fields that KEEP has
    not filled in. The other name becomes a nickname. It is one change, which one undo takes back.
    """
    if not people:
        _list(session, as_json=as_json)
        return
    if len(people) != 2:  # noqa: PLR2004  one of two
        raise click.UsageError("name two people, the one to keep first; or nobody, to see likely pairs")
    kept, gone = (find_contact(session.view, name) for name in people)
    if kept.id == gone.id:
        raise InvalidInputError(f"{kept.name} is one person already")
    if apart:
        if not dry_run:
            merging.keep_apart(session.journal, kept, gone)
            confirm(f"{kept.name} and {gone.name} stay two people; netjournal undo takes it back")
        return
    _merge(session, kept, gone, wanted=not dry_run, asks=not yes, as_json=as_json)


def _merge(
    session: Session, kept: Contact, gone: Contact, *, wanted: bool, asks: bool, as_json: bool
) -> None:
    comparison = compare(session.view, kept, gone)
    along = merging.coming_along(session.view, gone)
    if not as_json:
        _show(session, comparison, merging.told_along(session.view, gone))
    if wanted and asks and sys.stdin.isatty() and sys.stderr.isatty():
        wanted = click.confirm("Make one person of them?", err=True)
        if not wanted:
            confirm("Nothing was written.")
    shape = shapes.merging(session.view, comparison, along, merged=wanted) if as_json else None
    if wanted:
        merging.merge(session.journal, kept, gone)
        confirm(f"{gone.name} is now part of {kept.name}; netjournal undo takes it back")
    if as_json:
        say_json(shape)


def _show(session: Session, comparison: Comparison, along: str) -> None:
    view, kept, gone = session.view, comparison.left, comparison.right
    say(bold(gone.name), " becomes part of ", bold(kept.name))
    if along:
        say("  comes along: ", along)
    for one in comparison.differences:
        if one.name != "name" and one.default != "left" and one.value(one.default) != one.left:
            say("  ", shorten(f"{label(one.name)}: {told(view, one.name, one.value(one.default))}", _WIDTH))
    for name, value in comparison.left_behind({}):
        say(dim(shorten(f"  left behind: {label(name)}: {told(view, name, value)}", _WIDTH)))


def _list(session: Session, *, as_json: bool) -> None:
    view = session.view
    with Progress() as progress:
        pairs = duplicates.find(view, progress.comparing)
    if as_json:
        say_json([shapes.pair(view, one) for one in pairs])
        return
    if not pairs:
        teach('Nobody seems to be in here twice. To join two: netjournal merge "Ada Lovelace" "A. Lovelace"')
        return
    for one in pairs:
        left, right = (view.contacts[each].name for each in (one.left, one.right))
        evidence = "; ".join(clue.text for clue in one.clues)
        say(bold(left), " and ", bold(right), f": {one.level}: {shorten(evidence, _WIDTH)}")
        say(dim(f"  netjournal merge {one.left} {one.right}"))
    teach("They are two people? The same with --apart remembers it.")
