"""What advice says beside the text."""

from datetime import timedelta

import pytest

from netjournal.advice.drafts import TONES, draft_for
from netjournal.advice.hints import hints_for_ask, hints_for_message

MET = "2026-01-10 18:30"


@pytest.fixture
def ada(journal):
    ada = journal.contact("Ada Lovelace", interests=("climbing",))
    journal.talked(ada, MET, topic="her compiler talk")
    return ada


def rules(journal, now, ada, **fields):
    ask = journal.asked(ada, fields.pop("text", "a referral to her firm"), **{"size": "large", **fields})
    return [hint.rule for hint in hints_for_ask(journal.view(), now, ask, ada)]


def test_a_large_ask_without_a_gift_suggests_to_give_first(journal, now, ada):
    assert rules(journal, now, ada, state="planned") == ["give-first"]


def test_the_hint_has_ideas_from_what_is_known(journal, now, ada):
    journal.mentioned(ada, "the promotion talks", made=MET)
    ask = journal.asked(ada, "a referral", size="large")
    (hint,) = hints_for_ask(journal.view(), now, ask, ada)
    assert hint.text.startswith("Nothing you gave Ada Lovelace is written down for the last 6 months.")
    assert "climbing" in hint.text
    assert "the promotion talks" in hint.text


def test_a_small_ask_needs_no_hint(journal, now, ada):
    assert rules(journal, now, ada, size="small") == []


@pytest.mark.parametrize(("minutes", "expected"), [(-1, []), (1, ["give-first"])])
def test_a_gift_counts_for_180_days(journal, now, ada, minutes, expected):
    journal.gave(ada, "a book", now - timedelta(days=180, minutes=minutes))
    assert rules(journal, now, ada) == expected


@pytest.mark.parametrize("tie", ["mentor", "lead", "sponsor"])
def test_those_whose_point_is_to_help_are_exempt(journal, now, ada, tie):
    ada = journal.put(ada.evolve(tie=tie))
    assert rules(journal, now, ada) == []


@pytest.mark.parametrize("text", ["a referral", "help with her offer of referrals"])
def test_what_was_offered_may_be_asked(journal, now, ada, text):
    ada = journal.put(ada.evolve(offers=("referrals",)))
    assert rules(journal, now, ada, text=text) == []


def test_what_they_promised_may_be_asked(journal, now, ada):
    journal.they_promised(ada, "a referral when the time comes", made=MET)
    assert rules(journal, now, ada, text="that referral") == []


@pytest.mark.parametrize(("minutes", "rushed"), [(-1, True), (0, True), (1, False)])
def test_a_large_ask_within_14_days_of_meeting_may_wait(journal, now, minutes, rushed):
    bob = journal.contact("Bob Berg")
    journal.talked(bob, now - timedelta(days=14, minutes=minutes))
    assert ("no-rush" in rules(journal, now, bob)) is rushed


def test_both_can_be_switched_off_and_set(journal, now):
    bob = journal.contact("Bob Berg")
    journal.talked(bob, now - timedelta(days=5))
    assert rules(journal, now, bob) == ["give-first", "no-rush"]
    journal.rule("give-first", on=False)
    journal.rule("no-rush", thresholds={"days": 4})
    assert rules(journal, now, bob) == []


@pytest.mark.parametrize(
    ("message", "personal"),
    [
        ("Hi Ada, your compiler talk stayed with me.", True),
        ("Hi Ada, did you go climbing?", True),
        ("Hi Ada, just checking in.", False),
        ("Hi Ada Lovelace, it was great meeting you. Let's connect.", False),
        ("Just checking in about compilers", True),
        ("Dear Ada, I hope this email finds you well. Nice talk.", False),
    ],
)
def test_a_message_is_personal_by_one_thing_that_is_theirs(journal, now, ada, message, personal):
    assert (not hints_for_message(journal.view(), now, message, ada)) is personal


def test_the_hint_shows_what_could_be_said(journal, now, ada):
    (hint,) = hints_for_message(journal.view(), now, "Hello, let's stay in touch", ada)
    assert hint.rule == "personal-message"
    assert hint.candidates == ("your compiler talk", "climbing")
    assert "your compiler talk" in hint.text


def test_nothing_known_gives_no_candidates(journal, now):
    bob = journal.contact("Bob Berg")
    (hint,) = hints_for_message(journal.view(), now, "Hello", bob)
    assert hint.candidates == ()


def test_an_empty_message_is_no_message(journal, now, ada):
    assert hints_for_message(journal.view(), now, "  ", ada) == ()


@pytest.mark.parametrize("tone", TONES)
def test_our_own_drafts_are_personal_where_anything_is_known(journal, now, ada, tone):
    draft = draft_for(journal.view(), ada, now, tone)
    assert hints_for_message(journal.view(), now, draft, ada) == ()
