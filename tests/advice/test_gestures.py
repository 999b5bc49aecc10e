"""Messages that give, tell, invite or bring people together name their thing and nothing made up."""

import pytest
from advising import only

from netjournal.advice.drafts import TONES, draft_for
from netjournal.models import Link

PURPOSES = (
    "report",
    "reconnect",
    "share",
    "update",
    "invite",
    "offer",
    "introduce",
    "ask-introduction",
    "convene",
)


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("tone", TONES)
def test_each_names_its_thing(journal, now, purpose, tone):
    ada = journal.contact("Ada Lovelace")
    view = journal.view()
    assert "marathon" in draft_for(view, ada, now, tone, purpose, "her marathon plan")
    assert "her" not in draft_for(view, ada, now, tone, purpose, "her marathon plan").split()


@pytest.mark.parametrize("purpose", PURPOSES)
def test_no_two_are_alike(journal, now, purpose):
    ada = journal.contact("Ada Lovelace")
    others = [
        draft_for(journal.view(), ada, now, "brief", other, "tea") for other in PURPOSES if other != purpose
    ]
    assert draft_for(journal.view(), ada, now, "brief", purpose, "tea") not in others


def test_a_report_names_the_help_but_not_a_private_one(journal):
    ada = journal.contact("Ada")
    tips = journal.received(ada, "reading tips", "2026-10-01 10:00")
    assert "reading tips" in only(journal, "report-back").draft
    journal.put(tips.evolve(private=True))
    assert "reading tips" not in only(journal, "report-back").draft


@pytest.mark.parametrize(
    ("fields", "word"),
    [({}, "marathon"), ({"private": True}, "do for you"), ({"sensitive": True}, "thinking of you")],
)
def test_an_offer_names_the_goal_unless_it_is_private_or_sensitive(journal, fields, word):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-01-01 10:00")
    journal.mentioned(ada, "a marathon", made="2026-11-01 10:00", kind="goal", **fields)
    draft = only(journal, "support-goal").draft
    assert word in draft
    assert ("marathon" in draft) is (word == "marathon")


def test_both_ways_of_an_introduction_name_the_other(journal):
    journal.goal("Learn Rust", "2026-11-01 10:00")
    grace = journal.contact("Dr. Grace Hopper", skills=("Rust",))
    ada = journal.contact("Ada", knows=(Link(contact_id=grace.id),))
    journal.talked(ada, "2026-11-01 10:00")
    assert "Dr Grace Hopper" in only(journal, "ask-introduction").draft
    journal.contact("Bob", needs=("rust",))
    assert "Dr Grace Hopper" in only(journal, "introduce").draft
