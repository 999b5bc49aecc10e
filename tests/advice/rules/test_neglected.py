"""neglected: new people come while those who matter wait."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "neglected"


def _key_people(journal, count=3, last="2026-08-01", **fields):
    people = [journal.contact(f"Key {number}", cadence=30, **fields) for number in range(count)]
    for person in people:
        journal.talked(person, f"{last} 10:00")
    return people


def _new_people(journal, days=("2026-11-05", "2026-11-05", "2026-11-10"), **fields):
    people = [journal.contact(f"New {number}", **fields) for number in range(len(days))]
    for person, day in zip(people, days, strict=True):
        journal.talked(person, f"{day} 18:00")
    return people


def test_it_names_those_who_wait_and_the_newest_person(journal):
    _key_people(journal)
    _new_people(journal)
    step = only(journal, RULE)
    assert step.title == "Before more new people, be in touch with Key 0, Key 1 or Key 2"
    assert step.why[0] == "You met 3 new people this month, the latest, New 2, on Tue 10 Nov."
    assert "Key 0: you wanted to be in touch every 30 days; the last time was Sat 1 Aug." in step.why
    assert (step.opens.isoformat(), (step.due - step.opens).days) == ("2026-11-10T18:00:00+01:00", 7)


@pytest.mark.parametrize(
    ("days", "there"),
    [
        (("2026-11-05", "2026-11-05", "2026-11-10"), True),
        (("2026-11-05", "2026-11-10"), False),
        (("2026-11-05", "2026-11-05", "2026-11-05"), False),
        (("2026-10-31", "2026-11-05", "2026-11-10"), False),
        (("2026-11-01", "2026-11-05", "2026-11-10"), True),
    ],
    ids=["two occasions", "two people", "one occasion", "one of last month", "first of the month"],
)
def test_three_new_people_at_two_occasions_of_this_month(journal, days, there):
    _key_people(journal)
    _new_people(journal, days)
    assert bool(suggested(journal, RULE)) is there


def test_imported_people_are_not_new(journal):
    _key_people(journal)
    _new_people(journal, sources={"vcard": "1"})
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(("count", "there"), [(2, False), (3, True)])
def test_three_key_people_wait(journal, count, there):
    _key_people(journal, count)
    _new_people(journal)
    assert bool(suggested(journal, RULE)) is there


def test_it_begins_with_the_midnight_on_which_the_third_is_due(journal):
    _key_people(journal, 2)
    late = journal.contact("Late", cadence=30)
    journal.talked(late, "2026-10-15 10:00")
    _new_people(journal)
    assert not suggested(journal, RULE, "2026-11-14 23:59")
    assert only(journal, RULE, "2026-11-15 00:00").opens.isoformat() == "2026-11-15T00:00:00+01:00"


@pytest.mark.parametrize(
    "fields", [{"cadence": "none"}, {"state": "resting"}, {"gentle_until": date(2026, 12, 1)}]
)
def test_people_who_are_not_due_do_not_count(journal, fields):
    first, *_ = _key_people(journal)
    _new_people(journal)
    journal.put(first.evolve(**fields))
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("season", ["new role", "a New job"])
def test_it_is_silent_in_a_season_of_a_new_role(journal, season):
    _key_people(journal)
    _new_people(journal)
    journal.me(season=season)
    assert not suggested(journal, RULE)


def test_the_season_ends_after_its_last_day(journal, now):
    _key_people(journal)
    _new_people(journal)
    journal.me(season="new role", season_until=now.date())
    assert not suggested(journal, RULE, "2026-11-21 23:59")
    assert suggested(journal, RULE, "2026-11-22 00:00")


@pytest.mark.parametrize("done", ["talked", "wrote", "heard"])
def test_one_of_them_contacted_ends_it_even_if_others_wait(journal, done):
    people = _key_people(journal, 5)
    _new_people(journal)
    getattr(journal, done)(people[4], "2026-11-20 10:00")
    assert not suggested(journal, RULE)


def test_contact_that_was_in_time_does_not_end_it(journal):
    _key_people(journal, 4)
    other = journal.contact("In Time", cadence=30)
    journal.talked(other, "2026-11-01 10:00")
    journal.talked(other, "2026-11-20 10:00")
    _new_people(journal)
    assert suggested(journal, RULE)
