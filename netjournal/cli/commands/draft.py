"""A message to start from."""

from typing import get_args

import click

from netjournal.advice.drafts import Tone, draft_for
from netjournal.advice.hints import hints_for_message
from netjournal.cli.completion.names import one_name
from netjournal.cli.output import confirm, say, say_json
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.journal.lookup import find_contact


@click.command()
@click.argument("person", nargs=-1, required=True, shell_complete=one_name)
@click.option(
    "--tone", type=click.Choice(get_args(Tone)), default="warm", show_default=True, help="How it sounds."
)
@json_option
@pass_session
def draft(session: Session, person: tuple[str, ...], tone: Tone, *, as_json: bool) -> None:
    """Draft a message to a person.

    It is made from your last conversation and what they told you, and nothing private.
    """
    view, now = session.view, session.now()
    contact = find_contact(view, " ".join(person))
    text = draft_for(view, contact, now, tone)
    hints = hints_for_message(view, now, text, contact)
    if as_json:
        shown = [{"rule": one.rule, "text": one.text, "candidates": list(one.candidates)} for one in hints]
        say_json(
            {"contact": {"id": contact.id, "name": contact.name}, "tone": tone, "text": text, "hints": shown}
        )
        return
    say(text)
    for one in hints:
        confirm(one.text)
