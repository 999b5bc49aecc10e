"""Who knows whom, as far as the journal says."""

import pytest

from netjournal.advice.links import acquaintances, all_linked, anyone_linked, linked
from netjournal.advice.moment import Moment
from netjournal.models import Link


def test_links_go_both_ways(journal):
    ada = journal.contact("Ada")
    bob = journal.contact("Bob", knows=(Link(contact_id=ada.id),))
    cleo = journal.contact("Cleo", introduced_by=ada.id)
    view = journal.view()
    assert linked(view, ada.id) == {bob.id, cleo.id}
    assert linked(view, bob.id) == {ada.id}
    assert linked(view, cleo.id) == {ada.id}


def test_anyone_linked_is_everyone_of_a_link(journal, now):
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    cleo = journal.contact("Cleo", knows=(Link(contact_id=ada.id),))
    dora = journal.contact("Dora", introduced_by=bob.id)
    journal.contact("Emil")
    assert anyone_linked(Moment(journal.view(), now)) == {ada.id, bob.id, cleo.id, dora.id}


@pytest.mark.parametrize(
    ("state", "there"), [("idea", False), ("asked", False), ("made", True), ("declined", False)]
)
def test_only_an_introduction_that_was_made_links(journal, now, state, there):
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    journal.introduced(ada, bob, state=state)
    assert all_linked(Moment(journal.view(), now), (ada.id, bob.id)) is there


def test_who_may_know_someone_the_closest_first(journal, now):
    ada = journal.contact("Ada", organisation="Ärzte AG")
    link = journal.contact("Link", knows=(Link(contact_id=ada.id),))
    pycon = journal.event("PyCon", "2026-09-01")
    journal.contact("Work", organisation="arzte ag")
    there, table = journal.contact("There"), journal.contact("Table")
    journal.contact("Gone", organisation="Ärzte AG", state="archived")
    journal.talked((ada, table), "2026-08-01 10:00")
    journal.talked(ada, "2026-09-01 10:00", event=pycon)
    journal.talked(there, "2026-09-01 11:00", event=pycon)
    found = acquaintances(Moment(journal.view(), now), ada, most=9)
    assert [(one.name, how) for one, how in found] == [
        (link.name, "they know Ada"),
        ("Table", "you met them together with Ada"),
        ("There", "you met both at PyCon"),
        ("Work", "they work at Ärzte AG too"),
    ]
