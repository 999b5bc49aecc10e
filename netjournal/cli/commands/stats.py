"""The numbers of the whole journal."""

from dataclasses import asdict

import click

from netjournal.cli.output import say_json, say_rows
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.insights.numbers import numbers


@click.command()
@json_option
@pass_session
def stats(session: Session, *, as_json: bool) -> None:
    """Show the numbers of your journal."""
    found = asdict(numbers(session.view, session.now()))
    if as_json:
        say_json(found)
        return
    rates = {"follow_up_rate_48h": "followed up within 48 h", "promises_kept_rate": "promises kept"}
    say_rows([rates.get(name, name.replace("_", " ")), _words(name, value)] for name, value in found.items())


def _words(name: str, value: float | None) -> str:
    if value is None:
        return "nothing to count yet"
    return f"{value:.0%}" if name.endswith(("_rate", "_48h")) else str(value)
