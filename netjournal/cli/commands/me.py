"""The person whose journal this is."""

import click

from netjournal.cli import shapes
from netjournal.cli.output import confirm, say_json, say_rows, teach
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import field_words
from netjournal.journal import editing
from netjournal.journal.values import editable
from netjournal.models import Me


@click.command()
@click.argument("assignments", nargs=-1, metavar="[FIELD=VALUE]...")
@json_option
@pass_session
def me(session: Session, assignments: tuple[str, ...], *, as_json: bool) -> None:
    r"""Show or set what is known about you.

    \b
    level=senior          role=Editor         organisation="Acme"
    skills+=teaching      barriers+=nervous   watch=field,level
    season="new role" season_until="in 3 months"
    """
    if assignments:
        editing.edit(session.journal, session.view.me, assignments)
        if not as_json:
            confirm(f"You: {', '.join(assignments)}")
            return
    mine = session.view.me
    if as_json:
        say_json(shapes.fields(mine, session.now()))
        return
    given = mine.model_dump(exclude_defaults=True)
    rows = [
        [name.replace("_", " "), field_words(name, given[name])] for name in editable(Me) if given.get(name)
    ]
    if rows:
        say_rows(rows)
    else:
        teach('Nothing is known about you yet. Begin with: netjournal me name="Your Name" role="What you do"')
