"""Where things stand with one person: contact, cadence, give and take."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from netjournal.clock import local_date
from netjournal.models import Contact, Interaction
from netjournal.view.labels import KEY_TIES

if TYPE_CHECKING:
    from netjournal.view.view import View

DEFAULT_CADENCE = 90
"""Days between contacts with a key contact for whom no cadence is set."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the entries say about one person at a moment; times are aware, counts are of all time."""

    first_contact: datetime | None
    last_contact: datetime | None
    """The last real contact: a conversation, a message of theirs, or one of mine that awaits no answer."""
    last_conversation: datetime | None
    conversations: int
    given: int
    received: int
    asked: int
    open_promises: int
    cadence: int | None
    """Days; None where the person is never due."""
    next_due: date | None


def is_key(contact: Contact) -> bool:
    """Return whether this is a key contact: focus, a cadence set, or a tie of trust or duty."""
    return contact.focus or isinstance(contact.cadence, int) or contact.tie in KEY_TIES


def cadence_of(contact: Contact, default: int = DEFAULT_CADENCE) -> int | None:
    """Return the days after which it is time to be in touch, or None where that is never."""
    if contact.cadence == "none" or contact.state != "active":
        return None
    if isinstance(contact.cadence, int):
        return contact.cadence
    return default if is_key(contact) else None


def happened(interaction: Interaction, now: datetime) -> bool:
    """Return whether an interaction counts: it is not merely planned, and not ahead of now."""
    return not interaction.planned and interaction.at <= now


def is_contact(interaction: Interaction) -> bool:
    """Return whether an interaction that happened is real contact."""
    return interaction.conversation or interaction.initiator == "them" or not interaction.awaits


def last_contact(view: "View", contact: Contact, now: datetime) -> datetime | None:
    """Return the last real contact with someone, reading no more entries than needed."""
    entries = view.interactions.newest_of(contact.id)
    return next((entry.at for entry in entries if happened(entry, now) and is_contact(entry)), None)


def standing_of(view: "View", contact: Contact, now: datetime, default_cadence: int) -> Standing:
    """Return where things stand with `contact` at `now`."""
    past = [entry for entry in view.interactions.of(contact.id) if happened(entry, now)]
    real = [entry.at for entry in past if is_contact(entry)]
    talks = [entry.at for entry in past if entry.conversation]
    dealings = [act for act in view.exchanges.of(contact.id) if act.kind != "thanks" and act.at <= now]
    cadence = cadence_of(contact, default_cadence)
    last = max(real, default=None)
    start = last or _known_since(contact, past)
    return Standing(
        first_contact=min((entry.at for entry in past), default=None),
        last_contact=last,
        last_conversation=max(talks, default=None),
        conversations=len(talks),
        given=sum(act.direction == "given" for act in dealings),
        received=sum(act.direction == "received" for act in dealings),
        asked=sum(act.direction == "asked" and act.state != "planned" for act in dealings),
        open_promises=sum(promise.state == "open" for promise in view.promises.of(contact.id)),
        cadence=cadence,
        next_due=local_date(start, now.tzinfo) + timedelta(days=cadence) if cadence else None,
    )


def _known_since(contact: Contact, past: list[Interaction]) -> datetime:
    return past[0].at if past else contact.created
