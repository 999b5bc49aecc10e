"""lean-on: low feelings that come again, where someone is named who listens."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "lean-on"


@pytest.fixture
def ada(journal):
    contact = journal.contact("Ada Lovelace", support=("emotional",))
    journal.talked(contact, "2026-10-01 10:00")
    return contact


def _low(journal, *days, feeling=2):
    for day in days:
        journal.reflected("a hard day", f"{day} 20:00", feeling=feeling)


def test_it_names_the_supporter_and_the_days(journal, ada):
    _low(journal, "2026-11-18", "2026-11-20")
    step = only(journal, RULE)
    assert step.title == "Talk to Ada Lovelace about how you are"
    assert step.why[0] == "You wrote down a low feeling 2 times: Wed 18 Nov and Fri 20 Nov."
    assert step.opens.isoformat() == "2026-11-20T20:00:00+01:00"
    assert step.contact_ids == (ada.id,)


@pytest.mark.usefixtures("ada")
@pytest.mark.parametrize(
    ("feelings", "there"), [((2, 2), True), ((1, 2), True), ((3, 2), False), ((2,), False), ((5, 5), False)]
)
def test_one_or_two_twice_is_low(journal, feelings, there):
    for number, feeling in enumerate(feelings):
        _low(journal, f"2026-11-{18 + number}", feeling=feeling)
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.usefixtures("ada")
def test_it_takes_both_within_seven_days(journal):
    _low(journal, "2026-11-13", "2026-11-20")
    assert not suggested(journal, RULE, "2026-11-20 20:00")
    _low(journal, "2026-11-14")
    assert suggested(journal, RULE, "2026-11-21 19:59")
    assert not suggested(journal, RULE, "2026-11-21 20:00")


@pytest.mark.parametrize(
    "fields",
    [
        {"support": ("structural",)},
        {"state": "resting"},
        {"state": "died"},
        {"cadence": "none"},
        {"gentle_until": date(2026, 12, 1)},
    ],
)
def test_only_someone_who_is_there_is_named(journal, ada, fields):
    _low(journal, "2026-11-18", "2026-11-20")
    journal.put(ada.evolve(**fields))
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("done", ["talked", "wrote"])
def test_being_in_touch_ends_it_until_it_is_low_twice_again(journal, ada, done):
    _low(journal, "2026-11-17", "2026-11-18")
    getattr(journal, done)(ada, "2026-11-19 10:00")
    _low(journal, "2026-11-19")
    assert not suggested(journal, RULE)
    _low(journal, "2026-11-20")
    assert suggested(journal, RULE)


@pytest.mark.usefixtures("ada")
def test_one_answer_holds_for_the_whole_run_of_low_days(journal):
    _low(journal, "2026-11-14", "2026-11-16")
    journal.decided(only(journal, RULE, "2026-11-16 21:00"), "not now", "2026-11-16 21:00")
    _low(journal, "2026-11-18", "2026-11-20")
    assert not suggested(journal, RULE)


@pytest.mark.usefixtures("ada")
def test_the_one_in_touch_last_is_named(journal):
    journal.talked(journal.contact("Bob", support=("emotional",)), "2026-11-01 10:00")
    _low(journal, "2026-11-18", "2026-11-20")
    assert only(journal, RULE).title.startswith("Talk to Bob")


def test_a_feeling_counts_at_the_time_of_its_entry_and_that_talk_is_no_help(journal, ada):
    for day in ("2026-11-18", "2026-11-20"):
        talk = journal.talked(ada, f"{day} 10:00")
        journal.reflected("hard", feeling=1, about=talk)
    step = only(journal, RULE)
    assert step.why[0] == "You wrote down a low feeling 2 times: Wed 18 Nov and Fri 20 Nov."
    journal.talked(ada, "2026-11-20 18:00")
    assert not suggested(journal, RULE)
