"""listen-to-reports: a month without a talk with someone I lead."""

import pytest
from advising import only, suggested

RULE = "listen-to-reports"


def test_thirty_days_without_a_talk(journal):
    ada = journal.contact("Ada", tie="report")
    journal.talked(ada, "2026-11-01 10:00", topic="the budget")
    assert not suggested(journal, RULE, "2026-12-01 09:59")
    step = only(journal, RULE, "2026-12-01 10:00")
    assert step.title == "Talk with Ada, not about tasks: ask, and listen"
    assert step.due == journal.at("2026-12-08 10:00")
    assert step.why == ("Sun 1 Nov, 10:00: coffee about the budget.", "That is 30 days ago.")


def test_never_talked_counts_from_the_first_entry(journal):
    journal.talked(journal.contact("Bob"), "2026-11-01 10:00")
    journal.contact("Ada", tie="report")
    assert not suggested(journal, RULE, "2026-12-01 09:59")
    assert only(journal, RULE, "2026-12-01 10:00").why[0] == "No conversation with Ada is written down yet."


@pytest.mark.parametrize(("how", "ends"), [("wrote", False), ("heard", False), ("talked", True)])
def test_only_a_conversation_ends_it(journal, how, ends):
    ada = journal.contact("Ada", tie="report")
    journal.talked(ada, "2026-10-01 10:00")
    getattr(journal, how)(ada, "2026-11-20 10:00")
    assert bool(suggested(journal, RULE)) is not ends


@pytest.mark.parametrize("tie", ["lead", "peer", "mentee", None])
def test_only_reports(journal, tie):
    journal.talked(journal.contact("Ada", tie=tie), "2026-10-01 10:00")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("state", ["resting", "archived", "died"])
def test_who_rests_is_never_named(journal, state):
    journal.talked(journal.contact("Ada", tie="report", state=state), "2026-10-01 10:00")
    assert not suggested(journal, RULE)


def test_it_comes_back_in_the_next_round(journal):
    ada = journal.contact("Ada", tie="report")
    journal.talked(ada, "2026-11-01 10:00")
    assert not suggested(journal, RULE, "2027-02-10 10:00")
    assert only(journal, RULE, "2027-02-13 10:00").opens == journal.at("2027-02-13 10:00")
