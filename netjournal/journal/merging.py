"""Making one person of two."""

from typing import Any

from netjournal.errors import InvalidInputError
from netjournal.journal.editing import referring
from netjournal.journal.fields import combined
from netjournal.journal.journal import Journal
from netjournal.models import Contact, Decision, Introduction, Link, Milestone, Record
from netjournal.storage import Committed

_OWN = frozenset(
    {"id", "created", "name", "nicknames", "state", "notes", "knows", "not_same", "introduced_by"}
)


def merge(journal: Journal, kept: Contact, gone: Contact) -> Committed:
    """Give `kept` everything that is about `gone`, and its fields where `kept` has none; `gone` is deleted.

    Lists are joined, notes follow one another, the other name becomes a nickname. Raises InvalidInputError
    for a person and themselves.
    """
    if kept.id == gone.id:
        raise InvalidInputError(f"{kept.name} is one person already")
    edits: list[tuple[Record, Record]] = [(kept, _joined(kept, gone))]
    deleted: list[Record] = [gone]
    for other in referring(journal, gone.id):
        if other.id == kept.id:
            continue
        if _says_nothing_more(journal, other, kept, gone):
            deleted.append(other)
        else:
            edits.append((other, _pointed(other, kept.id, gone.id)))
    return journal.commit(f"merge {gone.name} into {kept.name}", edit=edits, delete=deleted)


def _joined(kept: Contact, gone: Contact) -> Contact:
    joined: dict[str, Any] = {}
    for name in Contact.model_fields:
        if name in _OWN:
            continue
        mine, theirs = getattr(kept, name), getattr(gone, name)
        if isinstance(mine, tuple):
            joined[name] = combined(mine, "+=", theirs)
        elif isinstance(mine, dict):
            joined[name] = theirs | mine
        else:
            joined[name] = theirs if mine in {None, "", False} else mine
    nicknames = (*(() if gone.name == kept.name else (gone.name,)), *gone.nicknames)
    introduced = kept.introduced_by or gone.introduced_by
    return kept.evolve(
        **joined,
        nicknames=combined(kept.nicknames, "+=", nicknames),
        notes="\n\n".join(filter(None, (kept.notes, gone.notes))),
        not_same=_others((*kept.not_same, *gone.not_same), {kept.id, gone.id}),
        knows=_links((*kept.knows, *gone.knows), {kept.id, gone.id}),
        introduced_by=None if introduced in {kept.id, gone.id} else introduced,
    )


def _links(links: tuple[Link, ...], selves: set[str]) -> tuple[Link, ...]:
    return tuple({link.contact_id: link for link in links if link.contact_id not in selves}.values())


def _others(ids: tuple[str, ...], selves: set[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for other in ids if other not in selves))


def _says_nothing_more(journal: Journal, other: Record, kept: Contact, gone: Contact) -> bool:
    """Return whether a record would speak of one person twice once the two are one."""
    if isinstance(other, Introduction):
        return set(other.contact_ids) == {kept.id, gone.id}
    if isinstance(other, Milestone):
        return any(day.kind == other.kind for day in journal.view.milestones.of(kept.id))
    return False


def _pointed(other: Record, kept: str, gone: str) -> Record:
    fields = {path.partition(".")[0] for path in other.refers}
    if isinstance(other, Decision):
        fields.add("contact_ids")
    return other.evolve(**{name: _swapped(getattr(other, name), kept, gone) for name in fields})


def _swapped(value: Any, kept: str, gone: str) -> Any:
    """Return the value of a field with one id in place of another, each once."""
    if value == gone:
        return kept
    if isinstance(value, tuple):
        found: dict[Any, Any] = {}
        for item in value:
            if getattr(item, "contact_id", None) == gone:
                swapped = item.model_copy(update={"contact_id": kept})
            else:
                swapped = kept if item == gone else item
            found.setdefault(getattr(swapped, "contact_id", swapped), swapped)
        return tuple(found.values())
    if hasattr(value, "find"):
        return value.model_copy(update={"find": _swapped(value.find, kept, gone)})
    return value
