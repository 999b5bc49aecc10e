"""report-back: someone helped and never heard what came of it."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "report-back"


def test_thirty_days_after_the_help_it_is_time_to_tell(journal):
    ada = journal.contact("Ada")
    tips = journal.received(ada, "three reading tips", "2026-10-11 10:00+01:00", kind="advice")
    assert not suggested(journal, RULE, "2026-11-10 09:59")
    step = only(journal, RULE, "2026-11-10 10:00")
    assert step.title == "Tell Ada what came of three reading tips"
    assert step.subject_id == tips.id
    assert step.due == journal.at("2026-12-10 10:00")
    assert step.why == (
        "Sun 11 Oct, 11:00: you received three reading tips.",
        "Nothing since then says that Ada heard whether you used it; did you?",
    )
    assert step.completion == "message"


@pytest.mark.parametrize(
    ("kind", "there"),
    [("advice", True), ("help", True), ("feedback", True), ("introduction", True), ("encouragement", False)],
)
def test_only_help_of_which_something_comes(journal, kind, there):
    journal.received(journal.contact("Ada"), "her view", "2026-10-01 10:00", kind=kind)
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.parametrize(
    ("how", "topic", "ends"),
    [
        ("wrote", "what I made of the reading tips", True),
        ("talked", "those tips", True),
        ("wrote", "the weather", False),
        ("wrote", "", True),
        ("heard", "the reading tips", False),
    ],
)
def test_a_word_about_it_ends_it(journal, how, topic, ends):
    ada = journal.contact("Ada")
    journal.received(ada, "three reading tips", "2026-10-01 10:00", kind="advice")
    getattr(journal, how)(ada, "2026-11-20 10:00", topic=topic)
    assert bool(suggested(journal, RULE)) is not ends


def test_the_entry_it_came_with_and_the_thanks_for_it_are_no_report(journal):
    ada = journal.contact("Ada")
    talk = journal.talked(ada, "2026-10-01 10:00", topic="her reading tips")
    journal.received(ada, "reading tips", "2026-10-01 10:00", source_id=talk.id)
    journal.wrote(ada, "2026-10-02 10:00", topic="thanks for the reading tips")
    assert suggested(journal, RULE)


def test_the_mark_that_they_heard_and_the_answer_done_end_it(journal):
    ada = journal.contact("Ada")
    tips = journal.received(ada, "tips", "2026-10-01 10:00")
    step = only(journal, RULE)
    journal.put(tips.evolve(reported=True))
    assert not suggested(journal, RULE)
    journal.put(tips)
    journal.decided(step, "done")
    assert not suggested(journal, RULE)


def test_only_who_has_not_heard_is_named(journal):
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    journal.received((ada, bob), "a list of venues", "2026-10-01 10:00")
    journal.wrote(ada, "2026-11-01 10:00", topic="the venues")
    assert only(journal, RULE).contact_ids == (bob.id,)


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"gentle_until": date(2026, 12, 1)}])
def test_who_rests_or_has_a_hard_time_is_left_in_peace(journal, fields):
    journal.received(journal.contact("Ada", **fields), "tips", "2026-10-01 10:00")
    assert not suggested(journal, RULE)


def test_it_lapses_sixty_days_after_its_due_time(journal):
    journal.received(journal.contact("Ada"), "tips", "2026-06-01 10:00")
    assert suggested(journal, RULE, "2026-09-29 09:59")
    assert not suggested(journal, RULE, "2026-09-29 10:00")
