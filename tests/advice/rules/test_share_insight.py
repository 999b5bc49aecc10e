"""share-insight: takeaways of an event that nobody else has heard of."""

from datetime import date

import pytest
from advising import only, suggested

from netjournal.models import Share

RULE = "share-insight"


def pycon(journal, **fields):
    return journal.event(
        "PyCon", "2026-11-20 09:00", "2026-11-20 18:00", takeaways=("small steps win",), **fields
    )


def test_after_the_event_a_takeaway_is_worth_a_post(journal):
    event = journal.put(pycon(journal).evolve(created=journal.at("2026-11-20 18:00")))
    step = only(journal, RULE)
    assert step.title == "Post one takeaway from PyCon, or bring it up in a group you belong to"
    assert step.subject_id == event.id
    assert step.contact_ids == ()
    assert step.opens == journal.at("2026-11-20 18:00")
    assert step.due == journal.at("2026-11-27 18:00")
    assert step.why == (
        "Fri 20 Nov, PyCon: you took away small steps win.",
        "Nothing shared is written down in the last 30 days.",
    )


def test_no_takeaway_nothing_to_share(journal):
    journal.event("PyCon", "2026-11-20 09:00")
    assert not suggested(journal, RULE)


def test_a_takeaway_written_down_while_it_lasts_counts(journal):
    journal.put(
        journal.event("PyCon", "2026-11-20", "2026-11-22", takeaways=("small steps",)).evolve(
            created=journal.at("2026-11-20 20:00")
        )
    )
    assert only(journal, RULE).opens == journal.at("2026-11-20 20:00")


@pytest.mark.parametrize(("when", "there"), [("2026-10-22 08:59", True), ("2026-10-22 09:01", False)])
def test_a_social_note_within_thirty_days_is_enough(journal, when, there):
    pycon(journal)
    journal.wrote(journal.contact("Ada"), when, channel="social")
    assert bool(suggested(journal, RULE)) is there


def test_so_is_a_resource_passed_on_and_the_mark_on_an_event(journal):
    event = pycon(journal)
    book = journal.resource("Old compilers", shares=(Share(contact_id="x", on=date(2026, 11, 20)),))
    assert not suggested(journal, RULE)
    journal.put(book.evolve(shares=()))
    assert suggested(journal, RULE)
    journal.put(event.evolve(shared=date(2026, 11, 21)))
    assert not suggested(journal, RULE)


def test_only_the_latest_event_is_named(journal):
    journal.event("Meetup", "2026-11-18 18:00", takeaways=("ask more",))
    event = pycon(journal)
    assert only(journal, RULE).subject_id == event.id


def test_done_by_hand_ends_it(journal):
    pycon(journal)
    journal.decided(only(journal, RULE), "done")
    assert not suggested(journal, RULE)
