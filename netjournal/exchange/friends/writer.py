"""friends.md out."""

from collections.abc import Iterable
from itertools import chain

from netjournal.exchange.friends.marks import friend_name, marked, place_name, said_in, tag_of
from netjournal.exchange.friends.reader import ACTIVITY, NAME
from netjournal.exchange.vcard.writer import everyone
from netjournal.exchange.watching import Watch, unwatched
from netjournal.models import Contact, Entry, Origin, Place
from netjournal.text import fold, one_line
from netjournal.view import View


def write(view: View, watch: Watch = unwatched) -> str:
    """Return the journal as friends.md: newest first, one line an entry.

    A line that came from such a file goes out as it came in, as long as the entry still says the same.
    """
    activities: list[Entry] = list(view.interactions.all())
    notes: list[Entry] = []
    for one in view.notes.all():
        (activities if _was_activity(view, one) else notes).append(one)
    sections = (
        ("Activities", _events(view, activities, watch)),
        ("Notes", _events(view, notes, watch)),
        ("Friends", [_friend(one) for one in everyone(view)]),
        ("Locations", _locations(view)),
    )
    written = [f"### {name}:\n" + "".join(f"- {line}\n" for line in lines) for name, lines in sections]
    return "\n".join(written)


def _origin(view: View, one: Entry) -> Origin | None:
    return next((known for known in view.table(Origin.table).of(one.id) if known.source == NAME), None)


def _was_activity(view: View, one: Entry) -> bool:
    origin = _origin(view, one)
    return origin is not None and origin.key.startswith(ACTIVITY)


def _events(view: View, entries: Iterable[Entry], watch: Watch) -> list[str]:
    """Return entries as lines: newest day first, those of one day in the order in which they were written."""
    listed = sorted(entries, key=lambda one: (-one.at.date().toordinal(), one.id))
    return [f"{one.at.date().isoformat()}: {_event(view, one)}".strip() for one in watch(listed)]


def _event(view: View, one: Entry) -> str:
    origin = _origin(view, one)
    people = [(who.name, *who.nicknames) for who in map(view.contacts.get, one.contact_ids) if who]
    if origin and origin.raw and _still_says(origin.raw, one, people):
        return origin.raw
    words = one_line(" ".join(filter(None, (one.summary, one.notes))))
    return marked(words, people, one.places, filter(None, map(tag_of, one.tags)))


def _still_says(raw: str, one: Entry, people: Iterable[tuple[str, ...]]) -> bool:
    """Return whether a line says just what an entry does."""
    said = said_in(raw)
    named = set(map(fold, said.friends))
    known = [set(map(fold, names)) for names in people]
    return (
        (said.words, said.places, said.tags, "") == (one.summary, one.places, one.tags, one.notes)
        and all(named & names for names in known)
        and named <= set().union(*known)
    )


def _friend(one: Contact) -> str:
    home = f" [{_home(one)}]" if _home(one) else ""
    tags = "".join(f" @{tag}" for tag in filter(None, map(tag_of, one.tags)))
    return f"{_named(friend_name(one.name), map(friend_name, one.nicknames))}{home}{tags}"


def _named(name: str, others: Iterable[str]) -> str:
    aliases = " a.k.a. ".join(others)
    return f"{name} (a.k.a. {aliases})" if aliases else name


def _home(one: Contact) -> str:
    return one_line(one.address).replace("[", "(").replace("]", ")")


def _locations(view: View) -> list[str]:
    """Return the places, and beside them those where someone lives or something happened, by name."""
    places: list[Place] = list(view.places.all())
    known = {fold(name) for one in places for name in (one.name, *one.nicknames)}
    found = [_home(one) for one in view.contacts.all()]
    entries = chain(view.interactions.all(), view.notes.all())
    found += [place_name(place) for one in entries for place in one.places]
    lines = [_named(one.name, one.nicknames) for one in places]
    for name in dict.fromkeys(found):
        if name and fold(name) not in known:
            known.add(fold(name))
            lines.append(name)
    return sorted(lines)
