"""check-back: a goal or challenge that someone told."""

import pytest
from advising import only, suggested

RULE = "check-back"
TOLD = "2026-10-24 10:00"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


@pytest.mark.parametrize(
    ("day", "at", "there"),
    [
        ("2026-11-20", "2026-11-19 23:59", False),
        ("2026-11-20", "2026-11-20 00:00", True),
        ("2026-11-20", "2027-01-19 23:59", True),
        ("2026-11-20", "2027-01-20 00:00", False),
        (None, "2026-11-20 23:59", False),
        (None, "2026-11-21 00:00", True),
    ],
)
def test_it_comes_on_its_day_or_after_four_weeks(journal, ada, day, at, there):
    journal.mentioned(ada, "the promotion talks", day, made=TOLD)
    assert bool(suggested(journal, RULE, at)) is there


def test_it_names_what_was_told_and_when(journal, ada):
    journal.mentioned(ada, "the promotion talks", "2026-11-20", made=TOLD)
    step = only(journal, RULE)
    assert step.title == "Ask Ada Lovelace how it is going: the promotion talks"
    assert step.why == ("Sat 24 Oct, 10:00: Ada Lovelace told you: the promotion talks.",)
    assert step.due == journal.at("2026-11-21 00:00")
    assert "the promotion talks" in step.draft


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "told you: got a new puppy."),
        ({"kind": "goal"}, "told you of a goal: got a new puppy."),
        ({"sensitive": True}, "told you of a challenge: got a new puppy."),
    ],
)
def test_news_is_called_neither_goal_nor_challenge(journal, ada, fields, told):
    journal.mentioned(ada, "got a new puppy", "2026-11-20", made=TOLD, **fields)
    assert only(journal, RULE).why == (f"Sat 24 Oct, 10:00: Ada Lovelace {told}",)


def test_a_day_long_ahead_is_found_though_told_long_ago(journal, ada):
    journal.mentioned(ada, "the exam", "2026-11-20", made="2025-01-03 10:00")
    assert suggested(journal, RULE)


def test_a_sensitive_mention_asks_for_presence_and_no_question(journal, ada):
    journal.mentioned(ada, "her father's illness", "2026-11-20", made=TOLD, sensitive=True)
    step = only(journal, RULE)
    assert step.title == "Be there for Ada Lovelace; no question needed"
    assert "illness" not in step.draft
    assert "?" not in step.draft


def test_so_does_a_hard_time(journal):
    ada = journal.contact("Ada Lovelace", gentle_until=journal.when("2026-12-01"))
    journal.mentioned(ada, "the promotion talks", "2026-11-20", made=TOLD)
    assert only(journal, RULE).title == "Be there for Ada Lovelace; no question needed"


def test_a_private_mention_stays_out_of_the_draft(journal, ada):
    journal.mentioned(ada, "leaving the firm", "2026-11-20", made=TOLD, private=True)
    assert "leaving" not in only(journal, RULE).draft


@pytest.mark.parametrize(("at", "there"), [("2026-11-19 23:59", True), ("2026-11-20 00:00", False)])
def test_an_entry_with_them_on_its_day_or_later_ends_it(journal, ada, at, there):
    journal.mentioned(ada, "the promotion talks", "2026-11-20", made=TOLD)
    journal.heard(ada, at)
    assert bool(suggested(journal, RULE)) is there


def test_a_closed_mention_is_over(journal, ada):
    journal.mentioned(ada, "the promotion talks", "2026-11-20", made=TOLD, open=False)
    assert not suggested(journal, RULE)
