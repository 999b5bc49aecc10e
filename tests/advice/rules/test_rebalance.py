"""rebalance: someone gave more than they received."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "rebalance"


def test_the_second_help_without_return_opens_it(journal):
    ada = journal.contact("Ada")
    journal.received(ada, "a book", "2026-11-01 10:00")
    journal.received(ada, "her time", "2026-11-10 10:00")
    assert not suggested(journal, RULE, "2026-11-10 09:59")
    step = only(journal, RULE, "2026-11-10 10:00")
    assert step.title == "Do something for Ada, who has helped you more than once"
    assert step.due == journal.at("2026-11-24 10:00")
    assert step.why == (
        "Sun 1 Nov, 10:00: you received a book.",
        "Tue 10 Nov, 10:00: you received her time.",
    )


@pytest.mark.parametrize(
    ("received", "given", "there"), [(1, 0, False), (2, 0, True), (2, 1, False), (3, 1, True), (3, 2, False)]
)
def test_what_counts_is_the_difference(journal, received, given, there):
    ada = journal.contact("Ada")
    for day in range(given):
        journal.gave(ada, "tips", f"2026-10-0{day + 1} 10:00")
    for day in range(received):
        journal.received(ada, "help", f"2026-11-0{day + 1} 10:00")
    assert bool(suggested(journal, RULE)) is there


def test_something_given_ends_it_until_more_is_received(journal):
    ada = journal.contact("Ada")
    for day in range(4):
        journal.received(ada, "help", f"2026-11-0{day + 1} 10:00")
    first = only(journal, RULE)
    journal.gave(ada, "tips", "2026-11-10 10:00")
    assert not suggested(journal, RULE)
    journal.received(ada, "help again", "2026-11-12 10:00")
    again = only(journal, RULE)
    assert again.opens == journal.at("2026-11-12 10:00")
    assert again.id != first.id


def test_half_a_year_back_counts_and_thanks_never(journal):
    ada = journal.contact("Ada")
    journal.received(ada, "a book", "2026-05-25 09:00")
    journal.received(ada, "her time", "2026-11-10 10:00")
    journal.gave(ada, "", "2026-11-11 10:00", kind="thanks")
    assert suggested(journal, RULE, "2026-11-21 08:59")
    assert not suggested(journal, RULE, "2026-11-21 09:01")


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({"tie": "mentor"}, False),
        ({"tie": "sponsor"}, False),
        ({"tie": "lead"}, True),
        ({"state": "resting"}, False),
        ({"gentle_until": date(2026, 12, 1)}, False),
    ],
)
def test_who_is_excepted(journal, fields, there):
    ada = journal.contact("Ada", **fields)
    journal.received(ada, "a book", "2026-11-01 10:00")
    journal.received(ada, "her time", "2026-11-10 10:00")
    assert bool(suggested(journal, RULE)) is there
