"""before-meeting: a meeting is about to begin."""

from datetime import date

import pytest
from advising import only, suggested

from netjournal.models import EventPlan

RULE = "before-meeting"


def _block(journal, ada):
    journal.block("2026-11-21 11:00", ada)


def _plan(journal, ada):
    journal.talked(ada, "2026-11-21 11:00", planned=True)


def _event(journal, ada):
    journal.event("PyCon", "2026-11-21 11:00", plan=EventPlan(find=(ada.id,)))


@pytest.mark.parametrize("meeting", [_block, _plan, _event])
def test_it_opens_two_hours_before_and_ends_when_it_begins(journal, meeting):
    meeting(journal, journal.contact("Ada Lovelace"))
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.title == "Come five minutes early to meet Ada Lovelace, with one question"
    assert step.why[0].startswith("Sat 21 Nov, 11:00: ")
    assert step.due.isoformat() == "2026-11-21T11:00:00+01:00"
    assert suggested(journal, RULE, "2026-11-21 10:59")
    assert not suggested(journal, RULE, "2026-11-21 11:00")


def test_the_question_comes_from_what_they_told(journal):
    ada = journal.contact("Ada Lovelace")
    journal.mentioned(ada, "her promotion talks", made="2026-11-01 10:00")
    _block(journal, ada)
    assert only(journal, RULE).why[1] == "You could ask: How is it going with your promotion talks?"


@pytest.mark.parametrize("mark", ["sensitive", "private"])
def test_what_is_private_is_not_asked_about(journal, mark):
    ada = journal.contact("Ada Lovelace")
    journal.mentioned(ada, "a divorce", made="2026-11-01 10:00", **{mark: True})
    _block(journal, ada)
    assert "divorce" not in " ".join(only(journal, RULE).why)


def test_in_a_hard_time_being_there_is_enough(journal):
    _block(journal, journal.contact("Ada Lovelace", gentle_until=date(2026, 12, 1)))
    step = only(journal, RULE)
    assert step.title == "Come five minutes early to meet Ada Lovelace, just to be there"
    assert len(step.why) == 1


def test_a_talk_logged_ends_it_and_a_message_does_not(journal):
    ada = journal.contact("Ada Lovelace")
    _block(journal, ada)
    journal.wrote(ada, "2026-11-21 09:10")
    assert suggested(journal, RULE, "2026-11-21 10:00")
    journal.talked(ada, "2026-11-21 09:30", written="2026-11-21 09:35")
    assert not suggested(journal, RULE, "2026-11-21 10:00")


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"state": "archived"}, {"state": "died"}])
def test_resting_people_are_not_named(journal, fields):
    _block(journal, journal.contact("Ada Lovelace", **fields))
    assert not suggested(journal, RULE)


def test_a_day_without_a_time_has_no_minutes_before_it(journal):
    journal.talked(journal.contact("Ada Lovelace"), "2026-11-21", planned=True)
    assert not suggested(journal, RULE)
