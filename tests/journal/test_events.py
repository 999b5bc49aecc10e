from datetime import date, timedelta

import pytest

from netjournal.errors import InvalidInputError
from netjournal.journal import events
from netjournal.journal.editing import edit
from netjournal.models import EventPlan


def test_an_event_is_added_planned_and_looked_back_on(diary, ada):
    event = events.add_event(diary, "PyCon", starts=date(2026, 12, 1), ends=date(2026, 12, 3), online=True)
    planned = events.plan_event(diary, event, people=3, find=(ada.id,), attempt="listen more", topic="")
    assert (planned.plan.people, planned.plan.find, planned.plan.attempt) == (3, (ada.id,), "listen more")
    wider = events.plan_event(diary, planned, topic="parsers")
    assert (wider.plan.people, wider.plan.topic) == (3, "parsers")
    debriefed = events.debrief_event(diary, wider, "Met three people.", ["Ask earlier"], [ada.id])
    again = events.debrief_event(diary, debriefed, "One more thing.", (), [ada.id])
    assert again.debrief == "Met three people.\nOne more thing."
    assert (again.takeaways, again.top_ids) == (("Ask earlier",), (ada.id,))
    assert diary.view.events[event.id] == again


@pytest.mark.parametrize(
    ("starts", "ends"),
    [(date(2026, 12, 3), date(2026, 12, 1)), ("now", "an hour before"), ("now", date(2026, 11, 20))],
)
def test_an_event_that_ends_before_it_starts_is_refused(diary, now, starts, ends):
    times = {"now": now, "an hour before": now - timedelta(hours=1)}
    with pytest.raises(InvalidInputError, match="ends: PyCon would end before it starts"):
        events.add_event(diary, "PyCon", starts=times.get(starts, starts), ends=times.get(ends, ends))
    assert not diary.view.events


def test_an_event_of_an_evening_may_end_on_its_day(diary, now):
    assert events.add_event(diary, "Meetup", starts=now, ends=now.date()).ends == now.date()


def test_the_same_event_is_not_added_twice_but_next_years_is(diary):
    events.add_event(diary, "PyCon", starts=date(2026, 12, 1))
    with pytest.raises(InvalidInputError, match="already"):
        events.add_event(diary, "pycon", starts=date(2026, 12, 1))
    events.add_event(diary, "PyCon", starts=date(2027, 12, 1))
    assert len(diary.view.events) == 2


def test_an_edit_cannot_turn_the_times_around_either(diary):
    event = events.add_event(diary, "PyCon", starts=date(2026, 12, 1), ends=date(2026, 12, 3))
    with pytest.raises(InvalidInputError, match="would end before it starts"):
        edit(diary, event, ["starts=2026-12-04"])
    edit(diary, event, ["starts=2026-12-04", "ends=2026-12-05"])
    assert diary.view.events[event.id].starts == date(2026, 12, 4)


def test_empty_plans_and_debriefs_are_refused(diary):
    event = events.add_event(diary, "PyCon")
    with pytest.raises(InvalidInputError):
        events.plan_event(diary, event, people=None, topic="", find=())
    with pytest.raises(InvalidInputError):
        events.debrief_event(diary, event, "  ")


def test_a_plan_is_written_anew_as_a_whole_and_an_empty_one_takes_it_away(diary):
    event = events.add_event(diary, "PyCon")
    planned = events.write_plan(diary, event, EventPlan(people=3, topic="parsers"))
    assert events.write_plan(diary, planned, EventPlan(topic="lamps")).plan == EventPlan(topic="lamps")
    assert events.write_plan(diary, diary.view.events[event.id], EventPlan()).plan is None


def test_what_went_well_and_next_time_are_kept_as_reflections_in_the_same_change(diary):
    event = events.add_event(diary, "PyCon")
    events.debrief_event(diary, event, "Three good talks.", went_well="I listened", next_time="ask earlier")
    found = {one.kind: (one.answer, one.open) for one in diary.view.reflections.of(event.id)}
    assert found == {"went well": ("I listened", False), "next time": ("ask earlier", True)}
    diary.undo()
    assert not diary.view.reflections
