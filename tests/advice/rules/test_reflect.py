"""reflect: one fresh conversation a day."""

import pytest
from advising import only, suggested

RULE = "reflect"


@pytest.fixture
def ada(journal):
    ada = journal.contact("Ada Lovelace")
    journal.talked(ada, "2026-01-01 10:00")
    return ada


@pytest.mark.parametrize(
    ("at", "there"),
    [
        ("2026-11-20 18:29", False),
        ("2026-11-20 18:30", True),
        ("2026-11-21 23:59", True),
        ("2026-11-22 00:00", False),
    ],
)
def test_it_stands_on_the_day_and_the_next(journal, ada, at, there):
    journal.talked(ada, "2026-11-20 18:30")
    assert bool(suggested(journal, RULE, at)) is there


def test_it_is_due_24_hours_after_the_talk(journal, ada):
    journal.talked(ada, "2026-11-20 18:30", topic="parsers")
    step = only(journal, RULE)
    assert step.due == journal.at("2026-11-21 19:30")
    assert "Ada Lovelace" in step.title
    assert "parsers" in step.why[0]
    assert step.contact_ids == ()


@pytest.mark.parametrize(
    ("name", "tone"), [("Bob Berg", None), ("Ada Lovelace", "cold"), ("Ada Lovelace", "warm")]
)
def test_the_most_telling_talk_is_chosen(journal, ada, name, tone):
    who = {"Ada Lovelace": ada, "Bob Berg": journal.contact("Bob Berg")}[name]
    entry = journal.talked(who, "2026-11-20 10:00", tone=tone)
    journal.talked(ada, "2026-11-20 18:30")
    assert only(journal, RULE).subject_id == entry.id


def test_a_talk_with_an_ask_tells_more_than_one_without(journal, ada):
    entry = journal.talked(ada, "2026-11-20 10:00")
    journal.asked(ada, "feedback", "2026-11-20 10:00", source_id=entry.id)
    journal.talked(ada, "2026-11-20 18:30")
    assert only(journal, RULE).subject_id == entry.id


def test_a_reflection_of_today_is_enough_for_the_day(journal, ada):
    first = journal.talked(ada, "2026-11-20 10:00")
    journal.talked(ada, "2026-11-20 18:30")
    journal.reflected("went well", "2026-11-21 08:00", about=first)
    assert not suggested(journal, RULE)


def test_a_reflection_of_yesterday_leaves_the_other_talk(journal, ada):
    first = journal.talked(ada, "2026-11-20 18:30")
    second = journal.talked(ada, "2026-11-20 10:00")
    journal.reflected("went well", "2026-11-20 20:00", about=first)
    assert only(journal, RULE).subject_id == second.id


def test_skipping_one_skips_the_day(journal, ada):
    journal.talked(ada, "2026-11-20 10:00")
    journal.talked(ada, "2026-11-20 18:30")
    journal.decided(only(journal, RULE), "not now")
    assert not suggested(journal, RULE)


def test_messages_and_plans_are_no_conversations(journal, ada):
    journal.wrote(ada, "2026-11-20 18:30")
    journal.talked(ada, "2026-11-20 19:30", planned=True)
    assert not suggested(journal, RULE)
