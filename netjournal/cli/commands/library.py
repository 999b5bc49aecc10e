"""The Library: rules, principles and prompts."""

from typing import Any

import click

from netjournal.advice import rule_named
from netjournal.advice.decisions import is_on
from netjournal.advice.principles import ALL as PRINCIPLES
from netjournal.advice.principles import driven_by, principle, sources_of
from netjournal.advice.prompts.asking import all_prompts
from netjournal.advice.reception import reception_of
from netjournal.advice.rule import Rule
from netjournal.advice.rules import ALL as RULES
from netjournal.cli.completion.names import rules as rules_
from netjournal.cli.output import bold, confirm, dim, say, say_json, say_rows
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.shapes import Shape
from netjournal.errors import InvalidInputError
from netjournal.journal import rules as deeds


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def rules(ctx: click.Context, *, as_json: bool) -> None:
    """List the rules, and set them."""
    if ctx.invoked_subcommand is not None:
        return
    session: Session = ctx.obj
    if as_json:
        say_json([_rule_shape(session, one) for one in RULES])
    else:
        say_rows([one.id, "" if is_on(session.view, one) else "off", one.title] for one in RULES)


def _rule_shape(session: Session, one: Rule) -> Shape:
    found = reception_of(session.view, one)
    return {
        "id": one.id,
        "title": one.title,
        "principles": list(one.principles),
        "on": found.on,
        "thresholds": dict(found.thresholds),
        "done": found.done,
        "dismissed": found.dismissed,
        "cooldown_days": found.cooldown_days,
    }


@rules.command()
@click.argument("rule_id", metavar="RULE", shell_complete=rules_)
@pass_session
def on(session: Session, rule_id: str) -> None:
    """Switch a rule on."""
    deeds.switch(session.journal, rule_named(rule_id), on=True)
    confirm(f"{rule_id} is on")


@rules.command()
@click.argument("rule_id", metavar="RULE", shell_complete=rules_)
@pass_session
def off(session: Session, rule_id: str) -> None:
    """Switch a rule off."""
    deeds.switch(session.journal, rule_named(rule_id), on=False)
    confirm(f"{rule_id} is off")


@rules.command()
@click.argument("rule_id", metavar="RULE", shell_complete=rules_)
@pass_session
def reset(session: Session, rule_id: str) -> None:
    """Take a rule back to its defaults."""
    deeds.reset(session.journal, rule_named(rule_id))
    confirm(f"{rule_id} is as it came")


@rules.command("set")
@click.argument("rule_id", metavar="RULE", shell_complete=rules_)
@click.argument("assignments", nargs=-1, required=True, metavar="THRESHOLD=N...")
@pass_session
def set_(session: Session, rule_id: str, assignments: tuple[str, ...]) -> None:
    """Set the numbers of a rule."""
    one = rule_named(rule_id)
    wanted = [_number(assignment) for assignment in assignments]
    deeds.set_thresholds(session.journal, one, dict(wanted))
    confirm(f"{rule_id}: {', '.join(assignments)}")


def _number(assignment: str) -> tuple[str, int]:
    name, _, value = assignment.partition("=")
    try:
        return name.strip(), int(value)
    except ValueError:
        raise InvalidInputError(f"{assignment!r} sets no number; write it like days=60") from None


@click.command()
@json_option
@pass_session
def principles(session: Session, *, as_json: bool) -> None:
    """List the principles that the advice stands on."""
    del session
    if as_json:
        say_json([_principle_shape(one) for one in PRINCIPLES])
    else:
        say_rows([one.id, one.text] for one in PRINCIPLES)


def _principle_shape(one: Any) -> Shape:
    return {
        "id": one.id,
        "text": one.text,
        "sources": list(one.sources),
        "rules": list(driven_by(one.id, RULES)),
    }


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def prompts(ctx: click.Context, *, as_json: bool) -> None:
    """List the questions to reflect on, and set them."""
    if ctx.invoked_subcommand is not None:
        return
    session: Session = ctx.obj
    found = all_prompts(session.view)
    if as_json:
        say_json(
            [
                {
                    "id": one.id,
                    "text": one.text,
                    "principles": list(one.principles),
                    "moments": list(one.moments),
                    "on": one.on,
                }
                for one in found
            ]
        )
    else:
        say_rows([one.id, "" if one.on else "off", one.text] for one in found)


@prompts.command("on")
@click.argument("prompt_id", metavar="PROMPT")
@pass_session
def prompt_on(session: Session, prompt_id: str) -> None:
    """Switch a prompt on."""
    deeds.switch_prompt(session.journal, prompt_id, on=True)
    confirm(f"{prompt_id} is on")


@prompts.command("off")
@click.argument("prompt_id", metavar="PROMPT")
@pass_session
def prompt_off(session: Session, prompt_id: str) -> None:
    """Switch a prompt off."""
    deeds.switch_prompt(session.journal, prompt_id, on=False)
    confirm(f"{prompt_id} is off")


@prompts.command("add")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--moment", "moments", multiple=True, help="When it fits; may be given again.")
@pass_session
def prompt_add(session: Session, words: tuple[str, ...], moments: tuple[str, ...]) -> None:
    """Add a question of your own."""
    made = deeds.add_prompt(session.journal, " ".join(words), moments)
    confirm(f"Added: {made.text}")


@click.command()
@click.argument("rule_id", metavar="RULE", shell_complete=rules_)
@json_option
@pass_session
def why(session: Session, rule_id: str, *, as_json: bool) -> None:
    """Explain a rule.

    What it stands for, the principles behind it, and its numbers.
    """
    one = rule_named(rule_id)
    if as_json:
        say_json(_why_shape(session, one))
        return
    say(bold(one.id), f"  {one.title}", "" if is_on(session.view, one) else "  (off)")
    say()
    for name in one.principles:
        say(f"{name}  {principle(name).text}")
    for title in sources_of(one.principles):
        say("     ", dim(title))
    if one.thresholds:
        say()
        now = _rule_shape(session, one)["thresholds"]
        say_rows(
            [f"{name}={now[name]}", limit.unit, limit.sentence] for name, limit in one.thresholds.items()
        )


def _why_shape(session: Session, one: Rule) -> Shape:
    return {
        **_rule_shape(session, one),
        "principle_texts": [principle(name).text for name in one.principles],
        "sources": list(sources_of(one.principles)),
        "threshold_meanings": {name: limit.sentence for name, limit in one.thresholds.items()},
    }
