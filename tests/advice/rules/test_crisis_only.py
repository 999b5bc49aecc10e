"""crisis-only: someone heard from me only when I needed something."""

import pytest
from advising import only, suggested

RULE = "crisis-only"


def asked(journal, who, when, **fields):
    entry = journal.wrote(who, when, topic="a favour", awaits=True)
    return journal.asked(
        who, "a referral", when, **{"size": "large", "kind": "referral", "source_id": entry.id, **fields}
    )


def test_two_large_asks_each_out_of_a_silence(journal):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-01 10:00")
    asked(journal, ada, "2026-05-01 10:00")
    assert not suggested(journal, RULE)
    asked(journal, ada, "2026-11-20 10:00")
    step = only(journal, RULE)
    assert step.title == "Write to Ada and ask for nothing"
    assert step.opens == journal.at("2026-11-20 10:00")
    assert step.due == journal.at("2026-11-27 10:00")
    assert step.why == (
        "Fri 1 May, 10:00: you asked for a referral, after 4 months without a word.",
        "Fri 20 Nov, 10:00: you asked for a referral, after 7 months without a word.",
    )
    assert step.completion == "message"


@pytest.mark.parametrize(
    ("first", "there"),
    [("2026-02-04 10:00", True), ("2026-02-04 10:01", False)],
)
def test_ninety_days_are_a_silence(journal, first, there):
    ada = journal.contact("Ada")
    journal.talked(ada, first)
    asked(journal, ada, "2026-05-05 11:00")
    asked(journal, ada, "2026-11-20 10:00")
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.parametrize(("how", "breaks"), [("heard", False), ("wrote", True), ("talked", True)])
def test_a_reply_of_theirs_does_not_break_the_row(journal, how, breaks):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-01 10:00")
    asked(journal, ada, "2026-05-01 10:00")
    getattr(journal, how)(ada, "2026-05-02 10:00")
    asked(journal, ada, "2026-11-20 10:00")
    assert bool(suggested(journal, RULE)) is not breaks


def test_their_reply_shortens_the_silence_before_the_next_ask(journal):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-01 10:00")
    asked(journal, ada, "2026-05-01 10:00")
    journal.heard(ada, "2026-09-01 10:00")
    asked(journal, ada, "2026-11-20 10:00")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("fields", [{"size": "small"}, {"state": "planned"}, {"kind": "thanks"}])
def test_only_large_asks_that_were_made(journal, fields):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-01 10:00")
    asked(journal, ada, "2026-05-01 10:00")
    asked(journal, ada, "2026-11-20 10:00", **fields)
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(("how", "ends"), [("wrote", True), ("talked", True), ("heard", False)])
def test_a_message_without_an_ask_ends_it(journal, how, ends):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-01 10:00")
    asked(journal, ada, "2026-05-01 10:00")
    asked(journal, ada, "2026-11-20 10:00")
    getattr(journal, how)(ada, "2026-11-20 18:00")
    assert bool(suggested(journal, RULE)) is not ends


def test_one_more_ask_does_not_end_it(journal):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-01 10:00")
    asked(journal, ada, "2026-05-01 10:00")
    asked(journal, ada, "2026-11-20 10:00")
    asked(journal, ada, "2026-11-20 18:00", size="small")
    assert suggested(journal, RULE)


def test_who_rests_is_never_named(journal):
    ada = journal.contact("Ada", state="resting")
    journal.talked(ada, "2026-01-01 10:00")
    asked(journal, ada, "2026-05-01 10:00")
    asked(journal, ada, "2026-11-20 10:00")
    assert not suggested(journal, RULE)
