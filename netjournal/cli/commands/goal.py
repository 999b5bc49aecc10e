"""What the networking is for."""

from typing import Literal, get_args

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import goals, people
from netjournal.cli.output import confirm, dim, say_json, say_rows, teach
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import people_words, when_words
from netjournal.clock import local_date
from netjournal.journal import aims
from netjournal.journal.lookup import find_contact, find_goal
from netjournal.journal.when import read_when
from netjournal.models.plans import GoalKind

_with = click.option(
    "--with", "people", multiple=True, metavar="PERSON", shell_complete=people, help="Who belongs to it."
)


@click.group()
def goal() -> None:
    """Goals: what the networking is for."""


@goal.command()
@click.argument("title", nargs=-1, required=True)
@click.option(
    "--kind", type=click.Choice(get_args(GoalKind)), default="growth", show_default=True, help="What kind."
)
@click.option("--by", metavar="DATE", help="By when.")
@click.option("--topics", default="", help="What it is about: a,b.")
@_with
@json_option
@pass_session
def add(
    session: Session, title: tuple[str, ...], by: str | None, topics: str, people: tuple[str, ...], kind: str,
    *, as_json: bool,
) -> None:  # fmt: skip
    """Write down a goal."""
    now = session.now()
    made = aims.add_goal(
        session.journal,
        " ".join(title),
        kind=kind,
        by=local_date(read_when(by, now), now.tzinfo) if by else None,
        topics=tuple(filter(None, (topic.strip() for topic in topics.split(",")))),
        contact_ids=tuple(find_contact(session.view, one).id for one in people),
    )
    if as_json:
        say_json(shapes.goal(session.view, made, now))
    else:
        confirm(f"Added: {made.title}")


@goal.command("list")
@json_option
@pass_session
def list_(session: Session, *, as_json: bool) -> None:
    """List goals, the open ones first."""
    view, now = session.view, session.now()
    found = sorted(view.goals.all(), key=lambda one: one.state != "open")
    if as_json:
        say_json([shapes.goal(view, one, now) for one in found])
    elif found:
        say_rows(
            [
                one.title,
                one.kind,
                one.state,
                when_words(one.by, now),
                people_words(view, one.contact_ids),
                dim(one.id),
            ]
            for one in found
        )
    else:
        teach('No goals yet. Add one: netjournal goal add "Learn how others run reviews" --kind knowledge')


@goal.command()
@click.argument("title", metavar="GOAL", shell_complete=goals)
@click.argument("named", nargs=-1, metavar="PERSON...", shell_complete=people)
@_with
@pass_session
def link(session: Session, title: str, named: tuple[str, ...], people: tuple[str, ...]) -> None:
    """Link people to a goal."""
    found = [find_contact(session.view, one) for one in (*named, *people)]
    if not found:
        raise click.UsageError('name someone, such as: netjournal goal link "My goal" Ada')
    after = aims.link_goal(session.journal, find_goal(session.view, title), found)
    confirm(f"{after.title}: {people_words(session.view, after.contact_ids)}")


@goal.command()
@click.argument("title", metavar="GOAL", shell_complete=goals)
@click.option("--dropped", is_flag=True, help="It was given up rather than reached.")
@click.option("--outcome", default="", help="What came of it.")
@pass_session
def close(session: Session, title: str, outcome: str, *, dropped: bool) -> None:
    """End a goal."""
    state: Literal["reached", "dropped"] = "dropped" if dropped else "reached"
    after = aims.close_goal(session.journal, find_goal(session.view, title), state, outcome)
    confirm(f"{after.title}: {after.state}")
