"""What a person does with one contact in one stroke."""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from netjournal.errors import InvalidInputError
from netjournal.journal.implied import Change
from netjournal.journal.journal import Journal
from netjournal.models import Contact, Interaction, Reflection
from netjournal.models.people import Support
from netjournal.storage import Committed
from netjournal.text import listed
from netjournal.view import View

Touch = Literal["wrote", "talked"]


def touch_person(journal: Journal, contact: Contact, how: Touch) -> Committed:
    """Log with one key that I wrote to someone, or that we talked, just now."""
    entry = touched(journal, (contact.id,), how)
    return journal.commit(entry.summary, put=[entry])


def touched(
    journal: Journal, contact_ids: tuple[str, ...], how: Touch, goal_id: str | None = None
) -> Interaction:
    """Return the entry of a touch, not yet written: a message that awaits nothing, or a talk of now."""
    verb = "wrote to" if how == "wrote" else "talked with"
    return journal.make(
        Interaction,
        at=journal.now(),
        contact_ids=contact_ids,
        goal_id=goal_id,
        channel="message" if how == "wrote" else "in person",
        summary=f"{verb} {names(journal.view, contact_ids)}",
    )


def rest(journal: Journal, contact: Contact, closing_note: str = "") -> Committed:
    """Let a connection rest: it is kept, never suggested; the note is what was learned."""
    change = resting(journal, contact, closing_note)
    return journal.commit(f"rest: {contact.name}", put=change.put, edit=change.edit)


def resting(journal: Journal, contact: Contact, closing_note: str = "") -> Change:
    """Return what letting a connection rest writes, not yet written."""
    change = Change([], edit=[(contact, contact.rest())])
    if closing_note.strip():
        lesson = {"prompt": "What did you learn?", "answer": closing_note, "contact_ids": (contact.id,)}
        change.put.append(journal.make(Reflection, at=journal.now(), **lesson))
    return change


def archive(journal: Journal, contact: Contact) -> Committed:
    """Put a contact away: kept and searchable, never suggested."""
    return journal.commit(f"archive: {contact.name}", edit=[(contact, contact.archive())])


def revive(journal: Journal, contact: Contact) -> Committed:
    """Take a resting or archived contact back among the active ones."""
    return journal.commit(f"revive: {contact.name}", edit=[(contact, contact.evolve(state="active"))])


def names(view: View, contact_ids: tuple[str, ...]) -> str:
    """Return the names of contacts as a sentence lists them."""
    return listed(view.names_of(contact_ids))


def focus_on(journal: Journal, contacts: Sequence[Contact]) -> Committed:
    """Make people those to begin with, in one change."""
    label = f"focus: {listed([one.name for one in contacts])}"
    return journal.commit(label, edit=[(one, one.evolve(focus=True)) for one in contacts])


def keep_close(
    journal: Journal, focus: Collection[str], cadences: Mapping[str, int | None]
) -> Committed | None:
    """Make some people, by id, those to begin with, and say how often to be in touch, in days, in one change.

    None where that is how it was.
    """
    people = [one for name in dict.fromkeys((*focus, *cadences)) if (one := journal.view.contacts.get(name))]
    edits = [
        (
            one,
            one.evolve(focus=one.focus or one.id in focus, cadence=cadences.get(one.id, one.cadence)),
        )
        for one in people
    ]
    edits = [(old, new) for old, new in edits if new != old]
    label = f"keep close: {listed([one.name for one, _ in edits])}"
    return journal.commit(label, edit=edits) if edits else None


def name_supporters(
    journal: Journal, structural: Sequence[Contact], emotional: Sequence[Contact]
) -> Committed:
    """Mark who would cover for me and whom I can talk to, in one change; InvalidInputError for nobody."""
    named: dict[Support, Sequence[Contact]] = {"structural": structural, "emotional": emotional}
    before = {one.id: one for people in named.values() for one in people}
    if not before:
        raise InvalidInputError("name at least one person")
    after = dict(before)
    for kind, people in named.items():
        for one in people:
            marks = dict.fromkeys((*after[one.id].support, kind))
            after[one.id] = after[one.id].evolve(support=tuple(marks))
    label = f"support: {listed([one.name for one in before.values()])}"
    return journal.commit(label, edit=[(before[name], after[name]) for name in before])
