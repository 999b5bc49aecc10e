from datetime import datetime, timedelta

import pytest

from netjournal.errors import InvalidInputError
from netjournal.journal import aims
from netjournal.models import Event, Interaction, Link


def test_a_goal_is_added_linked_and_reached(diary, ada, grace, now):
    goal = aims.add_goal(diary, "Learn how others review", kind="knowledge", contact_ids=(ada.id,))
    linked = aims.link_goal(diary, goal, [ada, grace])
    assert linked.contact_ids == (ada.id, grace.id)
    closed = aims.close_goal(diary, linked, outcome="Three good habits.")
    assert (closed.state, closed.closed, closed.outcome) == ("reached", now, "Three good habits.")
    assert diary.view.goals[goal.id] == closed


def test_an_open_goal_is_not_added_twice(diary):
    goal = aims.add_goal(diary, "Find a mentor")
    with pytest.raises(InvalidInputError, match="open already"):
        aims.add_goal(diary, "find a mentor")
    aims.close_goal(diary, goal, "dropped")
    assert aims.add_goal(diary, "Find a mentor").state == "open"


def test_an_assessment_takes_over_what_was_said_before(diary, ada, clock):
    with pytest.raises(InvalidInputError, match="--tone"):
        aims.assess(diary, ada, matters="teaching")
    aims.assess(diary, ada, tone="negative", matters="teaching")
    clock.forward(days=30)
    again = aims.assess(diary, ada, strategy="ask more", tone=None)
    assert (again.tone, again.matters, again.strategy) == ("negative", "teaching", "ask more")
    assert again.on == clock.now.date()
    assert len(diary.view.assessments) == 2


def test_an_introduction_goes_from_idea_to_made_and_then_they_know_one_another(diary, ada, grace, clock):
    idea = aims.introduce(diary, ada, grace, why="compilers")
    assert idea.state == "idea"
    clock.forward(days=3)
    made = aims.introduce(diary, grace, ada, state="made", why="")
    assert (made.id, made.state, made.why, made.at) == (idea.id, "made", "compilers", clock.now)
    view = diary.view
    assert view.contacts[ada.id].knows == (Link(contact_id=grace.id, how="introduced by me"),)
    assert view.contacts[grace.id].knows == (Link(contact_id=ada.id, how="introduced by me"),)
    aims.introduce(diary, view.contacts[ada.id], view.contacts[grace.id], state="made", outcome="coffee")
    assert len(diary.view.contacts[ada.id].knows) == 1


def test_nobody_is_introduced_to_themselves(diary, ada):
    with pytest.raises(InvalidInputError):
        aims.introduce(diary, ada, ada)


def test_a_resource_remembers_with_whom_it_was_shared(diary, ada, grace, now):
    kept = aims.add_resource(diary, "On parsing", [ada], link="https://example.org", topics=("parsing",))
    after = aims.share_resource(diary, kept, [grace])
    assert [(share.contact_id, share.on) for share in after.shares] == [
        (ada.id, now.date()),
        (grace.id, now.date()),
    ]
    assert aims.find_resource(diary, "on parsing") == after
    assert aims.find_resource(diary, kept.id) == after
    assert aims.find_resource(diary, "nothing") is None


def test_the_free_time_is_noon_of_the_next_working_day_without_a_block(diary, ada, now):
    free = aims.free_time(diary)
    assert free == datetime(2026, 11, 23, 12, tzinfo=now.tzinfo)
    block = aims.block(diary, free, [ada], minutes=60, purpose="to listen")
    assert (block.contact_ids, block.minutes, block.purpose) == ((ada.id,), 60, "to listen")
    assert aims.free_time(diary) == free + timedelta(days=1)


def test_a_week_of_free_times_around_what_is_in_it(diary, ada, now):
    monday = datetime(2026, 11, 23, 12, tzinfo=now.tzinfo)
    days = [monday + timedelta(days=number) for number in range(5)]
    assert aims.week_ahead(diary) == tuple(days)
    aims.block(diary, days[1], [ada])
    talk = diary.make(
        Interaction, at=days[0], minutes=45, contact_ids=(ada.id,), channel="call", planned=True
    )
    event = diary.make(Event, name="Fair", starts=days[2].replace(hour=9), ends=days[2].replace(hour=18))
    diary.commit("plan", put=[talk, event])
    assert aims.week_ahead(diary) == (days[0] + timedelta(hours=1), days[3], days[4])
    assert aims.week_ahead(diary, 240)[0] == days[0].replace(hour=13)
    assert aims.free_time(diary) == days[0] + timedelta(hours=1)
