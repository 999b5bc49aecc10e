"""The forms of what is aimed at: goals, introductions, things worth sharing, time, how things are."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, get_args

from netjournal.clock import local_date
from netjournal.errors import InvalidInputError
from netjournal.journal import aims, milestones
from netjournal.models import CHANNELS, Contact, Goal
from netjournal.models.plans import GoalKind
from netjournal.text import listed
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.form import Field, Form
from netjournal.tui.dialogs.reader import Reader, Write, writing_form

GOAL_KINDS: tuple[str, ...] = get_args(GoalKind)
TONES = ("positive", "neutral", "negative")
STATES = ("idea", "asked", "made", "declined")
_DAY_LONG = 480
_NAMES = "names, with commas"
_HALF_HOUR = 30


def names_of(people: Sequence[Contact]) -> str:
    """Return names as they are typed in a form."""
    return ", ".join(one.name for one in people)


def goal_form(desk: Desk, people: Sequence[Contact] = ()) -> Form:
    """Return the form of a new goal."""
    fields = (
        Field("title", "Goal", hint="what you want to learn, find or do"),
        Field("kind", "Kind", "growth", hint=", ".join(GOAL_KINDS)),
        Field("by", "By", hint="end of march, 2027-01-20"),
        Field("topics", "Topics", hint="words by which people fit it, with commas"),
        Field("people", "With", names_of(people), hint=_NAMES),
    )

    def read(reader: Reader) -> Write:
        title = reader.text("title", "a few words are enough")
        by = reader.when("by")
        given: dict[str, Any] = {
            "kind": reader.one_of("kind", GOAL_KINDS) or "growth",
            "by": local_date(by, desk.now().tzinfo) if by else None,
            "topics": reader.parts("topics"),
            "contact_ids": tuple(one.id for one in reader.people("people")),
        }
        return lambda: aims.add_goal(desk.journal, title, **given)

    intro = f"What your networking is for. Kinds: {listed(GOAL_KINDS, 'or')}."
    return writing_form(desk, "A new goal", fields, read, intro=intro, dated=("by",))


def link_form(desk: Desk, goal: Goal, people: Sequence[Contact] = ()) -> Form:
    """Return the form that links people to a goal."""

    def read(reader: Reader) -> Write:
        reader.text("people", "one name is enough")
        found = reader.people("people")
        return lambda: aims.link_goal(desk.journal, goal, found)

    field = Field("people", "Who could help", names_of(people), hint=_NAMES)
    return writing_form(desk, goal.title, (field,), read)


def assess_form(desk: Desk, contact: Contact | None = None) -> Form:
    """Return the form of how things are between you and someone; it begins with what was said last."""
    last = next(desk.view.assessments.newest_of(contact.id), None) if contact else None
    fields = (
        *(() if contact else (Field("person", "With", hint="a name"),)),
        Field("tone", "Between you", last.tone if last else "", hint=", ".join(TONES)),
        Field("matters", "Matters to them", last.matters if last else ""),
        Field("personal", "Personal", last.personal if last else "", hint="what they told you about life"),
        Field("strategy", "One move", last.strategy if last else "", hint="what could make it better"),
    )

    def read(reader: Reader) -> Write:
        who = [contact] if contact else _one(reader, "person")
        reader.text("tone", "positive, neutral or negative")
        said = {"tone": reader.one_of("tone", TONES)}
        said |= {name: reader.text(name) for name in ("matters", "personal", "strategy")}
        return lambda: aims.assess(desk.journal, who[0], **said)

    title = f"You and {contact.name}" if contact else "How things are between you and …"
    intro = "Only you ever see this; it rates what is between you, not the person."
    return writing_form(desk, title, fields, read, intro=intro)


def introduce_form(desk: Desk, people: Sequence[Contact] = ()) -> Form:
    """Return the form of an introduction; the one that there is of these two is carried on."""
    one, other = (*(who.name for who in people[:2]), "", "")[:2]
    known = desk.view.introductions.of(people[0].id) if len(people) > 1 else []
    before = next((each for each in known if people[1].id in each.contact_ids), None)
    fields = (
        Field("one", "One", one, hint="a name"),
        Field("other", "The other", other, hint="a name"),
        Field("why", "Why", before.why if before else "", hint="what they could do for one another"),
        Field("state", "Where it stands", before.state if before else "idea", hint=", ".join(STATES)),
        Field("outcome", "What came of it", before.outcome if before else ""),
    )

    def read(reader: Reader) -> Write:
        both = (*_one(reader, "one"), *_one(reader, "other"))
        said = {name: reader.text(name) for name in ("why", "outcome")}
        said["state"] = reader.one_of("state", STATES)
        return lambda: aims.introduce(desk.journal, both[0], both[1], **said)

    intro = "Ask both before you bring them together: first an idea, then asked, then made or declined."
    return writing_form(desk, "An introduction", fields, read, intro=intro)


def resource_form(desk: Desk, people: Sequence[Contact] = ()) -> Form:
    """Return the form of something worth sharing."""
    fields = (
        Field("title", "What", hint="an article, a talk, a tool"),
        Field("link", "Link"),
        Field("topics", "About", hint="words by which it fits people, with commas"),
        Field("people", "Shared with", names_of(people), hint=_NAMES),
    )

    def read(reader: Reader) -> Write:
        title = reader.text("title", "a title is all that is needed")
        link, topics, who = reader.text("link"), reader.parts("topics"), reader.people("people")
        return lambda: aims.add_resource(desk.journal, title, who, link=link, topics=topics)

    intro = "It is suggested to those whose interests or goals it fits."
    return writing_form(desk, "Something worth sharing", fields, read, intro=intro)


def block_form(desk: Desk, people: Sequence[Contact] = ()) -> Form:
    """Return the form of time set aside; a free time is proposed."""
    free = aims.free_time(desk.journal)
    fields = (
        Field("at", "When", f"{free:%Y-%m-%d %H:%M}", hint="tomorrow 12:00"),
        Field("minutes", "Minutes", "30", hint="30 or 60"),
        Field("people", "With", names_of(people), hint=_NAMES),
        Field("purpose", "For", hint="what it is for"),
        Field("channel", "How", hint="coffee, lunch, walk, call …"),
    )

    def read(reader: Reader) -> Write:
        reader.text("at", "a day and a time")
        at = reader.when("at")
        if at is not None and not isinstance(at, datetime):
            reader.problems["at"] = "a time as well as a day, such as tomorrow 12:00"
        given: dict[str, Any] = {
            "minutes": reader.number("minutes", 5, _DAY_LONG) or _HALF_HOUR,
            "purpose": reader.text("purpose"),
            "channel": reader.one_of("channel", CHANNELS) or None,
        }
        who = reader.people("people")
        when = at if isinstance(at, datetime) else desk.now()
        return lambda: aims.block(desk.journal, when, who, **given)

    intro = "Half an hour is enough. What is in the calendar happens."
    return writing_form(desk, "Time for people", fields, read, intro=intro, dated=("at",))


def day_form(desk: Desk, contact: Contact | None = None) -> Form:
    """Return the form of a day in someone's life that is neither birthday nor of their work."""
    fields = (
        *(() if contact else (Field("person", "Whose", hint="a name"),)),
        Field("title", "What", hint="wedding, marathon, the day they moved"),
        Field("day", "Day", hint="14 march, or 2019-03-14 with the year"),
    )

    def read(reader: Reader) -> Write:
        who = [contact] if contact else _one(reader, "person")
        title, day = reader.text("title", "a word is enough"), reader.text("day", "a day, such as 14 march")
        try:
            milestones.read_day(day, "the day")
        except InvalidInputError as error:
            reader.problems.setdefault("day", str(error))
        return lambda: milestones.add_day(desk.journal, who[0], title, day)

    title = f"A day of {contact.name}" if contact else "A day to remember"
    intro = "It comes back every year. Birthdays and days of their work stand in the form of the person."
    return writing_form(desk, title, fields, read, intro=intro)


def _one(reader: Reader, name: str) -> tuple[Contact, ...]:
    """Return the one person of a field; anything else is its problem."""
    if reader.text(name, "a name"):
        found = reader.people(name)
        if len(found) == 1:
            return found
        reader.problems.setdefault(name, "one name only")
    return ()
