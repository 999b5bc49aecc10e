"""Bringing two people together."""

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import people
from netjournal.cli.output import confirm, say_json
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.journal import aims
from netjournal.journal.lookup import find_contact


@click.command()
@click.argument("one", metavar="PERSON", shell_complete=people)
@click.argument("other", metavar="PERSON", shell_complete=people)
@click.option("--why", default="", help="What they might do for one another.")
@click.option("--state", type=click.Choice(["idea", "asked", "made", "declined"]), help="Where it stands.")
@click.option("--outcome", default="", help="What came of it.")
@json_option
@pass_session
def introduce(session: Session, /, one: str, other: str, *, as_json: bool, **said: str | None) -> None:
    """Write down an introduction.

    It begins as an idea, is asked of both, and then made or declined.
    """
    first, second = find_contact(session.view, one), find_contact(session.view, other)
    made = aims.introduce(session.journal, first, second, **said)
    if as_json:
        say_json(shapes.fields(made, session.now()))
    else:
        confirm(f"{first.name} and {second.name}: {made.state}")
