"""The people the journal knows."""

import click

from netjournal.cli import shapes
from netjournal.cli.output import Words, confirm, dim, say_json, say_rows, teach
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import when_words
from netjournal.clock import local_date
from netjournal.journal import editing
from netjournal.journal.lookup import find_contact
from netjournal.models import Contact
from netjournal.text import fold


@click.command()
@click.argument("query", nargs=-1)
@json_option
@pass_session
def contacts(session: Session, query: tuple[str, ...], *, as_json: bool) -> None:
    """List people.

    QUERY is words from their name, work, interests, tags or notes.
    """
    now, view = session.now(), session.view
    if query:
        found = [view.contacts[one] for one in view.search.find("contacts", " ".join(query))]
    else:
        found = list(view.contacts.all())
    found.sort(key=lambda one: (fold(one.name), one.id))
    if as_json:
        say_json([shapes.contact(view, one, now) for one in found])
    elif found:
        say_rows(_row(session, one) for one in found)
    elif query:
        teach(f"Nobody here answers to {' '.join(query)!r}.")
    else:
        teach('Nobody is written down yet. Begin with: netjournal add "coffee with @Name: her talk"')


def _row(session: Session, one: Contact) -> list[Words]:
    now = session.now()
    standing = session.view.standing(one, now)
    last = standing.last_contact
    return [
        one.name,
        ", ".join(filter(None, (one.role, one.organisation))),
        "" if one.state == "active" else one.state,
        f"last {when_words(local_date(last, now.tzinfo), now)}" if last else "not met yet",
        f"next {when_words(standing.next_due, now)}" if standing.next_due else "",
        dim(" ".join(f"#{tag}" for tag in one.tags)),
    ]


@click.command("set")
@click.argument("words", nargs=-1, required=True, metavar="PERSON FIELD=VALUE...")
@pass_session
def set_(session: Session, words: tuple[str, ...]) -> None:
    r"""Set what is known about a person.

    \b
    cadence=90            days after which to be in touch (or none)
    tie=mentor            support=emotional    focus=yes    state=resting
    offers+=compilers     adds to a list; -= takes away; FIELD= clears
    birthday=--02-29      the year may be left out
    """
    name, assignments = split(words)
    if not name or not assignments:
        raise click.UsageError("name a person, then what to set, such as: set Ada cadence=90")
    contact = find_contact(session.view, name)
    editing.edit(session.journal, contact, assignments)
    after = session.view.contacts[contact.id]
    confirm(f"{after.name}: {', '.join(assignments)}")


def split(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the name, which may be several words, and the assignments after it."""
    first = next((place for place, word in enumerate(words) if "=" in word), len(words))
    return " ".join(words[:first]), words[first:]
