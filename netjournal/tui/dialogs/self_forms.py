"""The forms about the person's own circle and skills: focus, support, mentor, the five skills, the week."""

from collections.abc import Sequence
from functools import partial

from netjournal.insights.week import week
from netjournal.insights.words import promises_told, to_and_fro
from netjournal.journal import editing, people, reflecting
from netjournal.models import Contact, Event
from netjournal.text import listed, plural
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.aim_forms import names_of
from netjournal.tui.dialogs.form import Field, Form
from netjournal.tui.dialogs.reader import Reader, Write, writing_form
from netjournal.tui.people import named

_MOST_FOCUS = 3
_MOST_TOP = 3
_LABELS = {"relationship management": "relationships"}
"""Names of skills that are too long for a form."""


def focus_form(desk: Desk, suggested: Sequence[Contact]) -> Form:
    """Return the form that asks for the one or two people to begin with."""

    def read(reader: Reader) -> Write:
        reader.text("people", "one name is enough")
        found = reader.people("people")
        if len(found) > _MOST_FOCUS:
            reader.problems["people"] = "at most three: it is about a small beginning"
        return partial(people.focus_on, desk.journal, found)

    field = Field("people", "Your people", names_of(suggested), hint="one or two names, with commas")
    intro = "Someone with whom you have something in common, and someone from elsewhere, is a good pair."
    return writing_form(desk, "One or two to begin with", (field,), read, intro=intro)


def support_form(desk: Desk) -> Form:
    """Return the form that asks who would cover for you, and whom you can talk to."""
    fields = (
        Field("structural", "Would cover", hint="who would step in for you, with commas"),
        Field("emotional", "Can talk to", hint="whom you can talk to when it is hard, with commas"),
    )

    def read(reader: Reader) -> Write:
        structural, emotional = reader.people("structural"), reader.people("emotional")
        return partial(people.name_supporters, desk.journal, structural, emotional)

    return writing_form(desk, "Who supports you", fields, read, intro="Names of people in your journal.")


def mentor_form(desk: Desk, suggested: Sequence[Contact]) -> Form:
    """Return the form that makes someone a mentor."""

    def read(reader: Reader) -> Write:
        reader.text("person", "a name")
        found = reader.people("person")
        if len(found) > 1:
            reader.problems["person"] = "one name only"
        return lambda: editing.edit(desk.journal, found[0], ["tie=mentor"])

    field = Field("person", "Your mentor", names_of(suggested[:1]), hint="a name")
    intro = "Someone whose advice you ask for, and whom you tell what came of it."
    return writing_form(desk, "A mentor", (field,), read, intro=intro)


def top_form(desk: Desk, event: Event, met: Sequence[Contact]) -> Form:
    """Return the form that asks whom of an event to get to know."""
    from netjournal.journal.events import debrief_event

    def read(reader: Reader) -> Write:
        reader.text("people", "one name is enough")
        found = reader.people("people")
        if len(found) > _MOST_TOP:
            reader.problems["people"] = "three at most: quality comes before quantity"
        return lambda: debrief_event(desk.journal, event, top_ids=[one.id for one in found])

    intro = f"You met {listed([one.name for one in met])}. A hello to the rest has no deadline."
    field = Field("people", "Get to know", hint="up to three names, with commas")
    return writing_form(desk, event.name, (field,), read, intro=intro)


def rating_form(desk: Desk) -> Form:
    """Return the form of the five skills, rated on one conversation."""
    entry = reflecting.fresh_interaction(desk.journal)
    fields = tuple(Field(skill, _LABELS.get(skill, skill), hint="1 to 5") for skill in reflecting.SKILLS)

    def read(reader: Reader) -> Write:
        given = {skill: reader.number(skill, 1, 5) for skill in reflecting.SKILLS}
        rated: dict[str, int] = {skill: value for skill, value in given.items() if value is not None}
        return partial(
            reflecting.answer,
            desk.journal,
            reflecting.RATING,
            "",
            ratings=rated,
            about=entry,
            kind="self-rating",
        )

    about = f": {entry.summary}" if entry else ""
    intro = f"With one conversation in mind{about}. 1 is hard for you, 5 comes easily."
    return writing_form(desk, "The five skills", fields, read, intro=intro)


def week_form(desk: Desk) -> Form:
    """Return the form of the weekly review: the week in a few lines, and one question."""
    question = reflecting.weekly_question(desk.journal)
    fields = (
        Field("answer", "In your words", prose=True),
        Field("feeling", "How it felt", hint="1 to 5"),
    )

    def read(reader: Reader) -> Write:
        text, feeling = reader.text("answer"), reader.number("feeling", 1, 5)
        return partial(reflecting.answer, desk.journal, question, text, feeling, kind="weekly")

    intro = f"{week_words(desk)}\n\n{question.text}"
    return writing_form(desk, "Your week", fields, read, intro=intro)


def week_words(desk: Desk) -> str:
    """Return the week on one page, a sentence a line."""
    found = week(desk.view, desk.now())
    who = f", with {named(desk.view, found.people)}" if found.people else ""
    told = [f"{plural(found.entries, 'entry', 'entries')}{who}."]
    if found.new_people:
        told.append(f"New to you: {named(desk.view, found.new_people)}.")
    if found.given or found.received:
        told.append(f"You {to_and_fro(found.given, found.received)}.")
    promises = promises_told(found)
    if promises:
        told.append(f"Promises: {promises}.")
    return "\n".join(told)
