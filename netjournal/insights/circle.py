"""The people around me: how close, how things are between us, who supports me, who is due (P03, P10, P11)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from netjournal.models import Assessment, Contact
from netjournal.view import View, happened

Band = Literal["close", "in touch", "loose", "far", "not yet"]
BANDS: tuple[Band, ...] = ("close", "in touch", "loose", "far", "not yet")
Tone = Literal["positive", "neutral", "negative", ""]
TONES: tuple[Tone, ...] = ("positive", "neutral", "negative", "")

HALF_A_YEAR = timedelta(days=182)
TWO_YEARS = timedelta(days=730)
_CLOSE = 3
"""Conversations in half a year from which someone is close."""
_SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Ring:
    """The people of one band of closeness, by what was last said of how things are between us.

    Within each those seen last come first.
    """

    band: Band
    by_tone: tuple[tuple[Tone, tuple[str, ...]], ...]
    """In the order of TONES; "" is for those of whom nothing was said."""

    @property
    def contact_ids(self) -> tuple[str, ...]:
        """Return everyone of the band."""
        return tuple(contact_id for _, ids in self.by_tone for contact_id in ids)


def rings(view: View, now: datetime) -> tuple[Ring, ...]:
    """Return the active people by closeness.

    Close: three or more conversations in half a year. In touch: any contact in half a year. Loose: in two
    years. Far: longer ago. Not yet: someone written down with whom nothing happened so far.
    """
    recent = view.interactions.between(now - HALF_A_YEAR, now + timedelta(microseconds=1))
    entries = [entry for entry in recent if happened(entry, now)]
    talks = Counter(name for entry in entries if entry.conversation for name in entry.contact_ids)
    touched = {name for entry in entries for name in entry.contact_ids}
    found: dict[Band, list[Contact]] = {band: [] for band in BANDS}
    for contact in view.contacts.all():
        if contact.state != "active":
            continue
        if talks[contact.id] >= _CLOSE:
            found["close"].append(contact)
        elif contact.id in touched:
            found["in touch"].append(contact)
        else:
            found[_band_of_old(view, contact, now)].append(contact)
    return tuple(_ring(view, band, people) for band, people in found.items())


def _band_of_old(view: View, contact: Contact, now: datetime) -> Band:
    """Return the band of someone with whom nothing happened in half a year."""
    entries = view.interactions.newest_of(contact.id)
    last = next((entry.at for entry in entries if happened(entry, now)), None)
    if last is None:
        return "not yet"
    return "loose" if last >= now - TWO_YEARS else "far"


def _ring(view: View, band: Band, people: Iterable[Contact]) -> Ring:
    by_tone: dict[Tone, list[str]] = {tone: [] for tone in TONES}
    for contact in sorted(people, key=lambda one: (-view.interactions.latest_time(one.id), one.name)):
        latest: Assessment | None = next(view.assessments.newest_of(contact.id), None)
        by_tone[latest.tone if latest else ""].append(contact.id)
    return Ring(band, tuple((tone, tuple(ids)) for tone, ids in by_tone.items()))


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The people whom I wish to be in touch with, by id; those longest due first."""

    in_time: tuple[str, ...]
    soon: tuple[str, ...]
    """Due within two weeks."""
    past: tuple[str, ...]


def rhythm(view: View, now: datetime) -> Rhythm:
    """Return who is within the rhythm that was chosen."""
    today = now.date()
    dues = [(view.standing(contact, now).next_due, contact.id) for contact in view.contacts.labelled("key")]
    dated = sorted((due, contact_id) for due, contact_id in dues if due is not None)
    return Rhythm(
        in_time=tuple(name for due, name in dated if due > today + _SOON),
        soon=tuple(name for due, name in dated if today <= due <= today + _SOON),
        past=tuple(name for due, name in dated if due < today),
    )


@dataclass(frozen=True, slots=True)
class Supporters:
    """Who would cover for me, and whom I can talk to, by id."""

    structural: tuple[str, ...]
    emotional: tuple[str, ...]


def supporters(view: View) -> Supporters:
    """Return who supports me."""

    def of(kind: str) -> tuple[str, ...]:
        return tuple(contact.id for contact in view.contacts.labelled(f"support:{kind}"))

    return Supporters(of("structural"), of("emotional"))
