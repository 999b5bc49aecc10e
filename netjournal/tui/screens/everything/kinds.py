"""The kinds of record, and how a new one of each is begun."""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge

from netjournal.models import ME_ID, Record
from netjournal.view import View, holding


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record."""

    table: str
    title: str
    teach: str
    """What is said where there is none yet."""
    form: str = ""
    """The form that makes one, by its name in `adding_form`."""
    seed: str = ""
    """Else the text with which a capture of one begins."""
    also: tuple[str, ...] = ()
    """Other tables whose records stand among them."""

    @property
    def tables(self) -> tuple[str, ...]:
        """Return every table whose records are of this kind."""
        return (self.table, *self.also)


KINDS = (
    Kind("contacts", "People", "N adds someone by name."),
    Kind(
        "interactions",
        "Entries",
        "What you write down with n stands here.",
        seed="met @: ",
        also=("notes",),
    ),
    Kind("promises", "Promises", "What you promised, or was promised to you.", seed="met @: \npromised: "),
    Kind("exchanges", "Give and take", "What you gave, asked and received.", seed="met @: \ngave: "),
    Kind("mentions", "Mentioned", "What people told you, to ask about later.", seed="met @: \nmentioned: "),
    Kind("facts", "Facts", "What matters to people, and what to remember.", seed="note about @\nmatters: "),
    Kind("milestones", "Days", "Birthdays, anniversaries and days of their own.", form="day"),
    Kind("assessments", "Between you", "How things are between you and someone.", form="assess"),
    Kind("introductions", "Introductions", "People you bring together.", form="introduce"),
    Kind("events", "Events", "Occasions where people meet.", form="event"),
    Kind("goals", "Goals", "What your networking is for.", form="goal"),
    Kind("resources", "To share", "Articles, talks and tools worth passing on.", form="resource"),
    Kind("places", "Places", "friends.md brings them; an entry names where it was."),
    Kind("blocks", "Time set aside", "Half an hour for someone.", form="block"),
    Kind("reflections", "Reflections", "Your answers gather here; 5 asks a question.", form="week"),
    Kind("decisions", "Your answers", "What you said to next steps: done, later, not now."),
    Kind("me", "You", "Your work, what you offer, what holds you back."),
)
"""Every kind that is looked at here; the switches of rules and questions stand in the Library."""

BY_TABLE = {kind.table: kind for kind in KINDS}


def records_of(view: View, kind: Kind, query: str) -> Iterator[Record]:
    """Yield the records of a kind that hold every word of `query`, newest first."""
    if kind.table == "me":
        yield view.me
        return
    among = holding(view, kind.tables, query) if query.strip() else None
    found = (view.table(table).newest(among) for table in kind.tables)
    yield from merge(*found, key=Record.moment, reverse=True)


def count_of(view: View, kind: Kind) -> int:
    """Return how many records of a kind there are."""
    return sum(len(view.table(table)) for table in kind.tables)


def record_of(view: View, kind: Kind, record_id: str) -> Record | None:
    """Return a record of a kind; the one about you is there before anything was written in it."""
    if record_id == ME_ID:
        return view.me
    found = (view.table(table).get(record_id) for table in kind.tables)
    return next((record for record in found if record), None)
