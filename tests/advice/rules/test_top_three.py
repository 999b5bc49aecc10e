"""top-three: more new people at one event than one can get to know."""

import pytest
from advising import only, suggested

RULE = "top-three"


def _meet(journal, event, count, **fields):
    people = [journal.contact(f"Person {number}", **fields) for number in range(count)]
    for number, person in enumerate(people):
        journal.talked(person, f"2026-11-20 1{number}:00", event=event)
    return people


@pytest.mark.parametrize(("count", "there"), [(5, False), (6, True)])
def test_more_than_five_new_people_at_one_event(journal, count, there):
    _meet(journal, journal.event("PyCon", "2026-11-20"), count)
    assert bool(suggested(journal, RULE)) is there


def test_it_opens_with_the_sixth_and_names_those_of_whom_most_is_written(journal):
    event = journal.event("PyCon", "2026-11-20")
    people = _meet(journal, event, 7)
    journal.fact(people[6], "two kids", on="2026-11-20")
    journal.mentioned(people[4], "a new lab", made="2026-11-20 14:00")
    step = only(journal, RULE)
    assert step.title == "Choose three people from PyCon to get to know"
    assert step.opens.isoformat() == "2026-11-20T15:00:00+01:00"
    assert (step.due - step.opens).total_seconds() == 48 * 3600
    assert step.why[0] == "Fri 20 Nov, 10:00: you met 7 new people there."
    assert "Person 4, Person 6 and Person 0" in step.why[1]


def test_people_known_before_or_met_elsewhere_do_not_count(journal):
    event = journal.event("PyCon", "2026-11-20")
    known, *_ = _meet(journal, event, 6)
    assert suggested(journal, RULE)
    journal.wrote(known, "2026-11-01 10:00")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("fields", [{"sources": {"vcard": "1"}}, {"state": "archived"}])
def test_imported_and_archived_people_do_not_count(journal, fields):
    _meet(journal, journal.event("PyCon", "2026-11-20"), 7, **fields)
    assert not suggested(journal, RULE)


def test_a_choice_ends_it(journal):
    event = journal.event("PyCon", "2026-11-20")
    people = _meet(journal, event, 6)
    journal.put(event.evolve(top_ids=(people[0].id,)))
    assert not suggested(journal, RULE)


def test_it_lapses_after_14_days(journal):
    _meet(journal, journal.event("PyCon", "2026-11-20"), 6)
    assert suggested(journal, RULE, "2026-12-04 09:59")
    assert not suggested(journal, RULE, "2026-12-04 15:00")
