"""share-update: a goal ended, or something went right, and others had a part in it."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "share-update"


def closed_goal(journal, when="2026-11-20 10:00", **fields):
    goal = journal.goal("Publish the parser", "2026-06-01 10:00")
    return journal.put(goal.evolve(state="reached", closed=journal.at(when), **fields))


def test_who_helped_hears_how_it_ended(journal):
    ada = journal.contact("Ada")
    goal = closed_goal(journal)
    journal.received(ada, "a review", "2026-09-01 10:00", goal_id=goal.id)
    step = only(journal, RULE)
    assert step.title == "Tell Ada how it went: Publish the parser"
    assert step.subject_id == goal.id
    assert step.due == journal.at("2026-12-04 10:00")
    assert step.why == (
        "Fri 20 Nov, 10:00: you closed a goal: Publish the parser.",
        "Tue 1 Sep, 10:00: you received a review.",
    )


def test_help_is_found_by_its_entry_or_its_words(journal):
    goal = closed_goal(journal)
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    journal.received(bob, "some chocolate", "2026-09-01 10:00")
    assert not suggested(journal, RULE)
    journal.received(ada, "advice on parsers", "2026-09-01 10:00")
    assert only(journal, RULE).contact_ids == (ada.id,)
    talk = journal.talked(bob, "2026-08-01 10:00", goal=goal)
    journal.received(bob, "a hand", "2026-08-01 10:00", source_id=talk.id)
    assert only(journal, RULE).contact_ids == (bob.id,)


def test_who_asked_about_it_hears_too_and_an_outgoing_message_alone_is_no_part(journal):
    goal = closed_goal(journal)
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    journal.wrote(bob, "2026-09-01 10:00", goal=goal)
    assert not suggested(journal, RULE)
    journal.heard(ada, "2026-09-02 10:00", goal=goal)
    assert only(journal, RULE).contact_ids == (ada.id,)


def test_a_win_is_an_entry_tagged_so(journal):
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    journal.received(ada, "feedback on the grant proposal", "2026-09-01 10:00")
    journal.talked(bob, "2026-11-20 10:00", topic="the grant came through", tags=("Win",))
    step = only(journal, RULE)
    assert step.contact_ids == (ada.id,)
    assert step.why[0] == "Fri 20 Nov, 10:00: you logged a win: the grant came through."


def test_who_was_there_when_it_was_won_need_not_be_told(journal):
    ada = journal.contact("Ada")
    journal.received(ada, "feedback on the grant", "2026-09-01 10:00")
    journal.talked(ada, "2026-11-20 10:00", topic="the grant came through", tags=("win",))
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(
    ("how", "fields", "ends"),
    [
        ("wrote", {}, True),
        ("talked", {"topic": "the parser is out"}, True),
        ("talked", {"topic": "her garden"}, False),
        ("heard", {}, False),
    ],
)
def test_one_of_them_told_is_enough(journal, how, fields, ends):
    goal = closed_goal(journal)
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    journal.received((ada, bob), "a review", "2026-09-01 10:00", goal_id=goal.id)
    getattr(journal, how)(bob, "2026-11-20 18:00", **fields)
    assert bool(suggested(journal, RULE)) is not ends


def test_an_open_goal_is_no_news_and_the_future_is_not_either(journal):
    goal = journal.goal("Publish the parser")
    journal.received(journal.contact("Ada"), "a review", "2026-09-01 10:00", goal_id=goal.id)
    assert not suggested(journal, RULE)
    journal.put(goal.evolve(state="reached", closed=journal.at("2026-11-21 09:01")))
    assert not suggested(journal, RULE)
    assert suggested(journal, RULE, "2026-11-21 09:01")


@pytest.mark.parametrize("fields", [{"state": "archived"}, {"gentle_until": date(2026, 12, 1)}])
def test_who_rests_or_has_a_hard_time_is_left_in_peace(journal, fields):
    goal = closed_goal(journal)
    journal.received(journal.contact("Ada", **fields), "a review", "2026-09-01 10:00", goal_id=goal.id)
    assert not suggested(journal, RULE)
