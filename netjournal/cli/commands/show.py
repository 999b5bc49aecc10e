"""One person's page."""

from typing import Any

import click

from netjournal.advice import rule_named
from netjournal.advice.moment import Moment
from netjournal.advice.playbook import LET_GO, STEPS, history_words, playbook_of
from netjournal.advice.stuck import stuck
from netjournal.cli import shapes
from netjournal.cli.completion.names import one_name
from netjournal.cli.output import Words, bold, dim, say, say_json, say_rows
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import field_words, left_words, when_words
from netjournal.insights.words import to_and_fro
from netjournal.journal.lookup import find_contact
from netjournal.journal.steps import next_steps
from netjournal.journal.timeline import Happening, facts_by_kind, timeline
from netjournal.journal.values import editable
from netjournal.models import Contact, Milestone
from netjournal.view import Standing


@click.command()
@click.argument("person", nargs=-1, required=True, shell_complete=one_name)
@json_option
@pass_session
def show(session: Session, person: tuple[str, ...], *, as_json: bool) -> None:
    """Show one person's page.

    Facts, where things stand, the next steps, and everything that happened.
    """
    contact = find_contact(session.view, " ".join(person))
    if as_json:
        say_json(_shape(session, contact))
    else:
        _page(session, contact)


def _shape(session: Session, contact: Contact) -> shapes.Shape:
    view, now = session.view, session.now()
    happenings = timeline(view, contact)
    days = view.milestones.of(contact.id)
    promises = view.promises.of(contact.id)
    return {
        **shapes.fields(contact, now),
        **shapes.contact(view, contact, now),
        "facts": [shapes.fields(fact, now) for fact in view.facts.of(contact.id)],
        "milestones": [shapes.fields(day, now) for day in days],
        "promises": [shapes.promise(view, one, now) for one in promises],
        "timeline": [
            {"kind": one.kind, "id": one.id, "at": shapes.iso(one.at, now), "text": one.text}
            for one in happenings
        ],
    }


def _page(session: Session, contact: Contact) -> None:
    view, now = session.view, session.now()
    say(bold(contact.name), _place(contact))
    say(dim(contact.id))
    say()
    say_rows([*_standing(session, view.standing(contact, now)), *_details(session, contact)])
    _section("Next steps", _steps(session, contact))
    _section("Seven steps", _seven_steps(session, contact))
    _section("Timeline", [_line(session, one) for one in timeline(view, contact)])


def _place(contact: Contact) -> str:
    parts = (contact.role, contact.organisation, contact.pronouns)
    place = ", ".join(filter(None, parts))
    return f"  {place}" if place else ""


def _standing(session: Session, standing: Standing) -> list[list[Words]]:
    now = session.now()
    rows: list[list[Words]] = [["Last contact", when_words(standing.last_contact, now) or "not yet"]]
    if standing.next_due:
        rows.append(["Next", when_words(standing.next_due, now)])
    told = to_and_fro(standing.given, standing.received)
    if told:
        rows.append(["Give and take", f"you {told}"])
    return rows


_ELSEWHERE = frozenset({"name", "role", "organisation", "pronouns", "introduced_by", "knows", "extra"})


def _details(session: Session, contact: Contact) -> list[list[Words]]:
    set_fields = contact.model_dump(exclude_defaults=True)
    rows: list[list[Words]] = [
        [_heading(name), field_words(name, set_fields[name])]
        for name in editable(Contact)
        if name in set_fields and name not in _ELSEWHERE
    ]
    view = session.view
    if contact.introduced_by and contact.introduced_by in view.contacts:
        rows.append(["Introduced by", view.contacts[contact.introduced_by].name])
    if contact.knows:
        rows.append(["Knows", ", ".join(view.names_of(link.contact_id for link in contact.knows))])
    rows += [[_heading(name), value] for name, value in contact.extra.items()]
    rows += [
        [_heading(day.title or day.kind if day.kind == "own" else day.kind), _day(day)]
        for day in view.milestones.of(contact.id)
    ]
    rows += [[_heading(kind), "; ".join(texts)] for kind, texts in facts_by_kind(view, contact)]
    return rows


def _heading(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def _day(day: Milestone) -> str:
    return f"{day.year}-{day.month:02}-{day.day:02}" if day.year else f"--{day.month:02}-{day.day:02}"


def _steps(session: Session, contact: Contact) -> list[list[Words]]:
    now = session.now()
    steps = [one for one in next_steps(session.journal).everything if contact.id in one.contact_ids]
    return [[one.title, left_words(one.due, now), dim(one.id)] for one in steps]


def _seven_steps(session: Session, contact: Contact) -> list[list[Words]]:
    """Return where a connection that does not move stands, why, and the page of everything, in short."""
    view, now = session.view, session.now()
    moment = Moment(view, now)
    book = playbook_of(moment, contact) if contact in stuck(moment) else None
    if book is None or book.ended:
        return []
    number = f"step {book.step} of {STEPS}" if book.step else "the last one"
    title = rule_named(f"stalled-{book.step}" if book.step else LET_GO).title.split(": ")[-1]
    when = f", from {when_words(book.opens, now)}" if book.opens > now else ""
    rows: list[list[Words]] = [["Next", f"{number}: {title}{when}"]]
    rows += [["Why", one] for one in book.stall.why]
    told = " ".join(book.stall.why)
    page = history_words(view, contact, now)
    return rows + [["So far", one] for one in page if one.rstrip(".") not in told]


def _line(session: Session, one: Happening) -> list[Words]:
    return [when_words(one.at, session.now()), one.kind, one.text]


def _section(title: str, rows: list[list[Any]]) -> None:
    if rows:
        say()
        say(bold(title))
        say_rows(rows, indent="  ")
