from datetime import timedelta

import pytest

from netjournal.insights.week import between, past_weeks, week


def test_a_week_holds_what_happened_in_it(journal):
    ada, grace = journal.contact("Ada Lovelace"), journal.contact("Grace Hopper")
    journal.talked(grace, "2026-11-01 18:30")
    journal.talked(grace, "2026-11-16 18:30")
    first = journal.talked(ada, "2026-11-20 18:30")
    journal.talked(ada, "2026-11-22 18:30", planned=True)
    journal.gave(ada, "a tip", "2026-11-20 18:30")
    journal.received(ada, "old", "2026-11-01")
    note = journal.note(grace, "2026-11-18 10:00")
    made = journal.promised(ada, "my notes", made="2026-11-20 18:30")
    journal.promised(grace, "old", made="2026-10-01")
    kept = journal.promised(grace, "kept", made="2026-10-01", state="kept", closed=journal.ago(days=2))
    journal.reflected("Good.", "2026-11-19 20:00", feeling=4)
    found = week(journal.view(), journal.now)
    assert found.interactions[-1] == first
    assert (found.notes, found.entries) == ((note,), 3)
    assert (found.people, found.new_people) == ((grace.id, ada.id), (ada.id,))
    assert (found.given, found.received, found.feelings) == (1, 0, (4,))
    assert (found.promises_made, found.promises_closed) == ((made,), (kept,))


def test_a_quiet_week_is_empty(journal):
    found = week(journal.view(), journal.now)
    assert found.interactions == found.people == found.promises_made == ()


@pytest.mark.parametrize(("first_weekday", "days"), [(0, (9, 2, 26)), (6, (8, 1, 25)), (5, (14, 7, 31))])
def test_past_weeks_begin_on_the_first_day_of_a_week(journal, first_weekday, days):
    ada = journal.contact("Ada Lovelace")
    journal.talked(ada, "2026-10-31 18:30")
    found = past_weeks(journal.view(), journal.now, first_weekday)
    assert tuple(since.day for since in found) == days
    assert {since.weekday() for since in found} == {first_weekday}


def test_there_is_no_past_week_before_the_first_entry(journal):
    assert past_weeks(journal.view(), journal.now) == ()


def test_a_past_week_holds_what_happened_then(journal):
    ada = journal.contact("Ada Lovelace")
    entry = journal.talked(ada, "2026-11-10 18:30")
    journal.talked(ada, "2026-11-16 00:01")
    told = journal.reflected("Asked more.", "2026-11-12 20:00", kind="went well")
    since = journal.at("2026-11-09 00:00")
    found = between(journal.view(), since, since + timedelta(days=7), journal.now)
    assert found.interactions == (entry,)
    assert found.reflections == (told,)
    assert journal.view().interactions.count_between(since, since + timedelta(days=7)) == 1
