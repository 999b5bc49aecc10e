"""note-the-specific: a first conversation with nothing to remember someone by."""

import pytest
from advising import only, suggested

RULE = "note-the-specific"
MET = "2026-11-20 18:30"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


def test_a_bare_first_conversation_asks_for_one_thing(journal, ada):
    journal.talked(ada, MET)
    step = only(journal, RULE)
    assert step.title == "Write down one thing to remember Ada Lovelace by"
    assert step.due == journal.at("2026-11-21 19:30")
    assert "Fri 20 Nov, 18:30" in step.why[0]


@pytest.mark.parametrize(
    "known",
    [
        lambda journal, ada: journal.fact(ada, "plays the cello", "personal"),
        lambda journal, ada: journal.fact(ada, "red scarf", "specific"),
        lambda journal, ada: journal.mentioned(ada, "a move to Oslo"),
        lambda journal, ada: journal.note(ada, notes="likes tea"),
        lambda journal, ada: journal.talked(ada, "2026-11-20 20:00", topic="parsers"),
    ],
    ids=["a fact", "a specific", "a mention", "a note", "a topic"],
)
def test_one_thing_is_enough(journal, ada, known):
    journal.talked(ada, MET)
    known(journal, ada)
    assert not suggested(journal, RULE)


def test_a_topic_is_enough(journal, ada):
    journal.talked(ada, MET, topic="her compiler talk")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(("at", "there"), [("2026-11-27 19:29", True), ("2026-11-27 19:30", False)])
def test_it_lapses_after_seven_days(journal, ada, at, there):
    journal.talked(ada, MET)
    assert bool(suggested(journal, RULE, at)) is there


def test_only_the_first_conversation_counts(journal, ada):
    journal.talked(ada, "2026-09-01 10:00")
    journal.talked(ada, MET)
    assert not suggested(journal, RULE)
