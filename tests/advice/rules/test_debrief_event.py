"""debrief-event: an event is over and not looked back on."""

import pytest
from advising import only, suggested

RULE = "debrief-event"


@pytest.mark.parametrize(
    ("starts", "ends", "last", "first"),
    [
        ("2026-11-20 18:00", "2026-11-20 22:00", "2026-11-20 21:59", "2026-11-20 22:00"),
        ("2026-11-19", "2026-11-20", "2026-11-20 23:59", "2026-11-21 00:00"),
        ("2026-11-20 18:00", None, "2026-11-20 23:59", "2026-11-21 00:00"),
        ("2026-11-20", None, "2026-11-20 23:59", "2026-11-21 00:00"),
        ("2026-11-20", "2026-11-18", "2026-11-20 23:59", "2026-11-21 00:00"),
        (None, "2026-11-20", "2026-11-20 23:59", "2026-11-21 00:00"),
    ],
    ids=["timed", "days", "no end", "one day", "ends before it starts", "no start"],
)
def test_it_opens_when_the_event_is_over(journal, starts, ends, last, first):
    event = journal.event("PyCon", starts, ends)
    journal.talked(journal.contact("Ada"), "2026-11-19 19:00", event=event)
    assert not suggested(journal, RULE, last)
    step = only(journal, RULE, first)
    assert step.opens == journal.at(first)
    assert (step.due - step.opens).total_seconds() == 24 * 3600


def test_without_any_date_it_is_over_with_the_day_of_its_last_entry(journal):
    event = journal.event("PyCon")
    assert not suggested(journal, RULE)
    journal.talked(journal.contact("Ada"), "2026-11-20 19:00", event=event)
    assert not suggested(journal, RULE, "2026-11-20 23:59")
    assert suggested(journal, RULE, "2026-11-21 00:00")


def test_it_lapses_14_days_after_the_event(journal):
    journal.event("PyCon", "2026-11-20")
    assert suggested(journal, RULE, "2026-12-04 23:59")
    assert not suggested(journal, RULE, "2026-12-05 00:00")


def test_a_long_event_is_noticed_at_its_end(journal):
    journal.event("Residency", "2026-10-25", "2026-11-20")
    assert suggested(journal, RULE)


def test_people_of_notes_count_as_written_down_there(journal):
    event = journal.event("PyCon", "2026-11-20")
    journal.talked(journal.contact("Ada"), "2026-11-20 19:00", event=event)
    kim, lars = journal.contact("Kim"), journal.contact("Lars")
    journal.note((kim, lars), "2026-11-20 20:00", event_id=event.id)
    assert only(journal, RULE).why[1] == "You wrote down 3 people there: Ada, Kim and Lars."


def test_it_tells_whom_you_met_but_nobody_who_rests(journal):
    event = journal.event("PyCon", "2026-11-20")
    for name, state in (("Ada", "active"), ("Bob", "resting"), ("Cleo", "active")):
        journal.talked(journal.contact(name, state=state), "2026-11-20 19:00", event=event)
    step = only(journal, RULE)
    assert step.title == "Look back on PyCon: whom you met, one takeaway, what is next"
    assert step.why[0] == "PyCon was over on Fri 20 Nov, without a look back so far."
    assert step.why[1].startswith("You wrote down 2 people there: ")
    assert "Bob" not in step.why[1]


def test_a_debrief_ends_it(journal):
    event = journal.event("PyCon", "2026-11-20")
    assert suggested(journal, RULE)
    journal.put(event.evolve(debrief="Met three people worth knowing."))
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(
    ("fields", "met", "there"),
    [
        ({"source_key": "ics 1"}, False, False),
        ({"source_key": "ics 1", "kind": "meetup"}, False, True),
        ({"source_key": "ics 1"}, True, True),
    ],
    ids=["a calendar entry", "given a kind", "met someone there"],
)
def test_calendar_entries_count_once_they_are_known_to_be_yours(journal, fields, met, there):
    event = journal.event("Dentist", "2026-11-20", **fields)
    if met:
        journal.talked(journal.contact("Ada"), "2026-11-20 10:00", event=event)
    assert bool(suggested(journal, RULE)) is there
