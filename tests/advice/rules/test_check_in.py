"""check-in: someone who matters has not been heard of for longer than was wished."""

import pytest
from advising import only, suggested

RULE = "check-in"


def test_it_is_due_from_the_midnight_after_the_last_day(journal):
    ada = journal.contact("Ada Lovelace", cadence=30)
    journal.talked(ada, "2026-10-21 18:30", topic="her compiler talk")
    assert not suggested(journal, RULE, "2026-11-20 23:59")
    step = only(journal, RULE, "2026-11-21 00:00")
    assert step.title == "Check in with Ada Lovelace about her compiler talk"
    assert step.why[0] == "You wanted to be in touch every 30 days; it has been 31 days."
    assert "Wed 21 Oct, 18:30" in step.why[1]
    assert "your compiler talk" in step.draft


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({}, False),
        ({"focus": True}, True),
        ({"tie": "mentor"}, True),
        ({"tie": "report"}, True),
        ({"tie": "friend"}, False),
        ({"cadence": 90}, True),
        ({"cadence": 91}, False),
        ({"focus": True, "cadence": "none"}, False),
        ({"focus": True, "state": "resting"}, False),
    ],
)
def test_key_contacts_are_due_after_90_days_by_default(journal, fields, there):
    ada = journal.contact("Ada Lovelace", **fields)
    journal.talked(ada, "2026-08-22 18:30")
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.parametrize(
    ("contact_made", "ends_it"),
    [
        (lambda journal, ada: journal.heard(ada, "2026-11-10"), True),
        (lambda journal, ada: journal.wrote(ada, "2026-11-10"), True),
        (lambda journal, ada: journal.talked(ada, "2026-11-10"), True),
        (lambda journal, ada: journal.note(ada, "2026-11-10"), False),
        (lambda journal, ada: journal.talked(ada, "2026-11-10", planned=True), False),
        (lambda journal, ada: journal.talked(ada, "2026-11-30", planned=True), False),
        (lambda journal, ada: journal.talked(ada, "2025-01-10", written="2026-11-20 10:00"), False),
    ],
    ids=["their message", "my message", "a talk", "a note", "a plan", "a plan ahead", "a back-dated talk"],
)
def test_only_real_contact_counts(journal, contact_made, ends_it):
    ada = journal.contact("Ada Lovelace", cadence=30)
    journal.talked(ada, "2026-10-01 18:30")
    contact_made(journal, ada)
    assert bool(suggested(journal, RULE)) is not ends_it


@pytest.mark.parametrize(
    ("cadence", "at", "there"),
    [
        (30, "2026-11-22 09:59", False),
        (30, "2026-11-22 10:00", True),
        (60, "2026-12-01 09:59", False),
        (60, "2026-12-01 10:00", True),
    ],
)
def test_an_attempt_holds_it_back_for_21_days_or_half_the_rhythm(journal, cadence, at, there):
    ada = journal.contact("Ada Lovelace", cadence=cadence)
    journal.talked(ada, "2026-08-20 18:30")
    journal.wrote(ada, "2026-11-01 10:00", awaits=True)
    assert bool(suggested(journal, RULE, at)) is there


def test_someone_never_met_counts_from_when_they_were_added(journal):
    journal.contact("Ada Lovelace", written="2026-10-21 12:00", cadence=30)
    assert not suggested(journal, RULE, "2026-11-20 23:59")
    assert "no contact yet" in only(journal, RULE, "2026-11-21 00:00").why[1]


@pytest.mark.parametrize(("at", "there"), [("2027-01-19 23:59", True), ("2027-01-20 00:00", False)])
def test_it_lapses_60_days_after_it_was_due(journal, at, there):
    ada = journal.contact("Ada Lovelace", cadence=30)
    journal.talked(ada, "2026-10-21 18:30")
    assert bool(suggested(journal, RULE, at)) is there


def test_in_a_hard_time_it_is_only_a_kind_word(journal):
    ada = journal.contact("Ada Lovelace", cadence=30, gentle_until=journal.when("2026-12-01"))
    journal.talked(ada, "2026-10-01 18:30")
    step = only(journal, RULE)
    assert step.title == "Let Ada Lovelace know that you are thinking of them"
    assert "?" not in step.draft
