"""mentor-others: half an hour of mine would help someone along."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "mentor-others"


def test_a_mentee_silent_for_sixty_days(journal):
    ada = journal.contact("Ada", tie="mentee")
    journal.talked(ada, "2026-11-01 10:00", topic="her talk")
    assert not suggested(journal, RULE, "2026-12-31 09:59")
    step = only(journal, RULE, "2026-12-31 10:00")
    assert step.title == "Offer Ada half an hour"
    assert step.due == journal.at("2027-01-14 10:00")
    assert step.why[1] == "Ada, Sun 1 Nov, 10:00: coffee about her talk."


def test_a_mentee_never_met_counts_from_the_first_entry(journal):
    journal.talked(journal.contact("Bob"), "2026-10-20 10:00")
    journal.contact("Ada", tie="mentee")
    assert not suggested(journal, RULE, "2026-12-19 08:59")
    assert suggested(journal, RULE, "2026-12-19 10:00")


@pytest.mark.parametrize(
    ("how", "ends"), [("heard", True), ("talked", True), ("wrote", False), ("gave", True)]
)
def test_a_word_of_theirs_a_talk_or_a_gift_ends_the_silence(journal, how, ends):
    ada = journal.contact("Ada", tie="mentee")
    journal.talked(ada, "2026-08-01 10:00")
    assert suggested(journal, RULE)
    getattr(journal, how)(ada, *(("an hour",) if how == "gave" else ()), "2026-11-20 10:00")
    assert bool(suggested(journal, RULE)) is not ends


def test_a_skill_of_mine_meets_a_need_of_a_junior(journal):
    journal.me(skills=("Public speaking",))
    ada = journal.contact("Ada", level="junior", needs=("tips on speaking",))
    step = only(journal, RULE)
    assert step.title == "Offer Ada half an hour on Public speaking"
    assert step.contact_ids == (ada.id,)
    assert step.why[:2] == (
        "You wrote down for Ada: needs tips on speaking.",
        "Among your skills: Public speaking.",
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"level": "mid", "needs": ("speaking",)},
        {"level": None, "needs": ("speaking",)},
        {"level": "junior", "needs": ("sewing",)},
        {"level": "junior", "private_needs": ("speaking",)},
    ],
)
def test_others_do_not_fit(journal, fields):
    journal.me(skills=("speaking",))
    journal.contact("Ada", **fields)
    assert not suggested(journal, RULE)


@pytest.mark.parametrize("how", ["gave", "talked"])
def test_a_gift_or_a_talk_helps_the_junior_for_sixty_days(journal, how):
    journal.me(skills=("speaking",))
    ada = journal.contact("Ada", level="junior", needs=("speaking",))
    journal.talked(ada, "2026-11-18 10:00")
    assert suggested(journal, RULE)
    getattr(journal, how)(ada, *(("a rehearsal",) if how == "gave" else ()), "2026-11-20 10:00")
    assert not suggested(journal, RULE, "2027-01-19 09:59")
    assert suggested(journal, RULE, "2027-01-19 10:00")


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"gentle_until": date(2026, 12, 1)}])
def test_who_rests_or_has_a_hard_time_is_left_in_peace(journal, fields):
    ada = journal.contact("Ada", tie="mentee", **fields)
    journal.talked(ada, "2026-08-01 10:00")
    assert not suggested(journal, RULE)
