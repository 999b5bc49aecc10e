"""Where things stand with a person."""

from datetime import date

import pytest

from netjournal.models import Contact
from netjournal.view import cadence_of, is_key


def stand(journal, contact):
    view = journal.view()
    return view.standing(view.contacts[contact.id], journal.now)


@pytest.fixture
def ada(journal):
    return journal.contact("Ada", cadence=30)


def test_the_last_contact_is_the_latest_that_was_real(journal, ada):
    talk = journal.talked(ada, "2026-10-01 10:00")
    journal.wrote(ada, "2026-11-01 10:00", awaits=True)
    journal.talked(ada, "2026-12-24 10:00", planned=True)
    journal.talked(ada, "2026-12-25 10:00")
    journal.note(ada, "2026-11-18 10:00")
    standing = stand(journal, ada)
    assert standing.last_contact == standing.last_conversation == talk.at
    assert standing.conversations == 1


@pytest.mark.parametrize("how", ["theirs", "mine that awaits nothing"])
def test_messages_are_contact_when_theirs_or_when_they_await_nothing(journal, ada, how):
    message = (
        journal.heard(ada, "2026-11-10 10:00", awaits=True)
        if how == "theirs"
        else journal.wrote(ada, "2026-11-10 10:00")
    )
    standing = stand(journal, ada)
    assert standing.last_contact == message.at
    assert standing.last_conversation is None


def test_an_entry_written_later_about_earlier_does_not_move_the_last_contact_back(journal, ada):
    journal.talked(ada, "2026-11-10 10:00", written="2026-11-10 11:00")
    journal.talked(ada, "2026-09-10 10:00", written="2026-11-20 11:00")
    standing = stand(journal, ada)
    assert standing.last_contact.date() == date(2026, 11, 10)
    assert standing.first_contact.date() == date(2026, 9, 10)


def test_the_next_due_day_counts_from_the_last_contact_or_from_when_we_met(journal, ada):
    assert stand(journal, ada).next_due == date(2025, 11, 16)
    journal.talked(ada, "2026-11-10 10:00")
    assert stand(journal, ada).next_due == date(2026, 12, 10)


def test_give_and_take_leave_out_thanks_plans_and_what_is_ahead(journal, ada):
    journal.gave(ada, "a book", "2026-11-01 10:00")
    journal.gave(ada, "thanks", "2026-11-02 10:00", kind="thanks")
    journal.received(ada, "a hint", "2026-11-03 10:00")
    journal.asked(ada, "a hint", "2026-11-03 10:00")
    journal.asked(ada, "an hour", "2026-11-04 10:00", state="planned")
    journal.gave(ada, "a lift", "2026-12-04 10:00")
    journal.promised(ada, "a book")
    journal.promised(ada, "a map", state="kept")
    standing = stand(journal, ada)
    assert (standing.given, standing.received, standing.asked, standing.open_promises) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("fields", "key", "days"),
    [
        ({}, False, None),
        ({"focus": True}, True, 90),
        ({"tie": "mentor"}, True, 90),
        ({"tie": "report"}, True, 90),
        ({"tie": "peer"}, False, None),
        ({"cadence": 45}, True, 45),
        ({"cadence": "none"}, False, None),
        ({"cadence": "none", "focus": True}, True, None),
        ({"cadence": 45, "state": "resting"}, True, None),
        ({"tie": "mentor", "state": "died"}, True, None),
    ],
)
def test_who_is_a_key_contact_and_how_often_they_are_due(now, fields, key, days):
    contact = Contact.make(id="a", created=now, name="Ada", **fields)
    assert is_key(contact) is key
    assert cadence_of(contact) == days


def test_nothing_is_known_of_someone_never_met(journal):
    standing = stand(journal, journal.contact("Bo"))
    assert (standing.first_contact, standing.last_contact, standing.next_due) == (None, None, None)
    assert standing.conversations == 0
