"""eq-check: a month since the last self-rating."""

import pytest
from advising import only, suggested

RULE = "eq-check"
_LOW = dict.fromkeys(
    ("empathy", "listening", "self-regulation", "social awareness", "relationship management"), 2
)


def test_it_opens_30_days_after_the_first_entry(journal):
    journal.talked(journal.contact("Ada"), "2026-10-22 09:00", topic="her lab")
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    step = only(journal, RULE, "2026-11-21 09:00")
    assert step.title == "Rate five skills of yours in the conversation with Ada"
    assert step.why == (
        "Thu 22 Oct, 09:00: coffee about her lab.",
        "You have written since Thu 22 Oct, and not rated yourself so far.",
    )


def test_and_30_days_after_the_last_rating_with_the_trend(journal):
    journal.talked(journal.contact("Ada"), "2026-09-01 09:00")
    journal.reflected("", "2026-09-10 09:00", kind="self-rating", ratings=_LOW)
    journal.reflected(
        "", "2026-10-22 09:00", kind="self-rating", ratings=_LOW | {"listening": 4, "empathy": 1}
    )
    assert not suggested(journal, RULE, "2026-11-21 08:59")
    assert only(journal, RULE, "2026-11-21 09:00").why[1:] == (
        "You rated yourself last on Thu 22 Oct.",
        "Since the first time you rate higher: listening.",
    )


def test_a_rating_ends_it(journal):
    journal.talked(journal.contact("Ada"), "2026-09-01 09:00")
    assert suggested(journal, RULE)
    journal.reflected("", "2026-11-21 08:00", kind="self-rating", ratings=_LOW)
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("state", ["resting", "archived", "died"])
def test_it_names_the_latest_talk_with_someone_active(journal, state):
    journal.talked(journal.contact("Ada"), "2026-09-01 09:00")
    journal.talked(journal.contact("Bob", state=state), "2026-11-01 09:00")
    assert only(journal, RULE).title.endswith("with Ada")


def test_without_a_conversation_there_is_nothing_to_rate(journal):
    journal.wrote(journal.contact("Ada"), "2026-09-01 09:00")
    assert not suggested(journal, RULE)
