"""Capture: one shell line writes down what happened."""

import re
import sys

import click

from netjournal.capture import describe
from netjournal.cli.given import from_stdin
from netjournal.cli.output import bold, confirm, say, say_json, teach
from netjournal.cli.outside import edited
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.shapes_of_capture import added as added_shape
from netjournal.cli.words import near_words
from netjournal.errors import InvalidInputError, StorageError
from netjournal.journal import capturing
from netjournal.journal.capturing import Added
from netjournal.journal.drafts import SLOT, bring_home, of_before
from netjournal.text import plural

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
@click.option("--draft", is_flag=True, help="Take up the text that was kept last.")
@click.option("--discard-draft", is_flag=True, help="Let go of the text that was kept last.")
@json_option
@pass_session
def add(
    session: Session,
    words: tuple[str, ...],
    *,
    dry_run: bool,
    draft: bool,
    discard_draft: bool,
    as_json: bool,
) -> None:
    r"""Write down what happened.

    \b
    netjournal add "today 18:30 coffee with @Ada Lovelace at ^PyCon: her compiler talk"
    netjournal add - < evening.txt

    The first line says when, how, with whom (@) and where (^); lines that begin with a keyword, such as
    "promised: send my notes by friday", add more. What is read is shown back in full.
    """
    if draft and words:
        raise click.UsageError("--draft takes up the text that was kept; add new words without it")
    if discard_draft:
        if words or draft or dry_run:
            raise click.UsageError("--discard-draft lets go of the text that was kept; use it alone")
        _discard(session, as_json=as_json)
        return
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
        return from_stdin()
    return " ".join(words)


def _waiting(session: Session) -> str:
    """Return the text kept last, which is this process's own from now on."""
    drafts = session.journal.drafts
    bring_home(drafts, session.view)
    text = drafts.take_up(SLOT)
    if text is None:
        elsewhere = drafts.is_open_elsewhere(SLOT)
        where = "; what is begun in an open window waits there" if elsewhere else ""
        raise InvalidInputError(f"no text is waiting to be taken up again{where}")
    return text


def _taken_up(session: Session) -> tuple[str, str]:
    """Return the text kept last, and on which day before today it was begun.

    The person has a chance to mend it in their editor.
    """
    text = _waiting(session)
    begun = of_before(session.journal.drafts, SLOT, session.now())
    if sys.stdin.isatty() and sys.stdout.isatty():
        text = _mended(session, text)
    return text, begun


def _mended(session: Session, text: str) -> str:
    """Return a text as it was saved in the person's editor, where it is kept too, whatever went wrong."""
    mended, problem = edited(text, session.paths.state)
    why = f"{problem}; " if problem else ""
    if mended is None:
        raise InvalidInputError(f"{why}nothing was added; the text is kept as it was")
    if not mended.strip():
        told = "`netjournal add --discard-draft` lets it go"
        raise InvalidInputError(f"{why}nothing was added; the text is kept as it was, and {told}")
    try:
        session.journal.drafts.save(SLOT, mended)
    except StorageError:
        teach(mended)  # it is nowhere else
        raise
    if problem:
        told = "what you saved is kept: `netjournal add --draft` takes it up again"
        raise InvalidInputError(f"{why}nothing was added; {told}")
    return mended


def _discard(session: Session, *, as_json: bool) -> None:
    """Let go of the text kept last, and show it once more."""
    drafts = session.journal.drafts
    text = _waiting(session)
    drafts.discard(SLOT)
    left = drafts.texts(SLOT)
    if text in left:
        raise StorageError("The text could not be discarded: its file cannot be removed.")
    if as_json:
        say_json({"text": text, "left": len(left)})
        return
    say(text)
    more = f"; {plural(len(left), 'text is', 'texts are')} still kept" if left else ""
    confirm(f"Discarded{more}")


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
