"""What is ahead with people: planned conversations, time set aside, events where someone is to be found."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.advice.moment import Moment
from netjournal.advice.words import since
from netjournal.clock import end_of_day, start_of_day
from netjournal.models import Block, Contact, Event, Interaction

_AT_A_DISTANCE = frozenset({"call", "video"})


@dataclass(frozen=True, slots=True)
class Meeting:
    """One occasion ahead."""

    id: str
    """The planned interaction, the block or the event."""
    what: str
    """In words: "coffee", "time set aside", the name of the event."""
    written: datetime
    """When it was written down."""
    at: datetime
    timed: bool
    """Whether its time is known; else `at` is the start of its day."""
    people: tuple[Contact, ...]
    channel: str = ""
    event: Event | None = None

    @property
    def begins(self) -> datetime:
        """Return the moment until which it is ahead: its time, or the end of its day where none is known."""
        return self.at if self.timed else end_of_day(self.at.date(), self.at.tzinfo)

    @property
    def at_a_distance(self) -> bool:
        """Return whether it is a call or a video call."""
        return self.channel in _AT_A_DISTANCE


def ahead(moment: Moment, hours: int) -> list[Meeting]:
    """Return what begins within the next hours, soonest first."""
    until = moment.now + timedelta(hours=hours)

    def find() -> list[Meeting]:
        every = (*_planned(moment), *_blocked(moment, until), *_events(moment, until))
        near = (one for one in every if one.at <= until and moment.now < one.begins)
        return sorted(near, key=lambda one: (one.at, one.id))

    return moment.remember(("ahead", hours), find)


def has_begun(moment: Moment, meeting: Meeting, opens: datetime) -> bool:
    """Return whether a talk with someone of a meeting, from `opens` on, was logged after it was planned."""
    return any(
        entry.conversation and entry.created > meeting.written
        for contact in meeting.people
        for entry in since(moment, contact.id, opens)
    )


def _planned(moment: Moment) -> Iterator[Meeting]:
    for entry in moment.view.interactions.labelled("planned", moment.ago(days=2)):
        if entry.conversation:
            yield _meeting(moment, entry)


def _meeting(moment: Moment, entry: Interaction) -> Meeting:
    at = entry.at.astimezone(moment.zone)
    people = moment.people(entry.contact_ids)
    return Meeting(entry.id, entry.channel, entry.created, at, entry.timed, people, entry.channel)


def _blocked(moment: Moment, until: datetime) -> Iterator[Meeting]:
    for block in moment.view.blocks.between(moment.now, until + timedelta(seconds=1)):
        yield _of_block(moment, block)


def _of_block(moment: Moment, block: Block) -> Meeting:
    what = block.purpose or block.channel or "time set aside"
    return Meeting(
        block.id,
        what,
        block.created,
        block.at.astimezone(moment.zone),
        timed=True,
        people=moment.people(block.contact_ids),
        channel=block.channel or "",
    )


def _events(moment: Moment, until: datetime) -> Iterator[Meeting]:
    for event in moment.view.events.between(moment.ago(days=2), until + timedelta(days=1)):
        if event.starts is None:
            continue
        people = moment.people(event.plan.find if event.plan else ())
        timed = isinstance(event.starts, datetime)
        day = start_of_day(moment.local(event.starts), moment.zone)
        at = event.starts.astimezone(moment.zone) if isinstance(event.starts, datetime) else day
        yield Meeting(event.id, event.name, event.created, at, timed, people, event=event)
