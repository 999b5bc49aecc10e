"""Dated reminders, for cron and timers."""

import re
from datetime import timedelta

import click

from netjournal.cli import shapes
from netjournal.cli.output import say_json, say_rows
from netjournal.cli.session import Session, json_option
from netjournal.cli.words import left_words
from netjournal.journal.reminders import neutral_title, reminders

SOMETHING_IS_DUE = 3
_HOURS = {"h": 1, "d": 24, "w": 7 * 24}
_SPAN = re.compile(r"(\d{1,5}) ?([hdw])")


class Span(click.ParamType[timedelta]):
    """A length of time such as 48h, 7d or 2w."""

    name = "span"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """Return the length of time; fails for what is none."""
        match = _SPAN.fullmatch(str(value).strip().lower())
        if match is None:
            self.fail(f"{value!r} is no length of time; write it like 48h, 7d or 2w", param, ctx)
        return timedelta(hours=int(match[1]) * _HOURS[match[2]])


@click.command()
@click.option("--within", type=Span(), metavar="SPAN", help="Due in this time, or late: 48h, 7d, 2w.")
@click.option("--exit-code", is_flag=True, help="Exit with 3 when something is due, 0 when nothing is.")
@json_option
@click.pass_context
def due(ctx: click.Context, within: timedelta | None, *, exit_code: bool, as_json: bool) -> None:
    """List dated reminders, for cron and timers.

    The text is neutral, so that others may see it; --json says everything.
    """
    session: Session = ctx.obj
    now = session.now()
    found = reminders(session.journal, within)
    if as_json:
        say_json([shapes.suggestion(session.view, one, now) for one in found])
    elif found:
        say_rows([left_words(one.due, now), neutral_title(session.view, one)] for one in found)
    if exit_code and found:
        ctx.exit(SOMETHING_IS_DUE)
