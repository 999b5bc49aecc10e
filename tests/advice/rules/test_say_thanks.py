"""say-thanks: help that was received and not thanked for."""

import pytest
from advising import only, suggested

RULE = "say-thanks"
CAME = "2026-11-20 12:00"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


def test_it_names_what_was_received(journal, ada):
    journal.received(ada, "a list of three reading tips", CAME)
    step = only(journal, RULE)
    assert step.title == "Thank Ada Lovelace for a list of three reading tips"
    assert step.due == journal.at("2026-11-22 12:00")
    assert step.completion == "thanks"
    assert "a list of three reading tips" in step.draft


@pytest.mark.parametrize(("at", "there"), [("2026-12-04 11:59", True), ("2026-12-04 12:00", False)])
def test_it_lapses_after_14_days(journal, ada, at, there):
    journal.received(ada, "tips", CAME)
    assert bool(suggested(journal, RULE, at)) is there


@pytest.mark.parametrize(
    ("fields", "there"),
    [({}, True), ({"thanked": True}, False), ({"kind": "thanks"}, False), ({"kind": "advice"}, True)],
)
def test_thanked_help_and_thanks_themselves_ask_for_none(journal, ada, fields, there):
    journal.received(ada, "tips", CAME, **fields)
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.parametrize(("at", "there"), [("2026-11-20 11:59", True), ("2026-11-20 12:00", False)])
def test_thanks_logged_after_it_end_it(journal, ada, at, there):
    journal.received(ada, "tips", CAME)
    journal.gave(ada, "thanks", at, kind="thanks")
    assert bool(suggested(journal, RULE)) is there


def test_private_help_stays_out_of_the_draft(journal, ada):
    journal.received(ada, "help with the debts", CAME, private=True)
    assert "debts" not in only(journal, RULE).draft
