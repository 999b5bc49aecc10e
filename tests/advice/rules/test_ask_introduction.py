"""ask-introduction: someone knows a person who fits my goal."""

from datetime import date

import pytest
from advising import only, suggested

from netjournal.models import Link

RULE = "ask-introduction"


def known_and_stranger(journal, by=None, to=None):
    grace = journal.contact("Grace", skills=("Rust",), **(to or {}))
    ada = journal.contact("Ada", knows=(Link(contact_id=grace.id),), **(by or {}))
    journal.talked(ada, "2026-11-01 10:00", topic="work")
    return ada, grace


def test_who_knows_someone_that_fits_is_asked(journal):
    goal = journal.goal("Learn Rust", "2026-11-10 10:00")
    ada, _ = known_and_stranger(journal)
    step = only(journal, RULE)
    assert step.title == "Ask Ada to introduce you to Grace"
    assert (step.subject_id, step.contact_ids) == (goal.id, (ada.id,))
    assert step.due == journal.at("2026-11-24 10:00")
    assert step.why == (
        "Tue 10 Nov: you set the goal Learn Rust.",
        "You wrote down for Grace: Rust.",
        "Ada and Grace know each other, as far as you wrote down.",
        "Ada, Sun 1 Nov, 10:00: coffee about work.",
    )


@pytest.mark.parametrize(("talks", "there"), [(0, True), (1, True), (2, False)])
def test_only_someone_not_known_well(journal, talks, there):
    journal.goal("Learn Rust", "2026-11-10 10:00")
    _, grace = known_and_stranger(journal)
    for day in range(talks):
        journal.talked(grace, f"2026-10-1{day} 10:00")
    assert bool(suggested(journal, RULE)) is there


def test_a_link_may_show_in_who_introduced_them(journal):
    journal.goal("Learn Rust", "2026-11-10 10:00")
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-11-01 10:00")
    journal.contact("Grace", skills=("Rust",), introduced_by=ada.id)
    assert only(journal, RULE).contact_ids == (ada.id,)


def test_only_someone_with_whom_i_talked_is_asked(journal):
    journal.goal("Learn Rust", "2026-11-10 10:00")
    grace = journal.contact("Grace", skills=("Rust",))
    journal.contact("Ada", knows=(Link(contact_id=grace.id),))
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(
    ("kind", "when", "ends"),
    [
        ("introduction", "2026-11-20 10:00", True),
        ("advice", "2026-11-20 10:00", False),
        ("introduction", "2026-11-09 10:00", False),
    ],
)
def test_an_introduction_asked_since_the_goal_ends_it(journal, kind, when, ends):
    journal.goal("Learn Rust", "2026-11-10 10:00")
    ada, _ = known_and_stranger(journal)
    journal.asked(ada, "to meet Grace", when, kind=kind, state="no")
    assert bool(suggested(journal, RULE)) is not ends


def test_done_by_hand_ends_it(journal):
    journal.goal("Learn Rust", "2026-11-10 10:00")
    known_and_stranger(journal)
    journal.decided(only(journal, RULE), "done")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"gentle_until": date(2026, 12, 1)}])
@pytest.mark.parametrize("side", ["by", "to"])
def test_neither_of_them_may_rest_or_have_a_hard_time(journal, fields, side):
    journal.goal("Learn Rust", "2026-11-10 10:00")
    known_and_stranger(journal, **{side: fields})
    assert not suggested(journal, RULE)
