"""What two people share, in the words of the journal."""

from collections.abc import Iterable

from netjournal.models import Contact, Me
from netjournal.text import fold


def alike(me: Me, contact: Contact) -> list[str]:
    """Return the interests, skills and field that someone shares with me, as theirs are written."""
    return shared(mine_of(me), contact)


def mine_of(me: Me) -> frozenset[str]:
    """Return my interests, skills and field, folded."""
    return frozenset(fold(word) for word in (*me.interests, *me.skills, me.field) if word)


def shared(mine: frozenset[str], contact: Contact) -> list[str]:
    """Return which of someone's interests, skills and field are among `mine`, as theirs are written."""
    if not mine:
        return []
    theirs = (*contact.interests, *contact.skills, contact.field)
    return _once(word for word in theirs if word and fold(word) in mine)


def outside(me: Me, contact: Contact) -> str:
    """Return the department, else the organisation, by which someone is outside my unit, or ""."""
    for mine, theirs in ((me.department, contact.department), (me.organisation, contact.organisation)):
        if mine and theirs and fold(mine) != fold(theirs):
            return theirs
    return ""


def _once(words: Iterable[str]) -> list[str]:
    return list({fold(word): word for word in words}.values())
