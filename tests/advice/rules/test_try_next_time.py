"""try-next-time: the chance to try what I meant to try, and how it went."""

from datetime import date

import pytest
from advising import only, suggested

from netjournal.models import EventPlan

RULE = "try-next-time"


def _wish(journal, who=None, when="2026-11-01 19:00", **fields):
    people = {"contact_ids": (who.id,)} if who else {}
    return journal.reflected("ask about her team", when, kind="next time", open=True, **people, **fields)


def _plan(journal, ada):
    journal.talked(ada, "2026-11-22 09:00", planned=True, written="2026-11-10 10:00")


def _block(journal, ada):
    journal.block("2026-11-22 09:00", ada)


def _event(journal, ada):
    journal.event("PyCon", "2026-11-22 09:00", plan=EventPlan(find=(ada.id,)))


@pytest.mark.parametrize("meeting", [_plan, _block, _event])
def test_it_is_remembered_a_day_before(journal, meeting):
    ada = journal.contact("Ada")
    _wish(journal, ada)
    meeting(journal, ada)
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.title == "Remember to try it: ask about her team"
    assert step.why[0] == "For next time you wrote on Sun 1 Nov: ask about her team."
    assert step.why[1].startswith("Sun 22 Nov, 09:00: ")
    assert not suggested(journal, RULE, "2026-11-22 09:00")


def test_it_is_asked_about_for_two_days_after(journal):
    ada = journal.contact("Ada")
    wish = _wish(journal, ada)
    journal.talked(ada, "2026-11-20 18:00")
    step = only(journal, RULE)
    assert step.title == "Did you try it, and what happened: ask about her team"
    assert step.subject_id == wish.id
    assert step.why[1] == "Fri 20 Nov, 18:00: coffee."
    assert suggested(journal, RULE, "2026-11-22 18:00")
    assert not suggested(journal, RULE, "2026-11-22 18:01")


def test_the_talk_that_taught_it_is_not_the_next_time(journal):
    ada = journal.contact("Ada")
    talk = journal.talked(ada, "2026-11-20 18:00")
    _wish(journal, ada, "2026-11-20 18:00", about=talk)
    assert not suggested(journal, RULE)
    journal.talked(ada, "2026-11-20 18:00")
    assert suggested(journal, RULE)


@pytest.mark.parametrize(
    ("wish_for", "talk_with", "there"),
    [("Ada", "Ada", True), ("Ada", "Bob", False), (None, "Bob", True)],
    ids=["the same person", "someone else", "anyone"],
)
def test_it_fits_the_person_or_anyone_where_nobody_is_named(journal, wish_for, talk_with, there):
    people = {name: journal.contact(name) for name in ("Ada", "Bob")}
    _wish(journal, people.get(wish_for))
    journal.talked(people[talk_with], "2026-11-20 18:00")
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.parametrize(("kind", "there"), [("meetup", True), ("conference", False), (None, False)])
def test_a_wish_from_an_event_fits_events_of_its_kind(journal, kind, there):
    past = journal.event("First", "2026-10-30", kind="meetup")
    _wish(journal, event_id=past.id)
    journal.event("Second", "2026-11-22", kind=kind)
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.parametrize("wrote", ["wrote", "heard"])
def test_messages_are_no_occasion(journal, wrote):
    ada = journal.contact("Ada")
    _wish(journal, ada)
    getattr(journal, wrote)(ada, "2026-11-20 18:00")
    assert not suggested(journal, RULE)


def test_an_answer_ends_it_for_good_and_a_reminder_done_does_not(journal):
    ada = journal.contact("Ada")
    _wish(journal, ada)
    _plan(journal, ada)
    journal.decided(only(journal, RULE), "done")
    assert not suggested(journal, RULE)
    journal.talked(ada, "2026-11-22 09:00")
    later = "2026-11-22 12:00"
    journal.decided(only(journal, RULE, later), "done", later, answer="yes, she talked for an hour")
    journal.talked(ada, "2026-11-22 11:00")
    assert not suggested(journal, RULE, later)


def test_a_wish_that_is_closed_is_over(journal):
    ada = journal.contact("Ada")
    wish = _wish(journal, ada)
    journal.talked(ada, "2026-11-20 18:00")
    journal.put(wish.evolve(open=False))
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"gentle_until": date(2026, 12, 1)}])
def test_some_are_not_named(journal, fields):
    ada = journal.contact("Ada", **fields)
    _wish(journal, ada)
    journal.talked(ada, "2026-11-20 18:00")
    assert all(ada.id not in step.contact_ids for step in suggested(journal, RULE))
