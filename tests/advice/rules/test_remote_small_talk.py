"""remote-small-talk: a call is ahead."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "remote-small-talk"


@pytest.mark.parametrize("channel", ["call", "video"])
def test_it_opens_a_day_before_and_ends_when_the_call_begins(journal, channel):
    ada = journal.contact("Ada Lovelace")
    journal.talked(ada, "2026-11-22 09:00", channel=channel, planned=True, written="2026-11-10 10:00")
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.title.startswith("Begin the ")
    assert "with Ada Lovelace" in step.title
    assert step.due.isoformat() == "2026-11-22T09:00:00+01:00"
    assert suggested(journal, RULE, "2026-11-22 08:59")
    assert not suggested(journal, RULE, "2026-11-22 09:00")


def test_a_call_on_a_day_is_ahead_until_its_end(journal):
    journal.talked(journal.contact("Ada"), "2026-11-22", channel="call", planned=True)
    assert suggested(journal, RULE, "2026-11-22 23:59")
    assert not suggested(journal, RULE, "2026-11-23 00:00")


@pytest.mark.parametrize("channel", ["coffee", "lunch", "walk", "in person", "email"])
def test_meetings_in_person_need_no_card(journal, channel):
    journal.talked(journal.contact("Ada"), "2026-11-21 18:00", channel=channel, planned=True)
    assert not suggested(journal, RULE)


def test_a_block_for_a_call_counts(journal):
    journal.block("2026-11-21 18:00", journal.contact("Ada"), channel="video")
    assert suggested(journal, RULE)


def test_the_card_holds_what_is_known_and_nothing_private(journal):
    journal.me(interests=("Chess",))
    ada = journal.contact("Ada Lovelace", interests=("chess", "sailing"))
    journal.talked(ada, "2026-11-01 18:30", topic="her compiler talk")
    journal.fact(ada, "two kids", "personal")
    journal.fact(ada, "an illness", "personal", private=True)
    journal.promised(ada, "send my notes", made="2026-11-01 18:30")
    journal.they_promised(ada, "an introduction", made="2026-11-01 18:30")
    journal.reflected(
        "ask about her team", "2026-11-01 19:00", kind="next time", open=True, contact_ids=(ada.id,)
    )
    journal.talked(ada, "2026-11-21 18:00", channel="video", planned=True)
    assert only(journal, RULE).why == (
        "Sat 21 Nov, 18:00: video call with Ada Lovelace.",
        "You and Ada Lovelace share chess.",
        "Ada Lovelace: two kids.",
        "Your last talk, Sun 1 Nov, 18:30: coffee about her compiler talk.",
        "You meant to try: ask about her team.",
        "You promised: send my notes.",
        "Ada Lovelace promised: an introduction.",
        "You could ask: What draws you to chess? What draws you to sailing?",
    )


def test_in_a_hard_time_there_are_no_questions(journal):
    ada = journal.contact("Ada", gentle_until=date(2026, 12, 1), interests=("chess",))
    journal.talked(ada, "2026-11-21 18:00", channel="call", planned=True)
    assert not any("ask" in line for line in only(journal, RULE).why)


def test_it_ends_when_the_call_is_confirmed_or_another_talk_logged(journal):
    ada = journal.contact("Ada")
    call = journal.talked(ada, "2026-11-21 18:00", channel="call", planned=True, written="2026-11-20 10:00")
    journal.wrote(ada, "2026-11-21 08:00")
    assert suggested(journal, RULE)
    journal.talked(ada, "2026-11-21 08:30")
    assert not suggested(journal, RULE)
    journal.put(call.confirm())
    assert not suggested(journal, RULE, "2026-11-21 18:30")


@pytest.mark.parametrize("state", ["resting", "archived", "died"])
def test_resting_people_are_not_named(journal, state):
    journal.talked(journal.contact("Ada", state=state), "2026-11-21 18:00", channel="call", planned=True)
    assert not suggested(journal, RULE)


def test_a_talk_from_before_the_call_was_planned_does_not_end_it(journal):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-11-21 08:30")
    journal.talked(ada, "2026-11-22 08:00", channel="call", planned=True, written="2026-11-21 08:40")
    assert suggested(journal, RULE)
