"""old-ties: my place has changed, and some have known me long."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "old-ties"


@pytest.fixture
def people(journal):
    """Five people, the longest known first."""
    journal.me(place_changed=date(2026, 11, 1))
    found = [journal.contact(f"Person {number}") for number in range(5)]
    for number, person in enumerate(found):
        journal.talked(person, f"2024-0{number + 1}-10 10:00")
    return found


def test_it_names_the_three_longest_known(journal, people):
    step = only(journal, RULE)
    assert step.title == "Write to people who have known you long: Person 0, Person 1 and Person 2"
    assert step.contact_ids == tuple(person.id for person in people[:3])
    assert step.why[:2] == (
        "Your role, organisation or level changed on Sun 1 Nov.",
        "Person 0: Wed 10 Jan 2024, 10:00: coffee.",
    )
    assert (step.due - step.opens).days == 30


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("at", "there"),
    [
        ("2026-10-31 23:59", False),
        ("2026-11-01 00:00", True),
        ("2026-12-07 23:59", True),
        ("2026-12-08 00:00", False),
    ],
)
def test_it_stands_from_the_day_of_the_change(journal, at, there):
    assert bool(suggested(journal, RULE, at)) is there


@pytest.mark.parametrize("done", ["talked", "wrote"])
def test_one_of_them_contacted_ends_it(journal, people, done):
    getattr(journal, done)(people[3], "2026-11-02 10:00")
    assert suggested(journal, RULE)
    getattr(journal, done)(people[1], "2026-11-02 10:00")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(
    "fields",
    [{"state": "archived"}, {"state": "died"}, {"cadence": "none"}, {"gentle_until": date(2026, 12, 1)}],
)
def test_some_are_passed_over(journal, people, fields):
    journal.put(people[0].evolve(**fields))
    assert "Person 0" not in only(journal, RULE).title


@pytest.mark.usefixtures("people")
def test_without_a_change_nothing_is_said(journal):
    journal.me()
    assert not suggested(journal, RULE)
