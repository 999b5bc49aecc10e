"""The next steps, and what to say to them."""

import re
from typing import get_args

import click

from netjournal.advice import Suggestion, find
from netjournal.cli import shapes
from netjournal.cli.output import bold, confirm, dim, say, say_json, teach
from netjournal.cli.session import Limit, Session, json_option, pass_session
from netjournal.cli.words import left_words, when_words
from netjournal.errors import InvalidInputError
from netjournal.journal import steps
from netjournal.journal.people import Touch
from netjournal.journal.when import read_when, start_of

_PLAN = re.compile(
    r"\s*(?:when\s+)?(?P<cue>.+?)[\s,;:]+I(?:\s+will|['’]ll)\s+(?P<step>.+)", re.IGNORECASE | re.DOTALL
)


@click.group("next", invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="All of them, not only those of today.")
@click.option("--limit", metavar="N", type=Limit(), help="At most so many.")
@json_option
@click.pass_context
def next_(ctx: click.Context, limit: int | None, *, everything: bool, as_json: bool) -> None:
    """Show the next steps, or answer them."""
    if ctx.invoked_subcommand is not None:
        return
    session: Session = ctx.obj
    advice = steps.next_steps(session.journal)
    shown = (advice.everything if everything else advice.today)[:limit]
    if as_json:
        say_json([shapes.suggestion(session.view, one, session.now()) for one in shown])
        return
    if advice.welcome_back and shown:
        say("Good to see you again. A few small things to begin with:\n")
    for number, one in enumerate(shown, 1):
        _tell_step(session, number, one)
    if not shown:
        teach(_nothing(session))
    if len(shown) < len(advice.everything):
        more = len(advice.everything) - len(shown)
        confirm(f"{more} more: netjournal next --all")


def _tell_step(session: Session, number: int, one: Suggestion) -> None:
    left = left_words(one.due, session.now())
    say(f"{number}. ", bold(one.title), f"  ({left})" if left else "")
    if one.why:
        say(f"   {one.why[0]}")
    say("   ", dim(one.id))


def _nothing(session: Session) -> str:
    view = session.view
    if not view.interactions and not view.notes:
        return (
            "Nothing is written down yet. Begin with a person you met:\n"
            '  netjournal add "today 18:30 coffee with @Name at ^Event: what you talked about"'
        )
    return "Nothing waits for you now."


def _found(session: Session, step_id: str) -> Suggestion:
    return find(steps.next_steps(session.journal), step_id)


_WRITTEN = {
    "message": "message logged",
    "keep": "promise kept",
    "thanks": "thanks logged",
    "confirm": "it counts from now on",
    "share-resource": "shared, message logged",
    "share-insight": "shared",
    "let-go": "resting",
}
"""What done writes beside the decision, by rule or by how a rule ends."""


@next_.command()
@click.argument("step_id", metavar="ID")
@click.option("--answer", default="", help="What you found, where the step asks something.")
@pass_session
def done(session: Session, step_id: str, answer: str) -> None:
    """Say that you did it.

    A message, a kept promise, thanks, a thing shared or a connection at rest are written down with it. Where
    little moves between two people, --answer may be "step 5", "they answered", "a transaction" or "let go".
    """
    one = _found(session, step_id)
    steps.done(session.journal, one, answer)
    written = _WRITTEN.get(one.rule) or _WRITTEN.get(one.completion)
    confirm(f"Done: {one.title}{f' ({written})' if written else ''}")


@next_.command()
@click.argument("step_id", metavar="ID")
@click.argument("how", type=click.Choice(["talked", "wrote"]))
@pass_session
def touch(session: Session, step_id: str, how: Touch) -> None:
    """Log that you wrote or talked just now."""
    one = _found(session, step_id)
    confirm(f"Logged: {steps.touch(session.journal, one, how).label}")


@next_.command()
@click.argument("step_id", metavar="ID")
@click.argument("how", type=click.Choice(get_args(steps.Mark)))
@pass_session
def mark(session: Session, step_id: str, how: steps.Mark) -> None:
    """Settle it without a message.

    You answered, thanked or shared already, they heard what came of it, or it is closed.
    """
    one = _found(session, step_id)
    steps.mark(session.journal, one, how)
    confirm(f"Marked {how}: {one.title}")


@next_.command()
@click.argument("step_id", metavar="ID")
@click.argument("when", nargs=-1, required=True)
@pass_session
def snooze(session: Session, step_id: str, when: tuple[str, ...]) -> None:
    """Put it off until WHEN.

    Such as: tomorrow, in 3 days, mon 9:00.
    """
    one, now = _found(session, step_id), session.now()
    until = start_of(read_when(" ".join(when), now), now)
    steps.snooze(session.journal, one, until)
    confirm(f"Until {when_words(until, now)}: {one.title}")
    if not steps.comes_back(one, until):
        confirm("Its time is over by then, so it will not come back; netjournal undo keeps it.")


@next_.command()
@click.argument("step_id", metavar="ID")
@click.argument("words", nargs=-1, required=True, metavar='"when ... I will ..."')
@click.option("--until", metavar="WHEN", help="When it should come back.")
@pass_session
def plan(session: Session, step_id: str, words: tuple[str, ...], until: str | None) -> None:
    """Make an if-then plan for it."""
    one, now = _found(session, step_id), session.now()
    match = _PLAN.fullmatch(" ".join(words))
    if match is None:
        raise InvalidInputError('write the plan like "when I am on the train, I will write to her"')
    back = start_of(read_when(until, now), now) if until else None
    steps.plan(session.journal, one, match["cue"], match["step"], back)
    confirm(f"Planned: when {match['cue']}, I will {match['step']}")


@next_.command()
@click.argument("step_id", metavar="ID")
@pass_session
def dismiss(session: Session, step_id: str) -> None:
    """Say "not now"."""
    one = _found(session, step_id)
    steps.dismiss(session.journal, one)
    confirm(f"Not now: {one.title}")


@next_.command()
@click.argument("step_id", metavar="ID")
@pass_session
def never(session: Session, step_id: str) -> None:
    """Say "never here".

    This rule is not asked about this subject again; `netjournal rules off` is for everybody.
    """
    one = _found(session, step_id)
    steps.never(session.journal, one)
    confirm(f"Never again here: {one.title}")
