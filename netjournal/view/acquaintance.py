"""Who knows whom."""

from netjournal.models import Contact
from netjournal.view.view import View


def linked(view: View, contact_id: str) -> frozenset[str]:
    """Return the ids of those whom someone knows: linked, introduced by one another, or introduced by me."""
    found: set[str] = set()
    contact = view.contacts.get(contact_id)
    if contact:
        found.update(link.contact_id for link in contact.knows)
        found.add(contact.introduced_by or contact_id)
    found.update(other.id for other in view.contacts.of(contact_id) if _knows(other, contact_id))
    for introduction in view.introductions.of(contact_id):
        if introduction.state == "made":
            found.update(introduction.contact_ids)
    return frozenset(found - {contact_id})


def _knows(contact: Contact, other_id: str) -> bool:
    """Return whether a contact is linked to another, or was introduced by them; `not_same` is no link."""
    return contact.introduced_by == other_id or any(link.contact_id == other_id for link in contact.knows)
