"""What screens, dialogs and widgets ask of the app."""

from collections.abc import Collection
from dataclasses import dataclass

from textual.message import Message


@dataclass
class Changed(Message):
    """The journal was changed here: every screen that shows it is out of date."""


@dataclass
class Capture(Message):
    """Open the capture dialog, with some text to begin with; a draft in its slot comes first."""

    text: str = ""
    slot: str = "capture"


@dataclass
class ShowPerson(Message):
    """Open a person's page."""

    contact_id: str


@dataclass
class ShowEvent(Message):
    """Open an event's page."""

    event_id: str


@dataclass
class ShowTwins(Message):
    """List who is in here twice; where people are given, only pairs with one of them."""

    among: Collection[str] | None = None


@dataclass
class MergePeople(Message):
    """Show two people side by side, to make one of them: the left, whom their records stay with."""

    left_id: str
    right_id: str


@dataclass
class Go(Message):
    """Go to a place, by its name."""

    place: str


@dataclass
class Bring(Message):
    """Choose files to bring people and entries from."""


@dataclass
class Deliver(Message):
    """Write one record as a calendar file."""

    record_id: str


@dataclass
class Brought(Message):
    """Files were brought: the new people, (id, name) each, how many may be there twice, what was written."""

    people: tuple[tuple[str, str], ...] = ()
    twice: int = 0
    written: str = ""
