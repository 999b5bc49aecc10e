"""reconnect: a good old tie, silent for a year."""

from datetime import date, timedelta

import pytest
from advising import only, suggested

RULE = "reconnect"


def warm(journal, name, when="2025-06-02 10:00", **fields):
    contact = journal.contact(name, **fields)
    journal.talked(contact, when, topic="her compiler talk", tone="warm")
    return contact


def test_a_year_after_a_warm_talk_a_note_without_an_ask(journal):
    ada = warm(journal, "Ada", "2025-11-21 09:00")
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.title == "Send Ada a note that remembers her compiler talk, with no ask"
    assert step.contact_ids == (ada.id,)
    assert step.due is None
    assert step.why == (
        "Fri 21 Nov 2025, 09:00: coffee about her compiler talk; it was a warm one.",
        "The last you wrote down of each other is from Fri 21 Nov 2025.",
    )


@pytest.mark.parametrize("tone", ["neutral", "cold", None])
def test_the_talk_must_have_been_warm(journal, tone):
    journal.talked(journal.contact("Ada"), "2025-06-02 10:00", tone=tone)
    assert not suggested(journal, RULE)


def test_a_warm_message_is_no_talk(journal):
    journal.heard(journal.contact("Ada"), "2025-06-02 10:00", tone="warm")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("how", ["wrote", "heard", "talked"])
def test_any_entry_within_the_year_ends_it_but_a_planned_one(journal, how):
    ada = warm(journal, "Ada")
    getattr(journal, how)(ada, "2026-11-20 10:00", planned=True)
    assert suggested(journal, RULE)
    getattr(journal, how)(ada, "2026-11-20 10:00")
    assert not suggested(journal, RULE)


def test_one_a_fortnight_and_another_one_in_the_next(journal):
    people = [warm(journal, f"Person {number}") for number in range(20)]
    first = only(journal, RULE, "2026-11-09 09:00")
    assert only(journal, RULE, "2026-11-22 23:59").id == first.id
    turns = [
        only(journal, RULE, journal.at("2026-11-09 09:00") + timedelta(days=14 * turn)).contact_ids
        for turn in range(6)
    ]
    assert len(set(turns)) > 2
    assert {one for (one,) in turns} <= {one.id for one in people}


@pytest.mark.parametrize("verdict", ["done", "not now", "never here"])
def test_an_answer_makes_room_for_nobody_else_in_this_fortnight(journal, verdict):
    warm(journal, "Ada"), warm(journal, "Bob")
    step = only(journal, RULE)
    journal.decided(step, verdict, "2026-11-21 08:00")
    assert not suggested(journal, RULE)


def test_an_old_silence_ended_in_this_fortnight_is_enough(journal):
    ada = warm(journal, "Ada")
    warm(journal, "Bob")
    journal.wrote(ada, "2026-11-21 08:00")
    assert not suggested(journal, RULE)
    assert suggested(journal, RULE, "2026-11-23 00:00")


def test_not_this_one_is_remembered(journal):
    warm(journal, "Ada")
    journal.decided(only(journal, RULE), "never here")
    assert not suggested(journal, RULE, "2027-03-01 09:00")


@pytest.mark.parametrize("state", ["resting", "archived", "died"])
def test_who_rests_is_never_named(journal, state):
    warm(journal, "Ada", state=state)
    assert not suggested(journal, RULE)


def test_a_note_with_no_ask_is_fine_in_a_hard_time(journal):
    warm(journal, "Ada", gentle_until=date(2027, 1, 1))
    assert suggested(journal, RULE)
