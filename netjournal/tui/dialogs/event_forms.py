"""The forms of an event: write it down, plan it, look back on it."""

from typing import Any, get_args

from netjournal.journal import events
from netjournal.models import Event, EventPlan
from netjournal.models.plans import EventKind
from netjournal.text import listed
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.form import Field, Form
from netjournal.tui.dialogs.reader import Reader, Write, writing_form

KINDS: tuple[str, ...] = get_args(EventKind)


def add_form(desk: Desk) -> Form:
    """Return the form of a new event."""
    fields = (
        Field("name", "Name"),
        Field("kind", "Kind", hint="conference, meetup, webinar …"),
        Field("starts", "Starts", hint="friday 18:00, 1 december"),
        Field("ends", "Ends", hint="where it lasts more than a day"),
        Field("place", "Where"),
        Field("online", "Online", hint="yes or no"),
    )

    def read(reader: Reader) -> Write:
        name = reader.text("name", "a name is all that is needed")
        given: dict[str, Any] = {
            "starts": reader.when("starts"),
            "ends": reader.when("ends"),
            "kind": reader.one_of("kind", KINDS) or None,
            "place": reader.text("place"),
            "online": reader.yes("online"),
        }
        return lambda: events.add_event(desk.journal, name, **given)

    intro = f"Kinds: {listed(KINDS, 'or')}."
    return writing_form(desk, "A new event", fields, read, intro=intro, dated=("starts", "ends"))


def plan_form(desk: Desk, event: Event) -> Form:
    """Return the form of an event's plan."""
    plan = event.plan or EventPlan()
    fields = (
        Field("people", "People to meet", str(plan.people or ""), hint="a few: 2 or 3"),
        Field("learn", "Or to learn", plan.learn, hint="what you want to know afterwards"),
        Field("topic", "To talk about", plan.topic, hint="one topic that you enjoy"),
        Field("find", "Whom to find", ", ".join(desk.view.names_of(plan.find)), hint="names, with commas"),
        Field("attempt", "To try", plan.attempt, hint="one small thing that is new to you"),
    )

    def read(reader: Reader) -> Write:
        wished = EventPlan(
            people=reader.number("people", 0, 1000),
            learn=reader.text("learn"),
            topic=reader.text("topic"),
            find=tuple(one.id for one in reader.people("find")),
            attempt=reader.text("attempt"),
        )
        return lambda: events.write_plan(desk.journal, event, wished)

    intro = "A few people, or one thing to learn, is plenty: quality comes before quantity."
    return writing_form(desk, f"Plan {event.name}", fields, read, intro=intro)


def debrief_form(desk: Desk, event: Event) -> Form:
    """Return the form in which to look back on an event; what was written before stays and is added to."""
    fields = (
        Field("text", "In a few words", hint="who you met, what stayed with you", prose=True),
        Field("takeaways", "To take away", prose=True),
        Field("top", "Get to know", hint="at most three names, with commas"),
        Field("went_well", "Went well", hint="what you did well"),
        Field("next_time", "Next time", hint="one thing to try"),
    )

    def read(reader: Reader) -> Write:
        needed = "" if event.debrief else "a few words are enough"
        text = reader.text("text", needed)
        takeaways = reader.rows("takeaways")
        people = tuple(one.id for one in reader.people("top"))
        went_well, next_time = reader.text("went_well"), reader.text("next_time")
        return lambda: events.debrief_event(
            desk.journal, event, text, takeaways, people, went_well=went_well, next_time=next_time
        )

    intro = "To take away: one thing a line. Write to those you choose within 48 hours; the rest can wait."
    return writing_form(desk, f"Look back on {event.name}", fields, read, intro=intro)
