"""weekly-review: a week has passed since the last look back."""

import pytest
from advising import only, suggested

RULE = "weekly-review"


def test_it_opens_seven_days_after_the_first_entry(journal):
    journal.talked(journal.contact("Ada"), "2026-11-14 09:00")
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.title == "Look at your week on one page and answer one question"
    assert step.why == (
        "You have been writing since Sat 14 Nov.",
        "The last seven days hold 1 entry with Ada.",
    )
    assert (step.due - step.opens).days == 2


def test_and_seven_days_after_the_last_review(journal):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-10-01 09:00")
    journal.reflected("a full week", "2026-11-14 20:00", kind="weekly")
    journal.talked(ada, "2026-11-18 09:00")
    assert not suggested(journal, RULE, "2026-11-21 19:59")
    assert only(journal, RULE, "2026-11-21 20:00").why[0] == "Your last review was on Sat 14 Nov."


@pytest.mark.parametrize("what", ["talked", "note"])
def test_something_must_have_been_logged_since(journal, what):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-10-01 09:00")
    journal.reflected("a full week", "2026-11-10 20:00", kind="weekly")
    assert not suggested(journal, RULE)
    getattr(journal, what)(ada, "2026-11-18 09:00")
    assert suggested(journal, RULE)


def test_an_empty_journal_has_no_week(journal):
    assert not suggested(journal, RULE)


def test_a_review_ends_it(journal):
    journal.talked(journal.contact("Ada"), "2026-11-10 09:00")
    assert suggested(journal, RULE)
    journal.reflected("a full week", "2026-11-21 09:00", kind="weekly")
    assert not suggested(journal, RULE)


def test_done_by_hand_it_returns_after_another_week(journal):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-11-10 09:00")
    journal.decided(only(journal, RULE), "done")
    journal.talked(ada, "2026-11-21 10:00", written="2026-11-21 10:00")
    assert not suggested(journal, RULE, "2026-11-28 08:59")
    assert suggested(journal, RULE, "2026-11-28 09:00")


def test_people_who_rest_are_not_named(journal):
    journal.talked(journal.contact("Ada", state="resting"), "2026-11-14 09:00")
    assert only(journal, RULE).why[1] == "The last seven days hold no entry with anyone."
