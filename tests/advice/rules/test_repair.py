"""repair: a broken promise of mine, or a lapse that I noted."""

import pytest
from advising import only, suggested

RULE = "repair"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


def broken(journal, ada, **fields):
    closed = journal.at("2026-11-20 10:00")
    return journal.promised(
        ada, "send my notes", "2026-11-19", made="2026-11-01 10:00", state="broken", closed=closed, **fields
    )


def test_a_broken_promise_is_owned_within_48_hours(journal, ada):
    broken(journal, ada)
    step = only(journal, RULE)
    assert "Ada Lovelace" in step.title
    assert step.due == journal.at("2026-11-22 10:00")
    assert step.why == ("Fri 20 Nov, 10:00: you marked this promise as broken: send my notes.",)
    assert "send my notes" in step.draft


def test_a_private_promise_stays_out_of_the_draft(journal, ada):
    broken(journal, ada, private=True)
    assert "notes" not in only(journal, RULE).draft


@pytest.mark.parametrize(("at", "there"), [("2027-01-21 09:59", True), ("2027-01-21 10:00", False)])
def test_it_lapses_60_days_after_it_was_due(journal, ada, at, there):
    broken(journal, ada)
    assert bool(suggested(journal, RULE, at)) is there


@pytest.mark.parametrize(("at", "there"), [("2026-11-20 09:59", True), ("2026-11-20 10:00", False)])
def test_a_word_of_mine_after_it_ends_it(journal, ada, at, there):
    broken(journal, ada)
    journal.wrote(ada, at)
    assert bool(suggested(journal, RULE)) is there


def test_their_message_does_not_end_it(journal, ada):
    broken(journal, ada)
    journal.heard(ada, "2026-11-20 12:00")
    assert suggested(journal, RULE)


@pytest.mark.parametrize("kind", ["note", "talked"])
def test_an_entry_tagged_as_a_lapse_counts(journal, ada, kind):
    getattr(journal, kind)(ada, "2026-11-20 10:00", tags=("lapse",), topic="forgot to credit her")
    assert "forgot to credit her" in only(journal, RULE).why[0]
