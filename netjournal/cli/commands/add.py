"""Capture: one shell line writes down what happened."""

import re
import sys

import click

from netjournal.capture import describe
from netjournal.cli.output import bold, confirm, say, say_json
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.shapes_of_capture import added as added_shape
from netjournal.cli.words import near_words
from netjournal.errors import InvalidInputError
from netjournal.journal import capturing
from netjournal.journal.capturing import Added
from netjournal.journal.drafts import SLOT, bring_home, of_before

_AGO = re.compile(r"-\d")


class TextCommand(click.Command):
    """A command whose text may begin with a date like -2w, which is no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Set a text that begins with such a date behind the options."""
        first = next((word for word in args if not word.startswith("--")), "")
        if _AGO.match(first) and "--" not in args:
            options = [word for word in args if word.startswith("--")]
            args = [*options, "--", *(word for word in args if word not in options)]
        return super().parse_args(ctx, args)


@click.command(cls=TextCommand)
@click.argument("words", nargs=-1, metavar="TEXT|-")
@click.option("--dry-run", is_flag=True, help="Show what it would record, and record nothing.")
@click.option("--draft", is_flag=True, help="Take up the text that was refused last.")
@json_option
@pass_session
def add(session: Session, words: tuple[str, ...], *, dry_run: bool, draft: bool, as_json: bool) -> None:
    r"""Write down what happened.

    \b
    netjournal add "today 18:30 coffee with @Ada Lovelace at ^PyCon: her compiler talk"
    netjournal add - < evening.txt

    The first line says when, how, with whom (@) and where (^); lines that begin with a keyword, such as
    "promised: send my notes by friday", add more. What is read is shown back in full.
    """
    if draft and words:
        raise click.UsageError("--draft takes up the text that was kept; add new words without it")
    text, begun = _taken_up(session) if draft else (_given(words), "")
    with session.keeping(text):
        journal = session.journal
    if dry_run:
        _tell(session, capturing.preview(journal, text), as_json=as_json)
        return
    made = capturing.add(journal, text)
    if draft:
        journal.drafts.discard(SLOT)
    _tell(session, made, as_json=as_json)
    if begun and made.capture.at == made.capture.now:
        confirm(f"it was begun {begun}; `netjournal edit {made.entry.id} at={begun!r}` dates it then")


def _given(words: tuple[str, ...]) -> str:
    if not words:
        raise click.UsageError('say what happened, such as: netjournal add "coffee with @Ada: her talk"')
    if words == ("-",):
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    return " ".join(words)


def _taken_up(session: Session) -> tuple[str, str]:
    """Return the text kept last, and on which day before today it was begun.

    The person has a chance to mend it in their editor.
    """
    drafts = session.journal.drafts
    bring_home(drafts, session.view)
    text = drafts.take_up(SLOT)
    if text is None:
        elsewhere = drafts.is_open_elsewhere(SLOT)
        where = "; what is begun in an open window waits there" if elsewhere else ""
        raise InvalidInputError(f"no text is waiting to be taken up again{where}")
    begun = of_before(drafts, SLOT, session.now())
    if sys.stdin.isatty() and sys.stdout.isatty():
        mended = click.edit(text, extension=".txt")
        if mended is None:
            raise InvalidInputError("nothing was added; the text is kept as it was")
        text = mended
        drafts.save(SLOT, text)
    return text, begun


def _tell(session: Session, made: Added, *, as_json: bool) -> None:
    if as_json:
        say_json(added_shape(session.view, made, session.now()))
        return
    first, *rest = describe(made.capture)
    say(bold(str(first)))
    for detail in rest:
        say(f"  {detail}")
    for one in (*(hint.text for hint in made.hints), *near_words(made)):
        confirm(one)
