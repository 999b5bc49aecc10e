"""Promises both ways."""

from collections.abc import Callable

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import promises as promises_
from netjournal.cli.output import Words, confirm, dim, say_json, say_rows, teach
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import people_words, when_words
from netjournal.journal import Journal
from netjournal.journal import promises as deeds
from netjournal.journal.lookup import find_promise, label_of
from netjournal.journal.when import read_when
from netjournal.models import Promise
from netjournal.storage import Committed


@click.command()
@click.option("--all", "everything", is_flag=True, help="Those that have ended, too.")
@json_option
@pass_session
def promises(session: Session, *, everything: bool, as_json: bool) -> None:
    """List promises, yours and theirs.

    The first due comes first. As text those that are open, as JSON all of them with their state.
    """
    now = session.now()
    everything = everything or as_json
    found = [one for one in session.view.promises.all() if everything or one.state == "open"]
    found.sort(key=lambda one: (one.due is None, shapes.iso(one.due, now) or "", one.id))
    if as_json:
        say_json([shapes.promise(session.view, one, now) for one in found])
    elif found:
        say_rows(_row(session, one) for one in found)
    else:
        teach('No promises are open. In an entry, write a line such as "promised: send my notes by friday".')


def _row(session: Session, one: Promise) -> list[Words]:
    who = people_words(session.view, one.contact_ids)
    return [
        f"you to {who}" if one.owner == "me" else f"{who} to you",
        one.text,
        when_words(one.due, session.now()) or "no date",
        one.state,
        dim(one.id),
    ]


@click.group()
def promise() -> None:
    """Say what became of a promise."""


@promise.command()
@click.argument("promise_id", metavar="ID", shell_complete=promises_)
@pass_session
def keep(session: Session, promise_id: str) -> None:
    """Say that it was kept."""
    _end(session, promise_id, deeds.keep, "kept")


@promise.command()
@click.argument("promise_id", metavar="ID", shell_complete=promises_)
@pass_session
def release(session: Session, promise_id: str) -> None:
    """Say that it binds nobody any more."""
    _end(session, promise_id, deeds.release, "released")


@promise.command("break")
@click.argument("promise_id", metavar="ID", shell_complete=promises_)
@pass_session
def break_(session: Session, promise_id: str) -> None:
    """Say that it was not kept; the next steps help to make it right."""
    _end(session, promise_id, deeds.break_, "not kept")


def _end(session: Session, wanted: str, deed: Callable[[Journal, Promise], Committed], how: str) -> None:
    found = find_promise(session.view, wanted)
    deed(session.journal, found)
    confirm(f"{label_of(session.view, found)}: {how}")


@promise.command()
@click.argument("promise_id", metavar="ID", shell_complete=promises_)
@click.argument("when", nargs=-1, required=True)
@pass_session
def renegotiate(session: Session, promise_id: str, when: tuple[str, ...]) -> None:
    """Give a promise a new date that you both agreed on."""
    found = find_promise(session.view, promise_id)
    due = read_when(" ".join(when), session.now())
    deeds.renegotiate(session.journal, found, due)
    confirm(f"{label_of(session.view, found)}: now by {when_words(due, session.now())}")
