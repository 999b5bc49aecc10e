"""Things worth sharing."""

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import people
from netjournal.cli.output import confirm, dim, say_json, say_rows, teach
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import people_words
from netjournal.errors import NotFoundError
from netjournal.journal import aims
from netjournal.journal.lookup import find_contact


@click.group()
def resource() -> None:
    """Articles, talks and tools worth sharing."""


@resource.command()
@click.argument("title", nargs=-1, required=True)
@click.option("--link", default="", help="Where it is.")
@click.option("--topics", default="", help="What it is about: a,b.")
@click.option(
    "--shared-with",
    "people",
    multiple=True,
    metavar="PERSON",
    shell_complete=people,
    help="Who has it already.",
)
@json_option
@pass_session
def add(
    session: Session,
    title: tuple[str, ...],
    link: str,
    topics: str,
    people: tuple[str, ...],
    *,
    as_json: bool,
) -> None:
    """Keep something worth sharing."""
    found = [find_contact(session.view, one) for one in people]
    words = tuple(filter(None, (topic.strip() for topic in topics.split(","))))
    made = aims.add_resource(session.journal, " ".join(title), found, link=link, topics=words)
    if as_json:
        say_json(shapes.fields(made, session.now()))
    else:
        confirm(f"Added: {made.title}")


@resource.command("list")
@json_option
@pass_session
def list_(session: Session, *, as_json: bool) -> None:
    """List resources, the newest first."""
    found = list(session.view.resources.newest())
    if as_json:
        say_json([shapes.fields(one, session.now()) for one in found])
    elif found:
        say_rows(
            [
                one.title,
                one.link,
                ", ".join(one.topics),
                people_words(session.view, tuple(share.contact_id for share in one.shares)),
                dim(one.id),
            ]
            for one in found
        )
    else:
        teach('Nothing to share yet. Keep one: netjournal resource add "A title" --link URL --topics a,b')


@resource.command()
@click.argument("title", metavar="RESOURCE")
@click.argument("people", nargs=-1, required=True, metavar="PERSON...", shell_complete=people)
@pass_session
def share(session: Session, title: str, people: tuple[str, ...]) -> None:
    """Write down that you shared it with people."""
    one = aims.find_resource(session.journal, title)
    if one is None:
        raise NotFoundError(f"no resource is called {title!r}; netjournal resource list shows them")
    found = [find_contact(session.view, person) for person in people]
    aims.share_resource(session.journal, one, found)
    confirm(f"{one.title}: shared with {', '.join(person.name for person in found)}")
