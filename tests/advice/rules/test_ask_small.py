"""ask-small: someone to whom I only ever gave."""

import pytest
from advising import only, suggested

RULE = "ask-small"
DAYS = ("2026-11-01 10:00", "2026-11-02 10:00", "2026-11-03 10:00")


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace", skills=("compilers",))


def gave(journal, ada, days=DAYS):
    for day in days:
        journal.gave(ada, "a tip", day)


def test_the_third_gift_opens_it_for_14_days(journal, ada):
    gave(journal, ada)
    assert not suggested(journal, RULE, "2026-11-03 09:59")
    step = only(journal, RULE, "2026-11-03 10:00")
    assert step.title == "Ask Ada Lovelace for a small input on compilers"
    assert step.due == journal.at("2026-11-17 10:00")
    assert step.why[0] == "Sun 1 Nov, 10:00: you gave a tip."
    assert step.why[-1] == "No ask of Ada Lovelace is written down; most people like to be asked."
    assert "compilers" in step.draft


@pytest.mark.parametrize("tie", ["report", "mentee"])
def test_reports_and_mentees_are_asked_for_an_opinion_only(journal, tie):
    ada = journal.contact("Ada Lovelace", tie=tie)
    gave(journal, ada)
    assert only(journal, RULE).title.startswith("Ask Ada Lovelace for an opinion")


@pytest.mark.parametrize(
    ("also", "there"),
    [
        (lambda journal, ada: journal.received(ada, "help", "2026-11-04 10:00"), False),
        (lambda journal, ada: journal.received(ada, "thanks", "2026-11-04 10:00", kind="thanks"), True),
        (lambda journal, ada: journal.asked(ada, "a view", "2025-01-01 10:00"), False),
        (lambda journal, ada: journal.asked(ada, "a view", "2026-11-04 10:00", state="planned"), False),
        (lambda journal, ada: journal.asked(ada, "a favour", "2026-11-10 10:00", state="no"), False),
        (lambda journal, ada: journal.they_asked(ada, "a view", "2026-11-04 10:00"), True),
    ],
    ids=["received", "thanks", "asked long ago", "an ask planned", "an ask declined", "they asked"],
)
def test_what_keeps_it_away(journal, ada, also, there):
    gave(journal, ada)
    also(journal, ada)
    assert bool(suggested(journal, RULE)) is there


def test_two_gifts_are_too_few(journal, ada):
    gave(journal, ada, DAYS[:2])
    journal.gave(ada, "thanks", "2026-11-03 10:00", kind="thanks")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(("at", "there"), [("2027-01-16 09:59", True), ("2027-01-16 10:00", False)])
def test_it_lapses_60_days_after_it_was_due(journal, ada, at, there):
    gave(journal, ada)
    assert bool(suggested(journal, RULE, at)) is there


def test_nobody_is_asked_in_a_hard_time(journal):
    ada = journal.contact("Ada Lovelace", gentle_until=journal.when("2026-11-21"))
    gave(journal, ada)
    assert not suggested(journal, RULE)
    assert suggested(journal, RULE, "2026-11-22 09:00")
