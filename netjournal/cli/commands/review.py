"""Looking back over a week, at the five skills, and at whom to lean on."""

import click

from netjournal.cli import shapes
from netjournal.cli.completion.names import people
from netjournal.cli.output import bold, confirm, say, say_json, say_rows, teach
from netjournal.cli.session import Session, json_option, pass_session
from netjournal.cli.words import when_words
from netjournal.errors import InvalidInputError
from netjournal.insights.week import Week
from netjournal.insights.week import week as week_of
from netjournal.insights.words import promises_told, to_and_fro
from netjournal.journal import reflecting
from netjournal.journal.lookup import find_contact
from netjournal.models import Contact, Interaction
from netjournal.text import listed, plural


@click.command()
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--feeling", metavar="N", type=click.IntRange(1, 5), help="How the week felt, 1 to 5.")
@json_option
@pass_session
def review(session: Session, words: tuple[str, ...], feeling: int | None, *, as_json: bool) -> None:
    """Show the week on one page.

    With TEXT, save that as what you make of it.
    """
    if words or feeling:
        text = " ".join(words)
        with session.keeping(text):
            question = reflecting.weekly_question(session.journal)
            made = reflecting.answer(session.journal, question, text, feeling, kind="weekly")
        if as_json:
            say_json(shapes.fields(made, session.now()))
        else:
            confirm(f"Kept as your review of the week, as the answer to: {question.text}")
        return
    found = week_of(session.view, session.now())
    if as_json:
        say_json(_week_shape(session, found))
    else:
        _week_page(session, found)


def _week_shape(session: Session, found: Week) -> shapes.Shape:
    view, now = session.view, session.now()
    return {
        "since": shapes.iso(found.since, now),
        "until": shapes.iso(found.until, now),
        "entries": found.entries,
        "interactions": len(found.interactions),
        "contacts": list(view.names_of(found.people)),
        "new_contacts": list(view.names_of(found.new_people)),
        "given": found.given,
        "received": found.received,
        "promises_made": [shapes.promise(view, one, now) for one in found.promises_made],
        "promises_closed": [shapes.promise(view, one, now) for one in found.promises_closed],
        "feelings": list(found.feelings),
        "question": reflecting.weekly_question(session.journal).text,
    }


def _week_page(session: Session, found: Week) -> None:
    view, now = session.view, session.now()
    say(bold(f"{when_words(found.since.date(), now)} to {when_words(found.until.date(), now)}"))
    if not found.entries:
        say("A quiet week: nothing is written down. That is allowed.")
    else:
        people = listed(view.names_of(found.people))
        say(f"{plural(found.entries, 'entry', 'entries')}{f', with {people}' if people else ''}.")
    if found.new_people:
        say(f"New: {listed(view.names_of(found.new_people))}.")
    if found.given or found.received:
        say(f"You {to_and_fro(found.given, found.received)}.")
    promises = promises_told(found)
    if promises:
        say(f"Promises: {promises}.")
    say()
    say(bold(reflecting.weekly_question(session.journal).text))
    confirm('Answer with: netjournal review "..."')


@click.command()
@click.argument("ratings", nargs=-1, metavar="[SKILL=1-5]...")
@click.option(
    "--with",
    "person",
    metavar="PERSON",
    shell_complete=people,
    help="The person of the conversation you have in mind.",
)
@json_option
@pass_session
def eq(session: Session, ratings: tuple[str, ...], person: str | None, *, as_json: bool) -> None:
    """Rate the five skills, or see their trend.

    Rate them with one conversation in mind. The skills: empathy, listening, self-regulation,
    social-awareness, relationship-management.
    """
    if ratings:
        values = dict(map(_rating, ratings))
        about = _last_talk(session, find_contact(session.view, person)) if person else None
        made = reflecting.answer(session.journal, reflecting.RATING, "", None, values, about, "self-rating")
        if not as_json:
            confirm(f"Kept: {', '.join(ratings)}")
            return
        say_json(shapes.fields(made, session.now()))
        return
    rated = [one for one in session.view.reflections.all() if one.ratings]
    now = session.now()
    if as_json:
        say_json([{"id": one.id, "at": shapes.iso(one.at, now), "ratings": one.ratings} for one in rated])
    elif rated:
        header = ["", *(when_words(one.at.date(), now) for one in rated[-6:])]
        rows = [
            [skill, *(str(one.ratings.get(skill, "")) for one in rated[-6:])] for skill in reflecting.SKILLS
        ]
        say_rows([header, *rows])
    else:
        teach("Nothing is rated yet. Begin with: netjournal eq empathy=3 listening=4")


def _rating(word: str) -> tuple[str, int]:
    name, _, value = word.partition("=")
    if value not in {"1", "2", "3", "4", "5"}:
        raise InvalidInputError(f"{word!r} is no rating; write it like listening=4, from 1 to 5")
    return name, int(value)


def _last_talk(session: Session, contact: Contact) -> Interaction:
    for entry in session.view.interactions.newest_of(contact.id):
        if entry.conversation and not entry.planned:
            return entry
    raise InvalidInputError(f"no conversation with {contact.name} is written down")


@click.command()
@json_option
@pass_session
def support(session: Session, *, as_json: bool) -> None:
    """Show who supports you, and how."""
    view = session.view
    found = {kind: view.contacts.labelled(f"support:{kind}") for kind in ("structural", "emotional")}
    if as_json:
        say_json({kind: [{"id": one.id, "name": one.name} for one in ones] for kind, ones in found.items()})
        return
    titles = {"structural": "Would cover for you", "emotional": "You can talk to"}
    say_rows(
        [title, listed([one.name for one in found[kind]]) or "nobody yet"] for kind, title in titles.items()
    )
    if not all(found.values()):
        confirm('Name someone: netjournal set "Their Name" support+=emotional')
