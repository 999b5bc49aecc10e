"""The rhythm at which key contacts want to be met: who is due, since when, in words."""

from datetime import datetime, timedelta

from netjournal.advice.dates import day_words, span_words
from netjournal.advice.moment import Moment
from netjournal.advice.words import is_gentle, key_contacts, last_contact
from netjournal.clock import end_of_day
from netjournal.models import Contact
from netjournal.text import fold
from netjournal.view import cadence_of
from netjournal.view.standing import DEFAULT_CADENCE


def cadence(moment: Moment, contact: Contact) -> int | None:
    """Return the days of someone's rhythm, by default as the rule `check-in` has it; None is never."""
    setting = moment.view.rules.get("check-in")
    return cadence_of(contact, (setting.thresholds if setting else {}).get("days", DEFAULT_CADENCE))


def due_from(moment: Moment, contact: Contact) -> datetime | None:
    """Return the midnight from which more days than someone's rhythm have passed; None where it is never."""
    days = cadence(moment, contact)
    if days is None:
        return None
    entry = last_contact(moment, contact.id)
    start = moment.local(entry.at if entry else contact.created)
    return end_of_day(start + timedelta(days=days), moment.zone)


def waiting(moment: Moment) -> list[tuple[Contact, datetime]]:
    """Return the key contacts with a rhythm and when each is due, soonest first; nobody in a hard time."""

    def find() -> list[tuple[Contact, datetime]]:
        people = (one for one in key_contacts(moment) if not is_gentle(moment, one))
        dues = ((one, due_from(moment, one)) for one in people)
        known = [(one, due) for one, due in dues if due is not None]
        return sorted(known, key=lambda pair: (pair[1], fold(pair[0].name), pair[0].id))

    return moment.remember("rhythm", find)


def rhythm_words(moment: Moment, contact: Contact) -> str:
    """Return where someone stands as evidence: their rhythm, and when you were last in touch."""
    wanted = span_words(cadence(moment, contact) or 0)
    entry = last_contact(moment, contact.id)
    if entry is None:
        since = f"you added them on {day_words(moment.local(contact.created), moment.today)}"
        return f"{contact.name}: you wanted to be in touch every {wanted}; {since}."
    day = day_words(moment.local(entry.at), moment.today)
    return f"{contact.name}: you wanted to be in touch every {wanted}; the last time was {day}."
