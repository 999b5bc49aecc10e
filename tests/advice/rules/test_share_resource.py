"""share-resource: something saved would please someone."""

from datetime import date

import pytest
from advising import only, suggested

from netjournal.models import Share

RULE = "share-resource"


def test_a_saved_thing_that_fits_an_interest_is_suggested(journal):
    ada = journal.contact("Ada", interests=("Café culture",))
    book = journal.resource("The cafes of Vienna", "2026-11-20 10:00", topics=("travel",))
    step = only(journal, RULE)
    assert step.title == "Send Ada The cafes of Vienna"
    assert step.subject_id == ada.id
    assert step.why == (
        "Fri 20 Nov, 10:00: you saved The cafes of Vienna.",
        "You wrote down for Ada: interested in Café culture.",
        "Fri 17 Oct 2025, 09:00: you added Ada.",
    )
    journal.put(book.evolve(shares=(Share(contact_id=ada.id, on=date(2026, 11, 21)),)))
    assert not suggested(journal, RULE)


def test_a_goal_they_told_fits_too_but_never_a_private_one(journal):
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    journal.mentioned(ada, "a patent on batteries", made="2026-11-01 10:00", kind="goal")
    journal.mentioned(bob, "a patent on batteries", made="2026-11-01 10:00", kind="goal", private=True)
    journal.resource("How patents work")
    step = only(journal, RULE)
    assert step.contact_ids == (ada.id,)
    assert "Sun 1 Nov, 10:00: Ada told you of a goal: a patent on batteries." in step.why


@pytest.mark.parametrize("interests", [(), ("gardening",), ("the new and the good",)])
def test_nothing_in_common_nothing_to_send(journal, interests):
    journal.contact("Ada", interests=interests)
    journal.resource("The new compilers", topics=("compilers",))
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("how", ["gave", "wrote"])
def test_an_entry_that_names_it_shows_that_it_was_shared(journal, how):
    ada = journal.contact("Ada", interests=("compilers",))
    journal.resource("Tales of old compilers", "2026-11-01 10:00")
    text = "the tales of old compilers"
    if how == "gave":
        journal.gave(ada, text)
    else:
        journal.wrote(ada, summary=f"email to Ada: {text}")
    assert not suggested(journal, RULE)


def test_at_most_one_a_month_for_a_person(journal):
    ada = journal.contact("Ada", interests=("compilers",))
    journal.resource(
        "Old compilers", "2026-10-01 10:00", shares=(Share(contact_id=ada.id, on=date(2026, 10, 22)),)
    )
    journal.resource("Young compilers", "2026-10-20 10:00")
    assert not suggested(journal, RULE, "2026-11-20 23:59")
    assert only(journal, RULE, "2026-11-21 00:00").title == "Send Ada Young compilers"


def test_one_at_a_time_and_the_next_only_a_month_after_the_answer(journal):
    journal.contact("Ada", interests=("compilers",))
    journal.resource("Old compilers", "2026-11-01 10:00")
    journal.resource("Young compilers", "2026-11-02 10:00")
    step = only(journal, RULE)
    assert step.title == "Send Ada Young compilers"
    journal.decided(step, "done")
    assert not suggested(journal, RULE, "2026-12-21 08:59")
    assert only(journal, RULE, "2026-12-21 09:01").title == "Send Ada Old compilers"


def test_only_a_few_people_for_one_thing_those_dealt_with_last(journal):
    people = [journal.contact(f"Person {number}", interests=("compilers",)) for number in range(9)]
    journal.wrote(people[4], "2026-11-20 10:00", topic="tea")
    journal.resource("Old compilers", "2026-11-01 10:00")
    named = {one.contact_ids[0] for one in suggested(journal, RULE)}
    assert len(named) == 5
    assert people[4].id in named


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"gentle_until": date(2026, 12, 1)}])
def test_who_rests_or_has_a_hard_time_is_left_in_peace(journal, fields):
    journal.contact("Ada", interests=("compilers",), **fields)
    journal.resource("Old compilers")
    assert not suggested(journal, RULE)


@pytest.mark.parametrize(
    ("when", "topic", "ends"),
    [
        ("2026-11-20 10:00", "", True),
        ("2026-11-20 10:00", "the weather", False),
        ("2026-10-31 10:00", "", False),
    ],
)
def test_a_message_logged_with_one_key_may_have_been_it(journal, when, topic, ends):
    ada = journal.contact("Ada", interests=("compilers",))
    journal.resource("Old compilers", "2026-11-01 10:00")
    journal.wrote(ada, when, topic=topic)
    assert bool(suggested(journal, RULE)) is not ends
