"""support-map: nobody is named yet who would step in, or who listens."""

import pytest
from advising import only, suggested

RULE = "support-map"


def _people(journal, count=5, **fields):
    return [journal.contact(f"Person {n}", written="2026-11-20 10:00", **fields) for n in range(count)]


@pytest.mark.parametrize(("count", "there"), [(4, False), (5, True)])
def test_it_asks_from_five_people_on(journal, count, there):
    _people(journal, count)
    assert bool(suggested(journal, RULE)) is there


def test_only_active_people_count(journal):
    _people(journal, 4)
    journal.contact("Away", state="archived")
    assert not suggested(journal, RULE)


_COVER, _TALK = "who would cover for you", "who you can talk to when it is hard"


@pytest.mark.parametrize(
    ("support", "asked"),
    [((), f"{_COVER} and {_TALK}"), (("structural",), _TALK), (("emotional",), _COVER)],
)
def test_it_asks_for_what_is_missing(journal, support, asked):
    _people(journal)
    journal.contact("Ada", support=support)
    assert only(journal, RULE).title == f"Name {asked}; nobody yet is an answer too"


def test_both_marked_end_it(journal):
    _people(journal)
    journal.contact("Ada", support=("structural",))
    journal.contact("Bob", support=("emotional",))
    assert not suggested(journal, RULE)


def test_someone_who_rests_is_no_support_now(journal):
    _people(journal)
    journal.contact("Ada", support=("structural", "emotional"), state="resting")
    assert suggested(journal, RULE)


def test_nobody_yet_is_an_answer_for_90_days(journal):
    _people(journal)
    step = only(journal, RULE)
    assert step.why[0] == "Since Fri 20 Nov there are 5 people or more in your journal."
    journal.decided(step, "done", answer="nobody yet")
    assert not suggested(journal, RULE, "2027-02-19 08:59")
    assert suggested(journal, RULE, "2027-02-19 09:00")
