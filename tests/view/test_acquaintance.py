"""Who knows whom."""

from netjournal.models import Link
from netjournal.view.acquaintance import linked


def test_two_people_who_were_said_not_to_be_one_need_not_know_each_other(journal):
    ada = journal.contact("Ada Lovelace")
    other = journal.contact("Ada Lovelance", not_same=(ada.id,))
    friend = journal.contact("Grace Hopper", knows=(Link(contact_id=ada.id),))
    guest = journal.contact("Alan Turing", introduced_by=ada.id)
    assert linked(journal.view(), ada.id) == {friend.id, guest.id}
    assert linked(journal.view(), other.id) == frozenset()
