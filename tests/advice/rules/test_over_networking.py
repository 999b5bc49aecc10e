"""over-networking: more new people than there is time to get to know."""

import pytest
from advising import only, suggested

RULE = "over-networking"


def _meet(journal, count, days=(5, 10), **fields):
    people = []
    for number in range(count):
        people.append(journal.contact(f"Person {number:02}", **fields))
        journal.talked(people[-1], f"2026-11-{days[number % len(days)]:02} 18:00")
    return people


@pytest.mark.parametrize(
    ("count", "days", "there"), [(10, (5, 10), False), (11, (5, 10), True), (11, (5,), False)]
)
def test_more_than_ten_new_people_at_two_occasions(journal, count, days, there):
    _meet(journal, count, days)
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.parametrize(("followed", "there"), [(0, True), (5, True), (6, False)])
def test_fewer_than_half_of_the_follow_ups(journal, followed, there):
    for person in _meet(journal, 12)[:followed]:
        journal.wrote(person, "2026-11-12 10:00")
    assert bool(suggested(journal, RULE)) is there


def test_it_tells_the_counts_and_names_three(journal):
    people = _meet(journal, 12, (5, 10))
    journal.wrote(people[0], "2026-11-12 10:00")
    step = only(journal, RULE)
    assert step.title == (
        "Add nobody for a while and get to know 3 better: Person 07, Person 09 and Person 11"
    )
    assert step.why == (
        "In the last 30 days you had 12 first meetings.",
        "You were in touch again with 1 of 12 people from there.",
    )
    assert (step.due - step.opens).days == 14


@pytest.mark.parametrize(("count", "there"), [(4, False), (5, True)])
def test_more_than_four_events(journal, count, there):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-01 10:00")
    for number in range(count):
        event = journal.event(f"Event {number}", f"2026-11-{number + 1:02} 18:00")
        journal.talked(ada, f"2026-11-{number + 1:02} 19:00", event=event)
    assert bool(suggested(journal, RULE)) is there
    if there:
        assert only(journal, RULE).why[0] == "In the last 30 days you had 5 events."


def test_calendar_entries_without_a_kind_are_no_events_of_mine(journal):
    _meet(journal, 1)
    for number in range(5):
        journal.event(f"Call {number}", f"2026-11-{number + 1:02} 18:00", source_key=f"ics {number}")
    assert not suggested(journal, RULE)


def test_it_looks_back_30_days(journal):
    _meet(journal, 11, (5, 10))
    assert suggested(journal, RULE, "2026-12-05 17:59")
    assert not suggested(journal, RULE, "2026-12-05 18:00")


def test_it_is_silent_in_a_season_of_a_new_role(journal):
    _meet(journal, 12)
    journal.me(season="new role")
    assert not suggested(journal, RULE)


def test_people_who_rest_are_not_named(journal):
    for person in _meet(journal, 14)[-2:]:
        journal.put(person.rest())
    assert not {"Person 12", "Person 13"} & set(only(journal, RULE).title.replace(",", "").split(" and "))
    assert only(journal, RULE).why[0] == "In the last 30 days you had 12 first meetings."
