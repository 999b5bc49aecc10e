"""How things are between us."""

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import one_name
from netjournal.cli.output import confirm, say_json
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.journal import aims
from netjournal.journal.lookup import find_contact


@click.command()
@click.argument("person", nargs=-1, required=True, shell_complete=one_name)
@click.option("--tone", type=click.Choice(["positive", "neutral", "negative"]), help="How things are.")
@click.option("--matters", default="", help="What matters to them.")
@click.option("--personal", default="", help="Something personal.")
@click.option("--strategy", default="", help="The one move to make things better.")
@json_option
@pass_session
def assess(session: Session, /, person: tuple[str, ...], *, as_json: bool, **said: str | None) -> None:
    """Write down how things are between you.

    Nobody but you sees it, and no draft ever says it.
    """
    contact = find_contact(session.view, " ".join(person))
    made = aims.assess(session.journal, contact, **said)
    if as_json:
        say_json(shapes.fields(made, session.now()))
    else:
        confirm(f"Between you and {contact.name}: {made.tone}")
