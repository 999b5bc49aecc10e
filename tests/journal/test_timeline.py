from datetime import timedelta

import pytest

from netjournal.journal.timeline import facts_by_kind, timeline
from netjournal.models import Assessment, Exchange, Fact, Note, Promise


@pytest.mark.usefixtures("coffee")
def test_everything_about_a_person_stands_in_one_line_newest_first(diary, ada, grace, now):
    people = (ada.id,)
    later = now + timedelta(hours=1)
    diary.commit(
        "add",
        put=[
            diary.make(Note, contact_ids=people, at=now - timedelta(days=3), summary="likes the sea"),
            diary.make(Promise, owner="them", contact_ids=people, text="an intro", made=now),
            diary.make(Exchange, direction="asked of me", contact_ids=people, text="a review", at=later),
            diary.make(Fact, contact_ids=people, kind="matters", text="teaching", on=now.date()),
            diary.make(Assessment, contact_id=ada.id, tone="positive", on=now.date(), strategy="ask more"),
            diary.make(Note, contact_ids=(grace.id,), at=now, summary="someone else"),
        ],
    )
    found = timeline(diary.view, ada)
    assert found[0].kind == "they asked"
    assert found[-1].kind == "note"
    assert {(one.kind, one.text) for one in found} == {
        ("note", "likes the sea"),
        ("coffee", "coffee with @Ada Lovelace: her compiler talk"),
        ("they promised", "an intro"),
        ("they asked", "a review"),
        ("matters", "teaching"),
        ("assessment", "positive: ask more"),
    }


def test_facts_stand_by_kind_and_say_which_are_private(diary, ada, now):
    facts = [
        diary.make(Fact, contact_ids=(ada.id,), kind=kind, text=text, private=private, on=now.date())
        for kind, text, private in (("personal", "two kids", False), ("personal", "a divorce", True))
    ]
    diary.commit("add", put=facts)
    [(kind, texts)] = facts_by_kind(diary.view, ada)
    assert kind == "personal"
    assert set(texts) == {"two kids", "a divorce (private)"}
