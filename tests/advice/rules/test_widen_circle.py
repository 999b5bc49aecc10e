"""widen-circle: most of the people I talk with are alike."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "widen-circle"


def _talks(journal, *groups, start=1):
    """Log a talk with each of the people of (count, fields) groups, one an hour from a day in November on."""
    people = []
    for count, fields in groups:
        for _ in range(count):
            number = len(people)
            people.append(journal.contact(f"Person {number:02}", **fields))
            journal.talked(people[-1], f"2026-11-{start:02} {8 + number:02}:00")
    return people


@pytest.mark.parametrize(
    ("alike", "others", "unknown", "there"),
    [
        (7, 3, 0, True),
        (6, 4, 0, False),
        (7, 2, 0, False),
        (9, 0, 0, False),
        (10, 0, 0, True),
        (8, 0, 2, True),
        (8, 0, 3, False),
        (7, 0, 3, False),
    ],
    ids=["70 %", "60 %", "nine people", "nine alike", "all", "80 % known", "72 % known", "70 % known"],
)
def test_seventy_percent_of_ten_known_to_eighty(journal, alike, others, unknown, there):
    _talks(journal, (others, {"department": "Sales"}), (unknown, {}), (alike, {"department": "Research"}))
    assert bool(suggested(journal, RULE)) is there


def test_it_says_what_they_share_and_names_people_from_elsewhere(journal):
    _talks(journal, (9, {"department": "Research"}), (1, {"department": "Sales"}))
    journal.contact("Grace", department="Design")
    step = only(journal, RULE)
    assert step.title == "Meet someone from outside Research, such as Person 09 or Grace"
    assert step.why == ("Since Sun 1 Nov you talked with 10 people; 9 of them work in Research.",)
    assert step.opens.isoformat() == "2026-11-01T17:00:00+01:00"
    assert (step.due - step.opens).days == 30


@pytest.mark.parametrize(
    ("watch", "fields", "there"),
    [
        (("department", "level", "field"), {"level": "senior"}, True),
        (("department", "level", "field"), {"field": "biology"}, True),
        (("department", "level", "field"), {"skills": ("chess", "go")}, False),
        (("skill",), {"skills": ("Chess", "go")}, True),
        (("skill",), {"field": "biology"}, False),
        (("organisation",), {"organisation": "Acme"}, True),
    ],
)
def test_the_dimensions_that_are_watched(journal, watch, fields, there):
    journal.me(watch=watch)
    _talks(journal, (10, fields))
    assert bool(suggested(journal, RULE)) is there


def test_organisations_are_watched_by_default_where_there_are_several(journal):
    _talks(journal, (10, {"organisation": "Acme"}))
    assert not suggested(journal, RULE)
    journal.contact("Grace", organisation="Navy")
    assert only(journal, RULE).title == "Meet someone from outside Acme, such as Grace"


def test_conversations_of_the_last_90_days_count(journal):
    _talks(journal, (10, {"field": "biology"}))
    assert suggested(journal, RULE, "2027-01-30 08:00")
    assert not suggested(journal, RULE, "2027-01-30 08:01")


def test_messages_are_no_conversations(journal):
    for number in range(10):
        journal.wrote(journal.contact(f"Person {number}", field="biology"), "2026-11-10 10:00")
    assert not suggested(journal, RULE)


def test_a_talk_with_someone_from_elsewhere_ends_it(journal):
    _talks(journal, (10, {"field": "biology"}))
    journal.talked(journal.contact("Unknown"), "2026-11-02 10:00")
    assert suggested(journal, RULE)
    journal.talked(journal.contact("Grace", field="physics"), "2026-11-02 11:00")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(
    "fields", [{"state": "resting"}, {"cadence": "none"}, {"gentle_until": date(2026, 12, 1)}]
)
def test_some_are_not_proposed(journal, fields):
    _talks(journal, (10, {"field": "biology"}))
    journal.contact("Grace", field="physics", **fields)
    assert only(journal, RULE).title == "Meet someone from outside biology"


def test_the_id_stays_while_the_window_moves(journal):
    _talks(journal, (12, {"field": "biology"}))
    assert only(journal, RULE).id == only(journal, RULE, "2026-12-20 10:00").id
