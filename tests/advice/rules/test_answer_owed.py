"""answer-owed: a question or request of theirs that waits for me."""

import pytest
from advising import only, suggested

RULE = "answer-owed"
CAME = "2026-11-20 08:00"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


def test_a_message_with_a_question_is_answered_within_48_hours(journal, ada):
    journal.heard(ada, CAME, awaits=True, topic="the draft budget")
    step = only(journal, RULE)
    assert step.title == "Answer Ada Lovelace about the draft budget: help, or decline kindly"
    assert step.due == journal.at("2026-11-22 08:00")
    assert step.hard
    assert "Fri 20 Nov, 08:00" in step.why[0]


def test_a_request_is_answered_within_seven_days(journal, ada):
    journal.they_asked(ada, "feedback on the slides", CAME)
    step = only(journal, RULE)
    assert step.due == journal.at("2026-11-27 08:00")
    assert "feedback on the slides" in step.title


def test_a_request_inside_a_message_is_one_step(journal, ada):
    message = journal.heard(ada, CAME, awaits=True)
    journal.they_asked(ada, "feedback", CAME, source_id=message.id)
    assert only(journal, RULE).subject_id == message.id


def test_the_conversation_in_which_it_was_asked_is_no_answer(journal, ada):
    talk = journal.talked(ada, CAME)
    journal.they_asked(ada, "feedback", CAME, source_id=talk.id)
    assert suggested(journal, RULE)


@pytest.mark.parametrize(("at", "there"), [("2026-11-20 07:59", True), ("2026-11-20 08:00", False)])
def test_a_word_of_mine_after_it_ends_it(journal, ada, at, there):
    journal.heard(ada, CAME, awaits=True)
    journal.wrote(ada, at)
    assert bool(suggested(journal, RULE)) is there


def test_marked_as_answered_is_over(journal, ada):
    journal.heard(ada, CAME, awaits=True, answered=True)
    journal.they_asked(ada, "feedback", CAME, answered=True)
    assert not suggested(journal, RULE)


def test_a_message_without_a_question_owes_nothing(journal, ada):
    journal.heard(ada, CAME)
    assert not suggested(journal, RULE)


def test_a_question_of_mine_is_not_mine_to_answer(journal, ada):
    journal.wrote(ada, CAME, awaits=True)
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(("at", "there"), [("2027-01-21 07:59", True), ("2027-01-21 08:00", False)])
def test_it_lapses_60_days_after_it_was_due(journal, ada, at, there):
    journal.heard(ada, CAME, awaits=True)
    assert bool(suggested(journal, RULE, at)) is there
