"""The numbers of the whole journal."""

from datetime import datetime
from typing import Any

import click

from netjournal.advice.self_rating import trends
from netjournal.cli.output import say_json, say_rows
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.insights.figures import figures
from netjournal.view import View


@click.command()
@json_option
@pass_session
def stats(session: Session, *, as_json: bool) -> None:
    """Show the numbers of your journal."""
    found = every_number(session.view, session.now())
    if as_json:
        say_json(found)
        return
    plain = {name: value for name, value in found.items() if not isinstance(value, dict | list)}
    say_rows(
        [_LABELS.get(name, name.replace("_", " ")), _words(name, value)] for name, value in plain.items()
    )


_LABELS = {
    "follow_up_rate_48h": "followed up within 48 h",
    "promises_kept_rate": "share of promises kept",
    "overdue": "check-ins past their rhythm",
}
"""What the numbers are called whose names do not say it."""


def every_number(view: View, now: datetime) -> dict[str, Any]:
    """Return every number of the Insights, the ratings of the five skills among them."""
    ratings = {one.skill: [rating for _, rating in one.ratings] for one in trends(view, now)}
    return {**figures(view, now), "eq": ratings}


def _words(name: str, value: Any) -> str:
    if value is None:
        return "nothing to count yet"
    return f"{value:.0%}" if name.endswith(("_rate", "_48h")) else str(value)
