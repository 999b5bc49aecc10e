"""What is done with many people at once; each is one change, which one undo takes back."""

from collections.abc import Callable, Iterable, Sequence

from netjournal.errors import InvalidInputError
from netjournal.journal import editing
from netjournal.journal.fields import assign
from netjournal.journal.journal import Journal
from netjournal.models import Contact
from netjournal.text import listed, plural

_NAMED = 3
"""So many people are named, more are counted."""


def called(contacts: Sequence[Contact]) -> str:
    """Return people by name where they are few, else how many they are."""
    if len(contacts) <= _NAMED:
        return listed([one.name for one in contacts])
    return plural(len(contacts), "person", "people")


def some_names(contacts: Sequence[Contact]) -> str:
    """Return the names of the first few people, and how many more they are."""
    return listed([one.name for one in contacts[:_NAMED]], more=len(contacts) - _NAMED)


def edit(journal: Journal, contacts: Sequence[Contact], assignments: Sequence[str]) -> int:
    """Change the same fields of many people as typed, and return of how many they were changed.

    Raises InvalidInputError that names the field and what it takes, for a first person whom it does not fit;
    then nobody is changed.
    """
    if not assignments:
        raise InvalidInputError("nothing to change; write FIELD=VALUE")
    what = f": {', '.join(assignments)}"
    return _change(journal, contacts, "edit", lambda one: assign(journal, one, assignments), what)


def rest(journal: Journal, contacts: Sequence[Contact]) -> int:
    """Let the connections rest that are active; return how many."""
    return _change(journal, _in_state(contacts, "active"), "rest:", Contact.rest)


def archive(journal: Journal, contacts: Sequence[Contact]) -> int:
    """Put away those who are active or resting; return how many."""
    return _change(journal, _in_state(contacts, "active", "resting"), "archive:", Contact.archive)


def revive(journal: Journal, contacts: Sequence[Contact]) -> int:
    """Take those who rest or are put away back among the active ones; return how many."""
    away = _in_state(contacts, "resting", "archived")
    return _change(journal, away, "revive:", lambda one: one.evolve(state="active"))


def focus(journal: Journal, contacts: Sequence[Contact], *, on: bool) -> int:
    """Make people those to begin with, or no longer; return how many were not so before."""
    return _change(
        journal, contacts, "focus:" if on else "no longer in focus:", lambda one: one.evolve(focus=on)
    )


def delete(journal: Journal, contacts: Sequence[Contact]) -> int:
    """Delete people with what says nothing without them, as `editing.delete` does; return how many."""
    if contacts:
        editing.delete_all(journal, contacts, called(contacts))
    return len(contacts)


def _in_state(contacts: Iterable[Contact], *states: str) -> list[Contact]:
    return [one for one in contacts if one.state in states]


def _change(
    journal: Journal,
    contacts: Iterable[Contact],
    verb: str,
    change: Callable[[Contact], Contact],
    what: str = "",
) -> int:
    """Write what `change` makes of each person, unless nobody is other than before."""
    edits = [(one, after) for one in contacts if (after := change(one)) != one]
    if edits:
        journal.commit(f"{verb} {called([one for one, _ in edits])}{what}", edit=edits)
    return len(edits)
