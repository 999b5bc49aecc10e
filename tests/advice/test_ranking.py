"""Order and restraint of Today."""

from datetime import timedelta

import pytest

from netjournal.advice import ranking
from netjournal.advice.rule import Rule, Scope, Urgency
from netjournal.advice.suggestion import Suggestion
from netjournal.view import View

RULES = {
    name: Rule(
        id=name,
        title=name,
        principles=("P01",),
        scope=Scope.CONTACT,
        notice=lambda *_: iter(()),
        candidates=lambda _: (),
        urgency=urgency,
        habit=name == "habit",
    )
    for name, urgency in (
        ("promise", Urgency.PROMISE),
        ("window", Urgency.WINDOW),
        ("day", Urgency.MILESTONE),
        ("answer", Urgency.ANSWER),
        ("plain", Urgency.ORDINARY),
        ("habit", Urgency.ORDINARY),
    )
}


@pytest.fixture
def step(now):
    """Make a suggestion that is due in some hours."""

    def make(rule, hours=None, name="x", who=(), window=timedelta(days=10), hard=True, opens=None):
        due = now + timedelta(hours=hours) if hours is not None else None
        return Suggestion(
            id=f"{rule}-{name}",
            rule=rule,
            subject_id=name,
            contact_ids=tuple(one.id for one in who),
            title=name,
            why=(),
            opens=opens or now - timedelta(days=1),
            due=due,
            lapses=now + timedelta(days=60),
            window=window,
            hard=hard,
            principles=(),
            actions=(),
            completion="decision",
        )

    return make


def order(journal, now, *steps):
    return [one.id for one in ranking.in_order(journal.view(), now, RULES, steps)]


def test_the_groups_stand_in_their_order(journal, now, step):
    late_promise, window, today = step("promise", -1), step("window", 40), step("day", 12)
    answer, plain = step("answer", 100), step("plain", -900)
    assert order(journal, now, plain, answer, today, window, late_promise) == [
        "promise-x",
        "window-x",
        "day-x",
        "answer-x",
        "plain-x",
    ]


def test_within_the_48_hours_the_least_time_left_comes_first(journal, now, step):
    assert order(journal, now, step("window", 30, "b"), step("window", 2, "a")) == ["window-a", "window-b"]


@pytest.mark.parametrize(
    ("rule", "hours", "before_answers"),
    [
        ("promise", -0.02, True),
        ("promise", 0.02, False),
        ("window", 0.02, True),
        ("window", -0.02, False),
        ("day", 15, True),
        ("day", 15.02, False),
        ("day", -9, False),
        ("day", -8.98, True),
    ],
    ids=[
        "late by a minute",
        "due in a minute",
        "a minute left",
        "the window passed",
        "until midnight",
        "tomorrow",
        "yesterday",
        "the first minute of the day",
    ],
)
def test_edges_of_the_groups(journal, now, step, rule, hours, before_answers):
    """The clock stands at nine, so that fifteen hours are left of the day."""
    found = order(journal, now, step("answer", 48), step(rule, hours))
    assert (found[0] != "answer-x") is before_answers


def test_lateness_is_measured_by_the_window(journal, now, step):
    week = step("plain", -24, "week", window=timedelta(days=7))
    season = step("plain", -48, "season", window=timedelta(days=90))
    assert order(journal, now, season, week) == ["plain-week", "plain-season"]


def test_without_a_due_time_lateness_runs_from_the_end_of_the_window(journal, now, step):
    old = step("plain", None, "old", opens=now - timedelta(days=20))
    fresh = step("plain", None, "fresh", opens=now - timedelta(days=2))
    late = step("plain", -24, "late")
    assert order(journal, now, fresh, late, old) == ["plain-old", "plain-late", "plain-fresh"]


def test_focus_people_come_first_within_equals_then_names(journal, now, step):
    carl, bea = journal.contact("Carl"), journal.contact("Bea")
    zoe = journal.contact("Zoe", focus=True)
    steps = [step("plain", 10, one.name, who=(one,)) for one in (carl, zoe, bea)]
    assert order(journal, now, *steps) == ["plain-Zoe", "plain-Bea", "plain-Carl"]


@pytest.mark.parametrize(
    ("days", "quiet"),
    [
        (0, False),
        (1, False),
        (2, False),
        (3, True),
        (5, True),
        (6, False),
        (7, True),
        (12, True),
        (13, False),
        (14, True),
        (29, False),
        (30, True),
        (31, True),
    ],
)
def test_what_is_not_hard_is_loud_on_days_1_to_3_7_14_and_30(now, step, days, quiet):
    soft, hard = step("plain", hard=False), step("plain", hard=True)
    since = now - timedelta(days=days)
    assert ranking.is_quiet(soft, since, now) is quiet
    assert not ranking.is_quiet(hard, since, now)


def test_a_day_of_quieting_is_a_local_day(now, step):
    late_evening = now.replace(hour=23, minute=59) - timedelta(days=3)
    assert ranking.is_quiet(step("plain", hard=False), late_evening, now)
    assert not ranking.is_quiet(step("plain", hard=False), late_evening + timedelta(minutes=1), now)


def test_today_holds_seven(journal, step):
    people = [journal.contact(f"Person {number}") for number in range(9)]
    steps = [step("plain", 1, one.name, who=(one,)) for one in people]
    assert [one.title for one in ranking.fit(steps, RULES)] == [f"Person {number}" for number in range(7)]


def test_one_for_a_person_beyond_promises(journal, step):
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    steps = [
        step("promise", -1, "one", who=(ada,)),
        step("promise", -1, "two", who=(ada,)),
        step("window", 1, "three", who=(ada,)),
        step("answer", 1, "four", who=(ada,)),
        step("plain", 1, "both", who=(ada, bob)),
        step("plain", 1, "five", who=(bob,)),
    ]
    assert [one.title for one in ranking.fit(steps, RULES)] == ["one", "two", "three", "five"]


def test_two_habits(step):
    steps = [step("habit", 1, name) for name in ("one", "two", "three")] + [step("plain", 1, "other")]
    assert [one.title for one in ranking.fit(steps, RULES)] == ["one", "two", "other"]


def test_nothing_is_something(now):
    assert ranking.in_order(View({}), now, RULES, ()) == ()
    assert ranking.fit((), RULES) == ()
