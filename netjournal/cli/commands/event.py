"""Occasions where people meet."""

from typing import get_args

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import events, one_event, people
from netjournal.cli.output import Words, bold, confirm, dim, say, say_json, say_rows, teach
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import entry_when, people_words, when_words
from netjournal.journal import events as deeds
from netjournal.journal.lookup import find_contact, find_event
from netjournal.journal.when import read_when
from netjournal.models import Event, When
from netjournal.models.plans import EventKind
from netjournal.text import plural


@click.group()
def event() -> None:
    """Events: add one, plan it, look back on it."""


@event.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--starts", metavar="WHEN", help="When it starts.")
@click.option("--ends", metavar="WHEN", help="When it ends.")
@click.option("--kind", type=click.Choice(get_args(EventKind)), help="What kind of event it is.")
@click.option("--online", is_flag=True, help="It is online.")
@click.option("--place", default="", help="Where it is.")
@json_option
@pass_session
def add(
    session: Session, /, name: tuple[str, ...], starts: str | None, ends: str | None, *, as_json: bool,
    **fields: str | bool | None,
) -> None:  # fmt: skip
    """Write down an event."""
    made = deeds.add_event(
        session.journal, " ".join(name), starts=_when(session, starts), ends=_when(session, ends), **fields
    )
    if as_json:
        say_json(shapes.event(session.view, made, session.now()))
    else:
        confirm(f"Added: {_line(session, made)}")


@event.command("list")
@json_option
@pass_session
def list_(session: Session, *, as_json: bool) -> None:
    """List events, the latest first."""
    found = list(session.view.events.newest())
    if as_json:
        say_json([shapes.event(session.view, one, session.now()) for one in found])
    elif found:
        say_rows(_row(session, one) for one in found)
    else:
        teach(
            'No events yet. Add one: netjournal event add "PyCon" --starts 2026-11-20\n'
            "or name it in an entry: ^PyCon"
        )


def _row(session: Session, one: Event) -> list[Words]:
    shape = shapes.event(session.view, one, session.now())
    marks = [word for word, so in (("planned", shape["planned"]), ("debriefed", shape["debriefed"])) if so]
    met = plural(len(shape["contacts"]), "person", "people") + " met" if shape["contacts"] else ""
    return [
        when_words(one.starts, session.now()) or "no date", one.name, one.kind or "", met, ", ".join(marks),
        dim(one.id),
    ]  # fmt: skip


@event.command()
@click.argument("name", nargs=-1, required=True, metavar="EVENT", shell_complete=one_event)
@json_option
@pass_session
def show(session: Session, name: tuple[str, ...], *, as_json: bool) -> None:
    """Show one event: its plan, who was met, what was taken away."""
    one = find_event(session.view, " ".join(name))
    view, now = session.view, session.now()
    entries = view.interactions.of(one.id)
    if as_json:
        entry_shapes = [shapes.entry(view, entry, now) for entry in entries]
        say_json(
            {**shapes.fields(one, session.now()), **shapes.event(view, one, now), "entries": entry_shapes}
        )
        return
    say(bold(one.name), f"  {one.kind or ''}")
    say(dim(one.id))
    rows = list(_details(session, one))
    if rows:
        say()
        say_rows(rows)
    if entries:
        say()
        say_rows(
            [entry_when(each, now), people_words(view, each.contact_ids), each.summary] for each in entries
        )


def _details(session: Session, one: Event) -> list[list[str]]:
    now, plan = session.now(), one.plan
    rows = [
        ["Starts", when_words(one.starts, now)],
        ["Ends", when_words(one.ends, now)],
        ["Where", ", ".join(filter(None, (one.place, "online" if one.online else "")))],
    ]
    if plan is not None:
        rows += [
            ["People to meet", str(plan.people or "")],
            ["To learn", plan.learn],
            ["Topic", plan.topic],
            ["To find", people_words(session.view, plan.find)],
            ["To try", plan.attempt],
        ]
    rows += [["Take away", takeaway] for takeaway in one.takeaways]
    rows += [["Debrief", one.debrief], ["Get to know", people_words(session.view, one.top_ids)]]
    return [row for row in rows if row[1]]


@event.command()
@click.argument("name", nargs=-1, required=True, metavar="EVENT", shell_complete=one_event)
@click.option("--people", metavar="N", type=click.IntRange(min=0), help="How many people to meet.")
@click.option("--learn", default="", help="What to learn.")
@click.option("--topic", default="", help="A topic to talk about.")
@click.option(
    "--find", multiple=True, metavar="PERSON", shell_complete=people, help="Whom to find; may be given again."
)
@click.option("--try", "attempt", default="", help="What to try this time.")
@pass_session
def plan(
    session: Session, /, name: tuple[str, ...], find: tuple[str, ...], **wishes: int | str | None
) -> None:
    """Plan what to make of an event."""
    one = find_event(session.view, " ".join(name))
    people = tuple(find_contact(session.view, person).id for person in find)
    confirm(f"Planned: {deeds.plan_event(session.journal, one, find=people, **wishes).name}")


@event.command()
@click.argument("name", metavar="EVENT", shell_complete=events)
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--takeaway", "takeaways", multiple=True, help="What to take away; may be given again.")
@click.option(
    "--top",
    multiple=True,
    metavar="PERSON",
    shell_complete=people,
    help="Whom to get to know better; may be given again.",
)
@click.option("--went-well", default="", help="What went well.")
@click.option("--next-time", default="", help="What to try next time.")
@pass_session
def debrief(
    session: Session,
    /,
    name: str,
    words: tuple[str, ...],
    takeaways: tuple[str, ...],
    top: tuple[str, ...],
    **learned: str,
) -> None:
    """Look back on an event: who you met, what you take away, what went well."""
    text = " ".join(words)
    with session.keeping("\n".join(filter(None, (text, *takeaways, *learned.values())))):
        one = find_event(session.view, name)
        people = [find_contact(session.view, person).id for person in top]
        after = deeds.debrief_event(session.journal, one, text, takeaways, people, **learned)
    if after.debrief:
        confirm(f"Debriefed: {one.name}")
    else:
        confirm(f"Kept: {one.name}. A few words of your own make it a debrief.")


def _when(session: Session, words: str | None) -> When | None:
    return read_when(words, session.now()) if words else None


def _line(session: Session, one: Event) -> str:
    return ", ".join(filter(None, (one.name, when_words(one.starts, session.now()))))
