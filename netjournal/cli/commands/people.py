"""The people the journal knows."""

from dataclasses import replace

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import person_first
from netjournal.cli.output import Words, confirm, dim, say_json, say_rows, teach
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import when_words
from netjournal.clock import local_date
from netjournal.journal import editing
from netjournal.journal.lookup import find_contact
from netjournal.journal.saved import find_filter
from netjournal.models import Contact
from netjournal.text import fold
from netjournal.view import PeopleFilter, find_people, people_answering, read_words


@click.command()
@click.argument("query", nargs=-1)
@click.option("--saved", metavar="NAME", help="Those of a filter that was saved in the app, in its order.")
@json_option
@pass_session
def contacts(session: Session, query: tuple[str, ...], *, saved: str | None, as_json: bool) -> None:
    r"""List people.

    QUERY is words from their name, work, interests, tags or notes, and words for one field:

    \b
    tag:berlin  org:acme  level:senior  tie:mentor  focus:yes  cadence:none
    due:14      within so many days, or due:late
    quiet:90    no contact for so many days
    -- -tag:x   takes those away
    """
    now, view = session.now(), session.view
    found = _found(session, " ".join(query), saved)
    if as_json:
        say_json([shapes.contact(view, one, now) for one in found])
    elif found:
        say_rows(_row(session, one) for one in found)
    elif query or saved:
        teach(f"Nobody here answers to {' '.join((*query, *filter(None, [saved])))!r}.")
    else:
        teach('Nobody is written down yet. Begin with: netjournal add "coffee with @Name: her talk"')


def _found(session: Session, query: str, saved: str | None) -> list[Contact]:
    now, view = session.now(), session.view
    if saved is None:
        found = people_answering(view, now, read_words(query))
        return sorted(found, key=lambda one: (fold(one.name), one.id))
    wanted = PeopleFilter.of(find_filter(view, saved))
    narrowed = replace(wanted, query=f"{wanted.query} {query}")
    return [view.contacts[one] for one in find_people(view, now, narrowed)]


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
@click.argument(
    "words", nargs=-1, required=True, metavar="PERSON FIELD=VALUE...", shell_complete=person_first
)
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
