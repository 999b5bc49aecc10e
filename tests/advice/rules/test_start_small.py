"""start-small: nobody is chosen yet to begin with."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "start-small"


def test_it_names_one_like_you_and_one_from_outside_your_unit(journal):
    journal.me(interests=("chess",), department="Sales")
    for name, fields in {
        "Ada": {"interests": ("Chess",), "department": "Sales"},
        "Bob": {"department": "Research"},
        "Cleo": {"department": "Sales"},
    }.items():
        journal.talked(journal.contact(name, **fields), "2026-11-20 18:00")
    step = only(journal, RULE)
    assert step.title == "Choose one or two people to begin with, such as Ada or Bob"
    assert step.why[1:] == (
        "You and Ada share Chess.",
        "Bob works at Research, outside your own unit.",
    )


def test_without_anything_in_common_the_latest_met_come_first(journal):
    journal.talked(journal.contact("Ada"), "2026-11-10 18:00")
    journal.talked(journal.contact("Bob"), "2026-11-20 18:00")
    step = only(journal, RULE)
    assert step.title.endswith("such as Bob or Ada")
    assert step.why[1] == "Bob: Fri 20 Nov, 18:00: coffee."


def test_a_focus_person_ends_it(journal):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-11-20 18:00")
    assert suggested(journal, RULE)
    journal.put(ada.evolve(focus=True))
    assert not suggested(journal, RULE)


def test_nobody_known_means_nobody_to_choose(journal):
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(
    "fields",
    [{"state": "resting"}, {"state": "died"}, {"cadence": "none"}, {"gentle_until": date(2026, 12, 1)}],
)
def test_some_are_never_proposed(journal, fields):
    journal.talked(journal.contact("Ada", **fields), "2026-11-20 18:00")
    assert not suggested(journal, RULE)


def test_people_who_were_only_added_may_be_chosen_too(journal):
    journal.contact("Ada", written="2026-11-20 10:00")
    assert only(journal, RULE).why[1] == "Ada is among the people you wrote down."


def test_declined_it_asks_again_after_90_days(journal):
    journal.talked(journal.contact("Ada"), "2026-11-20 18:00")
    journal.decided(only(journal, RULE), "done")
    assert not suggested(journal, RULE)
    assert not suggested(journal, RULE, "2027-02-19 08:59")
    assert suggested(journal, RULE, "2027-02-19 09:00")
