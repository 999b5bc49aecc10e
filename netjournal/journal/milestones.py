"""Days in a person's life, as they are typed: `--02-29`, `02-29`, `1990-02-28`, `29 February`."""

import re
from datetime import date

from netjournal.errors import InvalidInputError
from netjournal.journal.journal import Journal
from netjournal.models import Contact, Milestone
from netjournal.models.people import MilestoneKind
from netjournal.text import fold, one_line

KINDS: dict[str, MilestoneKind] = {
    "birthday": "birthday",
    "work_anniversary": "work anniversary",
    "promotion": "promotion",
    "new_job": "new job",
}
"""The field name under which each kind of day is set on a contact."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = re.compile(r"(?:(?P<year>\d{4})-|--)?(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\.? (?P<month>[a-z]{3,9})\.?,?(?: (?P<year>\d{4}))?")
_MONTH_FIRST = re.compile(r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2}),?(?: (?P<year>\d{4}))?")


def change(
    journal: Journal, contact: Contact, field: str, value: str
) -> tuple[Milestone | None, Milestone | None]:
    """Return a contact's day of this kind as it is and as it shall be; None where there is none."""
    kind = KINDS[field]
    old = next((day for day in journal.view.milestones.of(contact.id) if day.kind == kind), None)
    if not value:
        return old, None
    month, day, year = read_day(value, kind)
    if old is not None:
        return old, old.evolve(month=month, day=day, year=year)
    return None, journal.make(Milestone, contact_id=contact.id, kind=kind, month=month, day=day, year=year)


def add_day(journal: Journal, contact: Contact, title: str, text: str) -> Milestone:
    """Write down a day of someone's own, such as "wedding", that comes back every year.

    Raises InvalidInputError for a text that is no day.
    """
    month, day, year = read_day(text, "the day")
    made = journal.make(
        Milestone, contact_id=contact.id, kind="own", title=title, month=month, day=day, year=year
    )
    journal.commit(f"add {made.title} of {contact.name}", put=[made])
    return made


def read_day(text: str, name: str) -> tuple[int, int, int | None]:
    """Return month, day and the year if one is given; raises InvalidInputError that shows how to write it."""
    words = fold(text)
    for pattern in (_NUMBERS, _DAY_FIRST, _MONTH_FIRST):
        match = pattern.fullmatch(words)
        month = _month(match["month"]) if match else 0
        if match and _is_a_day(month, int(match["day"]), match["year"]):
            return month, int(match["day"]), int(match["year"]) if match["year"] else None
    message = f"{name} cannot be {one_line(text)!r}; write a day such as --02-29, or 1990-02-28 with the year"
    raise InvalidInputError(message)


def _is_a_day(month: int, day: int, year: str | None) -> bool:
    try:
        date(int(year) if year else 2000, month, day)
    except ValueError:
        return False
    return True


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next((number for number, name in enumerate(_MONTHS, 1) if word.startswith(name)), 0)
