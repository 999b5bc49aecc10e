"""What is taken out of the journal: the use cases behind `export`."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from netjournal.advice import Suggestion
from netjournal.clock import local_date
from netjournal.errors import InvalidInputError
from netjournal.exchange import archive, calendar, jrnl, markdown
from netjournal.exchange.calendar import CalendarItem
from netjournal.exchange.documents import can_be
from netjournal.exchange.friends import writer as friends
from netjournal.exchange.tabular import writer as tables
from netjournal.exchange.vcard import writer as cards
from netjournal.exchange.watching import Watch, unwatched
from netjournal.journal.journal import Journal
from netjournal.journal.reminders import initials, neutral_title, reminders
from netjournal.models import TABLES, Block, Contact, Event, Milestone, Record
from netjournal.text import listed

Pages = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Wishes:
    """How something is taken out."""

    raw: bool = False
    """Cells of a table as they are, also where a spreadsheet would run them."""
    details: bool = False
    """Full names and titles in the calendar, in place of initials."""


def to_file(journal: Journal, form: str, wishes: Wishes, watch: Watch = unwatched) -> bytes:
    """Return the journal as one file of a format of ONE_FILE."""
    return ONE_FILE[form](journal, wishes, watch)


def to_folder(journal: Journal, form: str) -> Pages:
    """Yield the files of a format of FOLDER: the path of each under the folder, with `/`, and its text."""
    return FOLDER[form](journal)


def _archive(journal: Journal, _: Wishes, __: Watch) -> bytes:
    documents = {name: (found for _, found in journal.view.table(name).unread()) for name in TABLES}
    return archive.write(documents, journal.now())


def _jrnl(journal: Journal, _: Wishes, watch: Watch) -> bytes:
    entries = [*journal.view.interactions.all(), *journal.view.notes.all()]
    return jrnl.write(watch(sorted(entries, key=lambda one: (one.at, one.id))))


def _calendar(journal: Journal, wishes: Wishes, _: Watch) -> bytes:
    return calendar.write(calendar_items(journal, details=wishes.details), journal.now())


ONE_FILE: Mapping[str, Callable[[Journal, Wishes, Watch], bytes]] = {
    "archive": _archive,
    "vcard": lambda journal, _, watch: cards.write(journal.view, watch).encode(),
    "csv": lambda journal, wishes, watch: tables.write(journal.view, raw=wishes.raw, watch=watch).encode(),
    "ics": _calendar,
    "friends": lambda journal, _, watch: friends.write(journal.view, watch).encode(),
    "jrnl": _jrnl,
}
FOLDER: Mapping[str, Callable[[Journal], Pages]] = {
    "vcard": lambda journal: cards.write_each(journal.view),
    "markdown": lambda journal: markdown.write(journal.view, journal.now()),
}
FORMS = ("archive", "vcard", "csv", "markdown", "ics", "friends", "jrnl")
"""Everything that can be taken out."""


def has_calendar(record: Record) -> bool:
    """Return whether a record can stand in a calendar: time set aside, or an event with a beginning."""
    return isinstance(record, Block) or (isinstance(record, Event) and record.starts is not None)


def to_calendar(journal: Journal, record: Record) -> bytes:
    """Return a calendar of one record, with names; raises InvalidInputError for one without a time.

    It has the id that it has in a calendar of everything, so the two never double it.
    """
    if isinstance(record, Block):
        item = _block(journal, record, details=True)
    elif isinstance(record, Event) and record.starts is not None:
        item = _event(record)
    else:
        raise InvalidInputError("only events with a beginning and time set aside go into a calendar")
    return calendar.write((item,), journal.now())


def calendar_items(journal: Journal, *, details: bool = False) -> Iterator[CalendarItem]:
    """Yield what is coming up: reminders, check-ins, promises, days of people, events and blocks of time.

    Unless `details` are asked for, people are initials and nothing says what it is about, for calendars
    are often seen by others.
    """
    yield from _reminders(journal, details=details)
    yield from _check_ins(journal, details=details)
    yield from _promises(journal, details=details)
    yield from _days(journal, details=details)
    yield from _events(journal)
    yield from _blocks(journal, details=details)


def _reminders(journal: Journal, *, details: bool) -> Iterator[CalendarItem]:
    """Yield the dated next steps, late ones today; promises and days of people are there by themselves."""
    view, today = journal.view, journal.now().date()
    for one in reminders(journal):
        if (
            one.due is not None
            and one.subject_id not in view.promises
            and one.subject_id not in view.milestones
        ):
            day = local_date(one.due - timedelta(microseconds=1), journal.now().tzinfo)
            title = one.title if details else neutral_title(view, one)
            yield CalendarItem(one.id, title, max(day, today), description=_why(one, details=details))


def _why(one: Suggestion, *, details: bool) -> str:
    return "\n".join(one.why) if details else ""


def _check_ins(journal: Journal, *, details: bool) -> Iterator[CalendarItem]:
    """Yield when it is time to be in touch again with the people who count, where that is still ahead."""
    for one in journal.view.contacts.labelled("key"):
        due = journal.view.standing(one, journal.now()).next_due
        day = local_date(due, journal.now().tzinfo) if due is not None else None
        if day is not None and day > journal.now().date():
            yield CalendarItem(f"check-in-{one.id}", f"In touch with {_called(one, details=details)}", day)


def _promises(journal: Journal, *, details: bool) -> Iterator[CalendarItem]:
    for owner, words in (("me", "Promise to {}"), ("them", "Promise by {}")):
        for one in journal.view.promises.labelled(f"open:{owner}"):
            if one.due is not None:
                title = words.format(_all_called(journal, one.contact_ids, details=details))
                yield CalendarItem(one.id, f"{title}: {one.text}" if details else title, one.due)


def _days(journal: Journal, *, details: bool) -> Iterator[CalendarItem]:
    for one in journal.view.milestones.all():
        contact = journal.view.contacts.get(one.contact_id)
        if one.on and one.yearly and contact is not None and contact.state == "active":
            who = _called(contact, details=details)
            own = one.title if details and one.kind == "own" else ""
            title = f"{own}: {who}" if own else f"{_day_word(one)} of {who}"
            yield CalendarItem(one.id, title, one.in_year(journal.now().year), yearly=True)


def _day_word(one: Milestone) -> str:
    return "A day" if one.kind == "own" else one.kind.capitalize()


def _events(journal: Journal) -> Iterator[CalendarItem]:
    """Yield the events; those that came from a calendar are there already."""
    yield from (_event(one) for one in journal.view.events.all() if one.starts and not one.source_key)


def _event(one: Event) -> CalendarItem:
    """Return an event that has a beginning; an end that cannot be is left out."""
    starts, ends = one.starts or one.created, one.ends
    if ends is not None and can_be(ends) and type(ends) is type(starts) and ends >= starts:
        last = ends if hasattr(ends, "hour") else ends + timedelta(days=1)
    else:
        last = None
    return CalendarItem(one.id, one.name, starts, last, place=one.place)


def _blocks(journal: Journal, *, details: bool) -> Iterator[CalendarItem]:
    yield from (_block(journal, one, details=details) for one in journal.view.blocks.all())


def _block(journal: Journal, one: Block, *, details: bool) -> CalendarItem:
    names = _all_called(journal, one.contact_ids, details=details)
    title = f"Time for {names or 'people'}"
    title = f"{title}: {one.purpose}" if details and one.purpose else title
    return CalendarItem(one.id, title, one.at, one.at + timedelta(minutes=one.minutes))


def _called(one: Contact, *, details: bool) -> str:
    return one.name if details else initials(one.name)


def _all_called(journal: Journal, ids: tuple[str, ...], *, details: bool) -> str:
    people = filter(None, map(journal.view.contacts.get, ids))
    return listed([_called(one, details=details) for one in people])
