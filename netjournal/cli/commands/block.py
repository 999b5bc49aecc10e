"""Time set aside for people."""

from datetime import datetime
from typing import get_args

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import people as people_
from netjournal.cli.output import confirm, say, say_json
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import when_words
from netjournal.errors import InvalidInputError
from netjournal.journal import aims
from netjournal.journal.lookup import find_contact
from netjournal.journal.when import read_when
from netjournal.models import Channel, Contact
from netjournal.text import listed


@click.command()
@click.option("--at", metavar="WHEN", help="When, with a time; without it a time is proposed.")
@click.option(
    "--minutes", metavar="N", type=click.IntRange(5, 480), default=30, show_default=True, help="How long."
)
@click.option(
    "--with",
    "people",
    multiple=True,
    metavar="PERSON",
    shell_complete=people_,
    help="With whom; may be given again.",
)
@click.option("--for", "purpose", default="", help="What it is for.")
@click.option("--channel", type=click.Choice(get_args(Channel)), help="Coffee, call, walk and so on.")
@click.option("--save", is_flag=True, help="Without --at: save the first time that is proposed.")
@json_option
@pass_session
def block(
    session: Session,
    at: str | None,
    minutes: int,
    people: tuple[str, ...],
    purpose: str,
    channel: Channel | None,
    *,
    save: bool,
    as_json: bool,
) -> None:
    """Set time aside for people.

    Without --at a time is proposed for each working day of the week ahead that has none, around what is
    in the journal already. `netjournal export ics` takes it to your calendar, with an alarm.
    """
    found = [find_contact(session.view, one) for one in people]
    names = ", ".join(one.name for one in found)
    words = f"{minutes} minutes{f' with {names}' if names else ''}"
    proposed = aims.week_ahead(session.journal, minutes) or (aims.free_time(session.journal),)
    if at is None and not save:
        _propose(session, proposed, minutes, found, words, as_json=as_json)
        return
    when = proposed[0] if at is None else read_when(at, session.now())
    if not isinstance(when, datetime):
        raise InvalidInputError(f"a block needs a time as well as a day: --at '{at} 12:00'")
    made = aims.block(session.journal, when, found, minutes=minutes, purpose=purpose, channel=channel)
    if as_json:
        say_json(shapes.fields(made, session.now()))
    else:
        confirm(f"Blocked: {when_words(made.at, session.now())}, {words}")


def _propose(
    session: Session,
    proposed: tuple[datetime, ...],
    minutes: int,
    people: list[Contact],
    words: str,
    *,
    as_json: bool,
) -> None:
    now = session.now()
    if as_json:
        times = [shapes.iso(one, now) for one in proposed]
        names = [one.name for one in people]
        say_json({"at": times[0], "minutes": minutes, "contacts": names, "proposed": times})
        return
    say(f"How about {when_words(proposed[0], now)}, {words}?")
    if len(proposed) > 1:
        say(f"Or {listed([when_words(one, now) for one in proposed[1:]], 'or')}.")
    confirm(f"netjournal block --at {proposed[0]:%Y-%m-%dT%H:%M} saves it, as does --save")
