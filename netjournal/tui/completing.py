"""The name or tag that is most likely being typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from netjournal.capture import Typing, completion, written
from netjournal.text import fold
from netjournal.view import View

_MOST = 200
"""Names that are weighed at most."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What would stand in place of what is being typed; `ghost` is what is shown behind the cursor."""

    start: int
    end: int
    text: str
    ghost: str


def complete(view: View, text: str, cursor: int) -> Completion | None:
    """Return the completion of the name, event or tag before the cursor, or None."""
    typing = completion(text, cursor)
    if typing is None or not typing.partial.strip():
        return None
    find = {"@": _person, "^": _event, "#": _tag}[typing.sigil]
    name = find(view, typing.partial)
    if name is None or fold(name) == fold(typing.partial):
        return None
    full = written(typing.sigil, name)
    return Completion(typing.start, typing.end, full, _ghost(typing, name))


def _ghost(typing: Typing, name: str) -> str:
    if fold(name).startswith(fold(typing.partial)) and len(fold(name)) == len(name):
        return name[len(typing.partial) :]
    return f" → {name}"


def _person(view: View, partial: str) -> str | None:
    def known(contact_id: str) -> tuple[str, int]:
        return view.contacts[contact_id].name, view.interactions.count_of(contact_id)

    return _best((known(contact_id) for contact_id in view.search.find_names(partial)), partial)


def _event(view: View, partial: str) -> str | None:
    found = (view.events[event_id].name for event_id in view.search.find("events", partial))
    return _best(((name, 0) for name in found if fold(partial) in fold(name)), partial)


def _tag(view: View, partial: str) -> str | None:
    counts: dict[str, int] = {}
    written_ones = (one.tags for one in islice(view.interactions.newest(), _MOST))
    people = (one.tags for one in islice(view.contacts.newest(), _MOST))
    for tag in chain.from_iterable((*written_ones, *people)):
        counts[tag] = counts.get(tag, 0) + 1
    return _best(
        ((tag, count) for tag, count in counts.items() if fold(tag).startswith(fold(partial))), partial
    )


def _best(found: Iterator[tuple[str, int]], partial: str) -> str | None:
    """Return the name that begins with what is typed, else has a word that does; the most written of."""
    begun = fold(partial)

    def rank(one: tuple[str, int]) -> tuple[bool, int, str]:
        name, count = one
        return not fold(name).startswith(begun), -count, name

    weighed = [(name, count) for name, count in islice(found, _MOST) if _begins(fold(name), begun)]
    return min(weighed, key=rank)[0] if weighed else None


def _begins(name: str, begun: str) -> bool:
    return name.startswith(begun) or any(word.startswith(begun) for word in name.split())
