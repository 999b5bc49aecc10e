"""The log: what happened, newest first."""

from itertools import islice

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import events, people
from netjournal.cli.output import Words, dim, say_json, say_rows, teach
from netjournal.cli.session import Limit, Session, json_option, pass_session
from netjournal.cli.words import entry_when, people_words
from netjournal.journal.lookup import find_contact, find_event
from netjournal.journal.when import end_of, read_past, start_of
from netjournal.models import Entry, Interaction
from netjournal.text import shorten
from netjournal.view import LogFilter
from netjournal.view import log as entries_of

_WIDTH = 100


@click.command()
@click.argument("query", nargs=-1)
@click.option("--with", "person", metavar="PERSON", shell_complete=people, help="Entries with this person.")
@click.option("--tag", help="Entries with this tag.")
@click.option("--event", metavar="EVENT", shell_complete=events, help="Entries of this event.")
@click.option("--channel", help="Entries of this channel, such as coffee or email.")
@click.option("--since", metavar="WHEN", help="From this day or time on.")
@click.option("--until", metavar="WHEN", help="Up to this time, or the end of this day.")
@click.option("--limit", metavar="N", type=Limit(), help="At most so many.")
@json_option
@pass_session
def log(
    session: Session, /, query: tuple[str, ...], limit: int | None, *, as_json: bool, **asked: str | None
) -> None:
    """Show what happened, newest first.

    QUERY is words from the entries or the names of people.
    """
    wanted = _filter(session, " ".join(query), asked)
    found = list(islice(entries_of(session.view, wanted), limit))
    if as_json:
        say_json([shapes.entry(session.view, one, session.now()) for one in found])
    elif found:
        say_rows(_row(session, one) for one in found)
    elif wanted == LogFilter():
        teach('Nothing is written down yet. Begin with: netjournal add "coffee with @Name: her talk"')
    else:
        teach("No entry fits.")


def _filter(session: Session, /, query: str, asked: dict[str, str | None]) -> LogFilter:
    view, now = session.view, session.now()
    person, event, since, until = (asked[name] for name in ("person", "event", "since", "until"))
    return LogFilter(
        query=query,
        contact_id=find_contact(view, person).id if person else None,
        event_id=find_event(view, event).id if event else None,
        tag=(asked["tag"] or "").removeprefix("#"),
        channel=asked["channel"] or "",
        since=start_of(read_past(since, now), now) if since else None,
        until=end_of(read_past(until, now), now) if until else None,
    )


def _row(session: Session, one: Entry) -> list[Words]:
    return [
        entry_when(one, session.now()),
        (one.channel + (" (planned)" if one.planned else "")) if isinstance(one, Interaction) else "note",
        people_words(session.view, one.contact_ids),
        shorten(one.summary or one.notes, _WIDTH),
        dim(one.id),
    ]
