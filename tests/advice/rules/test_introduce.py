"""introduce: what one offers meets what another needs."""

from datetime import date

import pytest
from advising import only, suggested

from netjournal.models import Link

RULE = "introduce"


def test_an_offer_meets_a_need(journal):
    ada = journal.contact("Ada", needs=("a résumé review",))
    bob = journal.contact("Bob", offers=("resume reviews",))
    step = only(journal, RULE)
    assert step.title == "Offer Ada an introduction to Bob; ask Ada first"
    assert (step.subject_id, step.contact_ids) == (ada.id, (ada.id, bob.id))
    assert step.why[:2] == (
        "You wrote down for Ada: needs a résumé review.",
        "You wrote down for Bob: resume reviews.",
    )


@pytest.mark.parametrize("side", ["offers", "skills", "interests", "tags"])
def test_what_someone_is_good_at_counts_as_well(journal, side):
    journal.contact("Ada", needs=("funding",))
    journal.contact("Bob", **{side: ("Funding",)})
    assert suggested(journal, RULE)


def test_a_goal_they_work_toward_is_a_need(journal):
    ada = journal.contact("Ada")
    journal.contact("Bob", skills=("marathon training",))
    journal.mentioned(ada, "run a marathon", made="2026-11-10 10:00", kind="goal")
    assert "Tue 10 Nov, 10:00: Ada told you of a goal: run a marathon." in only(journal, RULE).why


@pytest.mark.parametrize(
    "fields", [{"private": True}, {"sensitive": True}, {"open": False}, {"kind": "challenge"}]
)
def test_what_is_private_or_past_is_not(journal, fields):
    ada = journal.contact("Ada")
    journal.contact("Bob", skills=("marathon training",))
    journal.mentioned(ada, "run a marathon", made="2026-11-10 10:00", **{"kind": "goal", **fields})
    assert not suggested(journal, RULE)


def test_a_private_need_never_counts(journal):
    journal.contact("Ada", private_needs=("funding",))
    journal.contact("Bob", offers=("funding",))
    assert not suggested(journal, RULE)


def test_stop_words_match_nothing(journal):
    journal.contact("Ada", needs=("someone to help with the work",))
    journal.contact("Bob", offers=("help for people at work",))
    assert not suggested(journal, RULE)


def test_nobody_is_introduced_to_themselves(journal):
    journal.contact("Ada", needs=("funding",), offers=("funding advice",))
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("state", ["idea", "asked", "made", "declined"])
def test_an_introduction_written_down_ends_it(journal, state):
    ada = journal.contact("Ada", needs=("funding",))
    bob = journal.contact("Bob", offers=("funding",))
    journal.introduced(bob, ada, state=state)
    assert not suggested(journal, RULE)


def test_those_who_know_each_other_are_left_out(journal):
    ada = journal.contact("Ada", needs=("funding",))
    journal.contact("Bob", offers=("funding",), knows=(Link(contact_id=ada.id),))
    journal.contact("Cleo", offers=("funding",), introduced_by=ada.id)
    assert not suggested(journal, RULE)


def test_one_for_each_in_need_and_not_now_makes_room_for_the_next(journal):
    journal.contact("Ada", needs=("funding",))
    bob, cleo = journal.contact("Bob", offers=("funding",)), journal.contact("Cleo", offers=("funding",))
    journal.wrote(bob, "2026-11-01 10:00")
    step = only(journal, RULE)
    assert bob.id in step.contact_ids
    journal.decided(step, "not now")
    assert cleo.id in only(journal, RULE).contact_ids


def test_ten_at_a_time(journal):
    journal.contact("Bob", offers=("funding",))
    for number in range(12):
        journal.contact(f"Person {number}", needs=("funding",))
    assert len(suggested(journal, RULE)) == 10


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"gentle_until": date(2026, 12, 1)}])
@pytest.mark.parametrize("who", [0, 1])
def test_neither_of_them_may_rest_or_have_a_hard_time(journal, fields, who):
    journal.contact("Ada", needs=("funding",), **(fields if who == 0 else {}))
    journal.contact("Bob", offers=("funding",), **(fields if who == 1 else {}))
    assert not suggested(journal, RULE)
