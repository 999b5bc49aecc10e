"""The question of the moment."""

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import people
from netjournal.cli.output import bold, confirm, say, say_json
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.errors import InvalidInputError
from netjournal.journal import reflecting
from netjournal.journal.lookup import find_record
from netjournal.models import Contact, Entry, Event


@click.command()
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--feeling", metavar="N", type=click.IntRange(1, 5), help="How you feel about it, 1 to 5.")
@click.option(
    "--about", metavar="ID|PERSON", shell_complete=people, help="What it is about: an entry, event or person."
)
@json_option
@pass_session
def reflect(
    session: Session, words: tuple[str, ...], feeling: int | None, about: str | None, *, as_json: bool
) -> None:
    """Show the question of the moment.

    With TEXT, save that as the answer to it; it belongs to your latest entry unless --about says otherwise.
    """
    text = " ".join(words)
    with session.keeping(text):
        prompt = reflecting.prompt_of_the_moment(session.journal)
        made = (
            reflecting.answer(session.journal, prompt, text, feeling, about=_subject(session, about))
            if words or feeling
            else None
        )
    if made is not None:
        if as_json:
            say_json(shapes.fields(made, session.now()))
        else:
            confirm(f"Kept, as the answer to: {prompt.text}")
    elif as_json:
        say_json({"id": prompt.id, "text": prompt.text, "principles": list(prompt.principles)})
    else:
        say(bold(prompt.text))
        confirm('Answer with: netjournal reflect "..."')


def _subject(session: Session, wanted: str | None) -> Entry | Event | Contact | None:
    if wanted is None:
        return None
    found = find_record(session.view, wanted)
    if not isinstance(found, Entry | Event | Contact):
        raise InvalidInputError(f"{wanted!r} is no entry, event or person; netjournal log shows the ids")
    return found
