"""plan-event: an event ahead without a plan."""

import pytest
from advising import only, suggested

from netjournal.advice import advise
from netjournal.models import EventPlan

RULE = "plan-event"


def test_it_opens_seven_days_before_and_ends_when_the_event_begins(journal):
    journal.event("PyCon", "2026-11-28 09:00")
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.title == "Plan PyCon: some people or something to learn, and what to try"
    assert step.why[0] == "PyCon begins Sat 28 Nov, 09:00."
    assert step.due.isoformat() == "2026-11-28T09:00:00+01:00"
    assert suggested(journal, RULE, "2026-11-28 08:59")
    assert not suggested(journal, RULE, "2026-11-28 09:00")


def test_it_opens_when_an_event_of_the_week_is_written_down_and_so_stands_on_today(journal, now):
    event = journal.event("PyCon", "2026-11-22")
    journal.put(event.evolve(created=now))

    assert only(journal, RULE).opens == now
    assert advise(journal.view(), now).today


def test_a_day_opens_at_its_midnight_and_lasts_through_the_day(journal):
    journal.event("PyCon", "2026-11-28")
    assert not suggested(journal, RULE, "2026-11-20 23:59")
    assert only(journal, RULE, "2026-11-21 00:00").why[0] == "PyCon begins Sat 28 Nov."
    assert suggested(journal, RULE, "2026-11-28 23:59")
    assert not suggested(journal, RULE, "2026-11-29 00:00")


@pytest.mark.parametrize(
    ("plan", "ends_it"),
    [
        (EventPlan(people=3), True),
        (EventPlan(learn="testing"), True),
        (EventPlan(attempt="ask first"), True),
        (EventPlan(), False),
    ],
)
def test_a_plan_ends_it(journal, plan, ends_it):
    journal.event("PyCon", "2026-11-24", plan=plan)
    assert bool(suggested(journal, RULE)) is not ends_it


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({"source_key": "ics 1"}, False),
        ({"source_key": "ics 1", "kind": "meetup"}, True),
        ({"kind": "webinar", "online": True}, True),
    ],
)
def test_calendar_entries_count_once_they_have_a_kind(journal, fields, there):
    journal.event("PyCon", "2026-11-24", **fields)
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.parametrize(
    ("starts", "ends", "there"),
    [(None, None, False), (None, "2026-11-24", False), ("2026-11-24", "2026-11-20", True)],
    ids=["no dates", "no start", "ends before it starts"],
)
def test_partial_dates_raise_nothing(journal, starts, ends, there):
    journal.event("PyCon", starts, ends)
    assert bool(suggested(journal, RULE)) is there


def test_an_event_under_way_needs_no_plan_any_more(journal):
    event = journal.event("PyCon", "2026-11-21")
    assert suggested(journal, RULE)
    journal.talked(journal.contact("Ada"), "2026-11-21 08:30", event=event)
    assert not suggested(journal, RULE)
